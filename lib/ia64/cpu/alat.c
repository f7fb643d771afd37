// Advanced load address table: entries by physical register and physical address.
#include "ia64/cpu/alat.h"

// Identity of a register that does not change with rotation and calls.
static uint16_t physical(const struct cpu *cpu, bool is_fp, unsigned reg)
{
    if (reg < 32)
        return (uint16_t)reg;
    unsigned n = reg - 32;
    if (is_fp)
        return (uint16_t)(32 + (n + cpu->rrb_fr) % 96);
    if (n < cpu->sor * 8u)
        n = (n + cpu->rrb_gr) % (cpu->sor * 8u);
    return (uint16_t)(128 + ((cpu->bof + n) & (GR_RING_CELLS - 1)));
}

static struct alat_entry *find(const struct cpu *cpu, bool is_fp, unsigned reg)
{
    if (cpu->alat_count == 0)
        return NULL;
    uint16_t name = physical(cpu, is_fp, reg);
    for (unsigned n = 0; n < ALAT_ENTRIES; n++) {
        const struct alat_entry *e = &cpu->alat[n];
        if (e->valid && e->is_fp == is_fp && e->reg == name)
            return (struct alat_entry *)e;
    }
    return NULL;
}

static void drop(struct cpu *cpu, struct alat_entry *e)
{
    e->valid = false;
    cpu->alat_count--;
}

void hpvm__alat_remove(struct cpu *cpu, bool is_fp, unsigned reg)
{
    struct alat_entry *e = find(cpu, is_fp, reg);
    if (e)
        drop(cpu, e);
}

void hpvm__alat_clear(struct cpu *cpu)
{
    for (unsigned n = 0; n < ALAT_ENTRIES; n++)
        cpu->alat[n].valid = false;
    cpu->alat_count = 0;
}

void hpvm__alat_enter(struct cpu *cpu, bool is_fp, unsigned reg, uint64_t pa, unsigned size, const void *data)
{
    struct alat_entry *e = find(cpu, is_fp, reg);
    if (!e) {
        e = &cpu->alat[cpu->alat_next]; // the oldest one
        cpu->alat_next = (cpu->alat_next + 1) % ALAT_ENTRIES;
        if (!e->valid)
            cpu->alat_count++;
    }
    *e = (struct alat_entry){
        .valid = true, .is_fp = is_fp, .reg = physical(cpu, is_fp, reg), .size = (uint8_t)size, .pa = pa};
    memcpy(e->data, data, size);
}

bool hpvm__alat_check(const struct cpu *cpu, bool is_fp, unsigned reg)
{
    const struct alat_entry *e = find(cpu, is_fp, reg);
    if (!e)
        return false;
    const uint8_t *host = hpvm__ram_pointer(&cpu->machine->ram, e->pa, e->size);
    return host && memcmp(host, e->data, e->size) == 0;
}

void hpvm__alat_store_slow(struct cpu *cpu, uint64_t va, unsigned size)
{
    unsigned start = (unsigned)va & 0xfff, end = start + size;
    for (unsigned n = 0; n < ALAT_ENTRIES; n++) {
        struct alat_entry *e = &cpu->alat[n];
        unsigned first = (unsigned)e->pa & 0xfff;
        // A store that runs into the next page touches that page's first bytes as well.
        bool overlap = (first < end && start < first + e->size) || (end > 0x1000 && first < end - 0x1000);
        if (e->valid && overlap)
            drop(cpu, e);
    }
}
