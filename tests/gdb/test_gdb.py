#!/usr/bin/env python3
"""gdb-multiarch itself, driven by scripts, on the bare guest: usage test_gdb.py ENGINE [case...]."""
import os
import re
import subprocess
import sys
import tempfile

from remote import Machine, PATIENCE, assemble, check, equal, main, need

need("gdb-multiarch")
ENGINE = sys.argv.pop(1)
FOLDER = tempfile.TemporaryDirectory()
PROGRAM, SYMBOLS = assemble(FOLDER.name)
SETUP = ("set pagination off", "set confirm off", "set width 0", "set architecture ia64-elf64")


def gdb(port, *commands, program=PROGRAM):
    """What gdb prints, as {tag: rest of line} for lines that the script tags by `echo`, and the whole text."""
    script = os.path.join(FOLDER.name, "script")
    with open(script, "w") as file:
        print(*SETUP, f"target remote localhost:{port}", *commands, sep="\n", file=file)
    done = subprocess.run(["gdb-multiarch", "-nx", "-batch", "-x", script] + ([program] if program else []),
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=PATIENCE)
    found = dict(line[1:].split(" = ", 1) for line in done.stdout.splitlines()
                 if line.startswith("@") and " = " in line)
    return found, done.stdout


def show(tag, expression, form="%#lx"):
    return f'printf "@{tag} = {form}\\n", (long) ({expression})'


def expect(found, text, **wanted):
    for tag, value in wanted.items():
        check(int(found.get(tag, "-1"), 16) == value, f"{tag}: {found.get(tag)}, wanted {value:#x}\n{text}")


def machine():
    return Machine(PROGRAM, "--engine", ENGINE)


def breakpoints():
    """At a slot, at a symbol, stepping by slot, a breakpoint deleted and one that counts."""
    with machine() as vm:
        sums = SYMBOLS["sums"]
        found, text = gdb(
            vm.port, show("start", "$pc"), f"break *{sums + 2:#x}", "continue", show("slot", "$pc"),
            show("r34", "$r34"), "stepi", show("next", "$pc"), show("r3", "$r3"), "stepi", show("step2", "$pc"),
            "delete", "break *inside", "continue", show("inside", "$pc"), "backtrace", show("r32", "$r32"),
            show("r35", "$r35"), "up", show("caller33", "$r42"), "down", "delete", "break *loop", "ignore 3 100",
            "continue", show("loop", "$pc"), show("count", "$r3"), "kill")
        expect(found, text, start=SYMBOLS["_start"], slot=sums + 2, r34=0x1122334455667789, next=sums + 16, r3=7,
               step2=sums + 17, inside=SYMBOLS["inside"], r32=5, r35=7, caller33=5, loop=SYMBOLS["loop"], count=107)
        check(re.search(r"#0 .* in inside .*\n#1 .* in rotated|#1 .* in checks", text), text)
        equal(vm.wait(), 0, "status after a kill")


def registers():
    """Stacked registers, NaT bits, predicates, floating point, CFM: read and written, and seen by the guest.
    gdb 13 does not ask anybody for its $nat32 and up, hence `monitor nat`."""
    with machine() as vm:
        found, text = gdb(
            vm.port, "break *rotated", "continue", show("cfm", "$cfm"), show("sof", "$cfm & 127"), show("p17", "$p17"),
            show("p16", "$p16"), show("p6", "$p6"), show("p7", "$p7"), show("lc", "$lc"), show("ec", "$ec"),
            "print/x $f6", "set $r41 = 0x41", show("r41", "$r41"), "monitor nat 41 1", "monitor nat", "set $b7 = 0x1000", show("b7", "$b7"),
            "delete", "break *inside", "continue", "set $f8 = 2.5", "print $f8",
            "break *results", "continue", show("r20", "$r20"), show("r21", "$r21"), show("tnat", "$r22"),
            "set $p9 = 1", show("p9", "$p9"), "set $ip = (long) &loop", "stepi", show("moved", "$pc"), "kill")
        expect(found, text, sof=12, p17=1, p16=1, p6=1, p7=0, lc=0, ec=1, r41=0x41, b7=0x1000,
               r20=0xa000000000000000, r21=0x10000, tnat=1, p9=1, moved=SYMBOLS["loop"] + 1)
        check("NaT: r41" in text and "= 2.5" in text and "0x1003e1122334455667788" in text, text)


def memory():
    """Virtual and physical memory, code and data; a guest that reads what the debugger wrote."""
    with machine() as vm:
        found, text = gdb(
            vm.port, show("other", "*(long *) &other"), "set var *(long *) &other = 0x77665544", "x/1gx &other",
            f"monitor phys {SYMBOLS['other']:#x} 16", "x/3i sums", "monitor physical on",
            f"x/1gx {SYMBOLS['other']:#x}", "monitor physical off", "monitor vcpus", "info threads",
            "x/1gx 0x4000000000000000", "kill")
        expect(found, text, other=0x1111)
        check("44 55 66 77 00" in text and "mov r33=r2" in text and "waits in firmware" in text, text)
        check("Cannot access memory at address 0x4000000000000000" in text, text)


def watchpoints():
    with machine() as vm:
        found, text = gdb(
            vm.port, "watch *(long *) &cell", "continue", show("pc1", "$pc"), show("value1", "*(long *) &cell"),
            "continue", show("value2", "*(long *) &cell"), "delete", "rwatch *(long *) &cell", "awatch *(long *) &cell",
            "continue", show("value3", "*(long *) &cell"), "delete", "detach")
        expect(found, text, pc1=SYMBOLS["loop"] + 1, value1=7, value2=8, value3=9)
        check("Old value = 7" in text and "New value = 8" in text, text)
        found, text = gdb(vm.port, show("pc", "(long) $pc & ~15"), "kill")  # it ran on
        expect(found, text, pc=SYMBOLS["loop"])


main({f.__name__: f for f in (breakpoints, registers, memory, watchpoints)})
