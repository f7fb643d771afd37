// External interrupts: priorities, masking, in service, posting from other threads.
#include "cpu_fixture.h"

static void legal_vectors(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    f.cpu->tpr = 0;
    for (unsigned vector = 0; vector < 256; vector++) {
        bool legal = vector == 0 || vector == 2 || vector >= 16;
        hpvm__sapic_post(f.cpu, DELIVER_INT, (uint8_t)vector);
        CHECK_EQ(hpvm__sapic_pending(f.cpu), legal ? (int)vector : -1);
        CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), legal ? vector : 15);
        CHECK_EQ(hpvm__sapic_pending(f.cpu), -1);
        hpvm__sapic_eoi(f.cpu);
    }
    for (unsigned word = 0; word < 4; word++) {
        CHECK_EQ(atomic_load(&f.cpu->irr[word]), 0);
        CHECK_EQ(f.cpu->in_service[word], 0);
    }
    fixture_close(&f);
}

// Everything pending at once comes out by priority: NMI, ExtINT, then from 255 down, whatever order it came
// in.
static void order(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    f.cpu->tpr = 0;
    for (unsigned vector = 16; vector < 256; vector++)
        hpvm__sapic_post(f.cpu, DELIVER_INT, (uint8_t)vector);
    hpvm__sapic_post(f.cpu, DELIVER_EXTINT, 77);
    hpvm__sapic_post(f.cpu, DELIVER_NMI, 88);
    CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 2);
    CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 15); // nothing ranks above an NMI in service
    hpvm__sapic_eoi(f.cpu);
    CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 0);
    CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 15);
    hpvm__sapic_eoi(f.cpu);
    for (unsigned vector = 255; vector >= 16; vector--) {
        CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), vector);
        CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 15);
        hpvm__sapic_eoi(f.cpu);
    }
    CHECK_EQ(hpvm__sapic_pending(f.cpu), -1);
    fixture_close(&f);
}

static void nesting(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    f.cpu->tpr = 0;
    hpvm__sapic_post(f.cpu, DELIVER_INT, 0x40);
    CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 0x40);
    hpvm__sapic_post(f.cpu, DELIVER_INT, 0x3f);
    CHECK_EQ(hpvm__sapic_pending(f.cpu), -1);
    hpvm__sapic_post(f.cpu, DELIVER_INT, 0x40); // the same one again waits for its end
    CHECK_EQ(hpvm__sapic_pending(f.cpu), -1);
    hpvm__sapic_post(f.cpu, DELIVER_INT, 0x41);
    CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 0x41);
    hpvm__sapic_eoi(f.cpu); // ends 0x41, not 0x40
    CHECK_EQ(hpvm__sapic_pending(f.cpu), -1);
    hpvm__sapic_eoi(f.cpu);
    CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 0x40);
    hpvm__sapic_eoi(f.cpu);
    CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 0x3f);
    hpvm__sapic_eoi(f.cpu);
    hpvm__sapic_eoi(f.cpu); // nothing in service: nothing happens
    CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 15);
    fixture_close(&f);
}

static void priority_mask(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    for (unsigned vector = 16; vector < 256; vector++) {
        hpvm__sapic_post(f.cpu, DELIVER_INT, (uint8_t)vector);
        for (unsigned class = 0; class < 16; class ++) {
            f.cpu->tpr = class << 4;
            bool masked = class != 0 && vector >> 4 <= class;
            CHECK_EQ(hpvm__sapic_pending(f.cpu), masked ? -1 : (int)vector);
        }
        f.cpu->tpr = BIT(16);
        CHECK_EQ(hpvm__sapic_pending(f.cpu), -1);
        f.cpu->tpr = 0;
        CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), vector);
        hpvm__sapic_eoi(f.cpu);
    }
    f.cpu->tpr = BIT(16) | 0xf0;
    hpvm__sapic_post(f.cpu, DELIVER_EXTINT, 0);
    CHECK_EQ(hpvm__sapic_pending(f.cpu), -1);
    hpvm__sapic_post(f.cpu, DELIVER_NMI, 0);
    CHECK_EQ(hpvm__sapic_pending(f.cpu), 2); // cannot be masked
    f.cpu->tpr = 0xf0;
    CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 2);
    hpvm__sapic_eoi(f.cpu);
    CHECK_EQ(hpvm__sapic_read_ivr(f.cpu), 0);
    fixture_close(&f);
}

static void wakes(void)
{
    struct fixture f;
    fixture_open(&f, 2);
    atomic_store(&f.cpu->exit_request, 0);
    hpvm__interrupt_send(&f.machine, PLATFORM_CPU_ID(1), PLATFORM_CPU_EID(1), DELIVER_INT, 0x50);
    CHECK_EQ(atomic_load(&f.cpu->exit_request), 0);
    CHECK(atomic_load(&f.cpus->cpu[1]->exit_request) != 0);
    CHECK_EQ(atomic_load(&f.cpus->cpu[1]->irr[1]), BIT(0x10));
    hpvm__interrupt_send(&f.machine, 77, 0, DELIVER_INT, 0x50); // nobody
    CHECK_EQ(atomic_load(&f.cpu->irr[1]), 0);
    hpvm__sapic_post(f.cpu, DELIVER_INIT, 0);
    CHECK_EQ(atomic_load(&f.cpu->init_pending), 1);
    CHECK(atomic_load(&f.cpu->exit_request) != 0);
    hpvm__sapic_post(f.cpu, DELIVER_PMI, 0x20);
    CHECK_EQ(hpvm__sapic_pending(f.cpu), -1);
    fixture_close(&f);
}

#define POSTS 20000
static void *poster(void *opaque)
{
    struct cpu *cpu = opaque;
    for (unsigned n = 0; n < POSTS; n++)
        hpvm__sapic_post(cpu, DELIVER_INT, (uint8_t)(16 + n % 240));
    return NULL;
}

// Nothing posted is lost and nothing appears that was not posted, while the vCPU reads IVR.
static void threads(void)
{
    struct fixture f;
    pthread_t thread[2];
    unsigned seen[256] = {0};
    fixture_open(&f, 1);
    f.cpu->tpr = 0;
    for (unsigned n = 0; n < 2; n++)
        CU_ASSERT_FATAL(pthread_create(&thread[n], NULL, poster, f.cpu) == 0);
    for (unsigned reads = 0; reads < POSTS; reads++) {
        uint64_t vector = hpvm__sapic_read_ivr(f.cpu);
        seen[vector]++;
        if (vector != 15)
            hpvm__sapic_eoi(f.cpu);
    }
    for (unsigned n = 0; n < 2; n++)
        pthread_join(thread[n], NULL);
    for (uint64_t vector; (vector = hpvm__sapic_read_ivr(f.cpu)) != 15;) {
        seen[vector]++;
        hpvm__sapic_eoi(f.cpu);
    }
    for (unsigned vector = 0; vector < 256; vector++)
        if (vector != 15)
            CHECK((seen[vector] > 0) == (vector >= 16));
    fixture_close(&f);
}

CHECK_MAIN("sapic", CHECK_TEST(legal_vectors), CHECK_TEST(order), CHECK_TEST(nesting),
           CHECK_TEST(priority_mask), CHECK_TEST(wakes), CHECK_TEST(threads))
