"""Running guests: start, console, changes while running, stop, ends of hpvmapp and hpvmd, the sandbox."""
import json
import os
import signal
import subprocess
import time

import harness

START, STOP = "Unable to start the guest.", "Unable to stop the guest."


class Running(harness.CommandTest):
    def config(self, name, kind="current"):
        with open(os.path.join(self.home, "guests", name, "vmm_config." + kind)) as file:
            return json.load(file)

    def state(self, name):
        return self.machine(name)[11]

    def events(self, name):
        return self.good("hpvmstatus", "-P", name, "-e").out

    def test_life(self):
        """Start, what is refused meanwhile, live and deferred changes, graceful stop."""
        self.create_linux("g")
        out = self.good("hpvmstart", "-P", "g").out
        self.assertIn("hpvmstart: Successful start initiation of guest 'g'", out)
        self.bad("already running", "hpvmstart", "-P", "g", summary=START)
        self.bad("is running", "hpvmremove", "-P", "g", "-F", summary="Unable to remove the guest.")
        self.bad("cannot be renamed", "hpvmmodify", "-P", "g", "-N", "h", summary="Unable to modify the guest.")
        self.bad("is running", "hpvmnvram", "-P", "g", "-s", "Timeout=0100")
        self.good("hpvmmodify", "-P", "g", "-e", "30:60", "-l", "live")
        self.assertEqual(self.machine("g")[20], "1;30.0%;60.0%")
        self.assertFalse(os.path.exists(os.path.join(self.home, "guests", "g", "vmm_config.next")))
        out = self.good("hpvmmodify", "-P", "g", "-c", "2", "-r", "192M").out
        self.assertIn("take effect when it is started next: number of vCPUs, memory", out)
        self.assertEqual(self.machine("g")[20:], ["1;30.0%;60.0%", "128MB;1"])
        self.good("hpvmmodify", "-P", "g", "-l", "both")  # goes into the pending configuration as well
        self.wait_for(lambda: "USERSPACE-UP" in self.console_log("g"), "shell")
        self.assertIn("On (OS)", self.good("hpvmstatus").out)
        self.assertRegex(self.good("hpvmstatus", "-P", "g", "-r").out, r"(?m)^ +1 +30\.0% +60\.0%")
        self.good("hpvmstop", "-P", "g", "-g", "-F")
        self.assertEqual(self.state("g"), "Off")
        self.assertIn("Power down", self.console_log("g"))
        self.assertIn("powered off", self.events("g"))
        self.good("hpvmstart", "-P", "g")
        config = self.config("g")
        self.assertEqual((config["vcpus"], config["memory_mb"], config["label"]), (2, 192, "both"))
        self.assertEqual(self.config("g", "prev")["vcpus"], 1)
        asked = self.run_command("hpvmstop", "-P", "g", "-h", stdin="\n")
        self.assertEqual((asked.code, self.state("g")), (1, "On"))
        self.good("hpvmstop", "-P", "g", "-h", stdin="y\n")
        self.assertEqual((self.state("g"), self.app_pids()), ("Off", []))

    def test_reset_puts_pending_changes_into_force(self):
        self.create_linux("g")
        self.start_linux("g")
        self.good("hpvmmodify", "-P", "g", "-c", "2")
        pid = self.machine("g")[10]
        console = harness.Terminal(self, "hpvmconsole", "-P", "g", "-q", "-c", "co")
        console.expect("USERSPACE-UP .* cpus=1")
        console.type("reboot -f\r")
        console.expect("USERSPACE-UP .* cpus=2")
        fields = self.machine("g")
        self.assertEqual((fields[11], fields[20].split(";")[0], fields[21]), ("On", "2", "128MB;0"))
        self.assertNotEqual(fields[10], pid)
        console.type("\x02")
        self.assertEqual(console.close(), 0)

    def test_firmware_and_nvram(self):
        """A guest without a disk stays in firmware; what it writes into NVRAM is there afterwards."""
        self.good("hpvmcreate", "-P", "f", "-r", "128M")
        self.good("hpvmstart", "-P", "f")
        self.assertIn("On (EFI)", self.good("hpvmstatus").out)
        self.wait_for(lambda: "ConOut" in self.good("hpvmnvram", "-P", "f").out, "NVRAM")
        self.good("hpvmstop", "-P", "f", "-F")  # nobody hears a button there: off at once
        self.assertIn("ConOut", self.good("hpvmnvram", "-P", "f").out)
        self.good("hpvmnvram", "-P", "f", "-s", "Timeout=0700")
        self.good("hpvmstart", "-P", "f")
        self.assertIn("07 00", self.good("hpvmnvram", "-P", "f", "-l", "-V").out)

    def test_start_refusals(self):
        disk = os.path.join(self.top, "disk")
        with open(disk, "wb") as file:
            file.truncate(1 << 20)
        for name in ("a", "b"):
            self.good("hpvmcreate", "-P", name, "-r", "128M", "-a", "disk:avio_stor::file:" + disk)
        self.good("hpvmcreate", "-P", "huge", "-r", "256G")
        self.good("hpvmstart", "-P", "a")
        self.bad("is in use by guest a", "hpvmstart", "-P", "b", summary=START)
        self.bad("not enough memory: 262144 MB .* and 128 MB", "hpvmstart", "-P", "huge", summary=START)
        self.good("hpvmstart", "-P", "huge", "-F")
        self.good("hpvmstop", "-a", "-F", "-h")
        os.unlink(disk)
        self.bad("no such file", "hpvmstart", "-P", "b", summary=START)
        self.assertEqual((self.state("b"), self.app_pids()), ("Off", []))

    def test_reservations(self):
        """What a guest reserves is kept for it while it is off; what is not there cannot be reserved."""
        modify, create = "Unable to modify the guest.", "Unable to create the guest."
        disk = os.path.join(self.top, "disk")
        with open(disk, "wb") as file:
            file.truncate(1 << 20)
        with open("/proc/meminfo") as file:
            host = int(file.readline().split()[1]) >> 10
        half = (host // 2 + 128) // 64 * 64
        self.good("hpvmcreate", "-P", "r", "-r", "%dM" % half, "-e", "60", "-x", "resources_reserved=true", "-a",
                  "disk:avio_stor::file:" + disk)
        self.good("hpvmcreate", "-P", "big", "-r", "%dM" % half, "-e", "1")
        self.good("hpvmcreate", "-P", "disk", "-r", "128M", "-e", "1", "-a", "disk:avio_stor::file:" + disk)
        self.good("hpvmcreate", "-P", "busy", "-r", "128M", "-e", "100", "-c", str(len(os.sched_getaffinity(0))))
        self.bad("not enough memory: %d MB for this guest and %d MB of running and reserving guests" % (half, half),
                 "hpvmstart", "-P", "big", summary=START)
        self.bad("disk is reserved by guest r", "hpvmstart", "-P", "disk", summary=START)
        self.bad("disk is reserved by guest r", "hpvmstart", "-P", "disk", "-F", summary=START)
        self.bad(r"60.0 % of the promised are reserved by guests that are off", "hpvmstart", "-P", "busy", summary=START)
        self.assertIn("WARNING (busy): not enough processor time", self.good("hpvmstart", "-P", "busy", "-F").err)
        self.good("hpvmstop", "-P", "busy", "-h", "-F")
        # A second one cannot reserve the same, neither new nor by a change; one that does not reserve may be made.
        self.bad("resources_reserved: not enough memory", "hpvmmodify", "-P", "big", "-x", "resources_reserved=true",
                 summary=modify)
        self.bad("resources_reserved: .*disk is reserved by guest r", "hpvmmodify", "-P", "disk", "-x",
                 "resources_reserved=true", summary=modify)
        self.bad("resources_reserved: not enough processor time", "hpvmcreate", "-P", "n", "-r", "128M", "-e", "100",
                 "-c", str(len(os.sched_getaffinity(0))), "-x", "resources_reserved=true", summary=create)
        self.good("hpvmmodify", "-P", "r", "-l", "its own are not in its way", "-e", "50")
        self.good("hpvmmodify", "-P", "r", "-x", "resources_reserved=false")
        self.good("hpvmstart", "-P", "disk")
        self.bad("resources_reserved: .*disk is in use by guest disk", "hpvmmodify", "-P", "r", "-x",
                 "resources_reserved=true", summary=modify)
        self.good("hpvmstart", "-P", "big")
        self.good("hpvmstop", "-a", "-h", "-F")

    def test_console(self):
        self.create_linux("c")
        first = harness.Terminal(self, "hpvmconsole", "-P", "c")
        first.expect("vMP MAIN MENU(.|\n)*CO: Console(.|\n)*X: Exit Connection(.|\n)*\\[c\\] vMP> ")
        first.type("co\n")
        first.expect("is off")
        first.type("\x02")
        first.expect(r"\[c\] vMP> ")
        first.type("pc -on -nc\n")
        first.expect("Successful start initiation(.|\n)*vMP> ")
        first.type("CO\n")
        first.expect("Use Ctrl-B to return to vMP main menu")
        first.expect("- - Prior Console Output - -")
        first.expect("USERSPACE-UP")
        first.type("echo a-$((40+2))\r")
        first.expect("a-42")
        # Many read, one writes.
        second = harness.Terminal(self, "hpvmconsole", "-P", "c", "-q")
        second.expect(r"\[c\] vMP> ")
        second.type("co\n")
        second.expect("a-42")  # the replay
        second.expect("Read only - use Ctrl-Ecf for console write access")
        second.type("echo lost\r")
        first.type("echo b-$((40+3))\r")
        second.expect("b-43")
        second.type("\x05cf")
        first.expect("Read only - use Ctrl-Ecf")
        second.expect("Console write access")
        second.type("echo c-$((40+4))\r")
        first.expect("c-44")
        self.assertNotIn("lost", self.console_log("c"))
        # hpvmd goes, the consoles stay, and new ones are possible.
        self.kill_daemon()
        second.type("echo d-$((40+5))\r")
        first.expect("d-45")
        out = self.good("hpvmconsole", "-P", "c", "-q", "-c", "cl").out
        self.assertIn("d-45", out)
        self.assertIn("d-45", self.good("hpvmconsole", "-P", "c", "-q", "-c", "rec -view").out)
        self.assertIn("On (OS)", self.good("hpvmconsole", "-P", "c", "-q", "-c", "vm").out)
        self.bad("not a vMP command", "hpvmconsole", "-P", "c", "-c", "dance")
        self.bad("no guest named", "hpvmconsole", "-P", "x", "-c", "cl")
        # The guest goes and comes back under the console.
        second.type("poweroff -f\r")
        first.expect("c is off")
        self.good("hpvmstart", "-P", "c")
        first.expect("USERSPACE-UP")
        for terminal in (first, second):
            terminal.type("\x02")
            terminal.expect(r"\[c\] vMP> ")
            terminal.type("x\n")
            self.assertEqual(terminal.close(), 0)
        self.good("hpvmconsole", "-P", "c", "-c", "pc -cycle")
        self.wait_for(lambda: self.state("c") == "On", "restart")
        self.good("hpvmstop", "-P", "c", "-F", "-h")

    def test_kill_of_hpvmapp(self):
        """The other guest and hpvmd do not notice; hpvmstatus and the log tell; it can be started again."""
        for name in ("a", "b"):
            self.good("hpvmcreate", "-P", name, "-r", "128M")
            self.good("hpvmstart", "-P", name)
        daemon, pids = self.daemon_pid(), [int(self.machine(n)[10]) for n in "ab"]
        os.kill(pids[0], signal.SIGKILL)
        if harness.LONG:
            time.sleep(0.1)
        else:
            self.wait_for(lambda: self.state("a") == "Off", "end of a")
        self.assertEqual([self.state("a"), self.state("b")], ["Off", "On"])
        self.assertIn("killed by signal 9", self.events("a"))
        self.assertEqual(self.daemon_pid(), daemon)
        self.assertEqual(int(self.machine("b")[10]), pids[1])
        self.good("hpvmstart", "-P", "a")
        # A stopped process must not hold anything up, and can be stopped hard.
        os.kill(pids[1], signal.SIGSTOP)
        begin = time.monotonic()
        self.good("hpvmstatus")
        self.assertLess(time.monotonic() - begin, 5 if harness.LONG else harness.TIMEOUT)
        self.good("hpvmstop", "-P", "b", "-h", "-F")
        self.assertEqual([self.state("a"), self.state("b")], ["On", "Off"])

    def test_kill_of_hpvmd(self):
        """Guests run on; the next command finds them, also one that ended meanwhile."""
        for name in ("a", "b"):
            self.good("hpvmcreate", "-P", name, "-r", "128M")
            self.good("hpvmstart", "-P", name)
        pids = [int(self.machine(n)[10]) for n in "ab"]
        self.kill_daemon()
        self.assertEqual(sorted(self.app_pids()), sorted(pids))
        os.kill(pids[1], signal.SIGKILL)
        self.wait_for(lambda: not self.alive(pids[1]), "end")
        self.assertEqual([self.state("a"), self.state("b")], ["On", "Off"])
        self.assertEqual(int(self.machine("a")[10]), pids[0])
        self.assertIn("ended while hpvmd was not running", self.events("b"))
        os.kill(pids[0], signal.SIGKILL)  # not a child of this hpvmd
        self.wait_for(lambda: self.state("a") == "Off", "end")
        self.kill_daemon(signal.SIGTERM)
        self.good("hpvmstart", "-a")
        self.good("hpvmstop", "-a", "-h", "-F")
        self.assertEqual(self.app_pids(), [])

    def test_two_hpvmds_start_one_guest_once(self):
        self.good("hpvmcreate", "-P", "a", "-r", "128M")
        self.good("hpvmstart", "-P", "a")
        pid = int(self.machine("a")[10])
        os.unlink(os.path.join(self.home, "guests", "a", "app.sock"))  # a new hpvmd cannot find it
        self.kill_daemon()
        self.bad("another process runs this guest", "hpvmstart", "-P", "a", summary=START)
        self.assertEqual(self.app_pids(), [pid])

    def test_sandbox(self):
        """What a guest that broke out would try, made from within the running process."""
        self.good("hpvmcreate", "-P", "a", "-r", "128M", "-a", "network:avio_lan::user:")
        self.good("hpvmstart", "-P", "a")
        pid = int(self.machine("a")[10])
        for task in os.listdir("/proc/%d/task" % pid):
            with open("/proc/%d/task/%s/status" % (pid, task)) as file:
                status = dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)
            self.assertEqual((status["Seccomp"], status["NoNewPrivs"]), ("2", "1"), task)
        result = subprocess.run([os.environ["HPVM_INJECT"], str(pid)], text=True, stdout=subprocess.PIPE, timeout=harness.TIMEOUT)
        if result.returncode == 77:
            self.skipTest("this system does not allow ptrace")
        self.assertEqual(result.returncode, 0, result.stdout)
        attempts = dict(line.rsplit(" ", 1) for line in result.stdout.splitlines())
        self.assertEqual(int(attempts.pop("getpid")), pid)
        self.assertGreater(len(attempts), 35)
        for name, value in attempts.items():
            self.assertEqual(int(value), -38 if name == "clone3" else -1, name)
        self.assertEqual(self.state("a"), "On")  # and the guest is none the worse
        with open("/proc/%d/limits" % pid) as file:
            limits = file.read()
        self.assertRegex(limits, r"Max core file size +0 +0")
        links = [os.readlink("/proc/%d/fd/%s" % (pid, fd)) for fd in os.listdir("/proc/%d/fd" % pid)]
        own = os.path.join(os.path.realpath(self.home), "uuids")
        strangers = [l for l in links if not l.startswith((own, "socket:", "pipe:", "anon_inode:", "/dev/null", "/memfd:"))]
        self.assertEqual(strangers, [])


if __name__ == "__main__":
    harness.main()
