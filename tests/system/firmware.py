"""Firmware judged from inside: an EFI self-test application, GRUB's commands, ACPI tables under iasl and Linux."""
import base64
import glob
import os
import re
import shutil
import subprocess
import sys

from guest import KIT, SOURCE, Guest, check, linux, main, say

sys.path.insert(0, os.path.join(SOURCE, "tests/lib"))
import guest_kit  # noqa: E402

ENVIRONMENT = {**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin:/sbin", "MTOOLS_SKIP_CHECK": "1"}


def command(*words):
    result = subprocess.run(words, capture_output=True, text=True, errors="replace", env=ENVIRONMENT)
    check(result.returncode == 0, f"{' '.join(words)}: {result.stdout}{result.stderr}")
    return result.stdout + result.stderr


# ---- the self-test application -----------------------------------------------------------------------------

SELFTEST = os.path.join(SOURCE, "tests/efi/selftest")
FLAGS = ["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-ffreestanding", "-fshort-wchar", "-fno-builtin",
         "-fno-tree-loop-distribute-patterns", "-fvisibility=hidden"]


def build_selftest(folder):
    gcc = guest_kit.cross_compiler(KIT, os.environ["HPVM_TEST_WORK"])
    objects = []
    for source in sorted(glob.glob(os.path.join(SELFTEST, "*.c"))):
        objects.append(os.path.join(folder, os.path.basename(source)[:-2] + ".o"))
        command(gcc, *FLAGS, "-c", source, "-o", objects[-1])
    elf, program = os.path.join(folder, "selftest.elf"), os.path.join(folder, "selftest.efi")
    command("ia64-linux-gnu-ld", "-pie", "--no-dynamic-linker", "-z", "max-page-size=0x1000", "-Ttext-segment=0x1000",
            "-e", "0", "-o", elf, *objects, command(gcc, "-print-libgcc-file-name").strip())
    command(sys.executable, "-B", os.path.join(SELFTEST, "make_pe.py"), elf, program)
    return program


def partition(image, label, size=16):
    """A disk with one FAT partition of nearly all; returns what mtools call it."""
    with open(image, "wb") as file:
        file.truncate(size << 20)
    if label == "gpt":
        command("parted", "-s", image, "unit", "MiB", "mklabel", "gpt", "mkpart", "ESP", "fat16", "1", str(size - 1),
                "set", "1", "esp", "on")
    else:
        command("parted", "-s", image, "unit", "MiB", "mklabel", "msdos", "mkpart", "primary", "fat16", "1",
                str(size - 1))
    place = image + "@@1M"
    command("mformat", "-i", place, "-T", str((size - 2) * 2048), "-h", "16", "-s", "32", "-H", "2048", "-v", "ESP", "::")
    return place


def put(place, files):
    """Copies {path on the medium: file of the host}, with the folders in between."""
    made = set()
    for path in files:
        parts = path.strip("/").split("/")
        for n in range(1, len(parts)):
            made.add("::/" + "/".join(parts[:n]))
    for folder in sorted(made):
        command("mmd", "-i", place, folder)
    for path, source in files.items():
        command("mcopy", "-i", place, source, "::" + path)


def selftest(folder, engine):
    program = build_selftest(folder)
    image = os.path.join(folder, "disk.img")
    put(partition(image, "gpt"), {"/EFI/BOOT/BOOTIA64.EFI": program})
    with Guest("-c", 1, "-r", "256M", "--engine", engine, "-a", f"disk:avio_stor:0,0,0:file:{image}") as guest:
        guest.expect(r"-- memory services")
        guest.expect(r"^LATE-SELFTEST (passed|failed)$")
        guest.wait(0)
        failed = [line for line in guest.text.splitlines() if "FAILED" in line]
        passed = len(re.findall(r"^(?:\x1b\S*?)?ok ", guest.text, re.M))
        summary = re.search(r"^SELFTEST (0x\w+) checks, (0x\w+) failed$", guest.text, re.M)
        check(summary and not failed and summary.group(2) == "0x0", "\n".join(failed) + guest.tail())
        check(passed >= 450, f"only {passed} checks: parts are missing\n{guest.tail()}")
        say(f"{passed} lines ok, {int(summary.group(1), 16)} checks before ExitBootServices")


# ---- GRUB ------------------------------------------------------------------------------------------------------

SCRIPT = """set pager=0
set color_normal=white/black
echo GRUB-SCRIPT-BEGINS
lsefi
echo GRUB-LSEFI-DONE
lsefimmap
echo GRUB-LSEFIMMAP-DONE
lsacpi
echo GRUB-LSACPI-DONE
ls {device}/
echo GRUB-LS-DONE
cat {device}/text.txt
echo GRUB-CAT-DONE
ls
echo GRUB-SCRIPT-ENDS
"""
TEXT = "This text was read by GRUB from a medium of ours.\n"


def medium(folder, kind, device):
    """A disk or CD with GRUB, the script and a text; returns the resource statement."""
    names = {"grub.cfg": SCRIPT.format(device=device), "text.txt": TEXT, "vmlinuz": "GRUB looks for this name\n"}
    for name, content in names.items():
        with open(os.path.join(folder, name), "w") as file:
            file.write(content)
    files = {"/EFI/BOOT/BOOTIA64.EFI": os.path.join(KIT, "bootia64.efi"), "/text.txt": os.path.join(folder, "text.txt"),
             "/boot/vmlinuz": os.path.join(folder, "vmlinuz"), "/boot/grub/grub.cfg": os.path.join(folder, "grub.cfg")}
    image = os.path.join(folder, kind + ".img")
    if kind != "iso":
        put(partition(image, kind), files)
        return f"disk:avio_stor::file:{image}"
    # El Torito: a FAT image with the loader, and everything on the CD itself.
    root = os.path.join(folder, "root")
    for path, source in files.items():
        os.makedirs(os.path.dirname(root + path), exist_ok=True)
        shutil.copy(source, root + path)
    loader = os.path.join(root, "efi.img")
    with open(loader, "wb") as file:
        file.truncate(2880 << 10)
    command("mformat", "-i", loader, "-f", "2880", "::")
    put(loader, {"/EFI/BOOT/BOOTIA64.EFI": files["/EFI/BOOT/BOOTIA64.EFI"]})
    command("xorriso", "-as", "mkisofs", "-quiet", "-R", "-J", "-e", "efi.img", "-no-emul-boot", "-o", image, root)
    return f"dvd:avio_stor::file:{image}"


def grub(folder, kind, device):
    statement = medium(folder, kind, device)
    with Guest("-c", 2, "-r", "512M", "-a", statement) as guest:
        guest.expect(r"GRUB-SCRIPT-BEGINS")
        # Handles with their protocols: block devices, file systems, the console.
        for protocol in "device path", "disk", "file system|simple FS":
            guest.expect(rf"(?i){protocol}")
        guest.expect(r"GRUB-LSEFI-DONE")
        begin = guest.position
        end = guest.expect(r"GRUB-LSEFIMMAP-DONE").start()
        memory = guest.text[begin:end]
        types = ("conv-mem", "PAL-code", "ACPI-rec", "RT-data", "BS-data")
        for name in types:
            check(name in memory, f"lsefimmap shows no {name}\n{memory}")
        begin = guest.position
        end = guest.expect(r"GRUB-LSACPI-DONE").start()
        tables = guest.text[begin:end]
        for name in "RSDPv2", "XSDT", "FACP", "APIC", "SPCR", "DBGP":
            check(name in tables, f"lsacpi shows no {name}\n{tables}")
        # Its "table size mismatch" is about local SAPIC entries without the UID, which Windows Server 2003 wants.
        sums = tables.count("chksum")
        check(sums >= 7 and tables.count("(valid)") == sums, f"lsacpi finds a wrong checksum\n{tables}")
        check(not re.search(r"(?i)error|unknown|\?\?", tables), f"lsacpi complains\n{tables}")
        begin = guest.position
        end = guest.expect(r"GRUB-LS-DONE").start()
        listing = guest.text[begin:end]
        for name in "EFI/" if kind != "iso" else "boot/", "boot/", "text.txt":
            check(name.lower() in listing.lower(), f"ls shows no {name}\n{listing}")
        guest.expect(re.escape(TEXT.strip()))
        guest.expect(r"GRUB-CAT-DONE")
        check("error:" not in guest.text, guest.tail())
        guest.expect(r"GRUB-SCRIPT-ENDS")


# ---- ACPI --------------------------------------------------------------------------------------------------------

COMPLAINTS = r"(?i)(ACPI|efi|SAL|PCDP|SMBIOS|DMI).*(warn|error|bug|invalid|exception|fail|incorrect|mismatch|broken|bad)"


def acpi(folder):
    """The tables as Linux shows them: iasl takes them apart without a complaint, and Linux had none either."""
    if not shutil.which("iasl"):
        check(False, "iasl is missing: install acpica-tools")
    with linux(vcpus=4, memory="1G", append="loglevel=3") as guest:
        guest.wait_shell()
        names = guest.shell("cd /sys/firmware/acpi/tables; echo *").split()
        for name in names:
            if name in ("data", "dynamic"):
                continue
            text = guest.shell(f"base64 /sys/firmware/acpi/tables/{name}")
            with open(os.path.join(folder, name + ".dat"), "wb") as file:
                file.write(base64.b64decode(text))
        messages = guest.shell("dmesg")
        guest.send("poweroff -f\n")
        guest.wait(0)
    for wanted in "APIC", "DSDT", "FACP", "SPCR":
        check(wanted in names, f"Linux has no table {wanted}: {names}")
    bad = [line for line in messages.splitlines() if re.search(COMPLAINTS, line)]
    check(not bad, "Linux complains:\n" + "\n".join(bad))
    for path in sorted(glob.glob(os.path.join(folder, "*.dat"))):
        name = os.path.basename(path)[:-4]
        output = command("iasl", "-d", path)
        check(not re.search(r"(?i)warning|error|invalid|unknown|exception|could not", output), f"iasl -d {name}:\n{output}")
        with open(path[:-4] + ".dsl") as file:
            # Windows Server 2003 takes no longer local SAPIC entries than the 12 bytes of ACPI 1.0.
            text = file.read().replace("/**** ACPI subtable terminates early - may be older version (dump table) */", "")
        check(not re.search(r"(?i)invalid|incorrect checksum|unknown|\*\*\*\*", text), f"iasl's text of {name}:\n{text}")
        if name == "DSDT":  # 3168: Processor() is for systems of that time
            again = command("iasl", "-vw", "3168", "-p", path[:-4] + "-again", path[:-4] + ".dsl")
            result = re.search(r"(\d+) Errors?, (\d+) Warnings?", again)
            check(result and result.groups() == ("0", "0"), f"iasl compiles {name} again:\n{again}")
        say(f"{name}: {os.path.getsize(path)} bytes")


tests = {f"selftest-{engine}": lambda folder, engine=engine: selftest(folder, engine) for engine in ("interp", "block")}
tests["grub-gpt"] = lambda folder: grub(folder, "gpt", "(hd0,gpt1)")
tests["grub-mbr"] = lambda folder: grub(folder, "msdos", "(hd0,msdos1)")
tests["grub-iso"] = lambda folder: grub(folder, "iso", "(cd0)")
tests["acpi"] = acpi
main(tests)
