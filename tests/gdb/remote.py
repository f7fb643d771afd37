"""gdb's remote protocol, spoken without gdb; and hpvm-run with a bare guest to speak to."""
import os
import re
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import time

RUN = os.environ["HPVM_RUN"]
HERE = os.path.dirname(os.path.abspath(__file__))
SLOW = float(os.environ.get("HPVM_TEST_SLOW", "1"))
PATIENCE = 120 * SLOW
TEXT, DATA = 0x4000000, 0x4100000


def need(*programs):
    for program in programs:
        if not shutil.which(program):
            sys.exit(f"{program} is not installed (./quickstart.sh and ./test.sh install what the tests need)")


def check(condition, *what):
    if not condition:
        raise AssertionError(" ".join(str(w) for w in what))


def equal(got, wanted, what):
    check(got == wanted, f"{what}: got {got!r}, wanted {wanted!r}")


def assemble(folder):
    """The bare guest: its path and its symbols."""
    need("ia64-linux-gnu-as", "ia64-linux-gnu-ld", "ia64-linux-gnu-nm")
    program = os.path.join(folder, "bare.elf")
    subprocess.run(["ia64-linux-gnu-as", "-o", program + ".o", os.path.join(HERE, "bare.s")], check=True)
    subprocess.run(["ia64-linux-gnu-ld", f"-Ttext={TEXT:#x}", f"-Tdata={DATA:#x}", "-e", "_start", "-o", program,
                    program + ".o"], check=True)
    names = subprocess.run(["ia64-linux-gnu-nm", program], check=True, capture_output=True, text=True).stdout
    return program, {line.split()[2]: int(line.split()[0], 16) for line in names.splitlines()}


class Machine:
    """hpvm-run with --gdb on a free port."""

    def __init__(self, kernel, *options, wait=True, vcpus=2, memory="256M", keys=False):
        command = [RUN, "-c", str(vcpus), "-r", memory, "--kernel", kernel, "--gdb", "0", *options]
        self.errors = tempfile.NamedTemporaryFile("rb")
        self.process = subprocess.Popen(command + (["--gdb-wait"] if wait else []),
                                        stdin=subprocess.PIPE if keys else subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=open(self.errors.name, "wb"))
        until = time.monotonic() + PATIENCE
        while True:
            found = re.search(r"localhost:(\d+)\s", self.said())
            if found:
                self.port = int(found[1])
                return
            check(self.process.poll() is None and time.monotonic() < until, "no port:", self.said())
            time.sleep(0.02)

    def console_until(self, text, seconds):
        """Reads the console until `text` comes; returns what came."""
        seen, until = b"", time.monotonic() + seconds
        while text.encode() not in seen:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, until - time.monotonic()))
            check(ready, f"{text!r} did not come:", seen[-2000:].decode(errors="replace"))
            more = os.read(self.process.stdout.fileno(), 65536)
            check(more, "hpvm-run ended:", self.said(), seen[-2000:].decode(errors="replace"))
            seen += more
        return seen.decode(errors="replace")

    def key(self, key, answer=""):
        """Ctrl-B and a key; waits for the answer on standard error."""
        self.process.stdin.write(b"\x02" + key.encode())
        self.process.stdin.flush()
        until = time.monotonic() + PATIENCE
        while answer not in self.said():
            check(self.process.poll() is None and time.monotonic() < until, f"no {answer!r}:", self.said())
            time.sleep(0.05)

    def said(self):
        self.errors.seek(0)
        return self.errors.read().decode(errors="replace")

    def wait(self):
        return self.process.wait(PATIENCE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        if self.process.stdin:
            self.process.stdin.close()
        self.errors.close()


class Remote:
    def __init__(self, port, acks=True):
        self.socket = socket.create_connection(("localhost", port), PATIENCE)
        self.socket.settimeout(PATIENCE)
        self.buffer = b""
        self.acks = True
        if not acks:
            equal(self.ask("QStartNoAckMode"), "OK", "no-ack mode")
            self.acks = False

    def byte(self):
        if not self.buffer:
            self.buffer = self.socket.recv(65536)
            if not self.buffer:
                raise EOFError
        first, self.buffer = self.buffer[:1], self.buffer[1:]
        return first

    def send_raw(self, data):
        self.socket.sendall(data)

    def send(self, text):
        data = text if isinstance(text, bytes) else text.encode()
        self.send_raw(b"$" + data + b"#%02x" % (sum(data) & 255))

    def receive(self):
        """The next packet; its checksum must be right."""
        while self.byte() != b"$":
            pass
        while (end := self.buffer.find(b"#")) < 0 or len(self.buffer) < end + 3:
            more = self.socket.recv(65536)
            if not more:
                raise EOFError
            self.buffer += more
        data, given = self.buffer[:end], int(self.buffer[end + 1:end + 3], 16)
        self.buffer = self.buffer[end + 3:]
        equal(given, sum(data) & 255, "checksum")
        if self.acks:
            self.send_raw(b"+")
        return data.decode()

    def ask(self, text):
        self.send(text)
        return self.receive()

    def register(self, number):
        return int.from_bytes(bytes.fromhex(self.ask(f"p{number:x}")), "little")

    def set_register(self, number, value, size=8):
        return self.ask(f"P{number:x}=" + value.to_bytes(size, "little").hex())

    def memory(self, address, length):
        answer = self.ask(f"m{address:x},{length:x}")
        return bytes.fromhex(answer) if not answer.startswith("E") else answer

    def monitor(self, line):
        answer = self.ask("qRcmd," + line.encode().hex())
        return "" if answer == "OK" else bytes.fromhex(answer).decode()

    def pc(self):
        return self.register(IP) | (self.register(PSR) >> 41 & 3)

    def close(self):
        self.socket.close()


FR, BR, PR, IP, PSR, CFM, AR = 128, 320, 330, 331, 332, 333, 334


def main(cases):
    """Runs the cases named on the command line, or all."""
    for name in sys.argv[1:] or list(cases):
        started = time.monotonic()
        cases[name]()
        print(f"{name}: good, {time.monotonic() - started:.1f} s", flush=True)
