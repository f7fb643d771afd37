"""Boots from a disk: EFI, GRUB, Linux, a command, power off; and by reboot, power button and keys."""
import os
import time

from guest import PREFIX, SLOW, Guest, check, clock_sample, disk, linux, main, make_disk, say


def boot_disk(folder, vcpus):
    image = make_disk(os.path.join(folder, "disk.img"), "run=uname,-a")
    with Guest("-c", vcpus, "-r", "1G", *disk(image)) as guest:
        guest.expect(r"EFI 1\.10 firmware, machine type rx-1\.0, 1024 MB, %d processor" % vcpus)
        guest.expect(r"Loading .*BOOTIA64\.EFI")
        guest.expect(r"Welcome to GRUB!")
        first = guest.expect(r"\] Linux version 6\.1")
        guest.expect(r"efi: EFI v1\.10 by libhpvm")
        up = guest.expect(r"USERSPACE-UP \S+ cpus=(\d+)$")
        check(int(up.group(1)) == vcpus, f"{up.group(1)} of {vcpus} vCPUs are up")
        taken = guest.time_of(up.start()) - guest.time_of(first.start())
        guest.expect(r"^Linux \(none\) 6\.1\.\S+ .* ia64 GNU/Linux$")
        guest.expect(r"^RUN-STATUS 0$")
        guest.expect(r"reboot: Power down")
        guest.wait(0)
        say(f"kernel's first line to USERSPACE-UP: {taken:.1f} s with {vcpus} vCPUs")


def hello_dynamic(folder):
    with linux(run="hello-dynamic") as guest:
        guest.expect(r"^(?:hello ia64 )?sqrt 1\.4142135623730951 sin 0\.90929742682568171 div 333333335$")
        guest.expect(r"^RUN-STATUS 0$")
        guest.wait(0)


def pages(size):
    """A kernel with pages of another size: two vCPUs, a dynamic program on each engine."""
    for engine in ("interp", "block"):
        with linux("--engine", engine, vcpus=2, flavour=f"{size}k", terminal=True) as guest:
            guest.wait_shell()
            output = guest.shell("hello-dynamic")
            check("sqrt 1.4142135623730951 sin 0.90929742682568171 div 333333335" in output, output)
            output = guest.shell("grep -m1 KernelPageSize /proc/self/smaps")
            check(output.split()[1] == str(size), output)
            guest.send("poweroff\n")
            guest.wait(0)


def run_status(folder):
    """The command's own exit status arrives."""
    with linux(run="exit 37") as guest:
        guest.expect(r"^RUN-STATUS 37$")
        guest.wait(0)


def engine_block(folder):
    """Hot code is translated: two vCPUs, the shell, a dynamic program, power off."""
    with linux("--engine", "block", "--stats", vcpus=2, run="hello-dynamic") as guest:
        guest.expect(r"^(?:hello ia64 )?sqrt 1\.4142135623730951 sin 0\.90929742682568171 div 333333335$")
        guest.expect(r"^RUN-STATUS 0$")
        guest.expect(r"reboot: Power down")
        guest.wait(0)


def reboot(folder):
    """By the disk: `reboot` in the guest comes up again, by the loader; then the power button."""
    image = make_disk(os.path.join(folder, "disk.img"), "quiet")
    with Guest("-c", 2, "-r", "512M", *disk(image), terminal=True) as guest:
        guest.wait_shell()
        guest.send("reboot\n")
        guest.expect(r"EFI 1\.10 firmware")
        guest.expect(r"Welcome to GRUB!")
        check(guest.wait_shell().group(2) == "2", "not both vCPUs came up again")
        guest.send(PREFIX + "p")
        guest.wait(0)


def reset_key(folder):
    with linux(terminal=True) as guest:
        guest.wait_shell()
        guest.shell("touch /tmp/mark")
        guest.send(PREFIX + "r")
        guest.wait_shell()
        guest.shell("test -e /tmp/mark", status=1)
        guest.send(PREFIX + "p")
        guest.wait(0)


def leave_key(folder):
    with linux(terminal=True) as guest:
        guest.wait_shell()
        # Ctrl-B itself reaches the guest when it is typed twice.
        guest.send("od -An -tx1 -N1; echo\n")
        time.sleep(1 * SLOW)
        guest.send(PREFIX + PREFIX + "\n")
        guest.expect(r"^\s*02$")
        guest.send(PREFIX + "q")
        guest.wait(3)


def date(folder):
    """The guest takes the date from the firmware's clock."""
    with linux() as guest:
        guest.wait_shell()
        sample = clock_sample(guest, date=True)
        say(f"the guest's date is off by {sample.offset:+.3f} s (known to {sample.width:.3f} s)")
        check(abs(sample.offset) <= 2, f"the guest's date is wrong by {sample.offset:.3f} s")
        guest.send("poweroff\n")
        guest.wait(0)


TESTS = {
    "disk-1": lambda folder: boot_disk(folder, 1),
    "disk-4": lambda folder: boot_disk(folder, 4),
    "disk-32": lambda folder: boot_disk(folder, 32),
    "hello-dynamic": hello_dynamic,
    "engine-block": engine_block,
    "pages-4k": lambda folder: pages(4),
    "pages-64k": lambda folder: pages(64),
    "run-status": run_status,
    "reboot": reboot,
    "reset-key": reset_key,
    "leave-key": leave_key,
    "date": date,
}
main(TESTS)
