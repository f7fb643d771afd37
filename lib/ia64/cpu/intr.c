// Delivery of interruptions: what is saved, which PSR the handler starts with (manual volume 2, section 5.5).
#include "ia64/cpu/intr.h"

#include "ia64/cpu/mmu.h"
#include "ia64/isa/insn.h"

// PSR bits that an interruption leaves alone; be and pp come from DCR, the rest becomes 0.
#define PSR_KEPT (PSR_UP | PSR_MFL | PSR_MFH | PSR_PK | PSR_DT | PSR_RT | PSR_MC | PSR_IT)

void hpvm__deliver(struct cpu *cpu, enum vector vector, uint64_t isr)
{
    cpu->stats.interruptions[(unsigned)vector >> 8]++;
    cpu->delivered++;
    if (cpu->cfle)
        isr |= ISR_IR;
    cpu->cfle = false;
    if (vector != VEC_NESTED_DTLB) { // Data Nested TLB leaves everything as it was, ISR included
        if (cpu->psr & PSR_IC) {
            cpu->ipsr = cpu->psr | (uint64_t)cpu->ri << PSR_RI_SHIFT;
            cpu->iip = cpu->ip;
            cpu->iipa = cpu->last_bundle;
            cpu->ifs = 0;
        } else {
            isr |= ISR_NI;
        }
        cpu->isr = isr;
    }
    uint64_t psr = cpu->psr & PSR_KEPT;
    if (cpu->dcr & DCR_BE)
        psr |= PSR_BE;
    if (cpu->dcr & DCR_PP)
        psr |= PSR_PP;
    hpvm__psr_write(cpu, psr);
    cpu->ip = cpu->iva + vector;
    cpu->ri = 0;
    if (UNLIKELY(cpu->cpus && cpu->cpus->interrupted))
        cpu->cpus->interrupted(cpu);
}

// State before `i`: restart point, slots completed, last completed bundle.
static void set_restart(struct cpu *cpu, const struct insn *i)
{
    cpu->ip = cpu->block_va + (uint64_t)i->bundle * 16;
    cpu->ri = i->slot;
    cpu->slots += i->ordinal;
    if (i->ordinal > 0 && (cpu->psr & PSR_IC))
        cpu->last_bundle = i->slot > 0 ? cpu->ip : cpu->ip - 16;
}

static uint64_t ei(unsigned slot)
{
    return (uint64_t)slot << ISR_EI_SHIFT;
}

const struct insn *hpvm__raise(struct cpu *cpu, const struct insn *i, enum vector vector, uint64_t isr)
{
    set_restart(cpu, i);
    hpvm__deliver(cpu, vector, isr | ei(i->slot));
    return NULL;
}

const struct insn *hpvm__raise_iim(struct cpu *cpu, const struct insn *i, enum vector vector, uint64_t isr,
                                   uint64_t iim)
{
    if (cpu->psr & PSR_IC)
        cpu->iim = iim;
    return hpvm__raise(cpu, i, vector, isr);
}

const struct insn *hpvm__raise_ifa(struct cpu *cpu, const struct insn *i, enum vector vector, uint64_t isr,
                                   uint64_t ifa)
{
    if (cpu->psr & PSR_IC) {
        cpu->ifa = ifa;
        cpu->itir = hpvm__itir_default(cpu, ifa);
    }
    return hpvm__raise(cpu, i, vector, isr);
}

void hpvm__deliver_fault(struct cpu *cpu)
{
    const struct fault *fault = &cpu->fault;
    if (UNLIKELY(fault->vector == VEC_WATCH)) {
        cpu->watch.pending = true; // the instruction is made again, alone
        return;
    }
    if ((cpu->psr & PSR_IC) && fault->vector != VEC_NESTED_DTLB) {
        if (fault->sets_ifa) {
            cpu->ifa = fault->ifa;
            cpu->itir = fault->itir;
        }
        if (fault->sets_iha)
            cpu->iha = fault->iha;
        if (fault->sets_iim)
            cpu->iim = fault->iim;
    }
    hpvm__deliver(cpu, fault->vector, fault->isr | ei(cpu->ri));
}

const struct insn *hpvm__raise_fault(struct cpu *cpu, const struct insn *i)
{
    set_restart(cpu, i);
    hpvm__deliver_fault(cpu);
    return NULL;
}

const struct insn *hpvm__raise_trap(struct cpu *cpu, const struct insn *i, enum vector vector, uint64_t isr)
{
    hpvm__complete(cpu, i);
    if (cpu->psr & PSR_SS)
        isr |= TRAP_STEP; // concurrent, and of lower priority
    if (cpu->psr & PSR_ONE_SHOT)
        hpvm__psr_write(cpu, cpu->psr & ~PSR_ONE_SHOT);
    hpvm__deliver(cpu, vector, isr | ei(i->slot));
    return NULL;
}

bool hpvm__branch_traps(struct cpu *cpu, unsigned slot, uint64_t target, uint64_t code)
{
    if (!(cpu->psr & PSR_IT) && hpvm__physical_unimplemented(target))
        code |= TRAP_UNIMPLEMENTED_IP;
    enum vector vector = code ? VEC_LOWER_PRIVILEGE : VEC_TAKEN_BRANCH;
    if (cpu->psr & PSR_TB)
        code |= TRAP_TAKEN;
    if (!code)
        return false;
    if (cpu->psr & PSR_SS)
        code |= TRAP_STEP;
    cpu->ip = target;
    cpu->ri = 0;
    if (cpu->psr & PSR_ONE_SHOT)
        hpvm__psr_write(cpu, cpu->psr & ~PSR_ONE_SHOT);
    hpvm__deliver(cpu, vector, code | ei(slot));
    return true;
}

void hpvm__complete(struct cpu *cpu, const struct insn *i)
{
    uint64_t bundle = cpu->block_va + (uint64_t)i->bundle * 16;
    bool last_slot = i->slot == 2 || (i->flags & INSN_LONG);
    cpu->ip = last_slot ? bundle + 16 : bundle;
    cpu->ri = last_slot ? 0 : i->slot + 1u;
    cpu->slots += i->ordinal + ((i->flags & INSN_LONG) ? 2u : 1u);
    if (cpu->psr & PSR_IC)
        cpu->last_bundle = bundle;
}

bool hpvm__fault_set(struct cpu *cpu, enum vector vector, uint64_t isr, uint64_t ifa)
{
    cpu->fault = (struct fault){
        .vector = vector, .isr = isr, .ifa = ifa, .itir = hpvm__itir_default(cpu, ifa), .sets_ifa = true};
    return false;
}
