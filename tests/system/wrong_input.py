"""Wrong input: one clear line that names the thing and what is allowed, exit status 1; nothing starts.
For media that cannot be booted, a line on the console, and the EFI shell takes over."""
import gzip
import os
import shutil
import subprocess

from guest import KIT, RUN, SLOW, Failed, Guest, check, disk, kit_kernel, main, make_disk, make_file, say

SECTOR = 512
PARTITION = 1 << 20   # where make-disk.sh puts the partition
FORM = "device:adapter:[bus,slot[,target]]:storage:location"
ADDRESS = "bus 0-7 and slot 0-7"
MEMORY = "128 MB to 256 GB are allowed"
CPUS = "1 to 32 vCPUs are allowed"
SIZE = "not a memory size; write 512M or 4G"


# ---- refused at once ----------------------------------------------------------------------------------------

def refused(arguments, words, folder=None, prefix=()):
    """hpvm-run ends with status 1 and one line on standard error that contains all the words."""
    command = [*prefix, RUN, *arguments]
    shown = " ".join(arguments) if len(" ".join(arguments)) < 200 else " ".join(arguments)[:200] + "..."
    try:
        result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace",
                                timeout=300 * SLOW, cwd=folder)
    except subprocess.TimeoutExpired as late:
        raise Failed(f"hpvm-run {shown}: was not refused; it wrote {late.stdout} {late.stderr}") from None
    say(f"hpvm-run {shown}\n    {result.stderr}", end="")
    line = result.stderr
    check(result.returncode == 1, f"hpvm-run {shown}: exit status {result.returncode}, not 1")
    check(line.startswith("hpvm-run: ") and line.count("\n") == 1 and line.endswith("\n"),
          f"hpvm-run {shown}: not one line: {line!r}")
    check(not result.stdout, f"hpvm-run {shown}: wrote to standard output: {result.stdout!r}")
    for word in words:
        check(word in line, f"hpvm-run {shown}: '{word}' is not in {line!r}")


def refuse_all(folder, table):
    """Tries all of a table; says all that is wrong."""
    wrong = []
    for arguments, *words in table:
        try:
            refused(arguments.split(" ") if isinstance(arguments, str) else arguments, words, folder)
        except Failed as failure:
            wrong.append(str(failure))
    check(not wrong, "\n".join(wrong))
    say(f"{len(table)} refused")


def options(folder):
    refuse_all(folder, [
        ("-c 0", "-c 0", CPUS), ("-c 33", "-c 33", CPUS), ("-c four", "-c four", CPUS), ("-c -1", "-c -1", CPUS),
        ("-c 1.5", "-c 1.5", CPUS), ("-c 4x", "-c 4x", CPUS), (["-c", ""], CPUS),
        ("-c 99999999999999999999", CPUS), ("-c 0x4", CPUS),
        ("-r 0", MEMORY), ("-r 1M", MEMORY), ("-r 127M", MEMORY), ("-r 257G", MEMORY), ("-r 262145M", MEMORY),
        ("-r 1T", "-r 1T", SIZE), ("-r 1K", SIZE), ("-r much", SIZE), ("-r -1G", SIZE), ("-r 1GB", SIZE),
        (["-r", ""], SIZE), ("-r 99999999999999999999G", SIZE), ("-r 18446744073709551615G", SIZE), ("-r 1.5G", SIZE),
        ("--engine jit", "'jit'", "interp"), (["--engine", ""], "interp"),
        ("--unknown", "'--unknown'", "not an option", "--help"), ("-z", "'-z'", "--help"), ("extra", "'extra'", "--help"),
        ("-c", "'-c'", "needs a value"), ("--kernel", "'--kernel'", "needs a value"), ("--stats=1", "--stats=1"),
        ("--initrd some", "--initrd", "need --kernel"), ("--append some", "--append", "need --kernel"),
    ])


