// The processor and memory of the comparison: random contents, snapshots, differences.
#include <inttypes.h>

#include "diff.h"
#include "ia64/cpu/alat.h"
#include "ia64/cpu/rse.h"
#include "ia64/fp/fp.h"

struct machine machine;
struct cpu *cpu;

struct snapshot {
    struct cpu cpu;
    uint64_t gr_ring[GR_RING_CELLS];
    uint8_t nat_ring[GR_RING_CELLS];
    uint8_t memory[MEMORY_SIZE];
};

static void die(const char *what)
{
    fprintf(stderr, "diff: %s\n", what);
    exit(2);
}

static uint8_t *ram_at(uint64_t address, uint64_t size)
{
    uint8_t *host = hpvm__ram_pointer(&machine.ram, address, size);
    if (!host)
        die("not RAM");
    return host;
}

// ---- set-up ------------------------------------------------------------------------------------------
#define PTE(pa, ma, ar, present)                                                                             \
    ((uint64_t)(present) | (uint64_t)(ma) << 2 | 1 << 5 | 1 << 6 | 3 << 7 | (uint64_t)(ar) << 9 | (pa) |     \
     BIT(52))

static void map(bool instruction, unsigned slot, uint64_t address, uint64_t pte)
{
    cpu->ifa = address;
    cpu->itir = 12 << 2;
    if (!hpvm__itr(cpu, instruction, slot, pte))
        die("cannot insert a translation");
}

static struct cpu pristine;

void state_create(unsigned passes_off)
{
    struct cpus *cpus;
    if (hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1) != HPVM_OK)
        die("cannot create the machine");
    machine.engine.translate = true; // where this build can
    machine.engine.threshold = 1;
    machine.engine.passes_off = passes_off;
    if (hpvm__cpus_create(&cpus, &machine) != HPVM_OK)
        die("cannot create the machine");
    atomic_store(&machine.clock.deterministic, true);
    cpu = cpus->cpu[0];
    hpvm__cpu_reset(cpu);
    cpu->iva = 0x8000;
    map(true, 0, CODE, PTE(CODE, 0, 3, 1));
    enum { R = 0, RW = 2 };
    map(false, 0, DATA, PTE(DATA, 0, RW, 1));
    map(false, 1, DATA + 0x1000, PTE(DATA + 0x1000, 0, RW, 1));
    map(false, 2, DATA + 0x2000, PTE(DATA + 0x2000, 0, R, 1));
    map(false, 3, DATA + 0x4000, PTE(DATA + 0x4000, 7, RW, 1));
    map(false, 4, DATA + 0x5000, PTE(DATA + 0x5000, 0, RW, 0));
    pristine = *cpu;
}

void state_map_code(void)
{
    map(false, 5, CODE, PTE(CODE, 0, 2, 1));
    pristine = *cpu;
}

void state_map_vectors(void)
{
    const uint64_t size = 0x8000,
                   again[] = {0x16 | 2ull << 42, 4ull << 60 | 2ull << 19}; // a branch to itself
    for (uint64_t at = cpu->iva; at < cpu->iva + size; at += 16)
        memcpy(ram_at(at, 16), again, 16);
    for (unsigned n = 0; n < 8; n++)
        map(true, 1 + n, cpu->iva + n * 0x1000, PTE(cpu->iva + n * 0x1000, 0, 3, 1));
    pristine = *cpu;
}

struct snapshot *snapshot_new(void)
{
    struct snapshot *snapshot = calloc(1, sizeof *snapshot);
    if (!snapshot)
        die("no memory");
    return snapshot;
}

// ---- random contents ---------------------------------------------------------------------------------
static uint64_t random_value(struct rng *rng)
{
    static const uint64_t values[] = {
        0,    1,    2,      3,      7,          31,         32,         63,        64,      65,        0x7f,
        0x80, 0xff, 0x7fff, 0x8000, 0x7fffffff, 0x80000000, 0xffffffff, INT64_MAX, BIT(63), UINT64_MAX};
    switch (rng_below(rng, 7)) {
    case 6:
        return rng_chance(rng, 70) ? 62 + rng_below(rng, 4) : rng_below(rng, 66);
    case 0:
        return values[rng_below(rng, ARRAY_LENGTH(values))];
    case 1:
        return rng_next(rng);
    case 2:
        return rng_next(rng) >> rng_below(rng, 64);
    default: { // an address, most of them in the pages that may be written
        uint64_t page = rng_chance(rng, 85) ? rng_below(rng, 2) : rng_below(rng, 8);
        uint64_t offset = rng_below(rng, 0x1000);
        return DATA + page * 0x1000 + (rng_chance(rng, 93) ? offset & ~15u : offset);
    }
    }
}

