#!/usr/bin/env python3
"""hpvm-dis as a program: raw images, ELF files, options, and one clear line for every wrong input.

usage: test_hpvm_dis.py HPVM_DIS
"""
import os
import random
import struct
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
failures = 0

NOPS = (1 | 1 << 32 | 1 << 73 | 1 << 114).to_bytes(16, "little")  # MII;; of nop.m, nop.i, nop.i


def branch(displacement, predicate=0):
    """MIB;; of nop.m, nop.i, br.few."""
    bundles = displacement // 16 & 0x1fffff
    slot = 4 << 37 | (bundles >> 20) << 36 | (bundles & 0xfffff) << 13 | predicate
    return (0x11 | 1 << 32 | 1 << 73 | slot << 87).to_bytes(16, "little")


JUMP = branch(16)


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          errors="backslashreplace")


def check(condition, what, done=None):
    global failures
    if not condition:
        failures += 1
        print("FAILED:", what)
        if done:
            print(done.stdout, done.stderr, "exit", done.returncode)


def shows(what, expected, *arguments):
    done = run(*arguments)
    check(done.returncode == 0 and not done.stderr and done.stdout == expected, what, done)


def refuses(what, word, *arguments):
    done = run(*arguments)
    check(done.returncode == 1 and done.stderr.count("\n") == 1 and word in done.stderr
          and done.stderr.startswith("hpvm-dis: "), what, done)


def elf(sections=(), segments=(), machine=50, code=NOPS + JUMP):
    """An ELF file: header, program headers at 64, code at 0x400, section headers and names behind it."""
    names = b"\0.text\0"
    after = 0x400 + len(code)
    head = struct.pack("<16sHHIQQQIHHHHHH", b"\x7fELF\x02\x01\x01", 2, machine, 1, 0x4000, 64 if segments else 0,
                       after + len(names) if sections else 0, 0x10, 64, 56, len(segments), 64, len(sections) and
                       len(sections) + 1, len(sections))
    body = b"".join(struct.pack("<IIQQQQQQ", kind, flags, offset, address, address, size, size, 16)
                    for kind, flags, offset, address, size in segments)
    table = b"".join(struct.pack("<IIQQQQIIQQ", 1, kind, flags, address, offset, size, 0, 0, 16, 0)
                     for kind, flags, offset, address, size in sections)
    table += struct.pack("<IIQQQQIIQQ", 0, 3, 0, 0, after, len(names), 0, 0, 1, 0)
    return (head + body).ljust(0x400, b"\0") + code + names + (table if sections else b"")


def hostile_regions(write):
    """Code that was made for --region to fail: never a crash, never anything from outside of the file."""
    # The way back is in the middle of a block, which goes on behind the end of the file.
    image = branch(0x20) + NOPS + branch(-0x20, 6)
    done = run("--region", write("end", image))
    check("region of 2 blocks" in done.stdout and "0000000000000020 [MIB]" in done.stdout and
          "0000000000000030" not in done.stdout, "region at the end of the file", done)
    # Two ways out of each block, and none leads back: as many paths as 2 to the power of 127.
    ways = b"".join(branch(32, 6) + branch(32, 7) for _ in range(127)) + NOPS * 2
    refuses("region with very many ways", "leads back", "--region", write("ways", ways))
    # A way back that is too long.
    chain = b"".join(branch(16) for _ in range(255)) + branch(-255 * 16)
    refuses("region of too many blocks", "leads back", "--region", write("chain", chain))
    # Branches out of the file and of the page, before and behind.
    for distance in (-16, 48, 4096, -4096, 0xfffff0, -0x1000000):
        refuses("region elsewhere", "leads back", "--region", write("elsewhere", branch(distance, 6) + NOPS))
    loop = write("page", branch(0x20) + NOPS + branch(-0x20, 6) + NOPS)
    for base in (0xfe0, 0xff0):
        refuses("region of two pages", "leads back", "--region", "--base", hex(base), loop)
    # Anything: three slots that are branches, or not; what they do is not the point.
    generator = random.Random(7)
    shown = 0
    for number in range(100):
        image = bytearray()
        for _ in range(generator.choice((2, 3, 8, 40, 256))):
            kind = generator.randrange(4)
            bits = generator.getrandbits(128)
            if kind == 0: # a template with branches; the last slot is one that is near and has a predicate
                slot = 4 << 37 | (generator.randrange(-8, 8) & 0xfffff) << 13 | generator.randrange(64)
                bits = bits % (1 << 87) >> 5 << 5 | generator.choice((0x10, 0x12, 0x16, 0x18)) | slot << 87
            elif kind == 1:
                image += branch(16 * generator.randrange(-9, 9), generator.randrange(64))
                continue
            elif kind == 2:
                image += NOPS
                continue
            image += bits.to_bytes(16, "little")
        done = run("--region", "--base", hex(16 * generator.randrange(256)), write("anything", image))
        shown += done.returncode == 0
        check(done.returncode == 0 or done.returncode == 1 and done.stderr.count("\n") == 1,
              f"region of anything, number {number}", done)
    check(shown >= 10, f"{shown} regions of anything have a way back")


