"""Runs virtual machines for the system tests: starts hpvm-run, expects text on its console, types, waits.

What a test needs from outside comes by the environment (tests/system/CMakeLists.txt sets it):
  HPVM_GUEST_KIT   the folder with the guest kit
  HPVM_RUN         the program hpvm-run
  HPVM_EXAMPLES    the folder with the example programs
  HPVM_SOURCE_DIR  the tree
  HPVM_TEST_WORK   a folder for disks, RAM disks and logs
  HPVM_TEST_SLOW   how many times slower than a release build this build is (sanitizers, debug)
  HPVM_LONG        1: the long versions
"""
import contextlib
import ctypes
import fcntl
import glob
import hashlib
import http.server
import os
import pty
import re
import shutil
import signal
import socketserver
import struct
import subprocess
import sys
import threading
import time
import traceback

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))

import guest_kit  # noqa: E402

LONG = os.environ.get("HPVM_LONG") == "1"
SLOW = float(os.environ.get("HPVM_TEST_SLOW", "1"))
RUN = os.environ["HPVM_RUN"]
EXAMPLES = os.environ["HPVM_EXAMPLES"]
SOURCE = os.environ["HPVM_SOURCE_DIR"]
TICK = os.sysconf("SC_CLK_TCK")
PATIENCE = 240 * SLOW * (8 if LONG else 1)  # seconds; the long tests compute long in one command
PREFIX = "\x02"        # Ctrl-B, hpvm-run's own keys


class Failed(Exception):
    """The test failed; the text says why."""


def check(condition, message):
    if not condition:
        raise Failed(message)


def say(*words, end="\n"):
    print(*words, end=end, flush=True)


# ---- the guest kit -----------------------------------------------------------------------------------------

KIT = guest_kit.kit_folder()
KIT_INITRD = os.path.join(KIT, "initrd.gz")


def kit_kernel(flavour=""):
    return guest_kit.kernel(KIT, flavour)


def kernel_hz():
    with open(kit_kernel().replace("-vmlinux.gz", ".config")) as file:
        return int(re.search(r"^CONFIG_HZ=(\d+)", file.read(), re.M).group(1))


def work_folder(name):
    path = os.path.join(os.environ["HPVM_TEST_WORK"], name)
    os.makedirs(path, exist_ok=True)
    return path


def test_initrd():
    """The kit's initial RAM disk with the programs of guest/tests (made by the test system/programs)."""
    path = os.path.join(os.environ["HPVM_TEST_WORK"], "initrd-tests")
    check(os.path.isfile(path), f"{path} is missing: the test system/programs makes it")
    return path