// A number of the double format: near 1, small integers, around the limits of both formats, few bits or all.
static uint64_t random_double(struct rng *rng)
{
    static const uint16_t edges[] = {1,   2,    3,    53,   54,   896,  897,  898,
                                     970, 1150, 1151, 1086, 1075, 2044, 2045, 2046};
    uint64_t sign = (uint64_t)rng_below(rng, 2) << 63, fraction = rng_next(rng) & mask_low(52), exponent;
    switch (rng_below(rng, 8)) {
    case 0:
        return sign;
    case 1:
        exponent = edges[rng_below(rng, ARRAY_LENGTH(edges))];
        break;
    case 2:
        exponent = 1 + rng_below(rng, 2046);
        break;
    case 3:
        exponent = 1023 + rng_below(rng, 66);
        break;
    default:
        exponent = 1021 + rng_below(rng, 5);
        break;
    }
    static const uint8_t kept[] = {0, 0, 1, 3, 23, 24, 52, 52};
    unsigned bits = kept[rng_below(rng, ARRAY_LENGTH(kept))];
    fraction = rng_chance(rng, 5) ? mask_low(52) : fraction & ~mask_low(52 - bits);
    return sign | exponent << 52 | fraction;
}

static uint32_t random_single(struct rng *rng)
{
    static const uint8_t exponents[] = {0, 1, 2, 3, 24, 100, 150, 200, 253, 254, 255};
    uint32_t exponent =
        rng_chance(rng, 85) ? 124 + rng_below(rng, 8) : exponents[rng_below(rng, ARRAY_LENGTH(exponents))];
    uint32_t fraction = (uint32_t)rng_next(rng) & 0x7fffff;
    if (rng_chance(rng, 10))
        return rng_below(rng, 2) << 31; // zero
    return rng_below(rng, 2) << 31 | exponent << 23 | (rng_chance(rng, 70) ? fraction & 0x7c0000 : fraction);
}
static uint64_t random_pair(struct rng *rng)
{
    return (uint64_t)random_single(rng) << 32 | random_single(rng);
}

static struct fpreg random_fr(struct rng *rng)
{
    struct fpreg f;
    uint64_t bits;
    switch (rng_below(rng, 24)) {
    case 0:
        return FPREG_ZERO(rng_below(rng, 2));
    case 1:
        return rng_chance(rng, 30) ? FP_NATVAL : FPREG_INFINITY(rng_below(rng, 2));
    case 2:
        return FPREG(rng_below(rng, 2), rng_below(rng, 0x20000), rng_next(rng));
    case 3: // denormals, infinities, NaNs
        bits = rng_next(rng);
        return hpvm__fp_from_double(rng_chance(rng, 50) ? bits & ~(0x7ffull << 52) : bits | 0x7ffull << 52);
    case 4: // more than double has
        f = hpvm__fp_from_double(random_double(rng));
        f.significand |= rng_next(rng) >> 53;
        return f;
    case 5: // 64 bits, exponents near each other or near the ends of the range
        return FPREG(rng_below(rng, 2),
                     rng_chance(rng, 90) ? FP_EXPONENT_BIAS - 70 + rng_below(rng, 140)
                                         : (rng_below(rng, 200) - 100) & 0x1ffff,
                     FP_INTEGER_BIT | rng_next(rng) << rng_below(rng, 64));
    case 6: // two singles
    case 7:
        return FP_INTEGER(random_pair(rng));
    case 8 ... 10:
        return FP_INTEGER(random_value(rng));
    default:
        bits = random_double(rng);
        if (rng_chance(rng, 50))
            return (struct fpreg){bits, (uint32_t)FP_TAG, ~0u};
        return hpvm__fp_from_double(bits);
    }
}

