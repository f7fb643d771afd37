// PSR writes: banks of r16-r31 with their NaTs, interrupts that PSR.i lets through; the gate of firmware.
#include "cpu_fixture.h"

#include "ia64/interp/run.h"

static void banks(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    struct cpu *c = f.cpu;
    CHECK((c->psr & PSR_BN) != 0);
    for (unsigned r = 1; r < 32; r++)
        gr_set(c, r, 100 + r, r & 1);
    hpvm__psr_write(c, c->psr & ~PSR_BN);
    for (unsigned r = 1; r < 32; r++) {
        bool banked = r >= 16;
        CHECK_EQ(gr_get(c, r), banked ? 0 : 100 + r);
        CHECK_EQ(gr_nat(c, r), banked ? 0 : r & 1);
        gr_set(c, r, 200 + r, !(r & 1));
    }
    hpvm__psr_write(c, c->psr | PSR_IC); // no bank change
    CHECK_EQ(gr_get(c, 16), 216);
    hpvm__psr_write(c, c->psr | PSR_BN);
    for (unsigned r = 1; r < 32; r++) {
        bool banked = r >= 16;
        CHECK_EQ(gr_get(c, r), (banked ? 100 : 200) + r);
        CHECK_EQ(gr_nat(c, r), banked ? r & 1 : !(r & 1));
    }
    hpvm__psr_write(c, c->psr & ~PSR_BN);
    CHECK_EQ(gr_get(c, 31), 231);
    fixture_close(&f);
}

static void unmasking(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    struct cpu *c = f.cpu;
    c->tpr = 0;
    hpvm__psr_write(c, c->psr | PSR_I);
    hpvm__psr_write(c, c->psr & ~PSR_I);
    atomic_store(&c->exit_request, 0);
    hpvm__psr_write(c, c->psr | PSR_I);
    CHECK_EQ(atomic_load(&c->exit_request), 0); // nothing waits
    hpvm__psr_write(c, c->psr & ~PSR_I);
    hpvm__sapic_post(c, DELIVER_INT, 0x33);
    atomic_store(&c->exit_request, 0);
    hpvm__psr_write(c, c->psr | PSR_I);
    CHECK(atomic_load(&c->exit_request) != 0);
    fixture_close(&f);
}

// ---- break.m in the firmware area --------------------------------------------------------------------

static unsigned gate_calls;
static uint64_t gate_address;
static bool gate_answer;

static bool gate(struct cpu *cpu, uint64_t pa)
{
    gate_calls++;
    gate_address = pa;
    CHECK_EQ(cpu->ri, 2);
    gr_set(cpu, 8, 0x600d, 0);
    return gate_answer;
}

#define NOP_M      ((uint64_t)1 << 27)
#define BREAK_M(n) ((uint64_t)(n) << 6)
#define NOP_I      ((uint64_t)1 << 27)

static void put_bundle(struct fixture *f, uint64_t pa, uint64_t slot0, uint64_t slot1, uint64_t slot2)
{
    uint8_t *p = hpvm__ram_pointer(&f->machine.ram, pa, 16);
    store64(p, 0x08 | slot0 << 5 | slot1 << 46); // MMI
    store64(p + 8, slot1 >> 18 | slot2 << 23);
}

static void run_at(struct fixture *f, uint64_t ip, uint64_t slots)
{
    f->cpu->ip = ip;
    f->cpu->ri = 0;
    gate_calls = 0;
    f->cpu->delivered = 0;
    hpvm__interp_run(f->cpu, slots);
}

static void gates(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    struct cpu *c = f.cpu;
    const uint64_t pa = PLATFORM_FW_BASE + 0x230;
    f.cpus->gate = gate;
    c->iva = 0x10000;
    hpvm__psr_write(c, PSR_BN | PSR_IC);
    put_bundle(&f, pa, BREAK_M(0x1234), NOP_M, NOP_I);
    gate_answer = true;
    run_at(&f, pa, 1);
    CHECK_EQ(gate_calls, 1);
    CHECK_EQ(gate_address, pa);
    CHECK_EQ(c->ip, pa);
    CHECK_EQ(c->ri, 2);
    CHECK_EQ(c->delivered, 0);
    CHECK_EQ(gr_get(c, 8), 0x600d);

    // Through a virtual address.
    c->itir = 12 << 2;
    c->ifa = 0x6000000000005000;
    CHECK(hpvm__rr_write(c, 3, 0x12330));
    CHECK(hpvm__itc(c, true, (pa & ~0xfffull) | 0x661));
    hpvm__psr_write(c, c->psr | PSR_IT);
    run_at(&f, 0x6000000000005230, 1);
    CHECK_EQ(gate_calls, 1);
    CHECK_EQ(gate_address, pa);
    CHECK_EQ(c->ip, 0x6000000000005230);
    CHECK_EQ(c->ri, 2);
    hpvm__psr_write(c, c->psr & ~PSR_IT);

    // Firmware knows no such gate: an ordinary break.
    gate_answer = false;
    run_at(&f, pa, 1);
    CHECK_EQ(gate_calls, 1);
    CHECK_EQ(c->delivered, 1);
    CHECK_EQ(c->iim, 0x1234);
    CHECK_EQ(c->iip, pa);
    CHECK_EQ(c->ip, c->iva + VEC_BREAK);

    // Not at user level, not outside of the area, not in slot 1.
    gate_answer = true;
    hpvm__psr_write(c, PSR_BN | PSR_IC | PSR_CPL);
    run_at(&f, pa, 1);
    CHECK_EQ(gate_calls, 0);
    CHECK_EQ(c->iim, 0x1234);
    hpvm__psr_write(c, PSR_BN | PSR_IC);
    put_bundle(&f, PLATFORM_FW_BASE + PLATFORM_FW_SIZE, BREAK_M(5), NOP_M, NOP_I);
    run_at(&f, PLATFORM_FW_BASE + PLATFORM_FW_SIZE, 1);
    CHECK_EQ(gate_calls, 0);
    CHECK_EQ(c->iim, 5);
    hpvm__psr_write(c, PSR_BN | PSR_IC);
    put_bundle(&f, pa, NOP_M, BREAK_M(6), NOP_I);
    run_at(&f, pa, 2);
    CHECK_EQ(gate_calls, 0);
    CHECK_EQ(c->iim, 6);
    CHECK_EQ(c->iip, pa);
    fixture_close(&f);
}

CHECK_MAIN("psr", CHECK_TEST(banks), CHECK_TEST(unmasking), CHECK_TEST(gates))
