"""The guest's clock and timer against the host's, busy and idle; what an idle guest costs; how fast it boots."""
from guest import LONG, SLOW, check, clock_sample, disk, kernel_hz, linux, main, make_disk, say, Guest
import os
import time

SECONDS = 60 if LONG else 10
RATE = 0.001         # the clock
TIMER_RATE = 0.01    # the timer's interrupts
IDLE_COST = 1 / 60   # host CPU seconds a second
BOOT_SECONDS = 15


def measure(guest, what):
    before = clock_sample(guest)
    cpu_before, cpu_began = guest.cpu_seconds(), time.monotonic()
    time.sleep(SECONDS)
    cpu, elapsed = guest.cpu_seconds() - cpu_before, time.monotonic() - cpu_began
    after = clock_sample(guest)
    took = after.host - before.host
    drift = (after.guest - before.guest) - took
    unsure = before.width + after.width
    timer = (after.count - before.count) / (kernel_hz() * took)
    say(f"{what}: {took:.1f} s, the guest's clock is off by {drift * 1000:+.1f} ms (known to {unsure * 1000:.1f} ms), "
        f"timer interrupts {timer * 100:.2f} % of {kernel_hz()} Hz, host CPU {cpu:.2f} s in {elapsed:.1f} s")
    check(unsure <= 0.03 * SLOW, f"{what}: the guest answers too slowly to measure its clock ({unsure:.3f} s)")
    check(abs(drift) <= RATE * took + unsure, f"{what}: the clock is off by {drift * 1000:.1f} ms in {took:.1f} s")
    check(abs(timer - 1) <= TIMER_RATE, f"{what}: timer interrupts come at {timer * 100:.2f} % of {kernel_hz()} Hz")
    return cpu / elapsed


def clock(vcpus):
    with linux(vcpus=vcpus) as guest:
        guest.wait_shell()
        cost = measure(guest, "idle")
        check(cost <= IDLE_COST * SLOW, f"an idle guest costs {cost * 60:.2f} s of host CPU a minute")
        guest.shell("while :; do :; done &")
        cost = measure(guest, "busy")
        check(cost > 0.5, f"the guest was to be busy, but took only {cost * 60:.1f} s of host CPU a minute")
        guest.shell("kill %1")
        guest.send("poweroff\n")
        guest.wait(0)


def boot_time(folder):
    """From the kernel's first line to user space, with all its messages, as a user boots it."""
    image = make_disk(os.path.join(folder, "disk.img"), "run=true")
    with Guest("-c", "1", "-r", "1G", *disk(image)) as guest:
        first = guest.expect(r"\] Linux version 6\.1")
        up = guest.expect(r"USERSPACE-UP (\S+)")
        taken = guest.time_of(up.start()) - guest.time_of(first.start())
        cpu = guest.cpu_seconds()
        guest.wait(0)
    # The kernel prints its first line before its clock runs; what it did before is some thousand instructions.
    say(f"kernel's first line to USERSPACE-UP: {taken:.2f} s (uptime {up.group(1)}; {cpu:.1f} s of host CPU, with GRUB)")
    check(taken <= BOOT_SECONDS * SLOW, f"booting took {taken:.1f} s; {BOOT_SECONDS} s are allowed")


main({"clock": lambda folder: clock(1), "boot-time": boot_time})
