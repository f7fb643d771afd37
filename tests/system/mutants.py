"""Can the torture programs fail? Builds the library with one thing spoilt after the other (a copy of one source file,
linked in its place) and runs the program that is about it: it must complain.

Only with HPVM_LONG=1: each case compiles, links and boots."""
import os
import shlex
import subprocess
import sys

from guest import LONG, RUN, SOURCE, check, linux, main, say, test_initrd

BUILD = os.path.dirname(os.path.dirname(os.path.abspath(RUN)))

# Case: (file, text in it, what stands there instead, program, vCPUs, options of hpvm-run...).
MUTANTS = {
    "nat-collection": ("lib/ia64/cpu/rse.c", "cpu->rnat = bits_set(cpu->rnat, index, 1, cpu->nat_ring[cell]);",
                       "cpu->rnat = bits_set(cpu->rnat, index, 1, 0);", "rse_torture", 2),
    "spilled-nat": ("lib/ia64/interp/exec_store.c", "c->unat = bits_set(c->unat, (base.va >> 3) & 63, 1, nat);",
                    "c->unat = bits_set(c->unat, (base.va >> 3) & 31, 1, nat);", "context_torture", 2),
    "rotation": ("lib/ia64/cpu/rse.c", "cpu->rrb_pr = (uint8_t)(cpu->rrb_pr ? cpu->rrb_pr - 1 : 47);",
                 "cpu->rrb_pr = (uint8_t)(cpu->rrb_pr ? cpu->rrb_pr - 1 : 46);", "loop_torture", 2),
    "single-step": ("lib/ia64/interp/run.c", "    if (psr & PSR_SS)\n        hpvm__deliver",
                    "    if ((psr & PSR_SS) && slot != 1)\n        hpvm__deliver", "step_torture", 2),
    "purge": ("lib/ia64/cpu/shootdown.c", "return target && target != cpu && target->shootdown ? target : NULL;",
              "return target && target != cpu && target->shootdown && (n & 1) ? target : NULL;", "tlb_torture", 2),
    "changed-code": ("lib/core/ram.c",
                     "changed |= atomic_compare_exchange_strong(&ram->code_generation[page], &seen, seen + 1);",
                     "changed |= seen != 0;", "smc_torture", 2),
    "check-nat": ("lib/ia64/interp/exec_speculation.c", "if (UNLIKELY(gr_nat(c, i->r2)))",
                  "if (UNLIKELY(gr_nat(c, i->r2) && (i->r2 & 1)))", "spec_torture", 2),
    "deferred-fault": ("lib/ia64/interp/exec_load.c", "gr_set(c, r1, deferred ? 0 : value, deferred);",
                       "gr_set(c, r1, deferred ? 0 : value, deferred && size != 2);", "spec_torture", 2),
    "alat-others": ("lib/ia64/cpu/alat.c", "return host && memcmp(host, e->data, e->size) == 0;", "return host != NULL;",
                    "spec_torture", 2, "--alat"),
    "alat-invalidate": ("lib/ia64/cpu/alat.c", "    if (e)\n        drop(cpu, e);", "    if (e && !is_fp)\n        drop(cpu, e);",
                        "spec_torture", 2, "--alat"),
    "unaligned": ("lib/ia64/cpu/mmu.c", "if ((va & (align - 1)) && (strict || (cpu->psr & PSR_AC)))",
                  "if ((va & (align - 1)) && strict)", "fault_torture", 2),
    "rights-address": ("lib/ia64/cpu/access.c", "return hpvm__access_fault(cpu, VEC_DACCESS_RIGHTS, 0, flags, va);",
                       "return hpvm__access_fault(cpu, VEC_DACCESS_RIGHTS, 0, flags, va & ~(uint64_t)0xff);",
                       "fault_torture", 2),
    "purge-protection": ("lib/ia64/cpu/shootdown.c",
                         "return target && target != cpu && target->shootdown ? target : NULL;",
                         "return target && target != cpu && target->shootdown && (n & 1) ? target : NULL;",
                         "fault_torture", 2),
    # No instruction at all in the place of the host's fence, and one of the same length.
    "fence": ("lib/ia64/interp/exec_mmisc.c", "__atomic_thread_fence(__ATOMIC_SEQ_CST);",
              "__atomic_signal_fence(__ATOMIC_SEQ_CST);", "litmus_torture", 2, "--engine", "interp"),
    "fence-block": ("lib/ia64/x64/asm.c", "    byte(a, 0xae);\n    byte(a, 0xf0);", "    byte(a, 0x1f);\n    byte(a, 0x00);",
                    "litmus_torture", 2, "--engine", "block"),
}


def ninja_command(target):
    lines = subprocess.run(["ninja", "-C", BUILD, "-t", "commands", target], check=True, capture_output=True,
                           text=True).stdout.splitlines()
    return [line for line in lines if " -o " in line][-1]


def spoilt_library(folder, path, old, new):
    with open(os.path.join(SOURCE, path)) as file:
        text = file.read()
    check(old in text, f"{path} has no longer what is to be spoilt: {old!r}")
    copy, object_file = os.path.join(folder, os.path.basename(path)), os.path.join(folder, "spoilt.o")
    with open(copy, "w") as file:
        file.write(text.replace(old, new, 1))
    folder_name = path.split("/")[1]
    original = f"lib/CMakeFiles/hpvm_{folder_name}.dir/{path[4:]}.o"
    words = shlex.split(ninja_command(original))
    words[words.index("-o") + 1] = object_file
    words[words.index("-c") + 1] = copy
    words = [word for word in words if word not in ("-Werror", "-MD")]
    for option in "-MT", "-MF":
        at = words.index(option)
        del words[at:at + 2]
    words.insert(1 if "ccache" not in words[0] else 2, "-I" + os.path.dirname(os.path.join(SOURCE, path)))
    subprocess.run(words, check=True, cwd=BUILD)
    library = os.path.join(folder, "libhpvm.so.0")
    link = shlex.split(ninja_command("lib/libhpvm.so.0.1.0").split("&&")[1])
    link = [object_file if word == original else library if word == "lib/libhpvm.so.0.1.0" else word for word in link]
    check(object_file in link and library in link, f"{original} is not in the library's link command")
    subprocess.run(link, check=True, cwd=BUILD)
    return library


def case(path, old, new, program, vcpus, *options):
    def test(folder):
        os.environ["LD_PRELOAD"] = spoilt_library(folder, path, old, new)
        name = program.split("_")[0].upper() + "-TORTURE"
        with linux(*options, vcpus=vcpus, initrd=test_initrd(), run=program) as guest:
            del os.environ["LD_PRELOAD"]
            said = guest.expect(rf"{name}-(OK|WRONG).*|^RUN-STATUS (?!0$)\d+").group(0)
        check(f"{name}-OK" not in said, f"{program} finds nothing wrong: {said}")
        say(said)
    return test


if not LONG:
    print("the long version spoils the library: HPVM_LONG=1")
    sys.exit(77)
main({name: case(*mutant) for name, mutant in MUTANTS.items()})
