"""System torture: the programs guest/tests/*_torture.c in the Linux guest, with each engine.

The case names are PROGRAM-ENGINE and litmus-VCPUS-ENGINE."""
from guest import LONG, PATIENCE, SLOW, check, linux, main, say, test_initrd

# Rounds of the short and of the long version.
PROGRAMS = {
    "rse": (2, 100), "context": (12, 600), "loop": (200, 20000), "spec": (250, 20000), "smc": (3, 200),
    "fault": (3, 150), "step": (2, 60), "tlb": (12, 1200),
}


def run(program, rounds, vcpus, engine, *options):
    name = program.upper() + "-TORTURE"
    with linux("--engine", engine, *options, vcpus=vcpus, initrd=test_initrd(), run=f"{program}_torture -r {rounds}") as guest:
        guest.expect(r"^USERSPACE-UP \S+ cpus=%d$" % vcpus)
        # A complaint ends the wait as well.
        line = guest.expect(rf"^{name}-(OK|WRONG) .*$", PATIENCE * (15 if LONG else 1)).group(0)
        say(line.strip())
        check(line.startswith(f"{name}-OK"), guest.tail())
        guest.expect(r"^RUN-STATUS 0$")
        guest.wait(0)


def case(program, rounds, vcpus, engine, *options):
    def test(_):
        amount = rounds[1] if LONG and SLOW == 1 else max(1, round(rounds[0] / min(SLOW, 6)))
        run(program, amount, vcpus, engine, *options)
    return test


tests = {}
for engine in "interp", "block", "region":
    for program, rounds in PROGRAMS.items():
        tests[f"{program}-{engine}"] = case(program, rounds, 2, engine)
    # Without --alat every check misses.
    tests[f"spec-alat-{engine}"] = case("spec", PROGRAMS["spec"], 2, engine, "--alat")
    for vcpus in 2, 4, 8:
        tests[f"litmus-{vcpus}-{engine}"] = case("litmus", (2, 100), vcpus, engine)
main(tests)
