"""Makes the RAM disk with the programs of guest/tests, which other tests boot with."""
import glob
import os
import shutil
import subprocess
import tarfile

from guest import KIT, KIT_INITRD, SOURCE, check, main, say

COMPILER = "ia64-linux-gnu-gcc"


def compiler_folder():
    """The folder of the kit's compiler; unpacks the kit's archive if nobody has done that."""
    for folder in (os.path.join(KIT, "ia64/bin"), "/opt/ia64/bin"):
        if os.path.exists(os.path.join(folder, COMPILER)):
            return folder
    found = shutil.which(COMPILER)
    if found:
        return os.path.dirname(found)
    folder = os.path.join(os.environ["HPVM_TEST_WORK"], "toolchain")
    if not os.path.exists(os.path.join(folder, "complete")):
        archive = os.path.join(KIT, "toolchain-ia64.tar.xz")
        check(os.path.isfile(archive), f"{archive} is missing, and there is no {COMPILER} in PATH or /opt/ia64/bin")
        shutil.rmtree(folder, ignore_errors=True)
        with tarfile.open(archive) as tar:
            tar.extractall(folder)
        with open(os.path.join(folder, "complete"), "w"):
            pass
    return os.path.join(folder, "ia64/bin")


def build(folder):
    path = compiler_folder() + ":" + os.environ["PATH"]
    programs = sorted(glob.glob(os.path.join(SOURCE, "guest/tests/*.c")))
    check(programs, "there are no programs in guest/tests")
    output = os.path.join(os.environ["HPVM_TEST_WORK"], "initrd-tests")
    result = subprocess.run([os.path.join(SOURCE, "guest/make-initrd.sh"), KIT_INITRD, output, *programs],
                            capture_output=True, text=True, env={**os.environ, "PATH": path})
    check(result.returncode == 0, f"make-initrd.sh: {result.stdout}{result.stderr}")
    say(f"{output}: the kit's and {', '.join(os.path.basename(name)[:-2] for name in programs)}")


main({"build": build})