def main():
    with tempfile.TemporaryDirectory() as folder:
        def write(name, data):
            path = os.path.join(folder, name)
            with open(path, "wb") as image:
                image.write(data)
            return path

        def nops(address):
            return f"{address:016x} [MII] nop.m 0x0\n{'':23}nop.i 0x0\n{'':23}nop.i 0x0;;\n"

        def jump(address):
            return (f"{address:016x} [MIB] nop.m 0x0\n{'':23}nop.i 0x0\n"
                    f"{'':23}br.few 0x{address + 16:x};;\n")

        raw = write("raw", NOPS + JUMP)
        shows("raw image", nops(0) + jump(16), raw)
        shows("offset", jump(16), "--offset", "16", raw)
        shows("length", nops(0), "--length", "0x10", raw)
        shows("base", nops(0xE000000000000000) + jump(0xE000000000000010), "--base", "0xe000000000000000", raw)
        shows("offset and base", jump(0x100), "--offset", "16", "--base", "0x100", raw)
        shows("incomplete bundle", nops(0) + f"{16:016x} 3 bytes that are no whole bundle\n", "--length", "19", raw)
        block = run("--block", "--offset", "16", "--base", "0x4010", raw)
        if block.returncode == 0:
            # The jump is at the end of one bundle; its address comes out in every form.
            order = [jump(0x4010), "block of 1 bundles, 3 slots, 1 instructions", "from the front end:",
                     "after pass forward:", "after pass fold:", "after pass sink:", "after pass dead:",
                     "host code, "]
            places = [block.stdout.find(piece) for piece in order]
            check(-1 not in places and places == sorted(places), "block", block)
            check(len(block.stdout[places[-1]:].splitlines()) > 3, "host code of the block", block)
        else: # builds without a translator say so
            check("no translator" in block.stderr and block.stderr.count("\n") == 1, "block", block)
        refuses("loop of nothing", "leads back" if block.returncode == 0 else "no translator", "--region", raw)
        if block.returncode == 0:
            # br 0x20, nops, br 0x0: two blocks around.
            loop = write("loop", branch(0x20) + NOPS + branch(-0x20) + NOPS)
            region = run("--region", loop)
            order = ["region of 2 blocks", "block at page offset 0x20, after 3 slots", "from the front end:",
                     "after pass dead:", "host code, "]
            places = [region.stdout.find(piece) for piece in order]
            check(-1 not in places and places == sorted(places), "region", region)
            hostile_regions(write)
        refuses("block of no whole bundle", "multiples of 16", "--block", "--length", "8", raw)
        check(run("--help").stdout.startswith("usage: hpvm-dis"), "help")

        text = (1, 6, 0x400, 0x4000, 32)
        data = (1, 3, 0x400, 0x8000, 32)
        listing = nops(0x4000) + jump(0x4010)
        shows("ELF section", "section 0 .text\n" + listing, write("section", elf([text, data])))
        shows("ELF segment", "segment 1 \n" + listing,
              write("segment", elf(segments=[(1, 4, 0x400, 0x8000, 32), (1, 5, 0x400, 0x4000, 32)])))
        shows("ELF file as raw bytes", nops(0x400), "--offset", "0x400", "--length", "16", write("both", elf([text])))

        refuses("no file", "FILE", )
        refuses("two files", "FILE", raw, raw)
        refuses("missing file", "No such file", os.path.join(folder, "absent"))
        refuses("folder", "not a regular file", folder)
        refuses("empty file", "empty", write("empty", b""))
        refuses("number", "not a number", "--offset", "12q", raw)
        refuses("negative number", "not a number", "--length", "-1", raw)
        refuses("offset too large", "--offset", "--offset", "33", raw)
        refuses("length too large", "--length", "--offset", "16", "--length", "17", raw)
        refuses("crooked base", "--base", "--base", "8", raw)
        refuses("crooked offset", "--base", "--offset", "8", raw)
        refuses("other machine", "machine", write("x86", elf([text], machine=62)))
        refuses("no code", "without executable code", write("data", elf([data])))
        refuses("section outside", "outside", write("outside", elf([(1, 6, 1 << 63, 0x4000, 32)])))
        refuses("section too long", "outside", write("long", elf([(1, 6, 0x400, 0x4000, (1 << 64) - 0x400)])))
        refuses("section table outside", "outside", write("cut", elf([text])[:-100]))
        refuses("segment outside", "outside", write("far", elf(segments=[(1, 5, 0x400, 0x4000, 1 << 40)])))
        done = run("--wrong", raw)
        check(done.returncode == 1 and done.stderr.count("\n") == 1, "unknown option", done)
    sys.exit(1 if failures else 0)


main()
