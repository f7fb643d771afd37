"""Turns a position-independent ELF program for ia64 (gcc, ld -pie) into an EFI application (PE32+)."""
import struct
import sys

R_NONE, R_REL64LSB, R_IPLTLSB = 0, 0x6f, 0x81


def sections(elf):
    offset, = struct.unpack_from("<Q", elf, 40)
    size, count, strings = struct.unpack_from("<HHH", elf, 58)
    table = [struct.unpack_from("<IIQQQQIIQQ", elf, offset + n * size) for n in range(count)]
    names = elf[table[strings][4]:]
    return {names[s[0]:names.index(b"\0", s[0])].decode(): s for s in table}


def convert(elf):
    """(PE file); the program's constant entry_point holds the address of the entry's function descriptor."""
    parts = sections(elf)
    phoff, = struct.unpack_from("<Q", elf, 32)
    phsize, phcount = struct.unpack_from("<HH", elf, 54)
    loads = []
    for n in range(phcount):
        kind, flags, offset, address, _, filesize, memsize, _ = struct.unpack_from("<IIQQQQQQ", elf, phoff + n * phsize)
        if kind == 1:
            loads.append((address, flags, elf[offset:offset + filesize], memsize))
    base = min(load[0] for load in loads)
    if base != HEADERS:
        sys.exit(f"link it with -Ttext-segment={HEADERS:#x}: addresses are those of the image then")
    end = max(load[0] + load[3] for load in loads)
    memory = bytearray(end - base)
    for address, _, data, _ in loads:
        memory[address - base:address - base + len(data)] = data
    # What the dynamic linker would do for address 0, and where PE's relocations must do it again.
    places = []
    dynamic = parts[".dynamic"]
    gp = next(value for tag, value in struct.iter_unpack("<QQ", elf[dynamic[4]:dynamic[4] + dynamic[5]]) if tag == 3)
    for name, section in parts.items():
        if section[1] != 4 or not section[2] & 2:  # SHT_RELA that is loaded
            continue
        for at in range(section[4], section[4] + section[5], 24):
            place, info, addend = struct.unpack_from("<QQq", elf, at)
            kind = info & 0xffffffff
            if kind == R_NONE:
                continue
            if kind not in (R_REL64LSB, R_IPLTLSB) or info >> 32:
                sys.exit(f"{name}: a relocation of type {kind:#x} at {place:#x} cannot be converted")
            struct.pack_into("<Q", memory, place - base, addend)
            places.append(place)
            if kind == R_IPLTLSB:  # a function descriptor: code and gp
                struct.pack_into("<Q", memory, place + 8 - base, gp)
                places.append(place + 8)
    symbols, strings = parts[".symtab"], parts[".strtab"]
    entry = None
    for at in range(symbols[4], symbols[4] + symbols[5], 24):
        name, _, _, _, value, _ = struct.unpack_from("<IBBHQQ", elf, at)
        if elf[strings[4] + name:].startswith(b"entry_point\0"):
            entry = value
    descriptor = struct.unpack_from("<Q", memory, entry - base)[0]

    relocations = b""
    for page in sorted({place & ~0xfff for place in places}):
        entries = [10 << 12 | place & 0xfff for place in sorted(places) if place & ~0xfff == page]
        entries += [0] * (len(entries) % 2)
        relocations += struct.pack("<II", page, 8 + 2 * len(entries)) + struct.pack(f"<{len(entries)}H", *entries)
    return build(memory, relocations, descriptor)


HEADERS = 0x1000


def aligned(size, unit):
    return (size + unit - 1) // unit * unit


def build(memory, relocations, descriptor):
    # The whole program is one section: its parts keep their distances, and gp stays right.
    reloc_rva = HEADERS + aligned(len(memory), 0x1000)
    image_size = reloc_rva + aligned(len(relocations), 0x1000)
    file_memory = aligned(len(memory), 0x200)
    header = bytearray(0x400)
    struct.pack_into("<2s58xI", header, 0, b"MZ", 0x80)
    struct.pack_into("<4sHHIIIHH", header, 0x80, b"PE\0\0", 0x200, 2, 0, 0, 0, 240, 0x206)
    optional = 0x98
    struct.pack_into("<HBBIIIII", header, optional, 0x20b, 0, 0, file_memory, 0, 0, descriptor, HEADERS)
    struct.pack_into("<QII", header, optional + 24, 0, 0x1000, 0x200)
    struct.pack_into("<II", header, optional + 56, image_size, 0x400)
    struct.pack_into("<H", header, optional + 68, 10)  # an EFI application
    struct.pack_into("<I", header, optional + 108, 16)
    struct.pack_into("<II", header, optional + 112 + 40, reloc_rva, len(relocations))
    for n, (name, size, rva, data, at, flags) in enumerate([
            (b".text", len(memory), HEADERS, file_memory, 0x400, 0xe0000060),
            (b".reloc", len(relocations), reloc_rva, aligned(len(relocations), 0x200), 0x400 + file_memory, 0x42000040)]):
        struct.pack_into("<8sIIII12xI", header, optional + 240 + 40 * n, name, size, rva, data, at, flags)
    return (bytes(header) + bytes(memory).ljust(file_memory, b"\0")
            + relocations.ljust(aligned(len(relocations), 0x200), b"\0"))


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as file:
        image = convert(file.read())
    with open(sys.argv[2], "wb") as file:
        file.write(image)
