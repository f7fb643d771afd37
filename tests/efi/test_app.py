#!/usr/bin/env python3
"""Assembles app.s, boots it under the firmware and looks at what it prints.

usage: test_app.py EFI_RUNNER APP.S
Exit status 77 when there is no assembler for ia64.
"""
import os
import shutil
import subprocess
import sys
import tempfile

runner, source = sys.argv[1:]
prefix = "ia64-linux-gnu-"
if not shutil.which(prefix + "as"):
    print("no assembler for ia64 (package binutils-ia64-linux-gnu)")
    sys.exit(77)
with tempfile.TemporaryDirectory() as folder:
    path = lambda name: os.path.join(folder, name)
    subprocess.run([prefix + "as", "-W", "-o", path("app.o"), source], check=True)
    relocations = subprocess.run([prefix + "objdump", "-r", path("app.o")], check=True, stdout=subprocess.PIPE).stdout
    if b"RELOCATION RECORDS FOR [.text]" in relocations:
        # Branches inside .text: the linker resolves them.
        subprocess.run([prefix + "ld", "-e", "0", "-Ttext=0x1000", "-Tdata=0x4000", "-o", path("app"), path("app.o")],
                       check=True)
    else:
        os.rename(path("app.o"), path("app"))
    for section in "text", "data":
        subprocess.run([prefix + "objcopy", "-O", "binary", "-j", "." + section, path("app"), path(section)], check=True)
    result = subprocess.run([runner, path("text"), path("data")], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
output = result.stdout.decode(errors="replace")
print(output + result.stderr.decode(errors="replace"))
lines = [line.strip() for line in output.splitlines()]
wanted = ["timer ok", "child", "exit ok"]
said = [line for line in lines if line in wanted + ["bad"]]
ended = any("ended with status 0x8000000000000015 (aborted)" in line for line in lines)
if result.returncode != 0 or said != wanted or not ended:
    sys.exit("the application said %r, status %d" % (said, result.returncode))
