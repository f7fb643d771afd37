// Register stack: rotation step by step, and registers that go to memory and come back.
#include "cpu_fixture.h"

#include "ia64/cpu/rse.h"

// ---- rotation ----------------------------------------------------------------------------------------
// The manual's view: physical registers, and rename bases that step down (manual volume 1, section 4.5.1).
struct model {
    uint64_t gr[96];
    uint8_t nat[96];
    uint64_t fr[96];
    uint64_t pr; // physical order
    unsigned rrb_gr, rrb_fr, rrb_pr, size;
};

static unsigned physical_gr(const struct model *m, unsigned n)
{
    return n < m->size ? (n + m->rrb_gr) % m->size : n;
}

static void compare(const struct cpu *cpu, const struct model *m)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < cpu->sof; n++)
        wrong += gr_get(cpu, 32 + n) != m->gr[physical_gr(m, n)] ||
                 gr_nat(cpu, 32 + n) != m->nat[physical_gr(m, n)];
    for (unsigned n = 0; n < 96; n++)
        wrong += fr_get(cpu, 32 + n)->significand != m->fr[(n + m->rrb_fr) % 96];
    for (unsigned n = 0; n < 48; n++)
        wrong += pr_get(cpu, 16 + n) != (m->pr >> (16 + (n + m->rrb_pr) % 48) & 1);
    CHECK_EQ(wrong, 0);
    CHECK_EQ(cpu->rrb_gr, m->rrb_gr);
    CHECK_EQ(cpu->rrb_fr, m->rrb_fr);
    CHECK_EQ(cpu->rrb_pr, m->rrb_pr);
}

static void step(struct cpu *cpu, struct model *m)
{
    hpvm__rse_rotate(cpu);
    m->rrb_gr = m->size ? (m->rrb_gr + m->size - 1) % m->size : 0;
    m->rrb_fr = (m->rrb_fr + 95) % 96;
    m->rrb_pr = (m->rrb_pr + 47) % 48;
}

static void rotation(void)
{
    static const struct {
        unsigned sof, sol, sor;
    } frames[] = {{40, 40, 5}, {96, 90, 12}, {17, 16, 1}, {8, 8, 1}, {20, 10, 0}};
    for (size_t k = 0; k < sizeof frames / sizeof frames[0]; k++) {
        struct fixture f;
        fixture_open(&f, 1);
        struct cpu *cpu = f.cpu;
        CHECK(hpvm__rse_alloc(cpu, frames[k].sof, frames[k].sol, frames[k].sor));
        struct model m = {.size = 8 * frames[k].sor, .pr = 1};
        uint64_t next = 1;
        for (unsigned round = 0; round < 700; round++) {
            unsigned n = (unsigned)(next * 7 % frames[k].sof);
            gr_set(cpu, 32 + n, next, next % 3 == 0);
            m.gr[physical_gr(&m, n)] = next;
            m.nat[physical_gr(&m, n)] = next % 3 == 0;
            fr_set(cpu, 32 + (unsigned)(next % 96), (struct fpreg){.significand = next});
            m.fr[(next + m.rrb_fr) % 96] = next;
            unsigned p = (unsigned)(next * 5 % 48);
            pr_set(cpu, 16 + p, next & 1);
            m.pr = (m.pr & ~BIT(16 + (p + m.rrb_pr) % 48)) | (next & 1) << (16 + (p + m.rrb_pr) % 48);
            next++;
            if (round % 5 != 4)
                step(cpu, &m);
            if (round % 31 == 30)
                hpvm__rse_settle(cpu);
            if (round % 97 == 96) {
                hpvm__rse_clrrrb(cpu, false);
                m.rrb_gr = m.rrb_fr = m.rrb_pr = 0;
            }
            if (round % 101 == 100) { // a call and back: rename bases are 0 in between
                uint64_t ec = cpu->ec;
                hpvm__rse_call(cpu);
                CHECK_EQ(cpu->rrb_gr | cpu->rrb_fr | cpu->rrb_pr, 0);
                for (unsigned r = 0; r < 96; r++)
                    if (fr_get(cpu, 32 + r)->significand != m.fr[r])
                        CHECK_EQ(fr_get(cpu, 32 + r)->significand, m.fr[r]);
                hpvm__rse_return(cpu, cpu->pfs);
                CHECK_EQ(cpu->ec, ec);
            }
            compare(cpu, &m);
        }
        fixture_close(&f);
    }
}

// ---- memory ------------------------------------------------------------------------------------------
#define STORE   0x100040u // not at the start of a group
#define DEPTH   60
#define DEEPEST 900 // times LOCAL: the ring of cells twice around
#define LOCAL   11

static uint64_t value_of(unsigned depth, unsigned n)
{
    return (uint64_t)(depth + 1) << 32 | (n + 1);
}
static bool nat_of(unsigned depth, unsigned n)
{
    return (depth * 5 + n) % 7 == 0;
}

// What the manual says about the backing store (volume 2, section 6.1): a register in each word, but the last
// of 64 is a collection of the NaT bits of those before it.
static void check_memory(const struct machine *machine, unsigned registers)
{
    uint64_t address = STORE, collection = 0, known = 0;
    for (unsigned r = 0; r < registers; r++) {
        if ((address & 0x1f8) == 0x1f8) {
            CHECK_EQ(load64(hpvm__ram_pointer(&machine->ram, address, 8)) & known, collection);
            address += 8;
            collection = known = 0;
        }
        unsigned depth = r / LOCAL, n = r % LOCAL, bit = address >> 3 & 63;
        if (!nat_of(depth, n))
            CHECK_EQ(load64(hpvm__ram_pointer(&machine->ram, address, 8)), value_of(depth, n));
        collection |= (uint64_t)nat_of(depth, n) << bit;
        known |= BIT(bit);
        address += 8;
    }
}

