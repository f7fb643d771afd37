"""hpvmsar: each report against what the guest is known to do; intervals, machine form, live view, wrong options."""
import os
import re
import time
import unittest

import harness


class Sar(harness.CommandTest):
    def rows(self, *arguments):
        """Rows of the machine form: {report: [fields]}."""
        rows = {}
        for line in self.good("hpvmsar", "-M", *arguments).out.splitlines():
            report, *fields = line.split(":")
            rows.setdefault(report, []).append(fields)
        return rows

    def shell(self, name, command):
        console = harness.Terminal(self, "hpvmconsole", "-P", name, "-q", "-f")
        console.expect(r"vMP> ")
        console.type("co\n")
        console.expect("(?i)write access|/ # ")
        console.type("\r" + command + "\r")
        return console

    def test_processors_and_exits(self):
        self.create_linux("busy", "-c", "2", "-e", "20:60")
        self.good("hpvmcreate", "-P", "firmware", "-r", "128M")
        self.good("hpvmcreate", "-P", "off")
        self.start_linux("busy")
        self.good("hpvmstart", "-P", "firmware")
        console = self.shell("busy", "while :; do :; done & while :; do :; done")
        time.sleep(2)
        self.eventually(self.check_busy)
        console.close()
        self.good("hpvmstop", "-a", "-h", "-F")

    def check_busy(self):
        rows = self.rows("-u", "-c", "-x", "-r", "-a", "-s", "2")
        cpu = {fields[1]: fields for fields in rows["cpu"]}
        self.assertEqual(set(cpu), {"busy", "firmware", "off"})
        stamp, name, number, milliseconds, vcpus, entitlement, cap, use, *shares = cpu["busy"]
        self.assertAlmostEqual(int(stamp), time.time(), delta=60)
        self.assertEqual((name, number, vcpus, entitlement, cap), ("busy", "1", "2", "20.0%", "60.0%"))
        self.assertAlmostEqual(int(milliseconds), 2000, delta=900)
        shares = [float(share) for share in shares]
        self.assertEqual(len(shares), 5)
        self.assertAlmostEqual(sum(shares), 100, delta=8)
        self.assertLess(shares[4], 50)  # both vCPUs are never idle
        self.assertGreater(float(use), 5)
        self.assertGreater(float(cpu["firmware"][12]), 50)  # it waits for a key
        self.assertEqual([float(field) for field in cpu["off"][7:]], [0] * 6)
        vcpus = [fields for fields in rows["vcpu"] if fields[1] == "busy"]
        self.assertEqual([fields[4] for fields in vcpus], ["0", "1"])
        self.assertAlmostEqual(sum(float(fields[7]) for fields in vcpus), float(use), delta=float(use) / 3 + 2)
        for fields in rows["exits"]:
            self.assertEqual(len(fields), 5 + 12)
            if fields[1] == "busy":
                self.assertGreater(float(fields[5]), 0.1)  # million slots
                self.assertGreater(float(fields[6]), 5)    # timer interrupts
        memory = {fields[1]: fields for fields in rows["memory"]}
        self.assertEqual(memory["busy"][4], "128")
        self.assertTrue(10 < float(memory["busy"][5]) < 1000)
        self.assertEqual(float(memory["off"][5]), 0)

    def test_device_accesses(self):
        """Console output goes through a register of the serial port, byte by byte."""
        self.create_linux("talks")
        self.start_linux("talks")
        time.sleep(1)
        quiet = self.rows("-x", "-P", "talks")["exits"][0]
        console = self.shell("talks", "while :; do echo 0123456789012345678901234567890123456789; done")
        console.expect("0123456789\r")

        def check():
            loud = self.rows("-x", "-P", "talks")["exits"][0]
            self.assertGreater(float(loud[13]), 500 if harness.LONG else 50)
            self.assertGreater(float(loud[13]), 5 * float(quiet[13]))
        self.eventually(check)
        self.good("hpvmstop", "-P", "talks", "-h", "-F")

    def test_disk_and_network(self):
        disk = os.path.join(self.top, "disk")
        with open(disk, "wb") as file:
            file.truncate(64 << 20)
        self.create_linux("io", "-a", "disk:avio_stor:0,3,5:file:" + disk, "-a", "dvd:avio_stor:0,3,6:null:",
                          "-a", "network:avio_lan:1,2,:user:", append="console=ttyS0 quiet dhcp")
        self.start_linux("io")
        rows = self.rows("-d", "-N", "-P", "io", "-s", "0.5")
        self.assertEqual([fields[4] for fields in rows["disk"]], ["disk 0,3,5", "dvd 0,3,6"])
        self.assertEqual([fields[4] for fields in rows["network"]], ["lan 1,2"])
        work = "while :; do echo 3 >/proc/sys/vm/drop_caches; dd if=/dev/sda of=/dev/null bs=64k count=16; " \
               "dd if=/dev/zero of=/dev/sda bs=64k count=16 conv=fsync; ping -c 1 10.0.2.2; done >/dev/null 2>&1"
        self.shell("io", work).expect("while")
        self.eventually(self.check_devices)
        self.good("hpvmstop", "-P", "io", "-h", "-F")

    def check_devices(self):
        rows = self.rows("-d", "-N", "-P", "io", "-s", "3")
        disk, dvd = rows["disk"]
        reads, writes, read_kb, write_kb, flushes, errors = [float(field) for field in disk[5:]]
        for rate in (reads, writes, flushes):
            self.assertGreater(rate, 0)
        self.assertGreater(read_kb / reads, 3.9)  # a request has at least a page
        self.assertGreater(write_kb / writes, 3.9)
        self.assertEqual(errors, 0)
        self.assertEqual([float(field) for field in dvd[5:]], [0] * 6)
        received, sent, received_kb, sent_kb, dropped = [float(field) for field in rows["network"][0][5:]]
        self.assertGreater(received, 0)
        self.assertGreater(sent, 0)
        self.assertTrue(14 <= 1024 * received_kb / received <= 1514)
        self.assertTrue(14 <= 1024 * sent_kb / sent <= 1514)

    def test_intervals(self):
        self.good("hpvmcreate", "-P", "a", "-r", "128M")
        self.good("hpvmcreate", "-P", "b", "-r", "128M")
        self.assertRegex(self.good("hpvmsar").out, r"(?m)^\d\d:\d\d:\d\d Guest +vCPUs")  # heads alone
        self.good("hpvmstart", "-a")
        begin = time.monotonic()
        out = self.good("hpvmsar", "-n", "3", "-s", "0.4").out
        self.assertGreater(time.monotonic() - begin, 1.2)
        self.assertEqual(len(re.findall(r"(?m)^\d\d:\d\d:\d\d a ", out)), 3)
        self.assertEqual(len(re.findall(r"(?m)^Average +[ab] ", out)), 2)
        self.assertEqual(out.count("Guest"), 2)
        one = self.good("hpvmsar", "-p", "2", "-s", "0.1", "-A").out
        self.assertEqual(set(re.findall(r"(?m)^\d\d:\d\d:\d\d (\S+) ", one)) - {"Guest"}, {"b"})
        self.assertEqual(one.count("Guest"), 6)
        # A guest that goes away in between is left out, one that does not answer does not hold up the others.
        self.good("hpvmstop", "-P", "b", "-h", "-F")
        self.assertEqual([fields[1] for fields in self.rows("-s", "0.1")["cpu"]], ["a"])

    def test_live(self):
        self.good("hpvmcreate", "-P", "alpha", "-r", "128M", "-e", "33")
        self.good("hpvmstart", "-P", "alpha")
        live = harness.Terminal(self, "hpvmsar", "-L", "-s", "0.3")
        live.expect(r"\x1b\[\?1049h")
        live.expect(r"guests 1, on 1 ")
        live.expect(r"alpha +1 +33\.0%")
        live.type("x")
        live.expect(r"Mslot/s")
        live.type("r")
        live.expect(r"RAM\(MB\)(.|\n)*alpha +128")
        self.good("hpvmstop", "-P", "alpha", "-h", "-F")
        live.expect(r"guests 1, on 0 ")
        live.type("q")
        live.expect(r"\x1b\[\?1049l")
        self.assertEqual(live.close(), 0)
        counted = harness.Terminal(self, "hpvmsar", "-L", "-n", "2", "-s", "0.2")
        counted.drain()
        self.assertEqual(counted.close(), 0)
        killed = harness.Terminal(self, "hpvmsar", "-L")
        killed.expect("waiting")
        os.kill(killed.pid, 15)
        killed.expect(r"\x1b\[\?1049l")  # the terminal is put back
        self.assertEqual(killed.close(), 0)

    def test_wrong_options(self):
        for pattern, *arguments in (
                ("not a number of seconds", "-s", "0"), ("not a number of seconds", "-s", "1x"),
                ("not a number of seconds", "-s", "nan"), ("not a count", "-n", "-1"), ("not a count", "-n", "x"),
                ("exclude each other", "-L", "-M"), ("neither -P nor -p", "-a", "-P", "x"),
                ("one guest only", "-P", "x", "-p", "1"), ("no guest named 'x'", "-P", "x"),
                ("no guest with number 7", "-p", "7"), ("is not an option", "x"), ("needs a terminal", "-L")):
            with self.subTest(arguments=arguments):
                self.bad(pattern, "hpvmsar", *arguments)
        self.assertEqual(self.run_command("hpvmsar", "-Z").code, 1)


if __name__ == "__main__":
    harness.main()
