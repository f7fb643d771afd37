"""Many vCPUs at once: computing, remapping memory under each other, messages, counters, clocks."""
from guest import LONG, check, linux, main, say, test_initrd


def run(vcpus, command, wanted, memory="1G"):
    with linux(vcpus=vcpus, memory=memory, initrd=test_initrd(), run=command) as guest:
        up = guest.expect(r"USERSPACE-UP (\S+) cpus=(\d+)$")
        check(int(up.group(2)) == vcpus, f"{up.group(2)} of {vcpus} vCPUs are up")
        say(guest.expect(rf"^{wanted}.*$").group(0))
        guest.expect(r"^RUN-STATUS 0$")
        guest.wait(0)


def torture(vcpus, short, long):
    run(vcpus, f"smp_torture -c {vcpus} -r {long if LONG else short}", "SMP-TORTURE-OK")


main({
    "torture-4": lambda folder: torture(4, 3, 50),
    "torture-32": lambda folder: torture(32, 1, 10),
    "clocks": lambda folder: run(4, f"clock_check -s {30 if LONG else 5}", "CLOCK-CHECK-OK"),
})
