"""Several virtual machines: two hpvm-run at once, two in one process, and one disk that two want."""
import os
import subprocess

from guest import (EXAMPLES, KIT_INITRD, RUN, Program, Guest, check, disk, kit_kernel, linux, main, make_disk, say,
                   work_folder)


def two_programs(folder):
    guests = []
    try:
        for name in ("first", "second"):
            image = make_disk(os.path.join(folder, name + ".img"), "quiet", f"run=echo,I-am-{name}")
            guests.append((name, Guest("-c", "2", "-r", "512M", *disk(image))))
        for name, guest in guests:
            guest.expect(r"USERSPACE-UP \S+ cpus=2")
            guest.expect(rf"^I-am-{name}$")
            guest.expect(r"^RUN-STATUS 0$")
        for _, guest in guests:
            guest.wait(0)
    finally:
        for _, guest in guests:
            guest.close()


def two_in_one_process(folder):
    log = os.path.join(work_folder("logs"), "several-two-vms.console")
    command = [os.path.join(EXAMPLES, "example_two_vms"), kit_kernel(), KIT_INITRD, "console=ttyS0 quiet run=uname,-a"]
    with Program(command, log=log) as program:
        program.wait(0)
        for name in "AB":
            for line in (rf"{name}: USERSPACE-UP \S+ cpus=1", rf"{name}: Linux \(none\) 6\.1\.\S+ ", rf"{name}: RUN-STATUS 0"):
                program.position = 0
                program.expect("^" + line)


def odd_size(folder):
    """A disk whose size is not a multiple of 512: the rest behind the last whole block is not there for the guest, and
    stays as it is."""
    image = os.path.join(folder, "odd.img")
    rest = b"the rest" * 40
    with open(image, "wb") as file:
        file.write(bytes(1 << 20) + rest)
    with linux(*disk(image)) as guest:
        guest.wait_shell()
        size = guest.shell("cat /sys/block/sda/size").strip()
        check(size == "2048", f"the guest sees {size} blocks, not 2048")
        guest.shell("tr '\\0' x </dev/zero | dd of=/dev/sda bs=512 2>/dev/null", status=1)  # until there is no space
        guest.shell("sync")
        guest.send("poweroff\n")
        guest.wait(0)
    with open(image, "rb") as file:
        written = file.read()
    check(written == b"x" * (1 << 20) + rest, "the file does not hold what was written and its rest")


def same_disk(folder):
    """The second one that wants a disk is refused with one line; the first one goes on."""
    image = os.path.join(folder, "data.img")
    with open(image, "wb") as file:
        file.truncate(1 << 20)
    with linux(*disk(image)) as guest:
        guest.wait_shell()
        second = subprocess.run([RUN, *disk(image)], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
        say(f"exit status {second.returncode}: {second.stderr}", end="")
        check(second.returncode == 1, f"exit status {second.returncode}, not 1")
        check(second.stderr.count("\n") == 1 and image in second.stderr and "in use" in second.stderr,
              f"not one line that says that {image} is in use: {second.stderr!r}")
        check(not second.stdout, f"a guest seems to have started: {second.stdout!r}")
        guest.shell("dd if=/dev/sda of=/dev/null")
        guest.send("poweroff\n")
        guest.wait(0)
    # Free again.
    with Guest(*disk(image), terminal=True) as guest:
        guest.expect("EFI 1.10 firmware")
        guest.send("\x02q")
        guest.wait(3)


main({"two-programs": two_programs, "two-in-one-process": two_in_one_process, "same-disk": same_disk,
      "odd-size": odd_size})