def resources(folder):
    make_file(os.path.join(folder, "ok"), 1 << 20)
    make_file(os.path.join(folder, "other"), 1 << 20)
    table = [
        (["-a", ""], FORM), ("-a disk", "'disk'", FORM), ("-a disk:avio_stor", FORM), ("-a disk:avio_stor:", FORM),
        ("-a ::::", "''", "disk, dvd and network are"), ("-a disc:avio_stor::file:ok", "'disc'", "disk, dvd and network are"),
        ("-a Disk:avio_stor::file:ok", "'Disk'"), ("-a tape:avio_stor::file:ok", "'tape'"),
        ("-a disk:avio_store::file:ok", "'avio_store'", "avio_stor is"), ("-a disk:avio_lan::file:ok", "'avio_lan'", "avio_stor is"),
        ("-a disk:scsi::file:ok", "'scsi'", "avio_stor is"), ("-a disk:::file:ok", "''", "avio_stor is"),
        ("-a network:avio_stor::user:", "'avio_stor'", "avio_lan is"),
        ("-a disk:avio_stor:8,0,0:file:ok", ADDRESS), ("-a disk:avio_stor:0,8,0:file:ok", ADDRESS),
        ("-a disk:avio_stor:0,0,128:file:ok", "0-127"), ("-a disk:avio_stor:0,0,0,0:file:ok", ADDRESS),
        ("-a disk:avio_stor:a,b,c:file:ok", ADDRESS), ("-a disk:avio_stor:-1,0,0:file:ok", ADDRESS),
        ("-a disk:avio_stor:0x1,0,0:file:ok", ADDRESS), ("-a disk:avio_stor:99999999999,0,0:file:ok", ADDRESS),
        ("-a disk:avio_stor:1.0.0:file:ok", ADDRESS),
        ("-a disk:avio_stor::fil:ok", "'fil'", "file and disk are"), ("-a disk:avio_stor::null:", "'null'", "file and disk are"),
        ("-a disk:avio_stor:::ok", "''", "file and disk are"), ("-a dvd:avio_stor::zero:", "'zero'", "file, disk and null are"),
        ("-a disk:avio_stor::file:", "missing", ":file:PATH"), ("-a disk:avio_stor::file", "missing", "PATH"),
        ("-a disk:avio_stor::file:" + "x" * 5000, "too long"), ("-a disk:avio_stor::file:" + "x" * 9000, "too long"),
        ("-a network:avio_lan::vswitch:local", "'vswitch'", "user is"), ("-a network:avio_lan::", "user is"),
        ("-a network:avio_lan:0,1,zz-bb-cc-dd-ee-ff:user:", "aa-bb-cc-dd-ee-ff"),
        ("-a network:avio_lan:0,1,02-bb-cc-dd-ee:user:", "aa-bb-cc-dd-ee-ff"),
        ("-a network:avio_lan:0,1,02-bb-cc-dd-ee-ff-00:user:", "aa-bb-cc-dd-ee-ff"),
        ("-a network:avio_lan:0,1,01-00-5e-00-00-01:user:", "01-00-5e-00-00-01", "even"),
        ("-a disk:avio_stor:0,0,0:file:ok -a disk:avio_stor:0,0,0:file:other", "bus 0, slot 0, target 0", "taken"),
        ("-a disk:avio_stor:0,0,0:file:ok -a network:avio_lan:0,0:user:", "bus 0, slot 0", "taken"),
        ("-a disk:avio_stor::file:ok -a disk:avio_stor::file:ok", "ok: is given twice", "once"),
        ("-a disk:avio_stor::file:ok -a dvd:avio_stor::file:./ok", "./ok: is given twice", "once"),
    ]
    many = ["-a", "dvd:avio_stor::null:"] * 257
    table.append((many, "more than 256 resources"))
    refuse_all(folder, table)


def disks(folder):
    os.mkdir(os.path.join(folder, "folder"))
    os.mkfifo(os.path.join(folder, "pipe"))
    make_file(os.path.join(folder, "empty"), 0)
    make_file(os.path.join(folder, "short"), 511)
    os.symlink("nowhere", os.path.join(folder, "link"))
    refuse_all(folder, [
        ("-a disk:avio_stor::file:missing", "missing: no such file"),
        ("-a disk:avio_stor::file:/missing/disk.img", "/missing/disk.img: no such file"),
        ("-a disk:avio_stor::file:link", "link", "no such file"),
        ("-a disk:avio_stor::file:folder", "folder: is a directory", "a file or a block device"),
        ("-a disk:avio_stor::file:pipe", "pipe:", "a file or a block device"),
        ("-a disk:avio_stor::file:/dev/null", "/dev/null:", "a file or a block device"),
        ("-a disk:avio_stor::file:empty", "empty: has 0 bytes", "at least 512"),
        ("-a disk:avio_stor::file:short", "short: has 511 bytes", "at least 512"),
        ("-a dvd:avio_stor::file:missing", "missing: no such file"),
        ("-a dvd:avio_stor::file:folder", "folder: is a directory"),
    ])


def permission(folder):
    for name, mode in (("secret", 0o000), ("read-only", 0o444)):
        make_file(os.path.join(folder, name), 1 << 20)
        os.chmod(os.path.join(folder, name), mode)
    os.mkdir(os.path.join(folder, "locked"), 0o555)
    # For root, modes count only without the capabilities that pass them over.
    prefix = () if os.geteuid() else ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    refused(["-a", "disk:avio_stor::file:secret"], ["secret", "ermission"], folder, prefix)
    refused(["-a", "dvd:avio_stor::file:secret"], ["secret", "ermission"], folder, prefix)
    refused(["-a", "disk:avio_stor::file:read-only"], ["read-only", "ermission"], folder, prefix)
    refused(["--kernel", "secret"], ["secret", "ermission"], folder, prefix)
    refused(["--nvram", "secret"], ["secret", "ermission"], folder, prefix)
    refused(["--nvram", "locked/new"], ["locked/new", "ermission"], folder, prefix)


