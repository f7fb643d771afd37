#!/usr/bin/env python3
"""Guests of a real hpvmd under hpvmsched: shares, changes under way, admission, and processes that stop or die.

The guests run a loop of one bundle, made into an ELF kernel here.
"""
import os
import signal
import struct
import sys
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "commands"))
from harness import CommandTest  # noqa: E402

# adds r8 = 1, r8; nop.i 0; br.sptk to itself;; (guest.s: busy)
LOOP = bytes.fromhex("11400410002100000002000000000040")
TICKS = os.sysconf("SC_CLK_TCK")
PROCESSORS = 2
LONG = bool(int(os.environ.get("HPVM_LONG") or 0))
WINDOW = 3
ENOUGH = 6 if LONG else 1     # seconds of processor time that show shares
PATIENCE = 40 if LONG else 10  # seconds of waiting for them
TOLERANCE = 0.1 if LONG else 0.4  # the short version holds on a machine that does much else
TRIES = 1 if LONG else 6


def write_kernel(path):
    base = 64 << 20
    header = b"\x7fELF\x02\x01\x01" + bytes(9) + struct.pack(
        "<HHIQQQIHHHHHH", 2, 50, 1, base, 64, 0, 0x10, 64, 56, 1, 0, 0, 0)
    header += struct.pack("<IIQQQQQQ", 1, 5, 0x1000, base, base, len(LOOP), len(LOOP), 0x1000)
    with open(path, "wb") as file:
        file.write(header + bytes(0x1000 - len(header)) + LOOP)


