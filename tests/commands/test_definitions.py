"""Defining, changing, cloning and removing guests; every option right, missing, out of range, conflicting."""
import json
import os
import tarfile
import unittest

import harness

CREATE = "Unable to create the guest."
MODIFY = "Unable to modify the guest."
CLONE = "Unable to clone the guest."
REMOVE = "Unable to remove the guest."


class Definitions(harness.CommandTest):
    def config(self, name, kind="current"):
        with open(os.path.join(self.home, "guests", name, "vmm_config." + kind)) as file:
            return json.load(file)

    def store(self, name="disk.img", size=1 << 20, data=b""):
        path = os.path.join(self.top, name)
        with open(path, "wb") as file:
            file.write(data)
            file.truncate(size)
        return path

    def test_nothing_configured(self):
        self.assertIn("No vPars or VMs currently configured", self.good("hpvmstatus").out)

    def test_defaults(self):
        self.good("hpvmcreate", "-P", "alpha")
        config = self.config("alpha")
        self.assertEqual((config["vcpus"], config["entitlement"]["minimum"], config["memory_mb"]), (1, 10, 2048))
        self.assertEqual((config["os_type"], config["auto_boot"], config["number"]), ("UNKNOWN", True, 1))
        self.assertRegex(config["serial"], "^VM[0-9A-F]{10}$")
        out = self.good("hpvmstatus").out.splitlines()
        self.assertEqual(out[0], "[Virtual Machines]")
        self.assertEqual(
            out[1], "Virtual Machine Name VM #  OS Type State     #VCPUs #Devs #Nets Memory  Runsysid")
        self.assertEqual(
            out[3], "alpha                    1 UNKNOWN Off            1     0     0    2 GB        0")

    def test_every_characteristic(self):
        disk, dvd = self.store(), self.store("dvd.iso", 4096)
        self.good("hpvmcreate", "-P", "beta", "-O", "LinuX", "-c", "4", "-e", "20:50", "-r", "1000M", "-l",
                  "web server_1.x", "-B", "MANUAL", "-u", "root:admin", "-g", "root", "-x",
                  "graceful_stop_timeout=45", "-a", "disk:avio_stor:0,2,1:file:" + disk, "-a",
                  "dvd:avio_stor::file:" + dvd, "-a", "network:avio_lan:,,aa-bb-cc-00-11-22:user:")
        config = self.config("beta")
        self.assertEqual(config["memory_mb"], 1024)  # rounded up to 64 MB
        self.assertEqual(config["entitlement"], {"unit": "percent", "minimum": 20, "maximum": 50})
        fields = self.machine("beta")
        self.assertEqual([fields[n] for n in (1, 3, 4, 7, 11, 12, 20, 21)],
                         ["beta", "1", "web server_1.x", "LINUX", "Off", "Manual", "4;20.0%;50.0%", "1GB;0"])
        self.assertTrue(fields[5].startswith("Integrity"))
        devices = self.good("hpvmstatus", "-P", "beta", "-d").out.split()
        self.assertEqual(devices, [
            "disk:avio_stor:0,2,1:file:" + disk, "dvd:avio_stor:0,2,0:file:" + dvd,
            "network:avio_lan:0,0,0xAABBCC001122:user:", "serial:com1::tty:console"])
        verbose = self.good("hpvmstatus", "-P", "beta", "-V").out
        for label in ("Virtual Machine Name", "Virtual Machine UUID", "Virtual Machine ID",
                      "Virtual Machine Label", "VM's Serial Number", "Number of virtual CPUs", "Start type",
                      "Mac Address", "Physical device", "Guest Adaptor type"):
            self.assertRegex(verbose, "(?m)^%s +: \\S" % label)
        detail = self.good("hpvmstatus", "-P", "beta").out
        self.assertIn("     4       20.0%   50.0%", detail)
        self.assertIn("disk    avio_stor    0   2   0   1   0 file      " + disk, detail)
        self.assertRegex(detail, "Admin Users +: root")
        self.assertRegex(detail, "Oper Groups +: root")
        xml = self.good("hpvmstatus", "-X").out
        self.assertIn('<total unit="GB">1</total>', xml)
        self.assertIn("<vm_state>Off</vm_state>", xml)
        self.good("hpvmstatus", "-r", "-p", "1")
        self.good("hpvmstatus", "-s")

    def test_create_refusals(self):
        """Each wrong value: one line, status 1, and no guest."""
        folder, small = self.top, self.store("small", 100)
        by_text = [
            ("no name given",), ("-r: not a memory|-r 5x: not a memory", "-P", "a", "-r", "5x"),
            ("128M to 256G", "-P", "a", "-r", "64M"), ("128M to 256G", "-P", "a", "-r", "257G"),
            ("1 to 32 vCPUs", "-P", "a", "-c", "0"), ("1 to 32 vCPUs", "-P", "a", "-c", "33"),
            ("1 to 32 vCPUs", "-P", "a", "-c", "two"), ("1 to 100 are allowed", "-P", "a", "-e", "0"),
            ("1 to 100 are allowed", "-P", "a", "-e", "101"), ("20 to 100 are allowed", "-P", "a", "-e", "20:10"),
            ("not an entitlement", "-P", "a", "-e", "20:"), ("not an entitlement", "-P", "a", "-E", "fast"),
            ("one entitlement only", "-P", "a", "-e", "20", "-E", "500"),
            ("hpux, windows, linux and openvms", "-P", "a", "-O", "vms"),
            ("auto and manual", "-P", "a", "-B", "never"), ("a label has", "-P", "a", "-l", "x:y"),
            ("a label has", "-P", "a", "-l", "x" * 256), ("rights are", "-P", "a", "-u", "root:king"),
            ("write NAME=VALUE", "-P", "a", "-x", "runnable_status"),
            ("no such attribute", "-P", "a", "-x", "colour=red"),
            ("enabled and disabled", "-P", "a", "-x", "runnable_status=maybe"),
            ("1 to 86400", "-P", "a", "-x", "graceful_stop_timeout=0"),
            ("the form is", "-P", "a", "-a", "disk"), ("device 'floppy'", "-P", "a", "-a", "floppy:x::file:/x"),
            ("adapter 'ide'", "-P", "a", "-a", "disk:ide::file:/x"),
            ("address is", "-P", "a", "-a", "disk:avio_stor:9,0,0:file:/x"),
            ("storage 'null'", "-P", "a", "-a", "disk:avio_stor::null:"),
            ("may be given once", "-P", "a", "-P", "b"), ("is not an option", "-P", "a", "extra"),
        ]
        by_daemon = [
            ("is not a name", "-P", "123"), ("is not a name", "-P", "-x"), ("is not a name", "-P", "a b"),
            ("is not a name", "-P", ".."), ("is not a name", "-P", ""), ("is not a name", "-P", "x" * 256),
            ("there is no user", "-P", "a", "-u", "no-such-user"),
            ("there is no group", "-P", "a", "-g", "no-such-group"),
            ("No such file", "-P", "a", "-a", "disk:avio_stor::file:/no/such/file"),
            ("not a regular file", "-P", "a", "-a", "disk:avio_stor::file:" + folder),
            ("not a block device", "-P", "a", "-a", "disk:avio_stor::disk:" + small),
            ("at least 512", "-P", "a", "-a", "disk:avio_stor::file:" + small),
            ("locally administered", "-P", "a", "-a", "network:avio_lan:,,00-11-22-33-44-55:user:"),
            ("is reserved", "-P", "a", "-a", "network:avio_lan:7,7,:user:"),
            ("already taken", "-P", "a", "-a", "network:avio_lan:0,1,:user:", "-a", "network:avio_lan:0,1,:user:"),
            ("No such file", "-P", "a", "--kernel", "/no/such/kernel"), ("need --kernel", "-P", "a", "--append", "x"),
        ]
        for pattern, *arguments in by_text:
            with self.subTest(arguments=arguments):
                self.bad(pattern, "hpvmcreate", *arguments)
        for pattern, *arguments in by_daemon:
            with self.subTest(arguments=arguments):
                self.bad(pattern, "hpvmcreate", *arguments, summary=CREATE)
        self.assertEqual(os.listdir(os.path.join(self.home, "uuids")), [])
        self.assertEqual(os.listdir(os.path.join(self.home, "guests")), [])
        unknown = self.run_command("hpvmcreate", "-P", "a", "-Z")
        self.assertEqual(unknown.code, 1)

    def test_check_only_creates_nothing(self):
        self.good("hpvmcreate", "-P", "a", "-s")
        self.bad("No such file", "hpvmcreate", "-P", "a", "-s", "-a", "disk:avio_stor::file:/nowhere", summary=CREATE)
        self.assertIn("No vPars", self.good("hpvmstatus").out)

    def test_names_and_numbers(self):
        for name in ("a", "b", "c"):
            self.good("hpvmcreate", "-P", name)
        self.bad("already a guest", "hpvmcreate", "-P", "b", summary=CREATE)
        self.good("hpvmremove", "-p", "2", "-F")
        self.good("hpvmcreate", "-P", "d")  # takes the free number
        self.assertEqual([self.machine(n)[3] for n in "acd"], ["1", "3", "2"])
        self.bad("no guest named 'b'", "hpvmstatus", "-P", "b")
        self.bad("no guest with number 9", "hpvmstatus", "-p", "9")
        self.bad("one guest only", "hpvmstatus", "-P", "a", "-p", "1")
        self.bad("not a virtual machine number", "hpvmstatus", "-p", "x")
        self.bad("exclude each other", "hpvmstatus", "-M", "-X")
        self.bad("neither -P nor -p", "hpvmstatus", "-s", "-P", "a")

    def test_modify(self):
        disk = self.store()
        self.good("hpvmcreate", "-P", "m")
        self.good("hpvmmodify", "-P", "m", "-c", "2", "-r", "4G", "-E", "500:1000", "-l", "two")
        self.assertEqual(self.machine("m")[20], "2;500MHz;1000MHz")
        self.assertEqual(self.config("m", "prev")["vcpus"], 1)
        self.good("hpvmmodify", "-p", "1", "-a", "disk:avio_stor::file:" + disk)
        self.bad("already a device", "hpvmmodify", "-P", "m", "-a", "disk:avio_stor::file:" + disk, summary=MODIFY)
        other = self.store("other.img")
        self.bad("whole address", "hpvmmodify", "-P", "m", "-m", "disk:avio_stor::file:" + other, summary=MODIFY)
        self.good("hpvmmodify", "-P", "m", "-m", "disk:avio_stor:0,0,0:file:" + other)
        self.bad("no such device", "hpvmmodify", "-P", "m", "-d", "disk:avio_stor:0,0,0:file:" + disk, summary=MODIFY)
        self.good("hpvmmodify", "-P", "m", "-d", "disk:avio_stor:0,0,0:file:" + other)
        self.assertEqual(self.config("m")["devices"], [])
        self.bad("cannot be removed", "hpvmmodify", "-P", "m", "-d", "serial:com1::tty:console", summary=MODIFY)
        self.good("hpvmmodify", "-P", "m", "-N", "renamed")
        self.assertEqual(os.listdir(os.path.join(self.home, "guests")), ["renamed"])
        self.bad("no guest named 'm'", "hpvmmodify", "-P", "m", "-l", "x")
        self.bad("nothing to change", "hpvmmodify", "-P", "renamed")
        self.bad("no guest given", "hpvmmodify", "-l", "x")
        self.good("hpvmmodify", "-P", "renamed", "-u", "root:oper")
        self.good("hpvmmodify", "-P", "renamed", "-u", "root:none")
        self.bad("has no rights", "hpvmmodify", "-P", "renamed", "-u", "root:none", summary=MODIFY)

    def test_failed_modify_changes_nothing(self):
        self.good("hpvmcreate", "-P", "m")
        before = self.config("m")
        self.bad("No such file", "hpvmmodify", "-P", "m", "-c", "4", "-l", "new", "-a",
                 "disk:avio_stor::file:/nowhere", summary=MODIFY)
        self.assertEqual(self.config("m"), before)
        self.good("hpvmmodify", "-P", "m", "-s", "-c", "4")
        self.assertEqual(self.config("m"), before)

    def test_modify_status(self):
        self.good("hpvmcreate", "-P", "m")
        self.good("hpvmmodify", "-P", "m", "-x", "register_status=disabled")
        self.assertIn("Off (NR)", self.good("hpvmstatus").out)
        self.assertEqual(self.machine("m")[13:16], ["disabled"] * 3)
        self.bad("not modifiable", "hpvmmodify", "-P", "m", "-l", "x", summary=MODIFY)
        self.bad("not runnable", "hpvmstart", "-P", "m", summary="Unable to start the guest.")
        self.good("hpvmmodify", "-P", "m", "-x", "modify_status=enabled")
        self.good("hpvmmodify", "-P", "m", "-l", "x")

    def test_clone(self):
        disk = self.store("disk.img", 3 << 20, b"first block" + b"\0" * (2 << 20) + b"last")
        copy = os.path.join(self.top, "copy.img")
        self.good("hpvmcreate", "-P", "a", "-c", "3", "-a", "disk:avio_stor::file:" + disk, "-a",
                  "network:avio_lan::user:")
        shared = self.good("hpvmclone", "-P", "a", "-N", "b")
        self.assertIn("the two cannot run at the same time", shared.err)
        out = self.good("hpvmclone", "-P", "a", "-N", "c", "-l", "copied", "-b", "disk:avio_stor:0,0,0:file:" + copy).out
        self.assertIn("hpvmclone: Virtual storage cloned successfully.", out)
        with open(disk, "rb") as one, open(copy, "rb") as two:
            self.assertEqual(one.read(), two.read())
        a, c = self.config("a"), self.config("c")
        for what in ("uuid", "number", "serial", "devices", "label"):
            self.assertNotEqual(a[what], c[what], what)
        self.assertEqual(c["vcpus"], 3)
        self.assertIn("disk:avio_stor:0,0,0:file:" + copy, c["devices"])
        self.bad("already a guest", "hpvmclone", "-P", "a", "-N", "b", summary=CLONE)
        self.bad("exists already", "hpvmclone", "-P", "a", "-N", "d", "-b", "disk:avio_stor:0,0,0:file:" + copy,
                 summary=CLONE)
        self.bad("is not a name", "hpvmclone", "-P", "a", "-N", "12", summary=CLONE)
        self.bad("no name for the new guest", "hpvmclone", "-P", "a")
        self.bad("no guest named", "hpvmclone", "-P", "zz", "-N", "d")
        nowhere = os.path.join(self.top, "none", "x")
        self.bad("No such file", "hpvmclone", "-P", "a", "-N", "d", "-b", "disk:avio_stor:0,0,0:file:" + nowhere,
                 summary=CLONE)
        self.bad("no guest named 'd'", "hpvmstatus", "-P", "d")

    def test_remove(self):
        self.good("hpvmcreate", "-P", "a")
        asked = self.run_command("hpvmremove", "-P", "a", stdin="n\n")
        self.assertEqual(asked.code, 1)
        self.assertIn("hpvmremove: Remove the virtual machine 'a'? [n]: ", asked.out)
        self.good("hpvmstatus", "-P", "a")
        self.good("hpvmremove", "-P", "a", stdin="y\n")
        self.bad("no guest named 'a'", "hpvmremove", "-P", "a", "-F")
        self.assertEqual(os.listdir(os.path.join(self.home, "uuids")), [])

    def test_stop_of_a_stopped_guest(self):
        self.good("hpvmcreate", "-P", "a")
        self.bad("not running", "hpvmstop", "-P", "a", "-F", summary="Unable to stop the guest.")
        self.bad("exclude each other", "hpvmstop", "-P", "a", "-F", "-g", "-h")
        self.bad("no guest given", "hpvmstop", "-F")
        self.bad("neither -P nor -p", "hpvmstart", "-a", "-P", "a")

    def test_nvram(self):
        image = os.path.join(self.top, "nvram.img")
        self.good("hpvmcreate", "-P", "a")
        self.assertEqual(self.good("hpvmnvram", "-P", "a").out, "")
        self.good("hpvmnvram", "-P", "a", "-s", "Timeout=0a00")
        self.good("hpvmnvram", "-P", "a", "-s", "Mine=01 02ff", "-g", "12345678-1234-1234-1234-123456789abc", "-A", "NV,BS")
        lines = self.good("hpvmnvram", "-P", "a", "-l", "-V").out.splitlines()
        self.assertEqual(lines[0].split(), ["8be4df61-93ca-11d2-aa0d-00e098032b8c", "NV+BS+RT", "2", "Timeout"])
        self.assertEqual(lines[1].split(), ["0a", "00"])
        self.assertEqual(lines[2].split(), ["12345678-1234-1234-1234-123456789abc", "NV+BS", "3", "Mine"])
        self.good("hpvmnvram", "-P", "a", "-e", image)
        self.bad("File exists", "hpvmnvram", "-P", "a", "-e", image)
        self.good("hpvmnvram", "-P", "a", "-d", "Timeout")
        self.bad("no such variable", "hpvmnvram", "-P", "a", "-d", "Timeout")
        self.good("hpvmcreate", "-P", "b")
        self.good("hpvmnvram", "-P", "b", "-i", image)
        self.assertIn("Timeout", self.good("hpvmnvram", "-P", "b").out)
        with open(image, "r+b") as file:
            file.seek(40)
            file.write(b"x")
        self.bad("damaged", "hpvmnvram", "-P", "b", "-i", image)
        self.assertIn("Timeout", self.good("hpvmnvram", "-P", "b").out)
        self.bad("two hexadecimal", "hpvmnvram", "-P", "a", "-s", "X=zz")
        self.bad("VARIABLE=HEX", "hpvmnvram", "-P", "a", "-s", "X")
        self.bad("not a GUID", "hpvmnvram", "-P", "a", "-g", "12", "-d", "X")
        self.bad("exclude each other", "hpvmnvram", "-P", "a", "-l", "-d", "X")

    def test_info_help_and_version(self):
        self.assertIn("hpvminfo: Running ", self.good("hpvminfo").out)
        for name in sorted(os.listdir(harness.TOOLS)):
            path = os.path.join(harness.TOOLS, name)
            if not name.startswith("hpvm") or "-" in name or name in ("hpvmd", "hpvmapp", "hpvmsched") or not os.access(path, os.X_OK):
                continue
            self.assertIn("Usage: " + name, self.good(name, "-H").out)
            self.assertRegex(self.good(name, "-v").out, "Version [0-9.]+")

    def test_collect(self):
        for name in ("a", "b"):
            self.good("hpvmcreate", "-P", name)
            self.good("hpvmnvram", "-P", name, "-s", "Secret=01")
        self.bad("no such folder", "hpvmcollect", "-d", "/no/such/folder")
        self.bad("no guest named 'x'", "hpvmcollect", "-P", "x", "-d", self.top)
        uuids = {name: self.machine(name)[2] for name in "ab"}
        for arguments, wanted in ((["-P", "a"], {uuids["a"]}), ([], set(uuids.values()))):
            out = self.good("hpvmcollect", *arguments, "-d", self.top).out
            path = out.strip().split(" is ")[1]
            with tarfile.open(path) as archive:
                names = archive.getnames()
            for name in ("common/command.log", "./status-verbose", "./status-host"):
                self.assertIn(name, names)
            self.assertEqual({n.split("/")[1] for n in names if n.endswith("vmm_config.current")}, wanted)
            self.assertEqual([n for n in names if "nvram" in n or "sock" in n], [])
            os.unlink(path)

    def test_command_log(self):
        self.good("hpvmcreate", "-P", "a", "-l", "xy")
        self.run_command("hpvmcreate", "-P", "a")
        with open(os.path.join(self.home, "common", "command.log")) as file:
            lines = file.read().splitlines()
        self.assertRegex(lines[0], r"\(\d+\) ok: hpvmcreate -P a -l xy$")
        self.assertRegex(lines[1], r"\(\d+\) FAILED: hpvmcreate -P a$")


if __name__ == "__main__":
    harness.main()
