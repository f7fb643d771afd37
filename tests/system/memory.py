"""Large memories: pages below 4 GB, above it and at the very top; a disk read that lands in the top."""
import os
import struct

from guest import check, disk, linux, main, say, test_initrd

DISK_BYTES = 1 << 20
FACTOR, MASK = 0x9E3779B97F4A7C15, (1 << 64) - 1


def large(folder, gigabytes, append=""):
    """guest/tests/memory_top.c does the work; it knows what this disk holds."""
    image = os.path.join(folder, "pattern.img")
    with open(image, "wb") as file:
        words = [(n * FACTOR + 1) & MASK for n in range(DISK_BYTES // 8)]
        file.write(struct.pack(f"<{len(words)}Q", *words))
    with linux(*disk(image), memory=f"{gigabytes}G", append=f"hugepagesz=16M {append}", initrd=test_initrd(),
               run=f"memory_top -r {gigabytes << 10} -d /dev/sda -b {DISK_BYTES}") as guest:
        say(guest.expect(r"^USERSPACE-UP .*$").group(0))
        report = guest.expect(r"^MEMORY-TOP-OK .* top=(\S+) .* at=(\S+)\r?\n")
        say(report.group(0))
        top, landed = (int(report.group(n), 16) for n in (1, 2))
        check(top > gigabytes << 30, f"memory ends at {top:#x}, not above {gigabytes} GB: there is a hole below 4 GB")
        check(landed > top - top // 8, f"the disk read landed at {landed:#x}")
        guest.expect(r"^RUN-STATUS 0$")
        guest.wait(0)


main({
    "64G": lambda folder: large(folder, 64),
    "256G": lambda folder: large(folder, 256),
    # Linux leaves the last gigabyte alone; the program writes it itself, up to the last byte.
    "64G-end": lambda folder: large(folder, 64, "max_addr=63G"),
})