// Calls so deep that the ring of cells is used more than once around.
static void call_deeply(struct cpu *cpu, uint64_t *pfs, unsigned depths)
{
    for (unsigned depth = 0; depth < depths; depth++) {
        CHECK(hpvm__rse_alloc(cpu, LOCAL + 3, LOCAL, 0));
        CHECK(cpu->dirty + cpu->sof <= RSE_PHYSICAL_REGISTERS);
        if (!(cpu->rsc & 1) && depth > RSE_PHYSICAL_REGISTERS / LOCAL) // nothing but what has to be
            CHECK_EQ(cpu->dirty + cpu->sof, RSE_PHYSICAL_REGISTERS);
        for (unsigned n = 0; n < LOCAL; n++)
            gr_set(cpu, 32 + n, value_of(depth, n), nat_of(depth, n));
        hpvm__rse_call(cpu);
        pfs[depth] = cpu->pfs;
    }
}

// Back to depth `to`; all of the frames on the way are what they were.
static void return_to(struct cpu *cpu, const uint64_t *pfs, unsigned from, unsigned to)
{
    for (unsigned depth = from; depth-- > to;) {
        hpvm__rse_return(cpu, pfs[depth]);
        CHECK_EQ(cpu->cfle, cpu->dirty < 0);
        CHECK(hpvm__rse_fill(cpu));
        CHECK(cpu->dirty >= 0);
        CHECK_EQ(hpvm__rse_skip(cpu->bspstore, cpu->dirty), cpu->bsp);
        unsigned wrong = 0;
        for (unsigned n = 0; n < LOCAL; n++)
            wrong += gr_get(cpu, 32 + n) != value_of(depth, n) || gr_nat(cpu, 32 + n) != nat_of(depth, n);
        CHECK_EQ(wrong, 0);
    }
}

static void spill_and_fill(uint64_t rsc, unsigned depths)
{
    struct fixture f;
    fixture_open(&f, 1);
    struct cpu *cpu = f.cpu;
    uint64_t pfs[DEEPEST];
    hpvm__rse_write_bspstore(cpu, STORE);
    cpu->rsc = rsc;
    call_deeply(cpu, pfs, depths);
    CHECK_EQ(cpu->bsp, hpvm__rse_skip(STORE, depths * LOCAL));
    check_memory(&f.machine, depths * LOCAL - (unsigned)cpu->dirty);
    CHECK(hpvm__rse_flush(cpu));
    CHECK_EQ(cpu->dirty, 0);
    CHECK_EQ(cpu->bspstore, cpu->bsp);
    check_memory(&f.machine, depths * LOCAL);
    return_to(cpu, pfs, depths, 0);
    CHECK_EQ(cpu->bsp, STORE);
    fixture_close(&f);
}

static void lazy(void)
{
    spill_and_fill(0, DEPTH);
    spill_and_fill(0, DEEPEST);
}

static void eager(void)
{
    spill_and_fill(3, DEPTH);
    spill_and_fill(1, DEEPEST);
}

// Stored ahead is only what is in the page of the last register that has to be stored.
static void page_of_stores(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    struct cpu *cpu = f.cpu;
    uint64_t end = 0x101000;
    for (unsigned before = 1; before < 90; before++) {
        cpu->rsc = 3;
        hpvm__cfm_set(cpu, 0);
        CHECK(hpvm__rse_flush(cpu));
        hpvm__rse_write_bspstore(cpu, end - 8 * before);
        CHECK(hpvm__rse_alloc(cpu, 96, 96, 0));
        hpvm__rse_call(cpu);
        CHECK(hpvm__rse_alloc(cpu, 5, 5, 0));
        CHECK_EQ(hpvm__rse_skip(cpu->bspstore, cpu->dirty), cpu->bsp);
        CHECK(cpu->dirty <= 91);
        uint64_t must = hpvm__rse_skip(end - 8 * before, 5);
        CHECK(cpu->bspstore <= end || must > end || (must == end && cpu->bspstore == end));
        CHECK(cpu->dirty < 91 || must >= end);
        hpvm__rse_return(cpu, cpu->pfs);
        CHECK(hpvm__rse_fill(cpu));
    }
    fixture_close(&f);
}

// What is still in its cell does not come from memory again, until software says that memory is other.
static void clean(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    struct cpu *cpu = f.cpu;
    uint64_t pfs[DEEPEST];
    for (unsigned by = 0; by < 3; by++) {
        hpvm__rse_write_bspstore(cpu, STORE);
        cpu->rsc = 0;
        call_deeply(cpu, pfs, DEPTH);
        CHECK(hpvm__rse_flush(cpu));
        uint64_t bsp = cpu->bsp, written = hpvm__rse_skip(bsp, -3); // r40 of the last frame
        store64(hpvm__ram_pointer(&f.machine.ram, written, 8), 0x1234);
        if (by == 1) {
            CHECK(hpvm__rse_loadrs(cpu));
        } else if (by == 2)
            hpvm__rse_write_bspstore(cpu, bsp);
        hpvm__rse_return(cpu, pfs[DEPTH - 1]);
        CHECK(hpvm__rse_fill(cpu));
        CHECK_EQ(gr_get(cpu, 32 + LOCAL - 3), by ? 0x1234 : value_of(DEPTH - 1, LOCAL - 3));
        return_to(cpu, pfs, DEPTH - 1, 0);
        CHECK_EQ(cpu->bsp, STORE);
    }
    fixture_close(&f);
}

CHECK_MAIN("cpu/rse", CHECK_TEST(rotation), CHECK_TEST(lazy), CHECK_TEST(eager), CHECK_TEST(page_of_stores),
           CHECK_TEST(clean))
