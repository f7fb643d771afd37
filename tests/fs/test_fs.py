#!/usr/bin/env python3
"""The firmware's FAT, ISO 9660, GPT and MBR code against mkfs.fat, fsck.fat, mtools, parted and xorriso.

usage: test_fs.py FS_TOOL
Exit status 77 when none of the judges is installed.
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile

tool = os.path.abspath(sys.argv[1])
os.environ["PATH"] += ":/usr/sbin:/sbin"
os.environ["MTOOLS_SKIP_CHECK"] = "1"
done = 0


def have(*names):
    return all(shutil.which(name) for name in names)


def run(*command, data=None, check=True):
    result = subprocess.run(command, input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if check and result.returncode != 0:
        sys.exit("%s failed: %s" % (" ".join(command), (result.stdout + result.stderr).decode(errors="replace")))
    return result.stdout


def fs(image, *command, start=0, size=0, data=None, check=True):
    return run(tool, image, str(start), str(size), *command, data=data, check=check)


def names(listing):
    return sorted(line.split(None, 2)[2] for line in listing.decode("latin-1").splitlines())


def expect(actual, wanted, what):
    global done
    done += 1
    if actual != wanted:
        sys.exit("%s: got %r, expected %r" % (what, actual, wanted))


def fat(folder, bits, size):
    """Files written by mtools are read by us; files written by us are read by mtools; fsck finds nothing."""
    image = os.path.join(folder, "fat%d.img" % bits)
    with open(image, "wb") as f:
        f.truncate(size)
    run("mkfs.fat", "-F", str(bits), "-n", "TESTLABEL", image)
    expect(fs(image, "info").split()[:2], [b"fat%d" % bits, b"TESTLABEL"], "info")
    generator = random.Random(bits)
    contents = {}
    run("mmd", "-i", image, "::/EFI", "::/EFI/BOOT")
    for name, length in (("EFI/BOOT/BOOTIA64.EFI", 70001), ("A long name, with a comma.text", 3), ("lower.txt", 0),
                         ("EFI/Mixed Case Name", 12345)):
        contents[name] = generator.randbytes(length)
        run("mcopy", "-i", image, "-", "::/" + name, data=contents[name])
    expect(names(fs(image, "ls", "/")), ["A long name, with a comma.text", "EFI", "lower.txt"], "ls /")
    for name, data in contents.items():
        expect(fs(image, "cat", name) == data, True, "cat " + name)
    # The other way round.
    fs(image, "mkdir", "New folder")
    for n in range(40):
        name = "New folder/File number %d with a long name.bin" % n if n % 2 else "New folder/F%d.BIN" % n
        contents[name] = generator.randbytes(generator.randrange(20000))
        fs(image, "put", name, data=contents[name])
    fs(image, "put", "lower.txt", data=b"no longer empty")
    contents["lower.txt"] = b"no longer empty"
    for n in range(0, 40, 3):
        name = "New folder/File number %d with a long name.bin" % n if n % 2 else "New folder/F%d.BIN" % n
        fs(image, "rm", name)
        del contents[name]
    fs(image, "mv", "New folder/F2.BIN", "renamed to something longer than that")
    contents["New folder/renamed to something longer than that"] = contents.pop("New folder/F2.BIN")
    for name, data in contents.items():
        expect(run("mtype", "-i", image, "::/" + name) == data, True, "mtype " + name)
        expect(fs(image, "cat", name) == data, True, "cat " + name)
    report = run("fsck.fat", "-n", image).decode()
    # The free count of FAT32 is marked unknown by the first change, which the format allows.
    complaints = [line for line in report.splitlines()[1:-1] if not line.startswith("Free cluster summary uninit")]
    expect(complaints, [], "fsck.fat")
    free = int(fs(image, "info").split()[2])
    listed = run("mdir", "-i", image, "::").decode()
    said = int("".join(c for c in listed.strip().splitlines()[-1].split("bytes")[0] if c.isdigit()))
    expect(free, said, "free bytes")


def partitions(folder):
    image = os.path.join(folder, "disk.img")
    for label, parts in (("gpt", 3), ("msdos", 3)):
        with open(image, "wb") as f:
            f.truncate(64 << 20)
        run("parted", "-s", image, "mklabel", label)
        kinds = ["ESP"] * 3 if label == "gpt" else ["primary", "extended", "logical"]
        for n in range(parts):
            begin = 1 + 10 * n if label == "gpt" or n < 2 else 13
            end = 9 + 10 * n if n != 1 or label == "gpt" else 40
            kind = [kinds[n]] if kinds[n] == "extended" else [kinds[n], "fat16"]
            run("parted", "-s", image, "mkpart", *kind, "%dMiB" % begin, "%dMiB" % (end if n < 2 else 29))
        wanted = []
        for line in run("parted", "-sm", image, "unit", "B", "print").decode().splitlines()[2:]:
            fields = line.rstrip(";").split(":")
            if int(fields[3][:-1]) and not (label == "msdos" and fields[0] == "2"):
                wanted.append("%s %s %s" % (fields[0], fields[1][:-1], fields[3][:-1]))
        expect(fs(image, "parts").decode().splitlines(), wanted, label)
        expect(len(wanted), 3 if label == "gpt" else 2, label + " has partitions")


def iso(folder):
    tree = os.path.join(folder, "tree")
    os.makedirs(os.path.join(tree, "Deeper folder", "Deepest"))
    contents = {"readme.txt": b"hello", "Deeper folder/A rather long file name.configuration": os.urandom(50000),
                "Deeper folder/Deepest/BOOTIA64.EFI": os.urandom(100001)}
    for n in range(100):
        contents["Deeper folder/Deepest/entry %d" % n] = b"%d" % n
    for name, data in contents.items():
        with open(os.path.join(tree, name), "wb") as f:
            f.write(data)
    boot = os.path.join(tree, "boot.img")
    with open(boot, "wb") as f:
        f.truncate(2 << 20)
    run("mkfs.fat", "-F", "12", boot)
    run("mmd", "-i", boot, "::/EFI")
    run("mcopy", "-i", boot, "-", "::/EFI/FILE", data=b"on the boot image")
    image = os.path.join(folder, "cd.iso")
    run("xorriso", "-as", "mkisofs", "-J", "-joliet-long", "-V", "TESTCD", "-e", "boot.img", "-no-emul-boot", "-o", image,
        tree)
    expect(fs(image, "info").split()[:2], [b"iso0", b"TESTCD"], "label")
    for name, data in contents.items():
        expect(fs(image, "cat", name) == data, True, "cat " + name)
    expect(len(names(fs(image, "ls", "Deeper folder/Deepest"))), 101, "ls")
    entry, start, size = map(int, fs(image, "eltorito").split())
    expect(fs(image, "cat", "EFI/FILE", start=start, size=size), b"on the boot image", "El Torito")


with tempfile.TemporaryDirectory() as folder:
    if have("mkfs.fat", "fsck.fat", "mcopy", "mdir"):
        fat(folder, 12, 4 << 20)
        fat(folder, 16, 32 << 20)
        fat(folder, 32, 64 << 20)
    if have("parted"):
        partitions(folder)
    if have("xorriso", "mkfs.fat", "mcopy"):
        iso(folder)
if not done:
    print("no judge is installed: dosfstools, mtools, parted, xorriso")
    sys.exit(77)
print("%d comparisons" % done)