def make_disk(path, *arguments, **environment):
    result = subprocess.run([os.path.join(KIT, "make-disk.sh"), path, *arguments], capture_output=True, text=True,
                            env={**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin:/sbin", **environment})
    check(result.returncode == 0, f"make-disk.sh {path}: {result.stdout}{result.stderr}")
    return path


def make_file(path, size, random=False):
    """A sparse file, or one of random bytes; returns the sha256 of the random bytes."""
    digest = hashlib.sha256()
    with open(path, "wb") as file:
        if not random:
            file.truncate(size)
        for done in range(0, size if random else 0, 1 << 20):
            piece = os.urandom(min(1 << 20, size - done))
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def sha256(path, size=None):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        left = os.path.getsize(path) if size is None else size
        while left:
            piece = file.read(min(1 << 20, left))
            check(piece, f"{path} is shorter than {size} bytes")
            digest.update(piece)
            left -= len(piece)
    return digest.hexdigest()


# ---- a running program ---------------------------------------------------------------------------------------

def _die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


class Program:
    """A child process whose output is awaited and which is typed to; on a terminal of its own, or on pipes."""

    def __init__(self, command, terminal=False, log=None):
        self.command = [str(word) for word in command]
        self.text = ""            # of standard output, without carriage returns
        self.errors = ""
        self.times = []           # (length of text, time) after each read
        self.position = 0         # expect() looks from here
        self.log = open(log, "wb") if log else None
        self.changed = threading.Condition()
        self.ended = [False, False]
        self.terminal = terminal
        if terminal:
            master, slave = pty.openpty()
            fcntl.ioctl(slave, 0x5414, struct.pack("HHHH", 25, 80, 0, 0))  # TIOCSWINSZ
            self.process = subprocess.Popen(self.command, stdin=slave, stdout=slave, stderr=subprocess.PIPE,
                                            preexec_fn=_die_with_parent, start_new_session=True)
            os.close(slave)
            self.input = self.output = master
        else:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                            stderr=subprocess.PIPE, preexec_fn=_die_with_parent)
            self.input, self.output = self.process.stdin.fileno(), self.process.stdout.fileno()
        self.started = time.monotonic()
        self.readers = [threading.Thread(target=self._read, args=arguments, daemon=True)
                        for arguments in ((self.output, 0), (self.process.stderr.fileno(), 1))]
        for reader in self.readers:
            reader.start()

    def _read(self, descriptor, which):
        while True:
            try:
                data = os.read(descriptor, 65536)
            except OSError:  # the other end of the terminal is closed
                data = b""
            now = time.monotonic()
            with self.changed:
                if data:
                    text = data.decode("utf-8", "replace").replace("\r", "")
                    if which == 0:
                        self.text += text
                        self.times.append((len(self.text), now))
                    else:
                        self.errors += text
                    if self.log:
                        self.log.write(data)
                        self.log.flush()
                else:
                    self.ended[which] = True
                self.changed.notify_all()
            if not data:
                return

    def expect(self, pattern, timeout=PATIENCE):
        """Waits until the output after the last match matches; returns the match. A $ at the end of the pattern is
        the end of a whole line, not of what has come so far."""
        deadline = time.monotonic() + timeout
        if pattern.endswith("$"):
            pattern = pattern[:-1] + r"\n"
        compiled = re.compile(pattern, re.M)
        with self.changed:
            while True:
                match = compiled.search(self.text, self.position)
                if match:
                    self.position = match.end()
                    return match
                left = deadline - time.monotonic()
                if self.ended[0] or left <= 0:
                    why = "the program ended" if self.ended[0] else f"{timeout:.0f} s passed"
                    raise Failed(f"{why} without /{pattern}/ from {' '.join(self.command)}\n{self.tail()}")
                self.changed.wait(min(left, 1))

    def time_of(self, position):
        """When the character at that position of the text came (as time.monotonic())."""
        return next(when for length, when in self.times if length > position)

    def tail(self, lines=40):
        kept = self.text.splitlines()[-lines:]
        return "--- output\n" + "\n".join(kept) + f"\n--- standard error\n{self.errors[-2000:]}\n---"

    def send(self, text):
        os.write(self.input, text.encode())

    def wait(self, status, timeout=PATIENCE):
        """Waits for the end; fails unless the exit status is `status`."""
        try:
            got = self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise Failed(f"{' '.join(self.command)} still runs after {timeout:.0f} s\n{self.tail()}") from None
        for reader in self.readers:
            reader.join(10)
        check(got == status, f"{' '.join(self.command)}: exit status {got}, not {status}\n{self.tail()}")

    def cpu_seconds(self):
        """Host CPU time used so far by this process and its children."""
        return _cpu_seconds(self.process.pid)

    def waited_seconds(self):
        """Time in which threads of this process were ready and the host did not run them, or was not run itself."""
        waited = _stolen_seconds()
        for task in glob.glob(f"/proc/{self.process.pid}/task/*/schedstat"):
            with contextlib.suppress(FileNotFoundError), open(task) as file:
                waited += int(file.read().split()[1]) / 1e9
        return waited

    def running(self):
        return self.process.poll() is None

    def close(self):
        if self.running():
            self.process.kill()
            self.process.wait()
        for reader in self.readers:
            reader.join(10)
        if self.log:
            self.log.close()
            self.log = None
        if self.terminal and self.input >= 0:
            os.close(self.input)
            self.input = -1
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def _cpu_seconds(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    total = (int(fields[11]) + int(fields[12])) / TICK
    for tasks in glob.glob(f"/proc/{pid}/task/*/children"):
        with contextlib.suppress(FileNotFoundError), open(tasks) as file:
            total += sum(_cpu_seconds(child) for child in file.read().split())
    return total


def _stolen_seconds():
    """Time that a hypervisor below this host took from its processors."""
    with open("/proc/stat") as file:
        return int(file.readline().split()[8]) / TICK


class Guest(Program):
    """hpvm-run with these arguments."""
    count = 0

    def __init__(self, *arguments, terminal=False):
        Guest.count += 1
        log = os.path.join(work_folder("logs"), f"{TEST_NAME}-{Guest.count}.console")
        super().__init__([RUN, *arguments], terminal, log)

    # A shell on the console. Commands end in a line of their own that the typed text does not contain.
    def wait_shell(self, timeout=PATIENCE):
        match = self.expect(r"USERSPACE-UP (\S+) cpus=(\d+)$", timeout)
        self.expect(r"^.*# ", timeout)
        # Kernel messages would come in between.
        self.shell("dmesg -n 1")
        return match

    def shell(self, command, timeout=PATIENCE, status=0):
        """Runs a command in the guest's shell; returns its output; fails unless its exit status is `status`."""
        self.send(f'echo "--""begin"; {command}; echo "--""ended $?"\n')
        self.expect(r"^--begin\n", timeout)
        begin = self.position
        match = self.expect(r"^(.*)--ended (\d+)\n", timeout)
        check(int(match.group(2)) == status,
              f"in the guest: '{command}' gave exit status {match.group(2)}, not {status}\n{self.tail()}")
        return self.text[begin:match.end(1)]


def linux(*arguments, vcpus=1, memory="1G", append="", initrd=None, terminal=False, run=None, flavour=""):
    """Boots the kit's Linux directly (without EFI loader), with a shell on the console, or `run` as command."""
    words = "console=ttyS0 " + ("" if "loglevel" in append else "quiet ") + append
    if run:
        words += " run=" + ",".join(run.split(" "))
    return Guest("-c", vcpus, "-r", memory, "--kernel", kit_kernel(flavour), "--initrd", initrd or KIT_INITRD,
                 "--append", words, *arguments, terminal=terminal)


# ---- the guest's clock -----------------------------------------------------------------------------------------

# A shell function that prints the time and the count of timer interrupts on processor 0; it starts no process.
SAMPLE = ('sample() { while read -r n count rest; do case "$rest" in *timer) echo "sample $EPOCHREALTIME $count";; '
          "esac; done </proc/interrupts; }")


class ClockSample:
    """One look at the guest's clock: the host's time is known to lie within +-width of `host`."""

    def __init__(self, guest, date):
        begin, host_date = time.monotonic(), time.time()
        guest.send("sample\n")
        match = guest.expect(r"^sample (\d+\.\d+) (\d+)$")
        # The time when the text came, not when this thread saw it.
        end = guest.time_of(match.start())
        self.guest, self.count = float(match.group(1)), int(match.group(2))
        self.host, self.width = (begin + end) / 2, (end - begin) / 2
        if date:
            self.offset = self.guest - (host_date + self.width)


def clock_sample(guest, date=False):
    """The sharpest of some looks at the guest's clock; `date` asks for the offset to the host's date, too."""
    guest.shell(SAMPLE)
    best = None
    for count in range(60):  # a busy guest answers when its scheduler lets the shell run: a few looks more
        sample = ClockSample(guest, date)
        if not best or sample.width < best.width:
            best = sample
        if count >= 11 and best.width < 0.008:
            break
    return best


def disk(path):
    return ("-a", f"disk:avio_stor::file:{path}")


# ---- the host's side of the network ----------------------------------------------------------------------------

class _Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    allow_reuse_address = True


@contextlib.contextmanager
def http_server(folder):
    """Serves the files of a folder on the host's loopback, which the guest reaches as 10.0.2.2; yields the port."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=folder)

        def log_message(self, *_):
            pass

    server = _Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


# ---- running the tests of a file -------------------------------------------------------------------------------

TEST_NAME = os.path.splitext(os.path.basename(sys.argv[0]))[0]


def main(tests):
    """Runs the tests that the command line names, else all; `tests` has functions by name."""
    names = sys.argv[1:] or list(tests)
    global TEST_NAME
    failures = 0
    for name in names:
        if name not in tests:
            sys.exit(f"there is no test '{name}'; there are {', '.join(tests)}")
        TEST_NAME = os.path.splitext(os.path.basename(sys.argv[0]))[0] + "-" + name
        Guest.count = 0
        shutil.rmtree(work_folder(TEST_NAME), ignore_errors=True)
        began = time.monotonic()
        say(f"== {name}")
        try:
            tests[name](work_folder(TEST_NAME))
        except Failed as failure:
            failures += 1
            say(f"FAILED {name}: {failure}")
        except Exception:  # noqa: BLE001 - the other tests still run
            failures += 1
            say(f"FAILED {name}:")
            traceback.print_exc(file=sys.stdout)
        else:
            say(f"ok {name} ({time.monotonic() - began:.1f} s)")
            shutil.rmtree(work_folder(TEST_NAME), ignore_errors=True)
    sys.exit(1 if failures else 0)
