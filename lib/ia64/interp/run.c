// The interpreter's main loop: finds blocks, runs them, takes interrupts, steps single instructions.
#include "ia64/interp/run.h"

#include "ia64/cpu/rse.h"
#include "ia64/decode/decode.h"
#include "ia64/interp/block.h"
#include "ia64/interp/exec.h"

// How many slots run between looks at the timer: about 100 microseconds.
#define POLL_SLOTS 20000

// ---- leaving blocks ----------------------------------------------------------------------------------

static inline void count_through(struct cpu *c, const struct insn *i, unsigned width)
{
    c->slots += i->ordinal + width;
    if (c->psr & PSR_IC)
        c->last_bundle = insn_ip(c, i);
}

// Goes on at bundle `target`: directly when the block is at hand, else by way of the main loop.
static inline const struct insn *go(struct cpu *c, const struct insn *i, uint64_t target)
{
    c->ip = target;
    c->ri = 0;
    if (UNLIKELY(atomic_load_explicit(&c->exit_request, memory_order_relaxed) ||
                 (c->cfle && !hpvm__rse_fill(c))))
        return NULL; // the main loop finds a fault of the register stack engine again, and delivers it
    // The block that came after this instruction last time, else the table, which the host's caches have less
    // often. No block is at the arena's start.
    struct interp *interp = c->interp;
    uint64_t key = hpvm__fetch_key(c, target);
    struct block *block = (struct block *)(interp->arena + i->link);
    if (UNLIKELY(!i->link || block->va != target || block->key != key ||
                 !hpvm__block_usable(c, block, target))) {
        const struct jump_entry *jump = hpvm__jump_find(c, target, key);
        if (!jump || !jump->block || !hpvm__block_usable(c, jump->block, target))
            return NULL;
        block = jump->block;
        hpvm__block_found(block, target, jump->key, jump->ed);
        ((struct insn *)(uintptr_t)i)->link = (uint32_t)((uintptr_t)block - (uintptr_t)interp->arena);
    }
    c->code_ed = block->ed;
    if (UNLIKELY(c->slots + block->slots > c->slot_limit))
        return NULL;
    c->block_va = target;
    c->block = block;
#if HPVM_TAIL_CALLS
    return block->insn[0].run(c, block->insn);
#else
    return block->insn;
#endif
}

const struct insn *hpvm__branch(struct cpu *c, const struct insn *i, uint64_t target)
{
    target &= ~(uint64_t)15;
    count_through(c, i, i->flags & INSN_LONG ? 2 : 1);
    if (UNLIKELY((c->psr & (PSR_TB | PSR_IT)) != PSR_IT) && hpvm__branch_traps(c, i->slot, target, 0))
        return NULL;
    return go(c, i, target);
}

const struct insn *hpvm__x_end_of_block(struct cpu *c, const struct insn *i)
{
    c->slots += i->ordinal;
    if (c->psr & PSR_IC)
        c->last_bundle = insn_ip(c, i) - 16;
    return go(c, i, insn_ip(c, i));
}

const struct insn *hpvm__leave(struct cpu *c, const struct insn *i)
{
    hpvm__complete(c, i);
    return NULL;
}

const struct insn *hpvm__resume(struct cpu *c, const struct insn *i)
{
    c->slots += i->ordinal + (i->flags & INSN_LONG ? 2u : 1u);
    return NULL;
}

const struct insn *hpvm__x_reserved(struct cpu *c, const struct insn *i)
{
    QP;
    ILLEGAL;
}

// Blocks are entered from each other without the main loop: a breakpoint inside sends it back there, which
// steps.
const struct insn *hpvm__x_guard(struct cpu *c, const struct insn *i)
{
    if (hpvm__block_breaks(c, c->block, c->block_va))
        return NULL;
    NEXT;
}

// Reached when a single stepped instruction did not leave the block by itself.
const struct insn *hpvm__x_stop(struct cpu *c, const struct insn *i)
{
    return hpvm__leave(c, i - 1);
}

static void run_from(struct cpu *c, const struct insn *i)
{
#if HPVM_TAIL_CALLS
    i->run(c, i);
#else
    while (i)
        i = i->run(c, i);
#endif
}

