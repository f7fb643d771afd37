#!/usr/bin/env python3
"""Core files of guests, opened by gdb-multiarch, and INIT: usage test_core.py bare|kernel."""
import glob
import os
import re
import struct
import subprocess
import sys
import tempfile

from remote import Machine, PATIENCE, Remote, SLOW, assemble, check, equal, need

KIT = os.environ.get("HPVM_GUEST_KIT", "")
TEXT, TEXT_PHYSICAL, IDENTITY = 0xa000000100000000, 0x4000000, 0xe000000000000000


def gdb(core, program, *commands):
    """What the commands print as `@tag = value`, and the whole text."""
    done = subprocess.run(["gdb-multiarch", "-nx", "-batch"] + [word for command in (
        "set width 0", "set architecture ia64-elf64", "set osabi GNU/Linux", f"core-file {core}", *commands)
        for word in ("-ex", command)] + ([program] if program else []), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=PATIENCE * 3)
    return dict(re.findall(r"^@(\S+) = (\S+)$", done.stdout, re.M)), done.stdout


def show(tag, expression):
    return f'printf "@{tag} = %#lx\\n", (long) ({expression})'


def bare(folder):
    """Stopped inside a call: what the core says is what the debugger sees."""
    program, symbols = assemble(folder)
    core = os.path.join(folder, "bare.core")
    with Machine(program, "--core", core, keys=True) as vm:
        remote = Remote(vm.port)
        equal(remote.ask(f"Z0,{symbols['inside']:x},10"), "OK", "Z0")
        remote.ask("vCont;c")
        equal(remote.pc(), symbols["inside"], "stopped at")
        vm.key("c", "core file")
        check(os.stat(core).st_mode & 0o777 == 0o600, "others may read the core file")
        check(os.stat(core).st_blocks * 512 < 64 << 20 < os.stat(core).st_size, "the core file is not sparse")
        names = ["r1", "r2", "r3", "r15", "r32", "r35", "b0", "pr", "cfm", "psr", "bsp", "rnat", "lc", "unat", "fpsr"]
        found, text = gdb(core, program, "info threads", "backtrace", show("pc", "$pc"),
                          *(show(name, "$" + name) for name in names), "up", show("caller", "$r42"),
                          "thread 2", show("ip2", "$ip"), show("cell", "*(long*)&cell"),
                          show("identity", f"*(long*)({IDENTITY:#x} + (long)&_start)"),
                          show("code", "*(long*)&_start"))
        check("pc" in found, text)
        equal(int(found["pc"], 16), symbols["inside"], "pc in " + text)
        check(re.search(r"#0 .* in inside .*\n#1 .* in (rotated|checks)", text), "backtrace: " + text)
        equal(len(re.findall(r"^[* ] +\d+ +LWP \d", text, re.M)), 2, "threads in " + text)
        # The same from the running machine.
        live, _ = live_registers(remote, names)
        for name in names:
            if name in live:
                equal(int(found[name], 16), live[name], name)
        equal(int(found["r32"], 16), 5, "r32")
        equal(int(found["r35"], 16), 7, "r35")
        equal(int(found["caller"], 16), 5, "r42 of the caller")
        equal(found["identity"], found["code"], "code by physical address")
        remote.send("k")
        vm.wait()


def live_registers(remote, names):
    numbers = {"r1": 1, "r2": 2, "r3": 3, "r15": 15, "b0": 320, "pr": 330, "psr": 332, "cfm": 333, "bsp": 334 + 17,
               "rnat": 334 + 19, "unat": 334 + 36, "fpsr": 334 + 40, "lc": 334 + 65}
    return {name: remote.register(numbers[name]) for name in names if name in numbers}, numbers


def words_of_kernel(path, address, count):
    """From the ELF file, by its program headers."""
    listing = subprocess.run(["ia64-linux-gnu-readelf", "-lW", path], check=True, capture_output=True, text=True).stdout
    for offset, start, size in re.findall(r"LOAD +(0x\S+) (0x\S+) 0x\S+ (0x\S+)", listing):
        offset, start, size = int(offset, 16), int(start, 16), int(size, 16)
        if start <= address and address + 8 * count <= start + size:
            with open(path, "rb") as file:
                file.seek(offset + address - start)
                return struct.unpack(f"<{count}Q", file.read(8 * count))
    raise AssertionError(f"{address:#x} is not in {path}")


def kernel(folder):
    """Linux on two vCPUs: a core file while it runs, which goes on; then INIT, after which it goes on as well."""
    kernels = sorted(glob.glob(os.path.join(KIT, "linux-*-vmlinux.gz")))
    if not KIT or not kernels:
        sys.exit("no guest kit: configure with -DHPVM_GUEST_KIT=FOLDER (./test.sh does it)")
    core, plain = os.path.join(folder, "linux.core"), os.path.join(folder, "vmlinux")
    with open(plain, "wb") as file:
        file.write(subprocess.run(["gzip", "-dc", kernels[-1]], check=True, capture_output=True).stdout)
    with Machine(kernels[-1], "--initrd", os.path.join(KIT, "initrd.gz"), "--append", "console=ttyS0", "--core", core,
                 wait=False, memory="512M", keys=True) as vm:
        vm.console_until("USERSPACE-UP", 240 * SLOW)
        vm.key("c", "core file")
        ask = b'echo "still-""here" | sed s/still/all/\n'
        vm.process.stdin.write(ask)
        vm.process.stdin.flush()
        vm.console_until("all-here", 60 * SLOW)
        vm.process.stdin.write(b'dmesg -n 8; echo "level-""set"\n')  # else the console does not get the backtraces
        vm.process.stdin.flush()
        vm.console_until("level-set", 60 * SLOW)
        vm.key("i")
        dump = vm.console_until("INIT dump complete", 120 * SLOW)
        for part in ("Entered OS INIT handler", "Backtrace of pid 1 (init)", "Call Trace", "schedule+"):
            check(part in dump, f"no {part!r} in {dump}")
        vm.process.stdin.write(ask.replace(b"all", b"yet"))
        vm.process.stdin.flush()
        vm.console_until("yet-here", 120 * SLOW)
    found, text = gdb(core, plain, "info threads", show("ip", "$ip"), show("psr", "$psr"), show("sp", "$r12"),
                      *(show(f"v{n}", f"*(long*)({TEXT + 8 * n:#x})") for n in range(4)),
                      *(show(f"p{n}", f"*(long*)({IDENTITY + TEXT_PHYSICAL + 8 * n:#x})") for n in range(4)),
                      "thread 2", show("ip2", "$ip"), show("r32", "$r32"), f"x/3i {TEXT:#x}", "backtrace")
    equal(len(re.findall(r"^[* ] +\d+ +LWP \d", text, re.M)), 2, "threads in " + text)
    for n, word in enumerate(words_of_kernel(plain, TEXT, 4)):
        equal(int(found[f"v{n}"], 16), word, f"word {n} of the text\n{text}")
        equal(int(found[f"p{n}"], 16), word, f"word {n} of the text by its physical address\n{text}")
    for tag in ("ip", "ip2"):
        # The kernel (regions 5 and 7), its firmware calls, or a process that was running (regions 0 to 3), whose memory is
        # not in the core.
        check(int(found[tag], 16) >> 61 not in (4, 6), f"{tag} is {found[tag]}\n{text}")
    check("r32" in found and "Cannot access" not in text.split("x/3i")[-1], text)


def main():
    need("gdb-multiarch", "ia64-linux-gnu-readelf")
    with tempfile.TemporaryDirectory() as folder:
        {"bare": bare, "kernel": kernel}[sys.argv[1]](folder)


main()
