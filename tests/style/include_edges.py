#!/usr/bin/env python3
"""Reads every #include of the tree and fails on an edge that the layout forbids.

Folders of lib/ see lib/core, their own and the public headers; lib/api sees all of lib/. Inside lib/ia64
the processor state and the arithmetic know no engine. Programs see only the public headers and their own.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
SIBLINGS = {"core": set(), "ia64": {"core"}, "devices": {"core"}, "sched": {"core"}, "migrate": {"core"},
            "api": {"core", "ia64", "devices", "sched", "migrate"}}
# Within lib/ia64: which subfolders a subfolder may include (besides itself).
IA64 = {"isa": set(), "decode": {"isa"}, "fp": set(), "cpu": {"fp", "isa", "interp", "cache"},
        "interp": {"isa", "decode", "fp", "cpu"},
        # The translator: decoded instructions, intermediate representation, passes.
        "ir": {"isa", "cpu", "fp", "interp"}, "front": {"isa", "decode", "ir", "cpu", "fp"}, "opt": {"ir", "isa"},
        "x64": {"isa", "cpu", "fp", "interp", "ir"},
        "cache": {"isa", "cpu", "interp", "ir", "front", "opt", "x64"},
        "fw": {"cpu", "fp", "isa", "decode", "interp"}}
# The processor's life cycle creates the engine; nothing else in cpu/ may know it.
CPU_SEES_ENGINE = {"reset.c"}


def check(root):
    errors = []

    def bad(path, number, target, why):
        errors.append(f"{path.relative_to(root)}:{number}: {target}: {why}")

    for path in sorted(root.glob("**/*.[ch]")) + sorted(root.glob("**/*.def")):
        parts = path.relative_to(root).parts
        if parts[0] in ("build", ".git", ".cache"):
            continue
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            target = match.group(2)
            first = target.split("/")[0]
            if parts[0] == "include" and match.group(1) == '"':
                bad(path, number, target, "public headers include by <hpvm/...>")
            if parts[0] == "include" and "/" in target and first != "hpvm" or parts[0] == "include" and first in SIBLINGS:
                bad(path, number, target, "public headers see only public headers")
            if parts[0] in ("examples", "tools", "bindings") and first in SIBLINGS:
                bad(path, number, target, "programs see only include/hpvm")
            if parts[0] == "lib" and first in SIBLINGS and first != parts[1] and first not in SIBLINGS[parts[1]]:
                bad(path, number, target, f"lib/{parts[1]} must not see lib/{first}")
            if parts[:2] == ("lib", "ia64") and first == "ia64" and len(parts) > 3:
                folder, seen = parts[2], target.split("/")[1]
                if seen != folder and seen not in IA64[folder]:
                    bad(path, number, target, f"ia64/{folder} must not see ia64/{seen}")
                if folder == "cpu" and seen in ("interp", "cache") and parts[3] not in CPU_SEES_ENGINE:
                    bad(path, number, target, "only cpu/reset.c knows the engine")
    return errors


if __name__ == "__main__":
    found = check(pathlib.Path(sys.argv[1]).resolve())
    print("\n".join(found) if found else "include edges: good")
    sys.exit(bool(found))
