// Interval time counter and its match register, driven by the machine's guest clock.
#include "ia64/cpu/intr.h"
#include "ia64/cpu/pmu.h"

#define NS_PER_SECOND 1000000000ull
#define ITV_MASKED    BIT(16)

static uint64_t ticks_from_ns(uint64_t ns)
{
    return (uint64_t)((unsigned __int128)ns * PLATFORM_ITC_HZ / NS_PER_SECOND);
}

// The first nanosecond at which the counter has reached `ticks`; UINT64_MAX when that is beyond the clock.
static uint64_t ns_from_ticks(unsigned __int128 ticks)
{
    unsigned __int128 ns = (ticks * NS_PER_SECOND + PLATFORM_ITC_HZ - 1) / PLATFORM_ITC_HZ;
    return ns >= UINT64_MAX ? UINT64_MAX : (uint64_t)ns;
}

static uint64_t clock_ticks(const struct cpu *cpu)
{
    return ticks_from_ns(hpvm__clock_now(&cpu->machine->clock));
}

// The match happens when the counter becomes equal to ITM: a value that is already past is reached only after
// the counter has wrapped around.
static void set_deadline(struct cpu *cpu, uint64_t now)
{
    uint64_t ahead = cpu->itm - (now + cpu->itc_offset);
    cpu->itm_deadline_ns = ns_from_ticks((unsigned __int128)now + ahead);
}

uint64_t hpvm__itc_read(const struct cpu *cpu)
{
    return clock_ticks(cpu) + cpu->itc_offset;
}

void hpvm__itc_write(struct cpu *cpu, uint64_t value)
{
    uint64_t now = clock_ticks(cpu);
    cpu->itc_offset = value - now;
    set_deadline(cpu, now);
}

void hpvm__itm_write(struct cpu *cpu, uint64_t value)
{
    cpu->itm = value;
    set_deadline(cpu, clock_ticks(cpu));
}

uint64_t hpvm__ruc_read(const struct cpu *cpu)
{
    return clock_ticks(cpu) + cpu->ruc_offset;
}

void hpvm__ruc_write(struct cpu *cpu, uint64_t value)
{
    cpu->ruc_offset = value - clock_ticks(cpu);
}

void hpvm__itc_poll(struct cpu *cpu)
{
    if (UNLIKELY(cpu->pmu_active))
        hpvm__pmu_sync(cpu); // finds overflows
    if (cpu->itm_deadline_ns == UINT64_MAX || hpvm__clock_now(&cpu->machine->clock) < cpu->itm_deadline_ns)
        return;
    cpu->itm_deadline_ns = UINT64_MAX; // one interrupt per match; a masked one is discarded
    if (!(cpu->itv & ITV_MASKED))
        hpvm__sapic_post(cpu, DELIVER_INT, (uint8_t)cpu->itv);
}
