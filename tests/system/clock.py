"""The guest's clock and timer against the host's, busy and idle; what an idle guest costs; how fast it boots."""
import os
import time

from guest import LONG, SLOW, Failed, Guest, check, clock_sample, disk, kernel_hz, linux, main, make_disk, say

SECONDS = 60 if LONG else 10
RATE = 0.001         # the clock
BOOT_SECONDS = 15 if LONG else 150

# The long version asks for the goals, on a host with nothing else to do. The short one runs anywhere, so that it asks what does
# not depend on the host's speed: the clock is right, no tick is lost but while the host lets the guest wait (Linux drops a tick
# that it hears of more than half a tick late), and a guest with nothing to do sleeps.
ATTEMPTS = 3 if LONG else 5
UNSURE = 0.03 if LONG else 0.1          # seconds in which the clock is known
TIMER_RATE = 0.01 if LONG else 0.02     # the timer's interrupts
IDLE_COST = 1 / 60 if LONG else 0.25    # host CPU seconds a second


def measure(guest, what):
    """One look at the guest over some time: the host CPU that it cost, and a list of what was wrong."""
    before = clock_sample(guest)
    cpu_before, waited_before, cpu_began = guest.cpu_seconds(), guest.waited_seconds(), time.monotonic()
    time.sleep(SECONDS)
    cpu, elapsed = guest.cpu_seconds() - cpu_before, time.monotonic() - cpu_began
    after = clock_sample(guest)
    took = after.host - before.host
    drift = (after.guest - before.guest) - took
    unsure = before.width + after.width
    timer = (after.count - before.count) / (kernel_hz() * took)
    waited = (guest.waited_seconds() - waited_before) / took
    say(f"{what}: {took:.1f} s, the guest's clock is off by {drift * 1000:+.1f} ms (known to {unsure * 1000:.1f} ms), "
        f"timer interrupts {timer * 100:.2f} % of {kernel_hz()} Hz, host CPU {cpu:.2f} s in {elapsed:.1f} s, kept waiting {waited * 100:.1f} %")
    wrong = []
    if unsure > UNSURE * SLOW:
        wrong.append(f"the guest answers too slowly to measure its clock ({unsure:.3f} s)")
    if abs(drift) > RATE * took + unsure:
        wrong.append(f"the clock is off by {drift * 1000:.1f} ms in {took:.1f} s")
    if timer > 1 + TIMER_RATE or timer < 1 - TIMER_RATE - (0 if LONG else 2 * waited):
        wrong.append(f"timer interrupts come at {timer * 100:.2f} % of {kernel_hz()} Hz")
    return cpu / elapsed, wrong


def attempt(guest, what, cost_is_right, cost_is_wrong):
    for _ in range(ATTEMPTS):
        cost, wrong = measure(guest, what)
        if not cost_is_right(cost):
            wrong.append(f"{cost_is_wrong}: {cost * 60:.2f} s of host CPU a minute")
        if not wrong:
            return
    raise Failed(f"{what}, {ATTEMPTS} times, at last: {'; '.join(wrong)}")


def idle(folder):
    for engine in ("block", "interp"):
        with linux("--engine", engine) as guest:
            guest.wait_shell()
            time.sleep(2 * SLOW)  # the kernel's late work
            attempt(guest, f"idle ({engine})", lambda cost: cost <= IDLE_COST * SLOW,
                    "an idle guest costs too much")
            guest.send("poweroff\n")
            guest.wait(0)


def busy(folder):
    with linux() as guest:
        guest.wait_shell()
        guest.send("while :; do :; done &\n")
        attempt(guest, "busy", lambda cost: cost > (0.3 if LONG else 0.05), "the guest was to be busy")
        guest.shell("kill %1")
        guest.send("poweroff\n")
        guest.wait(0)


def boot_time(folder):
    """Booting with all messages, as a user does. The kernel prints nothing before its console is there, so this
    counts from the start of hpvm-run without a boot loader: that is before the kernel's first instruction."""
    with linux(append="loglevel=7", run="true") as guest:
        up = guest.expect(r"USERSPACE-UP (\S+) ")
        taken, cpu = guest.time_of(up.start()) - guest.started, guest.cpu_seconds()
        guest.expect(r"^RUN-STATUS 0$")
        guest.wait(0)
    say(f"kernel to USERSPACE-UP: {taken:.2f} s (the guest's uptime {up.group(1)} s, host CPU {cpu:.1f} s)")
    image = make_disk(os.path.join(folder, "disk.img"), "run=true")
    with Guest("-c", "1", "-r", "1G", *disk(image)) as guest:
        up = guest.expect(r"USERSPACE-UP (\S+) ")
        whole = guest.time_of(up.start()) - guest.started
        guest.wait(0)
    say(f"with EFI and GRUB from a disk: {whole:.2f} s")
    check(taken <= BOOT_SECONDS * SLOW, f"booting took {taken:.1f} s; {BOOT_SECONDS} s are allowed")


main({"idle": idle, "busy": busy, "boot-time": boot_time})
