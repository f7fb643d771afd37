"""hpvmmodify on a running guest: what changes at once, what waits, what stays when it fails. The translator in the
sandbox. One store for one guest. Console rights of users and groups."""
import grp
import json
import os
import pwd
import subprocess
import time
import unittest

import harness

MODIFY, START = "Unable to modify the guest.", "Unable to start the guest."


class Live(harness.CommandTest):
    def config(self, name, kind="current"):
        try:
            with open(os.path.join(self.home, "guests", name, "vmm_config." + kind)) as file:
                return json.load(file)
        except FileNotFoundError:
            return None

    def running(self, *options):
        self.good("hpvmcreate", "-P", "a", "-r", "128M", "-e", "10", *options)
        self.good("hpvmstart", "-P", "a")

    def test_at_once(self):
        self.running()
        for option, value, field, wanted in (
                ("-e", "30:60", "entitlement", {"unit": "percent", "minimum": 30, "maximum": 60}),
                ("-E", "300", "entitlement", {"unit": "MHz", "minimum": 300, "maximum": 0}),
                ("-l", "blue 7", "label", "blue 7"), ("-B", "manual", "auto_boot", False),
                ("-u", "root:admin", "console", [{"kind": "user", "name": "root", "right": "admin"}]),
                ("-u", "root:none", "console", []),
                ("-g", "root", "console", [{"kind": "group", "name": "root", "right": "oper"}])):
            result = self.good("hpvmmodify", "-P", "a", option, value)
            self.assertEqual((result.out, result.err), ("", ""), option)
            self.assertEqual(self.config("a")[field], wanted)
            self.assertIsNone(self.config("a", "next"))
        self.good("hpvmmodify", "-P", "a", "-x", "graceful_stop_timeout=77")
        self.assertEqual(self.config("a")["attributes"]["graceful_stop_timeout"], "77")
        self.assertIn("300MHz", self.good("hpvmstatus", "-r", "-P", "a").out)

    def test_share_of_a_busy_guest(self):
        """The scheduler works with a new entitlement and cap at once: the guest stays below it."""
        self.create_linux("busy", "-e", "10")
        self.start_linux("busy")
        console = harness.Terminal(self, "hpvmconsole", "-P", "busy", "-q", "-f")
        console.expect("vMP> ")
        console.type("co\n")
        console.expect("/ # ")
        for _ in range(5):  # the shell drops what is typed while it sets up the terminal
            console.type("\rwhile :; do :; done\r")
            time.sleep(0.5)
            if float(self.good("hpvmsar", "-c", "-M", "-P", "busy", "-s", "1").out.strip().split(":")[8]) > 0.5:
                break
        for share, entitlement, cap in (("10:30", "10.0%", "30.0%"), ("5:15", "5.0%", "15.0%"), ("40", "40.0%", "-")):
            self.good("hpvmmodify", "-P", "busy", "-e", share)
            time.sleep(0.5)
            self.eventually(lambda: self.check_share(entitlement, cap))
        console.close()
        self.good("hpvmstop", "-P", "busy", "-h", "-F")

    def check_share(self, entitlement, cap):
        fields = self.good("hpvmsar", "-c", "-M", "-P", "busy", "-s", "4").out.strip().split(":")
        self.assertEqual(fields[6:8], [entitlement, cap])
        use, capped = float(fields[8]), float(fields[12])
        self.assertGreater(use, 0.5)
        if cap != "-":
            self.assertLess(use, float(cap[:-1]) + 3)
        else:
            self.assertEqual(capped, 0)

    def test_later(self):
        """Each of these waits for the next start, is named in the answer, and is in force then."""
        self.running()
        before = self.config("a")
        parts = []
        for options, name, field, wanted in (
                (["-O", "linux"], "OS type", "os_type", "LINUX"), (["-c", "3"], "number of vCPUs", "vcpus", 3),
                (["-r", "192M"], "memory", "memory_mb", 192), (["-x", "engine=block"], "engine", None, None),
                (["-a", "dvd:avio_stor:1,1,1:null:"], "devices", "devices", ["dvd:avio_stor:1,1,1:null:"])):
            out = self.good("hpvmmodify", "-P", "a", *options).out
            self.assertEqual(out, "hpvmmodify: The guest is running; these changes take effect when it is started "
                                  "next: %s.\n" % name)
            self.assertEqual(self.config("a"), before)
            parts.append((field, wanted))
        self.assertEqual(self.good("hpvmmodify", "-P", "a", "-c", "2", "-r", "256M", "-x", "vm_type=shared").out.split(
            "next: ")[1], "number of vCPUs, memory, vm_type.\n")
        self.assertIn("Changes are pending", self.good("hpvmstatus", "-P", "a").out)
        self.bad("cannot be renamed", "hpvmmodify", "-P", "a", "-N", "b", summary=MODIFY)
        self.good("hpvmstop", "-P", "a", "-h", "-F")
        self.good("hpvmstart", "-P", "a")
        config = self.config("a")
        self.assertEqual((config["os_type"], config["vcpus"], config["memory_mb"], config["devices"],
                          config["attributes"]["engine"]), ("LINUX", 2, 256, ["dvd:avio_stor:1,1,1:null:"], "block"))
        self.assertIsNone(self.config("a", "next"))
        self.assertEqual(self.config("a", "prev"), before)

    def test_both(self):
        """One command with parts of either kind: each goes where it belongs."""
        self.running()
        out = self.good("hpvmmodify", "-P", "a", "-e", "44", "-r", "256M", "-l", "now").out
        self.assertIn("started next: memory.", out)
        current, later = self.config("a"), self.config("a", "next")
        self.assertEqual((current["entitlement"]["minimum"], current["memory_mb"], current["label"]), (44, 128, "now"))
        self.assertEqual((later["entitlement"]["minimum"], later["memory_mb"], later["label"]), (44, 256, "now"))
        # A live change while others wait is not undone by the next start.
        self.good("hpvmmodify", "-P", "a", "-l", "later")
        self.assertEqual((self.config("a")["label"], self.config("a", "next")["label"]), ("later", "later"))

    def test_nothing_half_done(self):
        self.running()
        before = self.config("a")
        for options in (["-l", "x", "-r", "256M", "-a", "disk:avio_stor::file:/no/such"],
                        ["-e", "20", "-u", "no-such-user"], ["-c", "2", "-x", "nonsense=1"],
                        ["-r", "128M", "-d", "disk:avio_stor:0,0,0:file:/none"]):
            self.assertEqual(self.run_command("hpvmmodify", "-P", "a", *options).code, 1)
            self.assertEqual((self.config("a"), self.config("a", "next")), (before, None))
        self.good("hpvmmodify", "-P", "a", "-s", "-l", "x", "-r", "256M")  # check only
        self.assertEqual((self.config("a"), self.config("a", "next")), (before, None))
        self.good("hpvmmodify", "-P", "a", "-r", "256M")
        self.good("hpvmstop", "-P", "a", "-h", "-F")
        self.good("hpvmmodify", "-P", "a", "-s", "-l", "x")
        self.assertEqual((self.config("a"), self.config("a", "next")["memory_mb"]), (before, 256))

    def test_translator_in_the_sandbox(self):
        """Translated code is made after the filter is in force."""
        self.create_linux("b", "-x", "engine=block")
        self.start_linux("b")
        console = harness.Terminal(self, "hpvmconsole", "-P", "b", "-q", "-f")
        console.expect(r"vMP> ")
        console.type("co\n")
        console.expect("/ # ")
        console.type("\ri=0; while [ $i -lt 3000 ]; do i=$((i+1)); done; echo sum-$i\r")
        console.expect(r"sum-3000\r")
        pid = int(self.machine("b")[10])
        with open("/proc/%d/status" % pid) as file:
            self.assertIn("Seccomp:\t2\n", file.read())
        result = subprocess.run([os.environ["HPVM_INJECT"], str(pid)], text=True, stdout=subprocess.PIPE, timeout=harness.TIMEOUT)
        if result.returncode != 77:  # 77: this system does not allow ptrace
            self.assertEqual(result.returncode, 0, result.stdout)
            for line in result.stdout.splitlines():
                name, value = line.rsplit(" ", 1)
                self.assertEqual(int(value), pid if name == "getpid" else -38 if name == "clone3" else -1, name)
        console.type("\recho still-$((40+2))\r")
        console.expect("still-42")
        console.close()
        self.good("hpvmstop", "-P", "b", "-h", "-F")

    def test_one_writable_store_for_one_guest(self):
        disk = os.path.join(self.top, "disk")
        with open(disk, "wb") as file:
            file.truncate(1 << 20)
        os.symlink(disk, disk + "-symlink")
        os.link(disk, disk + "-link")
        for name, path in (("a", disk), ("b", disk + "-symlink"), ("c", disk + "-link")):
            result = self.good("hpvmcreate", "-P", name, "-r", "128M", "-a", "disk:avio_stor::file:" + path)
            self.assertEqual("cannot run at the same time" in result.err, name != "a")
        self.good("hpvmcreate", "-P", "d", "-r", "128M", "-a", "dvd:avio_stor::file:" + disk)
        for name in "ef":
            self.good("hpvmcreate", "-P", name, "-r", "128M", "-a", "dvd:avio_stor::file:" + disk + "-link")
        self.good("hpvmstart", "-P", "a")
        for name in "bcd":
            self.bad("is in use by guest a", "hpvmstart", "-P", name, summary=START)
            self.bad("is in use by guest a", "hpvmstart", "-P", name, "-F", summary=START)
        # A guest that takes the store by its pending changes is refused as well.
        self.good("hpvmcreate", "-P", "late", "-r", "128M")
        self.good("hpvmstart", "-P", "late")
        self.good("hpvmmodify", "-P", "late", "-a", "disk:avio_stor::file:" + disk)
        self.good("hpvmstop", "-P", "late", "-h", "-F")
        self.bad("is in use by guest a", "hpvmstart", "-P", "late", summary=START)
        self.good("hpvmstop", "-P", "a", "-h", "-F")
        for name in "ef":  # several readers
            self.good("hpvmstart", "-P", name)
        self.bad("is in use by guest", "hpvmstart", "-P", "a", summary=START)
        self.good("hpvmstop", "-a", "-h", "-F")
        # Somebody else on this host: the lock on the file itself decides.
        run = subprocess.Popen([os.path.join(harness.TOOLS, "hpvm-run"), "-r", "128M", "-a",
                                "disk:avio_stor::file:" + disk], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            run.stdout.read(1)  # its firmware writes
            result = self.run_command("hpvmstart", "-P", "a")
            self.assertEqual(result.code, 1)
            self.assertRegex(result.err, r"(?m)^hpvmstart: ERROR \(a\): .*disk: .*(in use|another)")
        finally:
            run.kill()
            run.communicate()


@unittest.skipUnless(os.geteuid() == 0, "needs root, to become somebody else")
class ConsoleRights(harness.CommandTest):
    def setUp(self):
        super().setUp()
        os.chmod(self.top, 0o755)
        self.user = pwd.getpwnam("nobody")
        self.group = grp.getgrnam("games") if "games" in [g.gr_name for g in grp.getgrall()] else grp.getgrgid(1)
        if self.other("hpvminfo", groups=[]).code != 0:
            self.skipTest("the build folder cannot be reached by other users")

    def other(self, name, *arguments, groups):
        process = subprocess.run([os.path.join(harness.TOOLS, name), *arguments], input="y\n", text=True,
                                 timeout=harness.TIMEOUT, env=self.environment, user=self.user.pw_uid,
                                 group=self.user.pw_gid, extra_groups=groups, stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE)
        return harness.Result(process)

    def menu(self, command, groups=()):
        return self.other("hpvmconsole", "-P", "a", "-q", "-c", command, groups=list(groups))

    def test_groups(self):
        mine, name = [self.group.gr_gid], self.group.gr_name
        self.good("hpvmcreate", "-P", "a", "-r", "128M", "-g", name)
        refused = (1, "hpvmconsole: ERROR: Superuser privileges required.\n")
        result = self.menu("pc -on -nc")
        self.assertEqual((result.code, result.err), refused)
        self.assertEqual(self.menu("pc -on -nc", mine).code, 0)
        self.assertEqual(self.machine("a")[11], "On")
        # An operator may reset and switch off, but not send INIT; an administrator may.
        self.assertEqual(self.menu("rs -nc", mine).code, 0)
        result = self.menu("tc -nc", mine)
        self.assertEqual(result.code, 1)
        self.assertIn("INIT is for administrators", result.err)
        self.good("hpvmmodify", "-P", "a", "-g", name + ":admin")
        self.assertEqual(self.menu("tc -nc", mine).code, 0)
        self.good("hpvmmodify", "-P", "a", "-g", name + ":none")
        result = self.menu("vm", mine)
        self.assertEqual((result.code, result.err), refused)
        # The primary group counts too.
        self.good("hpvmmodify", "-P", "a", "-g", grp.getgrgid(self.user.pw_gid).gr_name)
        self.assertEqual(self.menu("vm").code, 0)
        self.good("hpvmstop", "-P", "a", "-h", "-F")

    def test_open_console_is_taken_away(self):
        self.console_taken_away(lambda: None)

    def test_open_console_of_an_earlier_hpvmd_is_taken_away(self):
        """The user's rights are those that the earlier one was told by the kernel: groups count too."""
        self.console_taken_away(self.kill_daemon)
        self.good("hpvmremove", "-P", "a", "-F")
        group = grp.getgrgid(self.user.pw_gid).gr_name
        self.console_taken_away(self.kill_daemon, "-g", group)

    def console_taken_away(self, before_that, option="-u", name="nobody"):
        self.good("hpvmcreate", "-P", "a", "-r", "128M", option, name)
        self.good("hpvmstart", "-P", "a")
        kept = harness.Terminal(self, "hpvmconsole", "-P", "a", "-q")
        kept.expect(r"vMP> ")
        kept.type("co\n")
        taken = harness.Terminal(self, "hpvmconsole", "-P", "a", "-q", user=self.user)
        taken.expect(r"vMP> ")
        taken.type("co\n")
        taken.expect("Read only|Ctrl-B")
        pid = int(self.machine("a")[10])

        def sockets():
            return sum(os.readlink("/proc/%d/fd/%s" % (pid, fd)).startswith("socket:")
                       for fd in os.listdir("/proc/%d/fd" % pid))
        before_that()
        self.good("hpvmstatus")
        self.wait_for(lambda: "On" in self.good("hpvmstatus").out, "guest")
        before = sockets()
        self.good("hpvmmodify", "-P", "a", "-l", "other")  # nobody loses a console by that
        self.assertNotIn("taken away", self.good("hpvmstatus", "-e", "-P", "a").out)
        self.good("hpvmmodify", "-P", "a", option, name + ":none")
        self.wait_for(lambda: sockets() == before - 1, "end of the console")
        self.assertIn("taken away", self.good("hpvmstatus", "-e", "-P", "a").out)
        kept.type("\x02")
        kept.expect(r"vMP> ")
        for terminal in (kept, taken):
            terminal.close()
        self.good("hpvmstop", "-P", "a", "-h", "-F")


if __name__ == "__main__":
    harness.main()