// ---- single stepping ---------------------------------------------------------------------------------

// An instruction breakpoint register pair matches: x set, privilege level in plm, address under the mask.
static bool ibr_match(const struct cpu *c)
{
    for (unsigned n = 0; n < 16; n += 2) {
        uint64_t control = c->ibr[n + 1];
        if ((control >> 63) && (control >> (56 + cpu_cpl(c)) & 1) &&
            ((c->ip ^ c->ibr[n]) & ((control & mask_low(56)) | 0xff00000000000000ull) & ~(uint64_t)15) == 0)
            return true;
    }
    return false;
}

// Executes exactly one slot with everything that the fast path leaves out.
static void step(struct cpu *c)
{
    struct insn *i = c->interp->step;
    uint64_t psr = c->psr, delivered = c->delivered;
    c->block_va = c->ip;
    c->block = NULL;
    if (!hpvm__block_decode_slot(c, c->ip, c->ri, &i[0])) {
        hpvm__deliver_fault(c);
        return;
    }
    if ((psr & PSR_DB) && !(psr & PSR_ID) && ibr_match(c)) {
        if (psr & PSR_IC) {
            c->ifa = c->ip;
            c->itir = hpvm__itir_default(c, c->ip);
        }
        hpvm__deliver(c, VEC_DEBUG, ISR_X | (uint64_t)c->ri << ISR_EI_SHIFT);
        return;
    }
    i[1] = (struct insn){.run = hpvm__x_stop};
    unsigned slot = c->ri;
    c->slot_limit = 0; // branches come back here instead of running on
    run_from(c, &i[0]);
    if (c->delivered != delivered || i[0].row == ROW_rfi || c->watch.pending)
        return;
    if (psr & PSR_ONE_SHOT)
        hpvm__psr_write(c, c->psr & ~PSR_ONE_SHOT);
    if (psr & PSR_SS)
        hpvm__deliver(c, VEC_SINGLE_STEP, TRAP_STEP | (uint64_t)slot << ISR_EI_SHIFT);
}

static bool needs_stepping(const struct cpu *c)
{
    if (c->psr & (PSR_SS | PSR_ONE_SHOT))
        return true;
    return (c->psr & PSR_DB) && ((c->ibr[1] | c->ibr[3] | c->ibr[5] | c->ibr[7] | c->ibr[9] | c->ibr[11] |
                                  c->ibr[13] | c->ibr[15]) >>
                                 63);
}

// ---- main loop ---------------------------------------------------------------------------------------

static bool take_interrupt(struct cpu *c)
{
    if (UNLIKELY(atomic_load_explicit(&c->init_pending, memory_order_relaxed)) && c->cpus->init &&
        !(c->psr & PSR_MC)) {
        atomic_store(&c->init_pending, 0);
        c->cpus->init(c);
        return true;
    }
    if ((c->psr & PSR_I) && hpvm__sapic_pending(c) >= 0) {
        hpvm__deliver(c, VEC_EXTINT, (uint64_t)c->ri << ISR_EI_SHIFT);
        return true;
    }
    return false;
}

// A halted vCPU goes on when an unmasked interrupt is pending, whatever PSR.i says.
static bool still_halted(struct cpu *c)
{
    if (c->parked) {
        if (hpvm__sapic_pending(c) >= 0 && c->cpus->wake)
            c->cpus->wake(c);
        return c->parked;
    }
    if (c->halted && hpvm__sapic_pending(c) < 0 && !atomic_load(&c->init_pending) &&
        !(c->cpus->event && c->cpus->event(c)))
        return true;
    c->halted = false;
    return false;
}

// An instruction (or a pending load of the register stack) touches what the debugger watches: executes it and
// nothing else. True: it was completed.
static bool watched(struct cpu *c)
{
    uint64_t delivered = c->delivered;
    c->watch.pending = c->watch.hit = false;
    c->watch.through = true;
    if (!c->cfle)
        step(c);
    else if (!hpvm__rse_fill(c))
        hpvm__deliver_fault(c);
    c->watch.through = false;
    c->watch.hit = c->watch.hit && c->delivered == delivered; // what faulted did not happen
    return c->watch.hit;
}