// Mostly what Linux gives its processes, with and without the flags that mean an inexact result.
static uint64_t random_fpsr(struct rng *rng)
{
    uint64_t fpsr = 0x0009804c0270033full;
    for (unsigned sf = 0; sf < 4; sf++) {
        if (rng_chance(rng, 50))
            fpsr |= (uint64_t)FP_I << FPSR_FLAGS_SHIFT(sf);
        if (rng_chance(rng, 6))
            fpsr ^= (uint64_t)rng_below(rng, 4) << (FPSR_SF_SHIFT(sf) + 4);
        if (rng_chance(rng, 6))
            fpsr ^= (uint64_t)rng_below(rng, 4) << FPSR_SF_SHIFT(sf);
    }
    return rng_chance(rng, 8) ? fpsr & ~(uint64_t)rng_below(rng, 64) : fpsr;
}

static void random_memory(struct rng *rng)
{
    uint8_t *memory = ram_at(DATA, MEMORY_SIZE);
    for (unsigned n = 0; n < MEMORY_SIZE; n += 64) { // a line of four values and their complements
        if (n >= 0x3000 && n < DATA_SIZE)            // never read
            continue;
        for (unsigned k = 0; k < 4; k++) {
            uint64_t value = k ? rng_chance(rng, 60) ? random_double(rng) : rng_next(rng) : random_value(rng);
            store64(memory + n + 16 * k, value);
            store64(memory + n + 16 * k + 8, ~value);
        }
    }
}

static void random_psr(struct rng *rng, bool privileged)
{
    uint64_t psr = PSR_BN | PSR_DT;
    if (!privileged)
        psr |= PSR_CPL;
    static const struct {
        uint64_t bit;
        unsigned percent;
    } bits[] = {{PSR_IC, 85}, {PSR_IT, 50},  {PSR_AC, 10}, {PSR_BE, 3},   {PSR_TB, 3},
                {PSR_DFL, 3}, {PSR_DFH, 10}, {PSR_SI, 10}, {PSR_MFL, 50}, {PSR_MFH, 50}};
    for (size_t n = 0; n < ARRAY_LENGTH(bits); n++)
        if (rng_chance(rng, bits[n].percent))
            psr |= bits[n].bit;
    hpvm__psr_write(cpu, psr);
}

static void random_frame(struct rng *rng)
{
    unsigned sof = rng_chance(rng, 85) ? 24 + rng_below(rng, 60) : rng_below(rng, 97);
    unsigned sol = rng_below(rng, sof + 1), sor = rng_chance(rng, 70) ? 0 : rng_below(rng, sof / 8 + 1);
    uint64_t cfm = sof | (uint64_t)sol << 7 | (uint64_t)sor << 14;
    if (rng_chance(rng, 20))
        cfm |= (uint64_t)(sor ? rng_below(rng, sor * 8) : 0) << 18 | (uint64_t)rng_below(rng, 96) << 25 |
               (uint64_t)rng_below(rng, 48) << 32;
    hpvm__cfm_set(cpu, cfm);
    cpu->dirty = (int32_t)rng_below(rng, 97 - sof);
    cpu->bspstore = STACK + 0x800 + rng_below(rng, 128) * 8;
    if (((cpu->bspstore >> 3) & 63) == 63)
        cpu->bspstore -= 8;
    cpu->bsp = hpvm__rse_skip(cpu->bspstore, cpu->dirty);
    cpu->rsc = rng_chance(rng, 70) ? 3 : 0;
    cpu->pfs = (rng_chance(rng, 80) ? sof | (uint64_t)sol << 7 : rng_next(rng) & mask_low(38)) |
               (uint64_t)rng_below(rng, 64) << 52 | (uint64_t)3 << 62;
}