def kernels(folder):
    def write(name, data):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)

    with open(kit_kernel(), "rb") as file:
        packed = file.read()
    plain = gzip.decompress(packed)
    write("good", plain)
    write("empty", b"")
    write("tiny", plain[:40])
    write("headers", plain[:300])
    write("cut", plain[:1000000])
    write("cut.gz", packed[:1000000])
    write("cut-head.gz", packed[:5])
    write("flipped.gz", packed[:500000] + bytes([packed[500000] ^ 255]) + packed[500001:])
    write("garbage", os.urandom(4096))
    write("wrong-machine", plain[:18] + b"\x3e\0" + plain[20:])
    write("big-endian", plain[:5] + b"\2" + plain[6:])
    write("no-segments", plain[:56] + b"\0\0" + plain[58:])
    write("many-segments", plain[:56] + b"\xff\xff" + plain[58:])
    segments = int.from_bytes(plain[32:40], "little")
    # The first segment's physical address and sizes.
    write("far-away", plain[:segments + 24] + b"\0\0\0\0\0\0\xff\0" + plain[segments + 32:])
    write("huge", plain[:segments + 40] + b"\xff" * 7 + b"\x7f" + plain[segments + 48:])
    write("low", plain[:segments + 24] + b"\0" * 8 + plain[segments + 32:])
    os.mkdir(os.path.join(folder, "folder"))
    make_file(os.path.join(folder, "large"), 300 << 20)
    refuse_all(folder, [
        ("--kernel missing", "missing", "No such file"), ("--kernel folder", "folder", "not a regular file"),
        ("--kernel empty", "empty", "allowed"), ("--kernel tiny", "tiny", "ELF"), ("--kernel headers", "headers", "truncated"),
        ("--kernel cut", "cut", "truncated"), ("--kernel cut.gz", "cut.gz", "damaged"), ("--kernel cut-head.gz", "cut-head.gz"),
        ("--kernel flipped.gz", "flipped.gz", "damaged"), ("--kernel garbage", "garbage", "ELF", "gzip"),
        ("--kernel wrong-machine", "wrong-machine", "IA-64"), ("--kernel big-endian", "big-endian", "little-endian"),
        ("--kernel no-segments", "no-segments"), ("--kernel many-segments", "many-segments"),
        ("--kernel far-away", "far-away"), ("--kernel huge", "huge"), ("--kernel low", "kernel low:", "no free memory"),
        ("--kernel good --initrd missing", "missing", "No such file"),
        ("--kernel good --initrd folder", "folder", "not a regular file"),
        ("-r 256M --kernel good --initrd large", "initrd large:", "do not fit", "256 MB"),
        ("--kernel good --append " + "x" * 3000, "3000", "2047"),
        (["--kernel", os.path.join(KIT, "bootia64.efi")], "ELF"),
    ])


def nvram(folder):
    def write(name, data):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)

    # A good one, made by a first start.
    with Guest("--nvram", os.path.join(folder, "good"), terminal=True) as guest:
        guest.expect("Shell> ")
        guest.send("bcfg boot add 0 fs0:\\x.efi test\r")
        guest.send("ver\r")
        guest.expect("EFI specification")
        guest.send("\x02q")
        guest.wait(3)
    with open(os.path.join(folder, "good"), "rb") as file:
        good = file.read()
    write("garbage", os.urandom(4096))
    write("empty", b"")
    write("cut", good[:-1])
    write("header", good[:20])
    write("flipped", good[:-1] + bytes([good[-1] ^ 1]))
    write("future", good[:8] + b"\xff\xff\0\0" + good[12:])
    write("trailing", good + b"x")
    os.mkdir(os.path.join(folder, "folder"))
    make_file(os.path.join(folder, "large"), 1 << 30)
    move = "move it away"
    refuse_all(folder, [
        ("--nvram garbage", "garbage", move), ("--nvram empty", "empty"), ("--nvram cut", "cut", move),
        ("--nvram header", "header", move), ("--nvram flipped", "flipped", move), ("--nvram future", "future"),
        ("--nvram trailing", "trailing", move), ("--nvram folder", "folder", "regular file"), ("--nvram large", "large"),
        ("--nvram /missing/nvram", "/missing/nvram", "folder"),
    ])


# ---- media that cannot be booted ---------------------------------------------------------------------------

def overwrite(image, offset, data):
    with open(image, "r+b") as file:
        file.seek(offset)
        file.write(data)


