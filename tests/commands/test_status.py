"""hpvmstatus: each form, of one guest and of all."""
import os
import re
import time
import unittest

import harness


class Status(harness.CommandTest):
    def setUp(self):
        super().setUp()
        self.good("hpvmcreate", "-P", "on", "-r", "128M", "-c", "2", "-e", "15:40", "-x", "sched_preference=cell")
        self.good("hpvmcreate", "-P", "off", "-E", "100:200", "-x", "resources_reserved=true", "-r", "256M")
        self.good("hpvmstart", "-P", "on")
        self.wait_for(lambda: "ConOut" in self.good("hpvmnvram", "-P", "on").out, "boot manager")

    def tearDown(self):
        self.run_command("hpvmstop", "-a", "-h", "-F")
        super().tearDown()

    def rows(self, out, name):
        return [line.split() for line in out.splitlines() if line.split()[:1] == [name]]

    def test_scheduling(self):
        time.sleep(0.3)
        out = self.good("hpvmstatus", "-S").out
        processors = len(os.sched_getaffinity(0))
        self.assertRegex(out, r"Processors +: %d, %d%%" % (processors, 100 * processors))
        self.assertRegex(out, r"Entitled to those shown +: 30\.0%")  # of those that run
        rows = self.rows(out, "on")
        self.assertEqual([row[2] for row in rows], ["0", "1"])
        for row in rows:
            self.assertEqual(len(row), 13)
            spent = sum(float(field) for field in row[5:9])
            self.assertTrue(0 < spent < 300, row)
            self.assertGreater(int(row[10]), 0)
        self.assertEqual(self.rows(out, "off"), [])
        self.assertIn("Entitled to those shown : 0.0%", self.good("hpvmstatus", "-S", "-P", "off").out)

    def test_exits(self):
        out = self.good("hpvmstatus", "-i", "-P", "on").out
        self.assertEqual(re.findall(r"(?m)^on, vCPU (\d)$", out), ["0", "1"])
        first = dict(re.findall(r"(?m)^(\S.*\S) +: (\d+)$", out.split("vCPU 1")[0]))
        self.assertEqual(len(first), 12)
        for what in ("Instruction slots", "Firmware calls", "Halts"):
            self.assertGreater(int(first[what]), 0, what)
        self.assertEqual(int(first["Floating point"]), 0)

    def test_locality(self):
        out = self.good("hpvmstatus", "-C").out
        (on,), (off,) = self.rows(out, "on"), self.rows(out, "off")
        self.assertEqual(on[2], "cell")
        self.assertIn(on[3], ("Cell-local", "Interleaved", "Striped"))
        self.assertGreater(sum(int(field) for field in on[4:]), 1)
        self.assertEqual(off[2:], ["none", "-"])

    def test_reservations(self):
        out = self.good("hpvmstatus", "-R").out
        (on,), (off,) = self.rows(out, "on"), self.rows(out, "off")
        self.assertEqual(on[2:6], ["no", "30.0%", "128", "MB"])
        self.assertEqual(off[2], "yes")
        self.assertGreater(int(on[6]), 1)
        self.assertEqual(off[6], "0")
        self.assertRegex(out, r"Reserved or running: \d+\.\d% of \d+%, 384 MB of \d+ MB")

    def test_host_forms(self):
        self.assertIn("Multi-Server", self.good("hpvmstatus", "-m").out)
        host = self.good("hpvmstatus", "-s").out
        self.assertRegex(host, r"Guests defined +: 2")
        self.assertRegex(host, r"Guests running +: 1")
        self.assertRegex(host, r"Memory of running guests: 128 MB")
        for option in ("-s", "-m"):
            self.bad("shows the host", "hpvmstatus", option, "-P", "on")

    def test_everything(self):
        out = self.good("hpvmstatus", "-A", "-P", "on").out
        for part in ("[Virtual Machines Details]", "[Virtual Machine entitlements]", "[Virtual CPU Scheduling]",
                     "[Memory Locality]", "[Interruptions and exits since the start]", "[Resource Reservations]"):
            self.assertIn(part, out)
        self.assertNotIn("System Resources", out)
        out = self.good("hpvmstatus", "-A").out
        self.assertIn("System Resources", out)
        self.assertEqual(out.count("Virtual Machine UUID"), 2)

    def test_one_form_at_a_time(self):
        letters = "VdDresMXSmCiRA"
        for first, second in zip(letters, letters[1:]):
            self.bad("-%s and -%s exclude each other" % (first, second), "hpvmstatus", "-" + first, "-" + second)
        self.good("hpvmstatus", "-V", "-V")
        self.bad("is not an option", "hpvmstatus", "on")
        self.bad("not a virtual machine number", "hpvmstatus", "-p", "0")
        self.bad("the name is empty", "hpvmstatus", "-P", "")

    def test_usage(self):
        out = self.good("hpvmstatus", "-r", "-P", "on").out
        self.assertRegex(out, r"(?m)^ +2 +15\.0% +40\.0% +\d+\.\d% +\d+$")
        self.assertEqual(len(re.findall(r"(?m)^ +[01] +\d+ +\d+\.\d% +\d+\.\d% +\d+MHz +\d+ seconds$", out)), 2)
        out = self.good("hpvmstatus", "-r").out
        self.assertRegex(out, r"(?m)^off +2 +1 +100MHz +200MHz +0\.0% +0$")

    def test_device_forms(self):
        self.good("hpvmmodify", "-P", "on", "-a", "dvd:avio_stor:3,3,3:null:")  # from the next start on
        self.assertEqual(self.good("hpvmstatus", "-d", "-P", "on").out, "serial:com1::tty:console\n")
        self.assertEqual(self.good("hpvmstatus", "-D", "-P", "on").out,
                         "dvd:avio_stor:3,3,3:null:\nserial:com1::tty:console\n")
        self.assertIn("# off\nserial:com1::tty:console\n", self.good("hpvmstatus", "-d").out)


if __name__ == "__main__":
    harness.main()