void state_random(struct rng *rng, bool privileged)
{
    *cpu = pristine;
    memset(cpu->gr_ring, 0, GR_RING_CELLS * 8);
    memset(cpu->nat_ring, 0, GR_RING_CELLS);
    random_psr(rng, privileged);
    random_frame(rng);
    unsigned nats = rng_chance(rng, 75) ? 0 : 1 + rng_below(rng, 8);
    for (unsigned r = 1; r < 128; r++)
        gr_set(cpu, r, random_value(rng), rng_chance(rng, nats));
    for (unsigned n = 0; n < 4 && rng_chance(rng, 97); n++) {
        gr_set(cpu, POINTERS + n, DATA + (rng_below(rng, 0x2000) & ~15u), 0);
        gr_set(cpu, 40 + n, DATA + (rng_below(rng, 0x2000) & ~15u), 0);
    }
    for (unsigned r = 0; r < 16; r++)
        cpu->bank_gr[r] = rng_next(rng);
    for (unsigned f = 2; f < 128; f++)
        *fr_place(cpu, f) = random_fr(rng);
    cpu->pr = (rng_next(rng) & rng_next(rng)) | (rng_chance(rng, 50) ? 0xc2 : 0) | 1;
    for (unsigned b = 0; b < 8; b++)
        cpu->br[b] = rng_chance(rng, 50) ? CODE + 16 * rng_below(rng, 64) : random_value(rng);
    for (unsigned k = 0; k < 8; k++)
        cpu->kr[k] = rng_next(rng);
    cpu->lc = rng_chance(rng, 30) ? 0 : random_value(rng);
    cpu->ec = rng_below(rng, 4) ? rng_below(rng, 3) : rng_below(rng, 64);
    cpu->ccv = random_value(rng);
    cpu->unat = rng_chance(rng, 60) ? 0 : rng_next(rng);
    cpu->csd = rng_next(rng);
    cpu->dcr = rng_chance(rng, 50) ? mask_low(7) << 8 : 0; // all faults of speculative loads are deferred
    cpu->fpsr = random_fpsr(rng);
    cpu->alat_on = rng_chance(rng, 30);
    for (unsigned n = 0; n < 4 && cpu->alat_on; n++) {
        uint64_t address = gr_get(cpu, POINTERS + n), data[2] = {0, 0};
        hpvm__alat_enter(cpu, false, 4 + n, address, 8, data);
    }
    cpu->slots = rng_next(rng) >> 8;
    cpu->last_bundle = CODE - 16;
    random_memory(rng);
}

void code_load(const struct code *code)
{
    uint8_t *page = ram_at(CODE, 0x1000);
    memset(page, 0, 0x1000);
    memcpy(page, code->bytes, 16 * code->bundles);
    for (unsigned n = code->bundles; n < 256; n++) { // behind it: branches to themselves
        store64(page + 16 * n, 0x16 | 4ull << 42 | 2ull << 37 << 46);
        store64(page + 16 * n + 8, 2ull << 37 >> 18 | 2ull << 37 << 23);
    }
    hpvm__ram_written(&machine.ram, page, 0x1000);
    atomic_store(&cpu->exit_request, 0); // it has looked
}

// ---- snapshots ---------------------------------------------------------------------------------------
const struct cpu *snapshot_cpu(const struct snapshot *s)
{
    return &s->cpu;
}

void snapshot_take(struct snapshot *s)
{
    s->cpu = *cpu;
    memcpy(s->gr_ring, cpu->gr_ring, sizeof s->gr_ring);
    memcpy(s->nat_ring, cpu->nat_ring, sizeof s->nat_ring);
    memcpy(s->memory, ram_at(DATA, MEMORY_SIZE), MEMORY_SIZE);
}

void snapshot_restore(const struct snapshot *s)
{
    *cpu = s->cpu;
    memcpy(cpu->gr_ring, s->gr_ring, sizeof s->gr_ring);
    memcpy(cpu->nat_ring, s->nat_ring, sizeof s->nat_ring);
    memcpy(ram_at(DATA, MEMORY_SIZE), s->memory, MEMORY_SIZE);
    hpvm__mmu_state_loaded(cpu);
}

// Members that may differ: caches, statistics.
static void normalise(struct cpu *c)
{
    memset(c->dtlb, 0, sizeof c->dtlb);
    memset(&c->stats, 0, sizeof c->stats);
    memset(&c->engine, 0, sizeof c->engine);
    memset(c->gr_window, 0, sizeof c->gr_window); // empty, what is there is left over
    memset(c->nat_window, 0, sizeof c->nat_window);
    c->nats = 0;       // looked at now and then
    c->slot_limit = 0; // of the run loop, which not every mode uses
    hpvm__fr_make_plain(c);
    memset(c->fp_record, 0, sizeof c->fp_record);
    c->fp_records = c->fp_settled = 0;
    memset(c->fr_plain, 0, sizeof c->fr_plain);
    c->fr_plain_next = 0;
    c->pmu_slots = c->pmu_ticks = 0;
    c->block_va = 0; // of the block that ran; nobody looks at it between blocks
    c->block = NULL;
    c->page_va = c->last_offset = c->fetch_key = 0; // of generated code
    c->clean = 0;                                   // nothing else depends on it
}