class GuestTest(CommandTest):
    def setUp(self):
        super().setUp()
        allowed = sorted(os.sched_getaffinity(0))
        if len(allowed) < PROCESSORS:
            self.skipTest("needs %d processors" % PROCESSORS)
        self.allowed = allowed
        os.sched_setaffinity(0, allowed[:PROCESSORS])  # hpvmd and all it starts inherit it
        self.kernel = os.path.join(self.top, "loop.elf")
        write_kernel(self.kernel)

    def tearDown(self):
        super().tearDown()
        os.sched_setaffinity(0, self.allowed)

    def create(self, name, share, *options):
        self.good("hpvmcreate", "-P", name, "-r", "128M", "-e", str(share), "--kernel", self.kernel, *options)

    def start(self, shares):
        for name, share in shares.items():
            self.create(name, share)
            self.good("hpvmstart", "-P", name)
        self.wait_for(lambda: all(self.entitled(name) == share for name, share in shares.items()), "scheduler")

    def entitled(self, name):
        """Percent that the scheduler has told the guest's process; 0: it is not under the scheduler."""
        # Printed behind the guest's name, its number and the vCPU's.
        for line in self.good("hpvmstatus", "-S", "-P", name).out.splitlines():
            words = line.split()
            if words[:1] == [name] and len(words) > 8:
                return float(words[3].rstrip("%")) if words[3] != "-" else 0
        return 0

    def pids(self):
        found = {}
        for pid in self.app_pids():
            with open("/proc/%d/cmdline" % pid, "rb") as file:
                found[file.read().split(b"\0")[2].decode()] = pid
        return found

    @staticmethod
    def used(pid):
        """Processor time of a process in seconds."""
        with open("/proc/%d/stat" % pid) as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def usage(self, pids, seconds):
        before = {name: self.used(pid) for name, pid in pids.items()}
        time.sleep(seconds)
        return {name: self.used(pid) - before[name] for name, pid in pids.items()}

    def measure_shares(self, shares, pids):
        """Each gets of what all got as its entitlement is of all entitlements. What is wrong, or None."""
        before = {name: self.used(pid) for name, pid in pids.items()}
        start = time.monotonic()
        while True:  # beside other work it takes longer until there is enough to compare
            time.sleep(0.25)
            used = {name: self.used(pid) - before[name] for name, pid in pids.items()}
            total, took = sum(used.values()), time.monotonic() - start
            if total > ENOUGH or took > PATIENCE:
                break
        for name, share in shares.items():
            ideal = total * share / sum(shares.values())
            if abs(used[name] - ideal) >= TOLERANCE * ideal + 0.04:
                return "%s used %.2f s, ideal %.2f s of %.2f s in %.1f s: %s" % (
                    name, used[name], ideal, total, took, used)
        return None

    def check_shares(self, shares, pids):
        for _ in range(TRIES):
            wrong = self.measure_shares(shares, pids)
            if not wrong:
                return
        self.fail(wrong)

    def rate(self, pids):
        """Processor time of all in a while, for check_alive."""
        return sum(self.usage(pids, WINDOW).values()) if LONG else 0

    def check_alive(self, pids, before, what):
        """Each guest gets something, and (where nobody else has a say in it) together about as much as before."""
        if LONG:
            after = self.usage(pids, WINDOW)
            self.assertGreater(sum(after.values()), 0.4 * before, "%s: %s, %.2f s before" % (what, after, before))
            self.assertGreater(min(after.values()), 0, "%s: %s" % (what, after))
            return
        start = {name: self.used(pid) for name, pid in pids.items()}
        self.wait_for(lambda: all(self.used(pid) > start[name] + 0.02 for name, pid in pids.items()),
                      "progress of all (%s)" % what)

    # ---- cases ----
    def test_shares_and_changes(self):
        shares = {"a": 10, "b": 20, "c": 30, "d": 30, "e": 40}
        self.start(shares)
        self.check_shares(shares, self.pids())
        self.good("hpvmmodify", "-P", "a", "-e", "40")
        self.wait_for(lambda: self.entitled("a") == 40, "new entitlement")
        shares["a"] = 40
        self.check_shares(shares, self.pids())
        self.good("hpvmmodify", "-P", "e", "-e", "2:5")
        time.sleep(0.5)
        start = time.monotonic()
        used = self.usage(self.pids(), 4 if LONG else 2)["e"]
        self.assertLess(used, 0.05 * (time.monotonic() - start) + (0.03 if LONG else 0.1))

    def test_admission(self):
        self.create("small", 60)
        self.create("large", 80, "-c", "2")
        self.good("hpvmstart", "-P", "small")
        self.bad(r"not enough processor time: 2 vCPUs x 80.0 % = 160.0 %, and 60.0 % are promised to running guests; "
                 r"together 220.0 %, and 2 processors have 200.0 % \(-F starts it all the same\)",
                 "hpvmstart", "-P", "large", summary="Unable to start the guest.")
        result = self.good("hpvmstart", "-F", "-P", "large")
        self.assertIn("WARNING (large): not enough processor time", result.err)
        self.good("hpvmstop", "-h", "-F", "-P", "small")

    def test_stopped_and_killed_guests(self):
        self.start({"a": 20, "b": 20, "c": 20, "d": 20})
        pids = self.pids()
        before = self.rate(pids)
        stopped = pids.pop("a")
        os.kill(stopped, signal.SIGSTOP)
        self.check_alive(pids, before, "one is stopped")
        os.kill(stopped, signal.SIGCONT)
        time.sleep(0.3)
        self.check_alive({"a": stopped}, 0, "it goes on")
        os.kill(pids.pop("b"), signal.SIGKILL)
        self.check_alive(pids, before, "one is killed")
        shares = {"a": 20, "c": 20, "d": 20}
        self.check_shares(shares, dict(pids, a=stopped))

    def test_scheduler_and_daemon_die(self):
        shares = {"a": 10, "b": 20, "c": 30, "d": 30, "e": 30}
        self.start(shares)
        pids = self.pids()
        before = self.rate(pids)
        scheduler, = self.scheduler_pids()
        self.kill_daemon()
        self.check_alive(pids, before, "hpvmd is dead")
        self.check_shares(shares, pids)  # kept without hpvmd
        os.kill(scheduler, signal.SIGSTOP)
        self.check_alive(pids, before, "the scheduler is stopped")
        os.kill(scheduler, signal.SIGKILL)
        self.check_alive(pids, before, "the scheduler is dead")
        self.good("hpvmstatus")  # a new hpvmd
        self.wait_for(lambda: self.scheduler_pids() not in ([], [scheduler]), "a new scheduler")
        self.wait_for(lambda: all(self.entitled(name) == share for name, share in shares.items()), "scheduler")
        if LONG:
            self.check_shares(shares, pids)
        # A scheduler that does not answer is replaced.
        second, = self.scheduler_pids()
        os.kill(second, signal.SIGSTOP)
        self.check_alive(pids, before, "the second scheduler is stopped")
        self.wait_for(lambda: self.scheduler_pids() not in ([], [second]), "a third scheduler")
        time.sleep(3 if LONG else 0)  # until all have joined; the short version has several tries
        self.check_shares(shares, pids)
        # It ends with the last guest and hpvmd.
        self.good("hpvmstop", "-a", "-h", "-F")
        self.kill_daemon()
        self.wait_for(lambda: not self.scheduler_pids(), "end of the scheduler")


if __name__ == "__main__":
    unittest.main(verbosity=2)
