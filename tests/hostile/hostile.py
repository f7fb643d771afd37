"""Runs one of the hostile programs: makes what it needs from the guest kit, passes its exit status on.

usage: hostile.py NAME ENGINE WORK"""
import gzip
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "lib"))
import guest_kit  # noqa: E402

name, engine, work = sys.argv[1:]
LONG = os.environ.get("HPVM_LONG") == "1"
SLOW = float(os.environ.get("HPVM_TEST_SLOW", "1"))
kit = guest_kit.kit_folder()
shutil.rmtree(work, ignore_errors=True)
os.makedirs(work)
arguments = [engine]
if name == "garbage":
    # Some of the kernel's code, to be mixed up.
    code = os.path.join(work, "code")
    with gzip.open(guest_kit.kernel(kit)) as kernel, open(code, "wb") as file:
        kernel.seek(1 << 20)
        file.write(kernel.read(4 << 20))
    arguments += [str(max(20, int((4000 if LONG else 200) / SLOW))), code]
elif name == "dma":
    compiler = guest_kit.cross_compiler(kit, work)
    program = os.path.join(work, "dma")
    sources = [os.path.join(HERE, "guest", source) for source in ("start.S", "dma.c")]
    subprocess.run([compiler, "-O2", "-Wall", "-Wextra", "-Werror", "-Wno-main", "-ffreestanding", "-fno-builtin",
                    "-mconstant-gp", "-nostdlib", "-static", "-Wl,-N,-Ttext=0x4000000,--no-warn-rwx-segments", *sources, "-o", program],
                   check=True, env={**os.environ, "PATH": os.path.dirname(compiler) + ":" + os.environ["PATH"]})
    arguments.append(program)
elif name == "linux":
    arguments += [str(max(2, int(20 / SLOW))) if LONG else "2", guest_kit.kernel(kit), os.path.join(kit, "initrd.gz")]
status = subprocess.run([os.environ["HPVM_HOSTILE"], *arguments]).returncode
if status:
    sys.exit(f"hostile_{name} {' '.join(arguments)}: exit status {status}")
shutil.rmtree(work)
