"""What the command tests share: a temporary HPVM_HOME, the commands, guests of the kit, a terminal."""
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

TOOLS = os.environ["HPVM_TOOLS"]
KIT = os.environ.get("HPVM_GUEST_KIT", "")
LONG = os.environ.get("HPVM_LONG") == "1"  # goals in time count: nothing else runs on this machine
TIMEOUT = 300 * float(os.environ.get("HPVM_TEST_SLOW", "1"))


class Result:
    def __init__(self, process):
        self.code, self.out, self.err = process.returncode, process.stdout, process.stderr


class CommandTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.top = tempfile.mkdtemp(prefix="hpvm-test-")
        self.home = os.path.join(self.top, "home")
        self.terminals = []
        self.environment = dict(os.environ, HPVM_HOME=self.home)
        self.environment.pop("LISTEN_PID", None)
        # The leak checker traces its own process, which the sandbox of hpvmapp rightly forbids.
        self.environment["ASAN_OPTIONS"] = "detect_leaks=0"

    def tearDown(self):
        try:
            self.stop_everything()
        finally:
            shutil.rmtree(self.top, ignore_errors=True)

    def skipTest(self, reason):
        if os.environ.get("HPVM_SKIPPED_FAILS"):
            self.fail("skipped: " + reason)
        super().skipTest(reason)

    # ---- processes ----
    def run_command(self, name, *arguments, stdin="", environment=None, timeout=TIMEOUT):
        process = subprocess.run([os.path.join(TOOLS, name), *arguments], input=stdin, text=True, timeout=timeout,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, errors="replace",
                                 env=environment or self.environment)
        return Result(process)

    def good(self, name, *arguments, **options):
        result = self.run_command(name, *arguments, **options)
        self.assertEqual(result.code, 0, "%s %s: %s%s" % (name, arguments, result.out, result.err))
        return result

    def bad(self, pattern, name, *arguments, summary=None, **options):
        """Status 1, one clear line on stderr (and HP's summary line), nothing on stdout."""
        result = self.run_command(name, *arguments, **options)
        what = "%s %s: out '%s' err '%s'" % (name, arguments, result.out, result.err)
        self.assertEqual(result.code, 1, what)
        lines = result.err.splitlines()
        errors = [line for line in lines if re.match(r"%s: ERROR( \([^)]*\))?: " % name, line)]
        self.assertEqual(len(errors), 1, what)
        self.assertRegex(errors[0], pattern)
        rest = [line for line in lines if line not in errors and "WARNING" not in line]
        self.assertEqual(rest, ["%s: %s" % (name, summary)] if summary else [], what)
        return result

    def daemon_pid(self):
        try:
            with open(os.path.join(self.home, "hpvmd.lock")) as file:
                pid = int(file.read().strip() or 0)
            with open("/proc/%d/comm" % pid) as file:
                return pid if file.read().strip() == "hpvmd" and self.alive(pid) else 0
        except (OSError, ValueError):
            return 0

    def kill_daemon(self, number=signal.SIGKILL):
        pid = self.daemon_pid()
        if pid:
            os.kill(pid, number)
            self.wait_for(lambda: not self.alive(pid), "end of hpvmd")
        return pid

    @staticmethod
    def alive(pid):
        try:
            with open("/proc/%d/stat" % pid) as file:
                return file.read().rsplit(")", 1)[1].split()[0] != "Z"
        except OSError:
            return False

    def processes(self):
        """Every process that works for this test's home, found without hpvmd: {number: name}."""
        found = {}
        for entry in os.listdir("/proc"):
            if not entry.isdigit() or int(entry) == os.getpid():
                continue
            try:
                with open("/proc/%s/environ" % entry, "rb") as file:
                    ours = b"HPVM_HOME=" + self.home.encode() in file.read().split(b"\0")
                with open("/proc/%s/cmdline" % entry, "rb") as file:
                    words = file.read().split(b"\0")
            except OSError:
                continue
            if ours or (len(words) > 1 and words[1].startswith(self.home.encode())):
                found[int(entry)] = os.path.basename(words[0].decode())
        return found

    def app_pids(self):
        return [pid for pid, name in self.processes().items() if name == "hpvmapp"]

    def scheduler_pids(self):
        return [pid for pid, name in self.processes().items() if name == "hpvmsched"]

    def stop_everything(self):
        """Ends what the test left running as it may; whatever survives that should not have been there."""
        for terminal in self.terminals:
            terminal.kill()
        self.kill_daemon()
        for pid in self.app_pids() + self.scheduler_pids():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        end = time.monotonic() + TIMEOUT / 10
        while self.processes() and time.monotonic() < end:
            time.sleep(0.02)
        left = self.processes()
        for pid in left:
            os.kill(pid, signal.SIGKILL)
        self.assertEqual(left, {}, "processes that survived the test")

    def wait_for(self, condition, what, seconds=TIMEOUT):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            value = condition()
            if value:
                return value
            time.sleep(0.05)
        self.fail("%s did not come within %d s" % (what, seconds))

    def eventually(self, check):
        """What a host with other work may delay or disturb: once is enough. HPVM_LONG: at the first try."""
        end = time.monotonic() + (0 if LONG else TIMEOUT)
        while True:
            try:
                return check()
            except AssertionError:
                if time.monotonic() >= end:
                    raise

    # ---- guests ----
    def machine(self, name):
        """Fields of hpvmstatus -M, counted from 1."""
        line = self.good("hpvmstatus", "-M", "-P", name).out.strip()
        return [None] + line.split(":")

    def kernel(self):
        """The lean kernel of the kit if it has one."""
        kernels = sorted(f for f in os.listdir(KIT) if f.endswith("vmlinux.gz")) if KIT else []
        if not kernels:
            self.skipTest("no guest kit (HPVM_GUEST_KIT)")
        lean = [f for f in kernels if f.endswith("-lean-vmlinux.gz")]
        return os.path.join(KIT, (lean or [f for f in kernels if f.endswith("ia64-vmlinux.gz")])[0])

    def create_linux(self, name, *options, append="console=ttyS0 quiet"):
        # Linux sets half of a small guest's memory aside for bounce buffers if it is not told otherwise.
        self.good("hpvmcreate", "-P", name, "-r", "128M", "--kernel", self.kernel(), "--initrd",
                  os.path.join(KIT, "initrd.gz"), "--append", append + " swiotlb=1024", *options)

    def console_log(self, name):
        try:
            with open(os.path.join(self.home, "guests", name, "console.log"), errors="replace") as file:
                return file.read()
        except OSError:
            return ""

    def start_linux(self, name):
        self.good("hpvmstart", "-P", name)
        self.wait_for(lambda: "USERSPACE-UP" in self.console_log(name), "shell of %s" % name)


