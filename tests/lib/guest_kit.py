"""The guest kit for test programs that boot it themselves: finds its parts, makes RAM disks, runs hpvm-run.

HPVM_GUEST_KIT is the folder of the kit; without it the one that guest/build.sh made in the cache is taken."""
import ctypes
import glob
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import threading
import time

TREE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CACHE = os.environ.get("HPVM_CACHE") or os.path.join(
    os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "libhpvm")
COMPILER = "ia64-linux-gnu-gcc"


def kit_folder():
    kit = os.environ.get("HPVM_GUEST_KIT") or os.path.join(CACHE, "kit")
    for name in ("initrd.gz", "bootia64.efi", "make-disk.sh"):
        if not os.path.isfile(os.path.join(kit, name)):
            sys.exit(f"no guest kit: {kit}/{name} is missing; set HPVM_GUEST_KIT, or let guest/build.sh make one")
    return kit


def kernel(kit, flavour=""):
    """A kernel of the kit: the full one has nothing between "ia64" and "vmlinux", others their flavour (lean, 4k, 64k)."""
    name = f"linux-*-ia64-{flavour + '-' if flavour else ''}vmlinux.gz"
    found = sorted(glob.glob(os.path.join(kit, name)))
    if not found:
        sys.exit(f"{kit}: no {name} there")
    return found[-1]


def cross_compiler(kit, work):
    """The path of the kit's cross compiler; unpacks the kit's archive into `work` if nobody has unpacked it."""
    for folder in (os.path.join(kit, "ia64/bin"), "/opt/ia64/bin", os.path.dirname(shutil.which(COMPILER) or "")):
        path = os.path.join(folder, COMPILER)
        if folder and os.path.exists(path):
            return path
    folder = os.path.join(work, "toolchain")
    if not os.path.exists(os.path.join(folder, "complete")):
        archive = os.path.join(kit, "toolchain-ia64.tar.xz")
        if not os.path.isfile(archive):
            sys.exit(f"{archive} is missing, and there is no {COMPILER} in PATH or /opt/ia64/bin")
        shutil.rmtree(folder, ignore_errors=True)
        with tarfile.open(archive) as tar:
            tar.extractall(folder)
        open(os.path.join(folder, "complete"), "w").close()
    return os.path.join(folder, "ia64/bin", COMPILER)


def make_initrd(kit, output, compiler, *words):
    """The kit's RAM disk with more in it; the words are those of guest/make-initrd.sh."""
    path = os.path.dirname(compiler) + ":" + os.environ["PATH"]
    result = subprocess.run([os.path.join(TREE, "guest/make-initrd.sh"), os.path.join(kit, "initrd.gz"), output,
                             *words], capture_output=True, text=True, env={**os.environ, "PATH": path})
    if result.returncode:
        sys.exit(f"make-initrd.sh: {result.stdout}{result.stderr}")


def hpvm_run():
    """HPVM_RUN, or the program of the release build."""
    path = os.environ.get("HPVM_RUN") or os.path.join(TREE, "build/release/tools/hpvm-run")
    if not os.access(path, os.X_OK):
        sys.exit(f"{path} is missing: build it, or set HPVM_RUN to the program hpvm-run")
    return path


def _die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def boot(kit, initrd, command, line, vcpus=1, memory="1G", engine=None, append="", timeout=600, stats=False):
    """Runs a command in a guest; calls line(host_time, text) for each line of its console.
    Returns (exit status of hpvm-run, its standard error)."""
    arguments = [hpvm_run(), "-c", str(vcpus), "-r", memory, "--kernel", kernel(kit), "--initrd", initrd, "--append",
                 f"console=ttyS0 quiet {append} run={command.replace(' ', ',')}"]
    if engine:
        arguments += ["--engine", engine]
    if stats:
        arguments.append("--stats")
    with subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          preexec_fn=_die_with_parent) as process:
        errors = []
        reader = threading.Thread(target=lambda: errors.append(process.stderr.read()))
        reader.start()
        timer = threading.Timer(timeout, process.kill)
        timer.start()
        for raw in process.stdout:
            line(time.monotonic(), raw.decode("utf-8", "replace").replace("\r", "").rstrip("\n"))
        reader.join()
        status = process.wait()
        timer.cancel()
    return status, b"".join(errors).decode("utf-8", "replace")