struct named {
    const char *name;
    size_t offset, size;
};
#define NAMED(member)                                                                                        \
    {                                                                                                        \
#member, offsetof(struct cpu, member), sizeof(((struct cpu *)0)->member)                             \
    }
static const struct named members[] = {
    NAMED(pr),         NAMED(frame),      NAMED(gr),          NAMED(gr_nat),  NAMED(psr),
    NAMED(sof),        NAMED(sol),        NAMED(sor),         NAMED(rrb_gr),  NAMED(rrb_fr),
    NAMED(rrb_pr),     NAMED(ip),         NAMED(ri),          NAMED(lc),      NAMED(ec),
    NAMED(br),         NAMED(slots),      NAMED(slot_limit),  NAMED(fr),      NAMED(frot),
    NAMED(gr_window),  NAMED(nat_window), NAMED(fr_window),   NAMED(bof),     NAMED(dirty),
    NAMED(cfle),       NAMED(bsp),        NAMED(bspstore),    NAMED(rnat),    NAMED(rsc),
    NAMED(kr),         NAMED(ccv),        NAMED(unat),        NAMED(fpsr),    NAMED(pfs),
    NAMED(csd),        NAMED(bank_gr),    NAMED(bank_nat),    NAMED(ipsr),    NAMED(isr),
    NAMED(iip),        NAMED(ifa),        NAMED(itir),        NAMED(iipa),    NAMED(ifs),
    NAMED(iim),        NAMED(iha),        NAMED(last_bundle), NAMED(fault),   NAMED(alat),
    NAMED(alat_count), NAMED(block),      NAMED(block_va),    NAMED(code_ed), NAMED(delivered),
};

static void print_differences(const void *expected, const void *actual, size_t base, size_t size,
                              const char *name, FILE *file)
{
    for (size_t n = 0; n < size; n++)
        if (((const uint8_t *)expected)[n] != ((const uint8_t *)actual)[n]) {
            size_t cell = n & ~(size_t)7;
            uint64_t e = 0, a = 0;
            memcpy(&e, (const uint8_t *)expected + cell, size - cell < 8 ? size - cell : 8);
            memcpy(&a, (const uint8_t *)actual + cell, size - cell < 8 ? size - cell : 8);
            fprintf(file, "  %s + 0x%zx: interpreter %016" PRIx64 ", translator %016" PRIx64 "\n", name,
                    base + cell, e, a);
            n = cell + 7;
        }
}

bool snapshot_same(const struct snapshot *expected, const struct snapshot *actual, FILE *file)
{
    static struct cpu e, a;
    e = expected->cpu;
    a = actual->cpu;
    normalise(&e);
    normalise(&a);
    bool same = memcmp(&e, &a, sizeof e) == 0 &&
                memcmp(expected->gr_ring, actual->gr_ring, sizeof actual->gr_ring) == 0 &&
                memcmp(expected->nat_ring, actual->nat_ring, sizeof actual->nat_ring) == 0 &&
                memcmp(expected->memory, actual->memory, MEMORY_SIZE) == 0;
    if (same || !file)
        return same;
    bool named = false;
    for (size_t n = 0; n < ARRAY_LENGTH(members); n++) {
        const struct named *m = &members[n];
        const uint8_t *left = (const uint8_t *)&e + m->offset, *right = (const uint8_t *)&a + m->offset;
        named |= memcmp(left, right, m->size) != 0;
        print_differences(left, right, 0, m->size, m->name, file);
    }
    if (!named)
        print_differences(&e, &a, 0, sizeof e, "struct cpu", file);
    size_t cell = expected->cpu.bof;
    print_differences(expected->gr_ring, actual->gr_ring, 0, sizeof actual->gr_ring, "gr_ring", file);
    print_differences(expected->nat_ring, actual->nat_ring, 0, sizeof actual->nat_ring, "nat_ring", file);
    print_differences(expected->memory, actual->memory, DATA, MEMORY_SIZE, "memory", file);
    fprintf(file, "  (r32 is gr_ring + 0x%zx; ip %" PRIx64 " / %" PRIx64 ")\n", cell * 8, e.ip, a.ip);
    return false;
}
