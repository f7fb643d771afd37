"""Do the hostile guests notice a missing check? Takes range checks out of a copy of the tree, one after the other, builds
the library from it, and runs the hostile guests until one fails. Says which one. Without CASE the unchanged tree comes
first, and all guests must pass.

usage: mutants.py WORK [CASE...]        (HPVM_GUEST_KIT: the guest kit)"""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TREE = os.path.dirname(os.path.dirname(HERE))

# Case: (file, text in it, what stands there instead).
MUTANTS = {
    # The accessor of guest memory: the end of a range, and the end of memory.
    "accessor-length": ("lib/core/machine.h", "return length <= ram->low_size - pa ? ram->host + pa : NULL;",
                        "return length <= PLATFORM_LOW_RAM_MAX ? ram->host + pa : NULL;"),
    "accessor-end": ("lib/core/machine.h", "    if (pa < ram->low_size)\n        return length <= ram->low_size - pa",
                     "    if (pa < ram->low_size + 0x1000)\n        return length <= ram->low_size + 0x1000 - pa"),
    # DMA: buffers of requests, rings, copies.
    "dma-buffer": ("lib/devices/virtio.c",
                   "if (!hpvm__ram_pointer(&walk->device->machine->ram, descriptor->address, descriptor->length)) {",
                   "if (descriptor->length > walk->device->machine->ram.size) {"),
    "dma-ring": ("lib/devices/virtio_pci.c", "    if (valid)\n        queue->enabled = true;",
                 "    if (valid || !valid)\n        queue->enabled = true;"),
    "dma-read": ("lib/core/ram.c",
                 "    const uint8_t *host = hpvm__ram_pointer(&machine->ram, pa, length);\n    if (!host)",
                 "    const uint8_t *host = machine->ram.host + pa;\n    if (length > machine->ram.size)"),
}
GUESTS = [(name, engine) for name in ("dma", "garbage", "faults") for engine in ("interp", "block")]


def copy_tree(place):
    if not os.path.exists(place):
        shutil.copytree(TREE, place, symlinks=True,
                        ignore=lambda folder, names: [n for n in names if n in ("build", ".git", ".cache")])


def build(tree, folder):
    def sh(*command):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    if not os.path.exists(os.path.join(folder, "build.ninja")):
        sh("cmake", "-S", tree, "-B", folder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=RelWithDebInfo",
           "-DCMAKE_C_FLAGS=-Wno-error")
    sh("ninja", "-C", folder, *sorted({f"hostile_{name}" for name, _ in GUESTS}))


def run(folder, work, name, engine):
    program = os.path.join(folder, "tests/hostile", "hostile_" + name)
    environment = {**os.environ, "HPVM_HOSTILE": program, "HPVM_TEST_SLOW": os.environ.get("HPVM_TEST_SLOW", "1")}
    result = subprocess.run([sys.executable, "-B", os.path.join(HERE, "hostile.py"), name, engine,
                             os.path.join(work, f"{name}-{engine}")], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            text=True, errors="replace", env=environment, timeout=1800)
    lines = [line for line in result.stdout.splitlines() if "FAILED" in line or "WRONG" in line]
    return result.returncode, (lines or result.stdout.splitlines() or [""])[-1]


def main():
    work, cases = os.path.abspath(sys.argv[1]), sys.argv[2:] or ["nothing", *MUTANTS]
    tree, folder = os.path.join(work, "tree"), os.path.join(work, "build")
    os.makedirs(work, exist_ok=True)
    copy_tree(tree)
    good = True
    for case in cases:
        if case != "nothing":
            path, old, new = MUTANTS[case]
            with open(os.path.join(TREE, path)) as file:
                text = file.read()
            if text.count(old) != 1:
                sys.exit(f"{path} has no longer, or more than once, what {case} replaces: {old!r}")
            with open(os.path.join(tree, path), "w") as file:
                file.write(text.replace(old, new))
        build(tree, folder)
        noticed = []
        for name, engine in GUESTS:
            status, line = run(folder, work, name, engine)
            if status:
                noticed.append(f"{name}-{engine} ({line.strip()})")
                break
        if case == "nothing":
            fine = not noticed
        else:
            fine = bool(noticed)
            shutil.copy(os.path.join(TREE, path), os.path.join(tree, path))
        print(f"{case}: {'noticed by ' + '; '.join(noticed) if noticed else 'all pass'}{'' if fine else '  <- WRONG'}",
              flush=True)
        good = good and fine
    sys.exit(0 if good else 1)


main()
