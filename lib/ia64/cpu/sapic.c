// External interrupts as one processor sees them: pending (IRR), in service, masked by TPR
// (manual volume 2, section 5.8).
#include "ia64/cpu/intr.h"

#define TPR_MMI    BIT(16)
#define TPR_MIC(t) (((t) >> 4) & 0xf)

#define VECTOR_EXTINT   0
#define VECTOR_NMI      2
#define VECTOR_FIRST    16
#define VECTOR_SPURIOUS 15

// Priority of a vector: NMI, then ExtINT, then 255 down to 16. 0 is below all of them.
static unsigned priority(int vector)
{
    return vector < 0 ? 0 : vector == VECTOR_NMI ? 257 : vector == VECTOR_EXTINT ? 256 : (unsigned)vector;
}

// Highest vector in a set of 256 bits; -1 when it is empty.
static int highest(const uint64_t set[4])
{
    if (set[0] & BIT(VECTOR_NMI))
        return VECTOR_NMI;
    if (set[0] & BIT(VECTOR_EXTINT))
        return VECTOR_EXTINT;
    for (int word = 3; word >= 0; word--)
        if (set[word])
            return word * 64 + 63 - __builtin_clzll(set[word]);
    return -1;
}

void hpvm__sapic_post(struct cpu *cpu, enum delivery_mode mode, uint8_t vector)
{
    switch (mode) {
    case DELIVER_INT:
        if (vector < VECTOR_FIRST && vector != VECTOR_EXTINT && vector != VECTOR_NMI)
            return;
        break;
    case DELIVER_NMI:
        vector = VECTOR_NMI;
        break;
    case DELIVER_EXTINT:
        vector = VECTOR_EXTINT;
        break;
    case DELIVER_INIT:
        atomic_store(&cpu->init_pending, 1);
        hpvm__cpu_kick(cpu);
        return;
    case DELIVER_PMI: // firmware has no PMI handler: nothing would come of it
    default:
        return;
    }
    atomic_fetch_or(&cpu->irr[vector >> 6], BIT(vector & 63));
    atomic_store(&cpu->exit_request, 1);
    hpvm__cpu_kick(cpu);
}

int hpvm__sapic_pending(const struct cpu *cpu)
{
    uint64_t pending[4];
    uint64_t any = 0;
    for (unsigned word = 0; word < 4; word++)
        any |= pending[word] = atomic_load_explicit(&cpu->irr[word], memory_order_acquire);
    if (!any)
        return -1;
    int vector = highest(pending);
    if (vector != VECTOR_NMI) {
        if (cpu->tpr & TPR_MMI)
            return -1;
        // MIC masks whole classes of 16 vectors, its own included; 0 masks none.
        if (vector >= VECTOR_FIRST && TPR_MIC(cpu->tpr) && (unsigned)vector >> 4 <= TPR_MIC(cpu->tpr))
            return -1;
    }
    return priority(vector) > priority(highest(cpu->in_service)) ? vector : -1;
}

uint64_t hpvm__sapic_read_ivr(struct cpu *cpu)
{
    int vector = hpvm__sapic_pending(cpu);
    if (vector < 0)
        return VECTOR_SPURIOUS;
    atomic_fetch_and(&cpu->irr[vector >> 6], ~BIT(vector & 63));
    cpu->in_service[vector >> 6] |= BIT(vector & 63);
    return (uint64_t)vector;
}

void hpvm__sapic_eoi(struct cpu *cpu)
{
    int vector = highest(cpu->in_service);
    if (vector >= 0)
        cpu->in_service[vector >> 6] &= ~BIT(vector & 63);
}
