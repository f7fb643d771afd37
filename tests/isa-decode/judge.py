#!/usr/bin/env python3
"""Compares hpvm-dis with GNU objdump: samples of every instruction row, then random bundles.

usage: judge.py HPVM_DIS [--long] [--rows N] [--random N] [--seed N] [--objdump PROGRAM]

Differences that are right by the manual are listed, with the reason, in accepted.txt next to this file.
Exit status: 0 equal, 1 differences, 77 objdump for ia64 is not installed.
"""
import argparse
import collections
import itertools
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ISA = os.path.join(HERE, "..", "..", "lib", "ia64", "isa")
TEMPLATES = {
    0x00: "MII", 0x04: "MLX", 0x08: "MMI", 0x0A: "MMI", 0x0C: "MFI", 0x0E: "MMF",
    0x10: "MIB", 0x12: "MBB", 0x16: "BBB", 0x18: "MMB", 0x1C: "MFB", 0x02: "MII",
}
NOP = {"M": 1 << 27, "I": 1 << 27, "F": 1 << 27, "B": 2 << 37, "L": 0, "X": 1 << 27}
ROW = re.compile(r'INSN\(\s*(\w+),\s*(\w+),\s*"([^"]*)",\s*"([^"]*)",')
CHUNK = 200000  # bundles per run of the disassemblers


class Row:
    def __init__(self, unit, name, text, pattern):
        self.unit, self.name, self.text = unit, name, text
        bits = pattern.replace("_", "").replace(" ", "")
        assert len(bits) == 41, name
        self.match = int(re.sub("[^1]", "0", bits), 2)
        self.free = int(bits.replace("1", "0").replace("x", "0").replace(".", "1"), 2)


def read_rows():
    rows = []
    for unit in ("a", "i", "m", "b", "f", "lx"):
        with open(os.path.join(ISA, f"insn_{unit}.def"), encoding="utf-8") as source:
            rows += [Row(unit.upper(), name, text, pattern) for name, _, text, pattern in ROW.findall(source.read())]
    return rows


def bundle(template, slots):
    value = template | slots[0] << 5 | slots[1] << 46 | slots[2] << 87
    return value.to_bytes(16, "little")


FIELD_BORDERS = (0, 6, 13, 20, 27, 33, 36, 41)


def field_bits():
    """41 random bits; the usual fields are often all zeros or all ones, since many special cases are there."""
    bits = random.getrandbits(41)
    if random.getrandbits(1):
        for low, high in zip(FIELD_BORDERS, FIELD_BORDERS[1:]):
            mask = (1 << high) - (1 << low)
            choice = random.getrandbits(2)
            bits = bits & ~mask if choice == 0 else bits | mask if choice == 1 else bits
    return bits


def sample_bundles(rows, count):
    """Bundles with `count` samples of every row, each with the names of the rows in its slots."""
    queues = {"M": [], "I": [], "F": [], "B": [], "X": []}
    for row in rows:
        kinds = {"A": "IM", "LX": "X"}.get(row.unit, row.unit)
        for n in range(count):
            queues[kinds[n % len(kinds)]].append((row.match | field_bits() & row.free, row.name))
    for queue in queues.values():
        random.shuffle(queue)
    while any(queues.values()):
        template = max(TEMPLATES, key=lambda t: sum(
            len(queues.get(unit, ())) > place for place, unit in enumerate(TEMPLATES[t])) + random.random())
        slots, names = [], []
        for unit in TEMPLATES[template]:
            bits, name = queues[unit].pop() if queues.get(unit) else (NOP[unit], "nop")
            slots.append(random.getrandbits(41) if unit == "L" else bits)
            names.append(name)
        yield bundle(template + random.getrandbits(1), slots), names


def random_bundles(count):
    for _ in range(count):
        yield random.getrandbits(128).to_bytes(16, "little"), ("random",) * 3


def normal(text):
    text = " ".join(text.split())
    if text.startswith("data8"):  # objdump does not show stops after reserved encodings
        text = "data8 0x%x" % int(text[5:].rstrip(";").strip(), 16)
    return text


def ours(program, path):
    run = subprocess.run([program, "--base", "0", path], stdout=subprocess.PIPE, check=True, text=True)
    return [normal(line[23:]) for line in run.stdout.splitlines()]


