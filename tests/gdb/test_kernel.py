#!/usr/bin/env python3
"""Linux of the guest kit on two vCPUs under the gdb server. The kernel has no symbols: the test finds its way by
what the architecture fixes (the interruption vectors) and by memory that changes like a counter of ticks."""
import glob
import os
import re
import struct
import subprocess
import sys
import tempfile
import time

from remote import Machine, PSR, Remote, SLOW, check, equal, need

KIT = os.environ.get("HPVM_GUEST_KIT", "")
REGION5, TEXT_PHYSICAL = 0xa000000100000000, 0x4000000
EXTERNAL_INTERRUPT = 0x3000


def boot():
    kernels = sorted(glob.glob(os.path.join(KIT, "linux-*-vmlinux.gz")))
    if not KIT or not kernels:
        sys.exit("no guest kit: configure with -DHPVM_GUEST_KIT=FOLDER (./test.sh does it)")
    machine = Machine(kernels[-1], "--engine", "block", "--initrd", os.path.join(KIT, "initrd.gz"), "--append",
                      "console=ttyS0", wait=False, memory="512M")
    machine.console_until("USERSPACE-UP", 240 * SLOW)
    time.sleep(1)
    return machine


def fields(answer):
    return dict(field.split(":", 1) for field in answer[3:].rstrip(";").split(";"))


def vectors(remote):
    """The timer of either vCPU stops at the external interrupt vector; then slot by slot."""
    iva = int(re.search(r"cr2 = (0x[0-9a-f]+)", remote.monitor("cr 2"))[1], 16)
    vector = iva + EXTERNAL_INTERRUPT
    check(iva >> 61 == 5, f"IVA {iva:#x} is not where Linux has it")
    physical = re.findall(r"[0-9a-f]{2}(?= |$)", remote.monitor(f"phys {vector - REGION5 + TEXT_PHYSICAL:#x} 16")
                          .split(":")[1])
    equal(bytes.fromhex("".join(physical)), remote.memory(vector, 16), "code by virtual and by physical address")
    seen = set()
    for _ in range(40):
        equal(remote.ask(f"Z0,{vector:x},10"), "OK", "Z0")
        stop = remote.ask("vCont;c")
        thread = fields(stop)["thread"]
        equal(remote.ask("Hg" + thread), "OK", "Hg")
        equal(remote.pc(), vector, "stopped at")
        equal(remote.register(PSR) >> 13 & 3, 0, "psr.ic and psr.i in the handler")
        equal(remote.ask(f"z0,{vector:x},10"), "OK", "z0")
        long_slot = remote.memory(vector, 1)[0] & 0x1e == 4
        for after in (vector + 1, vector + (16 if long_slot else 2)):
            equal(fields(remote.ask(f"vCont;s:{thread}"))["thread"], thread, "stepped thread")
            check(remote.pc() == after or remote.pc() >> 61 != vector >> 61 or remote.pc() & ~15 != vector,
                  f"step to {remote.pc():#x}")
        seen.add(thread)
        if len(seen) == 2:
            break
    equal(seen, {"1", "2"}, "vCPUs that took an interrupt")


def words(remote, start, size):
    data = b""
    while len(data) < size:
        part = remote.memory(start + len(data), min(0x2000, size - len(data)))
        check(isinstance(part, bytes), f"{start + len(data):#x}: {part}")
        data += part
    return struct.unpack(f"<{size // 8}Q", data)


def run_for(remote, seconds):
    remote.send("vCont;c")
    time.sleep(seconds)
    remote.send_raw(b"\x03")
    equal(remote.receive()[:3], "T02", "Ctrl-C")


def counter(remote):
    """Address of a word of the kernel's data that counts ticks."""
    data = data_segment()
    first = words(remote, *data)
    run_for(remote, 0.25)
    second = words(remote, *data)
    run_for(remote, 0.25)
    third = words(remote, *data)
    for n, (a, b, c) in enumerate(zip(first, second, third)):
        if 0 < b - a <= 600 and 0 < c - b <= 600:
            return data[0] + 8 * n
    raise AssertionError("no word counts ticks")


def data_segment():
    """Where the first 2 MB of the kernel's writable data are, from its program headers."""
    kernel = sorted(glob.glob(os.path.join(KIT, "linux-*-vmlinux.gz")))[-1]
    with tempfile.NamedTemporaryFile() as plain:
        plain.write(subprocess.run(["gzip", "-dc", kernel], check=True, capture_output=True).stdout)
        plain.flush()
        listing = subprocess.run(["ia64-linux-gnu-readelf", "-lW", plain.name], check=True, capture_output=True,
                                 text=True).stdout
    loads = re.findall(r"LOAD +\S+ (0x\S+) \S+ (0x\S+) ", listing)
    address, size = [(int(a, 16), int(s, 16)) for a, s in loads if int(a, 16) >> 61 == 5][-1]
    return address, min(size, 2 << 20) & ~7


def watch(remote):
    address = counter(remote)
    before = struct.unpack("<Q", remote.memory(address, 8))[0]
    equal(remote.ask(f"Z2,{address:x},8"), "OK", "Z2")
    for n in range(1, 4):
        stop = fields(remote.ask("vCont;c"))
        equal(int(stop.get("watch", "0"), 16) & ~7, address, "watched address")
        check(struct.unpack("<Q", remote.memory(address, 8))[0] >= before, "the counter went back")
    equal(remote.ask(f"z2,{address:x},8"), "OK", "z2")
    check(struct.unpack("<Q", remote.memory(address, 8))[0] > before, "the counter did not change")


def by_gdb(machine):
    """gdb itself on the running kernel: interrupts it, breaks at the vector, steps, looks at both vCPUs."""
    script = "\n".join(("set pagination off", "set confirm off", "set architecture ia64-elf64",
                        f"target remote localhost:{machine.port}", "info threads", "monitor cr 2",
                        "break *ENTRY", "continue", "x/2i $pc", "stepi", "p/x $pc", "thread apply all p/x $ip",
                        "p/x $bsp", "delete", "detach"))
    need("gdb-multiarch")
    remote = Remote(machine.port, acks=False)
    iva = int(re.search(r"cr2 = (0x[0-9a-f]+)", remote.monitor("cr 2"))[1], 16)
    equal(remote.ask("D"), "OK", "D")
    remote.close()
    entry = f"{iva + EXTERNAL_INTERRUPT:#x}"
    with tempfile.NamedTemporaryFile("w") as file:
        file.write(script.replace("ENTRY", entry))
        file.flush()
        text = subprocess.run(["gdb-multiarch", "-nx", "-batch", "-x", file.name], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60 * SLOW).stdout
    check("hit Breakpoint 1, " + entry in text, text)
    check(f"$1 = {iva + EXTERNAL_INTERRUPT + 1:#x}" in text, text)
    check("Thread 2 (vCPU 1" in text and "detached" in text, text)


def main():
    need("ia64-linux-gnu-readelf")
    with boot() as machine:
        remote = Remote(machine.port, acks=False)
        equal(remote.ask("qfThreadInfo"), "m1,2", "threads")
        for case in (vectors, watch):
            started = time.monotonic()
            case(remote)
            print(f"{case.__name__}: good, {time.monotonic() - started:.1f} s", flush=True)
        equal(remote.ask("D"), "OK", "D")
        remote.close()
        by_gdb(machine)
        print("by_gdb: good", flush=True)
        remote = Remote(machine.port, acks=False)
        remote.ask("vKill;1")
        equal(machine.wait(), 0, "status after a kill")


main()