// Others are to have the host's processor.
static inline bool preempted(const struct cpu *c)
{
    const struct machine *machine = c->machine;
    return machine->yield_ops && machine->yield_ops->poll(machine->yield_opaque, c->index);
}

static enum vcpu_exit run_loop(struct cpu *c)
{
    struct interp *interp = c->interp;
    for (;;) {
        if (UNLIKELY(c->watch.pending) && watched(c))
            return VCPU_BREAKPOINT;
        if (atomic_load_explicit(&c->exit_request, memory_order_relaxed)) {
            atomic_store(&c->exit_request, 0);
            hpvm__shootdown_service(c);
            hpvm__itc_poll(c);
            if (UNLIKELY(c->nats))
                hpvm__nats_settle(c);
            if (atomic_load(&c->stop_request))
                return VCPU_STOPPED;
            if (atomic_load(&c->machine->requests))
                return VCPU_REQUEST;
            if (preempted(c))
                return VCPU_PREEMPTED;
        }
        if (c->slots >= interp->next_poll) {
            interp->next_poll = c->slots + POLL_SLOTS;
            hpvm__itc_poll(c);
            if (UNLIKELY(c->nats))
                hpvm__nats_settle(c);
            if (preempted(c))
                return VCPU_PREEMPTED;
        }
        if (UNLIKELY(c->halted || c->parked)) {
            hpvm__itc_poll(c);
            if (still_halted(c))
                return VCPU_HALTED;
        }
        if (take_interrupt(c))
            continue;
        if (c->cfle && !hpvm__rse_fill(c)) {
            hpvm__deliver_fault(c);
            continue;
        }
        if (c->slots >= interp->hard_limit || c->delivered >= interp->delivered_limit)
            return VCPU_BUDGET;
        if (UNLIKELY(needs_stepping(c))) {
            if (c->cpus->breakpoint && c->cpus->breakpoint(c, c->ip, c->ri))
                return VCPU_BREAKPOINT;
            step(c);
            continue;
        }
        struct block *block = hpvm__block_find(c, c->ip, c->ri);
        if (!block) {
            if (c->cpus->breakpoint && c->cpus->breakpoint(c, c->ip, c->ri))
                return VCPU_BREAKPOINT;
            hpvm__deliver_fault(c);
            continue;
        }
        if (UNLIKELY(block->guarded) && hpvm__block_breaks(c, block, c->ip)) {
            if (c->cpus->breakpoint(c, c->ip, c->ri))
                return VCPU_BREAKPOINT;
            step(c);
            continue;
        }
        c->slot_limit =
            interp->next_poll < interp->hard_limit ? interp->next_poll + POLL_SLOTS : interp->hard_limit;
        if (c->slot_limit > interp->hard_limit)
            c->slot_limit = interp->hard_limit;
        if (c->slots + block->slots > c->slot_limit) {
            step(c);
            continue;
        }
        c->block_va = c->ip;
        c->block = block;
        run_from(c, block->insn);
    }
}

enum vcpu_exit hpvm__interp_run(struct cpu *cpu, uint64_t max_slots)
{
    cpu->interp->hard_limit = max_slots ? cpu->slots + max_slots : UINT64_MAX;
    cpu->interp->delivered_limit = max_slots ? cpu->delivered + max_slots : UINT64_MAX;
    cpu->interp->next_poll = cpu->slots;
    uint32_t epoch = atomic_load(&cpu->cpus->debug_epoch);
    if (UNLIKELY(cpu->interp->debug_epoch != epoch)) {
        cpu->interp->debug_epoch = epoch;
        hpvm__interp_reset(cpu);
        hpvm__mmu_watch_changed(cpu);
    }
    cpu->watch.pending = cpu->watch.hit = false;
    if (atomic_load(&cpu->stop_request))
        return VCPU_STOPPED;
    cpu->clean = 0; // who stopped the vCPU may have written to its backing store
    hpvm__shootdown_enter(cpu);
    enum vcpu_exit exit = run_loop(cpu);
    hpvm__shootdown_leave(cpu);
    hpvm__rse_settle(cpu);
    cpu->stats.exits++;
    return exit;
}
