// Waking and sleeping of vCPU threads.
#include <linux/futex.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "ia64/interp/exec.h"
#include "ia64/interp/run.h"

struct run_control {
    _Atomic uint32_t kicked; // a futex: 1 when somebody kicked the sleeping vCPU
    _Atomic bool sleeping;
    unsigned pauses; // spinning, see hpvm__pause
    uint64_t slots;  // executed when it slept last
    unsigned quiet;  // sleeps in a row that only the timer ended, with little work in between
    unsigned calm;   // sleeps in a row with little work in between
    bool compact;    // hpvm__interp_compact was called since
    uint64_t compacted_ns;
};

// After so many sleeps (two seconds of Linux' ticks) decoded code is compacted, and not again before this
// time.
#define CALM_SLEEPS   500
#define COMPACT_PAUSE 30000000000ull

// An idle operating system does little but its clock tick. From the QUIET_SLEEPS-th such sleep on the timer
// may come late by the slack that the owner allows: Linux then makes up for several ticks at once, which
// costs much less host time. Any other interrupt, or more work than a tick's, ends that.
#define QUIET_SLEEPS 16
#define QUIET_SLOTS  100000

#define PAUSES_PER_YIELD 32

void hpvm__pause(struct cpu *c)
{
    if (++c->run->pauses % PAUSES_PER_YIELD || c->cpus->count < 2)
        return;
    const struct machine *machine = c->machine;
    if (machine->yield_ops && machine->yield_ops->spinning(machine->yield_opaque, c->index))
        atomic_store(&c->exit_request, 1); // the main loop leaves guest code
    else
        sched_yield();
}

hpvm_status hpvm__run_control_create(struct cpu *cpu)
{
    struct run_control *run = calloc(1, sizeof *run);
    if (!run)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for vCPU %u", cpu->index);
    cpu->run = run;
    return HPVM_OK;
}

void hpvm__run_control_destroy(struct cpu *cpu)
{
    if (!cpu->run)
        return;
    free(cpu->run);
    cpu->run = NULL;
}

void hpvm__cpu_kick(struct cpu *cpu)
{
    // Sequentially consistent on both sides: either the sleeper sees the request, or we see it sleep.
    atomic_store(&cpu->exit_request, 1);
    if (cpu->run && atomic_load(&cpu->run->sleeping)) {
        atomic_store(&cpu->run->kicked, 1);
        syscall(SYS_futex, &cpu->run->kicked, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0);
    }
}

void hpvm__run_control_sleep(struct cpu *cpu, uint64_t deadline_ns)
{
    struct run_control *run = cpu->run;
    uint64_t now = hpvm__clock_now(&cpu->machine->clock);
    uint64_t wait = UINT64_MAX;
    bool little = cpu->slots - run->slots < QUIET_SLOTS;
    run->quiet = little ? run->quiet + 1 : 0;
    run->calm = little ? run->calm + 1 : 0;
    run->slots = cpu->slots;
    if (cpu->itm_deadline_ns != UINT64_MAX) {
        wait = cpu->itm_deadline_ns > now ? cpu->itm_deadline_ns - now : 0;
        if (wait && run->quiet >= QUIET_SLEEPS)
            wait += atomic_load_explicit(&cpu->machine->timer_slack_ns, memory_order_relaxed);
    }
    if (cpu->gate_wait) { // firmware waits for its own timers, and for keys
        uint64_t left = cpu->gate_deadline_ns > now ? cpu->gate_deadline_ns - now : 0;
        left = left < 10000000 ? left : 10000000;
        wait = left < wait ? left : wait;
    }
    uint64_t host = hpvm__host_ns();
    if (deadline_ns != UINT64_MAX) {
        uint64_t left = deadline_ns > host ? deadline_ns - host : 0;
        wait = left < wait ? left : wait;
    }
    run->compact = run->compact && run->calm;
    if (run->calm >= CALM_SLEEPS && !run->compact &&
        (!run->compacted_ns || host - run->compacted_ns >= COMPACT_PAUSE)) {
        hpvm__interp_compact(cpu);
        run->compact = true;
        run->compacted_ns = host;
    }
    cpu->stats.halts++;
    atomic_store(&run->kicked, 0);
    atomic_store(&run->sleeping, true);
    if (!atomic_load(&cpu->exit_request) && wait) {
        // One system call for each tick of an idle guest. A kicker that saw the sleep before this one only
        // ends it early.
        struct timespec timeout = {(time_t)(wait / 1000000000), (long)(wait % 1000000000)};
        syscall(SYS_futex, &run->kicked, FUTEX_WAIT_PRIVATE, 0, wait == UINT64_MAX ? NULL : &timeout, NULL,
                0);
    }
    atomic_store(&run->sleeping, false);
    if (atomic_load(&run->kicked))
        run->quiet = 0;
    if (cpu->gate_wait) {
        cpu->gate_wait = false;
        cpu->halted = false;
    }
    cpu->stats.wakeups++;
}