def theirs(objdump, path):
    run = subprocess.run([objdump, "-D", "-z", "-b", "binary", "-m", "ia64-elf64", path],
                         stdout=subprocess.PIPE, check=True, text=True)
    texts = []
    for line in run.stdout.splitlines():
        fields = line.split("\t")
        if len(fields) > 2 and fields[2]:
            texts.append(normal(fields[2][6:] if fields[2][0] == "[" else fields[2]))
    return texts


SEPARATOR = "\n"


class Accepted:
    def __init__(self, path):
        self.entries = []
        with open(path, encoding="utf-8") as source:
            for number, line in enumerate(source, 1):
                if line.strip() and not line.startswith("#"):
                    mine, other, reason = [field.strip() for field in line.split("|||")]
                    if not reason:
                        sys.exit(f"{path}:{number}: no reason given")
                    self.entries.append([re.compile(mine + SEPARATOR + other), 0, f"{mine} | {other}"])

    def match(self, mine, other):
        for entry in self.entries:
            if entry[0].fullmatch(mine + SEPARATOR + other):
                entry[1] += 1
                return True
        return False


def compare(arguments, accepted, bundles, what):
    """Returns the number of slots compared and prints the differences, grouped by row."""
    groups = collections.defaultdict(list)
    total = equal = 0
    bundles = iter(bundles)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "bundles")
        while chunk := list(itertools.islice(bundles, CHUNK)):
            with open(path, "wb") as image:
                image.write(b"".join(data for data, _ in chunk))
            mine, other = ours(arguments.hpvm_dis, path), theirs(arguments.objdump, path)
            names = [name for data, slots in chunk
                     for name in (slots[:1] + slots[2:] if data[0] & 0x1E == 4 else slots)]
            if not len(mine) == len(other) == len(names):
                print(f"{what}: {len(mine)} lines from us, {len(other)} from objdump, {len(names)} expected")
                return 1
            for a, b, name in zip(mine, other, names):
                total += 1
                if a == b:
                    equal += 1
                elif not accepted.match(a, b):
                    key = name if name != "random" else "random " + " ".join(
                        text.split()[1 if text[0] == "(" else 0] for text in (a, b))
                    groups[key].append((a, b))
    different = sum(map(len, groups.values()))
    print(f"{what}: {total} slots, {equal} equal, {total - equal - different} accepted, {different} different")
    for name, pairs in sorted(groups.items(), key=lambda item: -len(item[1]))[:arguments.show]:
        print(f"  {name}: {len(pairs)}")
        for a, b in pairs[:3]:
            print(f"      us:      {a}\n      objdump: {b}")
    if len(groups) > arguments.show:
        print(f"  ... and {len(groups) - arguments.show} more kinds")
    return different


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hpvm_dis")
    parser.add_argument("--long", action="store_true", help="10000 samples per row, 5 million random bundles; also with HPVM_LONG=1")
    parser.add_argument("--rows", type=int, help="samples per row")
    parser.add_argument("--random", type=int, help="random bundles")
    parser.add_argument("--seed", type=int, default=20240229)
    parser.add_argument("--show", type=int, default=20, help="groups of differences to print")
    parser.add_argument("--objdump", default="ia64-linux-gnu-objdump")
    arguments = parser.parse_args()
    if not shutil.which(arguments.objdump):
        print(f"{arguments.objdump} is not installed: skipped")
        return 77
    rows = read_rows()
    random.seed(arguments.seed)
    accepted = Accepted(os.path.join(HERE, "accepted.txt"))
    arguments.long = arguments.long or os.environ.get("HPVM_LONG") == "1"
    samples = arguments.rows if arguments.rows is not None else 10000 if arguments.long else 200
    bundles = arguments.random if arguments.random is not None else 5000000 if arguments.long else 100000
    print(f"{len(rows)} rows, seed {arguments.seed}")
    different = compare(arguments, accepted, sample_bundles(rows, samples), "rows")
    different += compare(arguments, accepted, random_bundles(bundles), "random bundles")
    for _, count, text in accepted.entries:
        print(f"accepted {count:8}  {text}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