def replace_loader(image, data):
    source = image + ".loader"
    with open(source, "wb") as file:
        file.write(data)
    subprocess.run(["mcopy", "-o", "-i", f"{image}@@1M", source, "::/EFI/BOOT/BOOTIA64.EFI"], check=True,
                   env={**os.environ, "MTOOLS_SKIP_CHECK": "1"})


def last_sector(image):
    return os.path.getsize(image) - SECTOR


def break_gpt(image):
    overwrite(image, SECTOR, os.urandom(SECTOR))
    overwrite(image, last_sector(image), os.urandom(SECTOR))


def flip_gpt(image):
    """One bit of the entries: both headers' checksums are wrong for them."""
    for at in (2 * SECTOR, last_sector(image) - 32 * SECTOR):
        with open(image, "rb") as file:
            file.seek(at + 60)
            byte = file.read(1)[0]
        overwrite(image, at + 60, bytes([byte ^ 1]))


def loader_bytes():
    with open(os.path.join(KIT, "bootia64.efi"), "rb") as file:
        return file.read()


def other_machine():
    data = bytearray(loader_bytes())
    at = int.from_bytes(data[60:64], "little")
    data[at + 4:at + 6] = b"\x64\x86"
    return bytes(data)


MEDIA = {
    # name: (what is done to a good disk, what the console says)
    "loader-garbage": (lambda image: replace_loader(image, os.urandom(5000)),
                       r"BOOTIA64\.EFI: cannot be loaded: not a PE image"),
    "loader-empty": (lambda image: replace_loader(image, b""), r"BOOTIA64\.EFI: cannot be loaded: not a PE image"),
    "loader-cut": (lambda image: replace_loader(image, loader_bytes()[:100000]),
                   r"BOOTIA64\.EFI: cannot be loaded: .*cut off"),
    "loader-x86": (lambda image: replace_loader(image, other_machine()),
                   r"BOOTIA64\.EFI: cannot be loaded: image is not for Itanium"),
    "loader-missing": (lambda image: subprocess.run(["mdel", "-i", f"{image}@@1M", "::/EFI/BOOT/BOOTIA64.EFI"], check=True),
                       r"no \\EFI\\BOOT\\BOOTIA64\.EFI to boot from"),
    "gpt-both-headers": (break_gpt, r"Scsi\(Pun0,Lun0\): no GPT header"),
    "gpt-entries": (flip_gpt, r"Scsi\(Pun0,Lun0\): GPT entries have a wrong checksum"),
    "disk-cut": (lambda image: os.truncate(image, 8 << 20), r"GPT describes more than the disk has"),
    "no-table": (lambda image: overwrite(image, 0, b"\0" * PARTITION),
                 r"neither a partition table \(GPT, MBR\) nor a file system"),
    "fat-boot-sector": (lambda image: overwrite(image, PARTITION, b"\0" * SECTOR),
                        r"HD\(Part1,.*no file system to boot from.*not a FAT file system"),
    "fat-sizes": (lambda image: overwrite(image, PARTITION + 32, b"\3\0\0\0"), r"HD\(Part1,.*FAT file system with impossible sizes"),
    "fat-zeroed": (lambda image: overwrite(image, PARTITION + SECTOR, b"\0" * 500 * SECTOR), r"BOOTIA64\.EFI.*volume corrupted"),
    "fat-garbage": (lambda image: overwrite(image, PARTITION + SECTOR, os.urandom(500 * SECTOR)), r"BOOTIA64\.EFI.*volume corrupted"),
}


def media(folder):
    good = make_disk(os.path.join(folder, "good.img"))
    wrong = []
    for name, (damage, line) in MEDIA.items():
        image = os.path.join(folder, "bad.img")
        shutil.copyfile(good, image)
        damage(image)
        try:
            with Guest("-r", "256M", *disk(image)) as guest:
                # The shell goes on.
                guest.expect(r"^Shell> ", 300 * SLOW)
                guest.send("ver\r")
                guest.expect(r"EFI specification 1\.10", 300 * SLOW)
                guest.position = 0
                guest.expect(rf"^.*{line}.*$", 1)
                say(f"{name}: {guest.text[:guest.position].splitlines()[-1]}")
                check(guest.running(), f"{name}: hpvm-run ended")
        except Failed as failure:
            wrong.append(f"{name}: {failure}")
    check(not wrong, "\n".join(wrong))


def backup_table(folder):
    """With the first GPT damaged the second one serves."""
    image = make_disk(os.path.join(folder, "disk.img"))
    overwrite(image, SECTOR, os.urandom(SECTOR))
    with Guest("-r", "256M", *disk(image)) as guest:
        guest.expect(r"Loading .*HD\(Part1,.*BOOTIA64\.EFI")
        guest.expect(r"Welcome to GRUB!")


main({"options": options, "resources": resources, "disks": disks, "permission": permission, "kernels": kernels,
      "nvram": nvram, "media": media, "backup-table": backup_table})