class Terminal:
    """A command on a pseudo terminal."""

    def __init__(self, test, name, *arguments, user=None):
        self.test = test
        self.seen = ""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            if user:
                os.setgroups([])
                os.setgid(user.pw_gid)
                os.setuid(user.pw_uid)
            os.execve(os.path.join(TOOLS, name), [name, *arguments], test.environment)
        os.set_inheritable(self.fd, False)  # other commands must not keep this terminal alive
        self.open = True
        test.terminals.append(self)

    def type(self, text):
        os.write(self.fd, text.encode())

    def expect(self, pattern, seconds=TIMEOUT):
        """Waits for output that matches, and forgets everything up to there."""
        end = time.monotonic() + seconds
        while True:
            match = re.search(pattern, self.seen)
            if match:
                self.seen = self.seen[match.end():]
                return match
            left = end - time.monotonic()
            ready = left > 0 and select.select([self.fd], [], [], left)[0]
            try:
                data = os.read(self.fd, 65536) if ready else b""
            except OSError:
                data = b""
            if not data:
                self.test.fail("no '%s' in: %r" % (pattern, self.seen[-2000:]))
            self.seen += data.decode(errors="replace")

    def drain(self):
        """Reads until the command ends."""
        try:
            while os.read(self.fd, 65536):
                pass
        except OSError:
            pass

    def close(self):
        """Hangs up, if the command still runs."""
        self.open = False
        os.close(self.fd)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def kill(self):
        """At the end of a test: a console that outlives hpvmd would start another one."""
        if self.open:
            os.kill(self.pid, signal.SIGKILL)
            self.close()


def main():
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[1:]])
