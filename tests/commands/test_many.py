"""Many guests at once: start, order of start, quick answers with all of them idle, graceful stop. HPVM_LONG=1: 256."""
import os
import re
import signal
import statistics
import time
import unittest

import harness

COUNT = 256 if harness.LONG else 4
ANSWER = 0.2       # seconds that hpvmstatus may take
MB_A_GUEST = 75    # host memory of an idle guest of 128 MB with the lean kernel: 62 MB; and some for the others
BOOT_SECONDS = max(60 + 6 * COUNT, 3 * harness.TIMEOUT)


class Many(harness.CommandTest):
    def started(self):
        with open(os.path.join(self.home, "common", "hpvm_mon_log")) as file:
            return re.findall(r"(?m)^\S+ \S+ (\S+): is being started$", file.read())

    @staticmethod
    def available_mb():
        with open("/proc/meminfo") as file:
            return int(re.search(r"MemAvailable: +(\d+)", file.read()).group(1)) >> 10

    def timed_status(self):
        begin = time.monotonic()
        out = self.good("hpvmstatus").out
        return time.monotonic() - begin, out

    def states(self, out):
        return {line.split()[0]: " ".join(line[35:45].split()) for line in out.splitlines()[3:]}

    def test_all_together(self):
        available = self.available_mb()
        if available < COUNT * MB_A_GUEST:
            self.skipTest("%d guests need %d MB of memory; %d MB are available" %
                          (COUNT, COUNT * MB_A_GUEST, available))
        names = ["m%d" % n for n in range(1, COUNT + 1)]
        for name in names:
            self.create_linux(name, "-e", "1", "-x", "graceful_stop_timeout=900")
        begin = time.monotonic()
        started = self.run_command("hpvmstart", "-a", "-F", timeout=BOOT_SECONDS)
        self.assertEqual(started.code, 0, started.err)
        self.assertEqual(started.out.count("Successful start initiation"), COUNT)
        self.assertEqual(self.started(), names)  # all weigh the same: by number
        waiting = set(names)

        def all_up():
            waiting.difference_update([n for n in waiting if "USERSPACE-UP" in self.console_log(n)])
            return not waiting
        self.wait_for(all_up, "prompt of every guest", BOOT_SECONDS)
        print("%d prompts after %.1f s" % (COUNT, time.monotonic() - begin))
        time.sleep(5)  # late work of the kernels
        took, out = zip(*(self.timed_status() for _ in range(9)))
        print("hpvmstatus: %s ms" % " ".join("%.0f" % (1000 * t) for t in took))
        self.assertEqual(set(self.states(out[-1]).values()), {"On (OS)"})
        if harness.LONG:
            self.assertLess(statistics.median(took), ANSWER)
        # A guest that died 100 ms ago is known to be off.
        pid = int(self.machine("m3")[10])
        os.kill(pid, signal.SIGKILL)
        if harness.LONG:
            time.sleep(0.1)
        else:
            self.wait_for(lambda: self.machine("m3")[11] == "Off", "end of m3")
        took, out = self.timed_status()
        print("hpvmstatus after a kill: %.0f ms" % (1000 * took))
        self.assertEqual(self.states(out)["m3"], "Off")
        begin = time.monotonic()
        stopped = self.run_command("hpvmstop", "-a", "-g", "-F", timeout=BOOT_SECONDS)
        print("stopped after %.1f s" % (time.monotonic() - begin))
        self.assertEqual((stopped.code, stopped.err), (0, ""))
        self.assertEqual(set(self.states(self.good("hpvmstatus").out).values()), {"Off"})
        for name in names:
            if name != "m3":
                self.assertRegex(self.good("hpvmstatus", "-e", "-P", name).out, "guest is off: powered off")

    def wakeups(self, pid, seconds=3):
        """How often a second the threads of an idle guest go to sleep."""
        def count():
            total = 0
            for task in os.listdir("/proc/%d/task" % pid):
                with open("/proc/%d/task/%s/status" % (pid, task)) as file:
                    total += int(re.search(r"(?m)^voluntary_ctxt_switches:\s+(\d+)", file.read()).group(1))
            return total
        before = count()
        time.sleep(seconds)
        return (count() - before) / seconds

    def test_idle_guest_of_low_entitlement(self):
        """Its timer may come late, the more the lower its entitlement, also when that is changed while it runs."""
        self.create_linux("idle", "-e", "1")
        self.start_linux("idle")
        pid = int(self.machine("idle")[10])
        time.sleep(3)
        few = self.wakeups(pid)  # 100 and more ticks a second; late by 50 ms: fewer than 20
        self.assertLess(few, 45)
        self.good("hpvmmodify", "-P", "idle", "-e", "100")
        self.wait_for(lambda: self.wakeups(pid) > (60 if harness.LONG else 1.5 * few), "more wake-ups")
        self.good("hpvmstop", "-P", "idle", "-h", "-F")

    def test_boot_order(self):
        """HP's weight: memory by available memory, and entitlement times vCPUs by processors. One that cannot be
        started does not hold up the others."""
        store = os.path.join(self.top, "store")
        with open(store, "wb") as file:
            file.truncate(1 << 20)
        guests = {"small": (128, 5), "entitled": (128, 90), "large": (512, 5), "broken": (448, 5), "middle": (384, 5)}
        available, processors = self.available_mb(), len(os.sched_getaffinity(0))
        order = sorted(guests, reverse=True, key=lambda name: 100 * guests[name][0] / available +
                       guests[name][1] / (100 * processors))
        for name, (memory, entitlement) in guests.items():
            self.good("hpvmcreate", "-P", name, "-r", "%dM" % memory, "-e", str(entitlement),
                      *(("-a", "disk:avio_stor::file:" + store) if name == "broken" else ()))
        self.good("hpvmcreate", "-P", "manual", "-r", "256M", "-B", "manual")
        self.good("hpvmcreate", "-P", "nr", "-r", "1G", "-x", "runnable_status=disabled")
        os.unlink(store)
        self.kill_daemon(signal.SIGTERM)
        self.good("hpvmd", "--daemon", "--boot")
        self.wait_for(lambda: len(self.started()) == len(order), "the last guest")  # it is "On" while it waits for its turn
        self.assertEqual(self.started(), order)
        self.assertEqual([self.machine(n)[11] for n in ("large", "middle", "entitled", "manual", "broken", "nr")],
                         ["On", "On", "On", "Off", "Off", "Off"])
        self.assertIn("could not be started", self.good("hpvmstatus", "-e", "-P", "broken").out)
        rest = self.run_command("hpvmstart", "-a")
        self.assertEqual((rest.code, rest.out), (1, "hpvmstart: Successful start initiation of guest 'manual'\n"))
        self.assertCountEqual(self.started()[5:], ["broken", "manual"])

    def test_stop_while_waiting_for_the_turn(self):
        names = ["w%d" % n for n in range(20)]
        for name in names:
            self.good("hpvmcreate", "-P", name, "-r", "128M")
        starting = harness.Terminal(self, "hpvmstart", "-a", "-F")
        self.wait_for(self.started, "first start")
        self.run_command("hpvmstop", "-a", "-h", "-F")
        self.wait_for(lambda: set(self.states(self.good("hpvmstatus").out).values()) == {"Off"}, "end of all")
        starting.drain()
        self.assertEqual((starting.close(), self.app_pids()), (1, []))


if __name__ == "__main__":
    harness.main()
