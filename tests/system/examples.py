"""The example programs, run and their output judged line by line. (two_vms with two guests: several.py.)"""
import os
import re
import subprocess

from guest import EXAMPLES, KIT_INITRD, SLOW, Program, check, kit_kernel, main, say, work_folder


def output(name, *arguments, status=0):
    """Standard output of an example; fails unless it ends with that status."""
    result = subprocess.run([os.path.join(EXAMPLES, "example_" + name), *arguments], stdin=subprocess.DEVNULL,
                            capture_output=True, text=True, timeout=300 * SLOW)
    say(result.stdout + result.stderr)
    check(result.returncode == status, f"{name} {' '.join(arguments)}: exit status {result.returncode}, not {status}")
    return result.stdout, result.stderr


HELLO = """\
0x10000: [MMI] mov r8=0; mov r9=1; mov.i ar.lc=99
0x10010: [MIB] add r8=r8,r9; adds r9=1,r9; br.cloop.sptk.few 0x10010
0x10020: [MIB] nop.m 0x0; nop.i 0x0; br.few 0x10020
stopped at 0x10020 after 303 slots: 1 + 2 + ... + 100 = 5050
"""


def hello_vm(folder):
    text, errors = output("hello_vm")
    check(text == HELLO and not errors, f"the output is not\n{HELLO}")


def step_trace(folder):
    text, errors = output("step_trace")
    lines = text.splitlines()
    check(len(lines) == 15 and not errors, f"{len(lines)} lines, not 15; standard error: {errors}")
    # Three instructions of the first bundle, then four rounds of the loop: place, instruction, what changed.
    total = number = 0
    for n, line in enumerate(lines):
        bundle, slot = (0x10000, n) if n < 3 else (0x10010, (n - 3) % 3)
        check(line.startswith(f"{bundle:#x}.{slot}  "), f"line {n + 1} is not about {bundle:#x}.{slot}: {line}")
        changed = re.findall(r"  (r\d+|ar\.lc) = (\d+)", line)
        if n < 3:
            number = 1
            right = [[], [("r9", "1")], [("ar.lc", "99")]][n]
        elif slot == 0:
            total += number
            right = [("r8", str(total))]
        elif slot == 1:
            number += 1
            right = [("r9", str(number))]
        else:
            right = [("ar.lc", str(99 - (n - 3) // 3 - 1))]
        check(changed == right, f"line {n + 1}: {changed} changed, not {right}: {line}")
    check(total == 10, "four rounds did not add up")


def boot_linux(folder):
    """The console is standard input and output: a command is typed, its answer comes; the guest powers off."""
    command = [os.path.join(EXAMPLES, "example_boot_linux"), kit_kernel(), KIT_INITRD, "console=ttyS0 quiet"]
    with Program(command, log=os.path.join(work_folder("logs"), "examples-boot-linux.console")) as program:
        program.expect(r"USERSPACE-UP \S+ cpus=1$")
        program.expect(r"^.*# ")
        program.send("uname -m; echo $((6 * 7))\n")
        program.expect(r"^ia64$")
        program.expect(r"^42$")
        program.send("poweroff\n")
        program.wait(0)
        check("boot_linux: event 1" in program.errors and "boot_linux: event 4" in program.errors,
              f"the events started and powered off are not all on standard error: {program.errors!r}")


def wrong_use(folder):
    """One line and status 1."""
    for name, arguments, words in (("boot_linux", [], "usage: boot_linux KERNEL"), ("two_vms", [], "usage: two_vms KERNEL"),
                                   ("boot_linux", ["missing"], "missing"), ("two_vms", ["missing", KIT_INITRD], "missing")):
        text, errors = output(name, *arguments, status=1)
        check(not text and errors.count("\n") == 1 and words in errors, f"{name} {arguments}: {errors!r}")


main({"hello-vm": hello_vm, "step-trace": step_trace, "boot-linux": boot_linux, "wrong-use": wrong_use})
