// PAL procedures: conventions, and the answers that operating systems cannot do without.
#include "fixture.h"

#include "ia64/fw/bundle.h"
#include "ia64/fw/pal.h"

#define BUFFER 0x600000ull

static int64_t pal(struct fixture *f, uint64_t index, uint64_t a, uint64_t b, uint64_t c)
{
    f->cpu->gr[28] = index;
    f->cpu->gr[29] = a;
    f->cpu->gr[30] = b;
    f->cpu->gr[31] = c;
    for (unsigned r = 8; r < 12; r++)
        fw_result(f->cpu, r, 0xbad0 + r);
    CHECK_EQ(hpvm__gate_pal(f->fw, f->cpu), GATE_RETURN);
    return (int64_t)f->cpu->gr[8];
}

static int64_t pal_stacked(struct fixture *f, uint64_t index, uint64_t a, uint64_t b, uint64_t c)
{
    f->cpu->gr[28] = index;
    f->cpu->ip = GATE_ADDRESS(GATE_pal_static);
    f->cpu->ri = 2;
    CHECK_EQ(CALL(f, hpvm__gate_pal, index, a, b, c), GATE_REDIRECT);
    // It must return through the br.ret of the other gate, at whatever alias it was called.
    CHECK_EQ(f->cpu->ip, GATE_ADDRESS(GATE_pal_stacked));
    CHECK_EQ(f->cpu->ri, 2);
    return (int64_t)f->cpu->gr[8];
}

#define R(n) (f->cpu->gr[n])

static void convention(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    struct cpu before;
    hpvm__cfm_set(f->cpu, 8 | 4 << 7);
    for (unsigned n = 0; n < 8; n++)
        gr_set(f->cpu, 32 + n, 0x1000 + n, 0);
    memcpy(&before, f->cpu, sizeof before);
    CHECK_EQ(pal(f, 8, 0, 0, 0), 0);
    for (unsigned r = 1; r < 28; r++)
        if (r < 8 || r > 11)
            CHECK_EQ(f->cpu->gr[r], before.gr[r]);
    for (unsigned n = 0; n < 8; n++)
        CHECK_EQ(gr_get(f->cpu, 32 + n), 0x1000 + n);
    CHECK_EQ(hpvm__cfm_get(f->cpu), 8 | 4 << 7);
    CHECK_EQ(f->cpu->bsp, before.bsp);
    CHECK_EQ(f->cpu->psr, before.psr);
    CHECK_EQ(pal(f, 77, 0, 0, 0), -1); // unknown
    CHECK_EQ(R(9) | R(10) | R(11), 0);
    CHECK_EQ(pal(f, 50, 0, 0, 0), -1); // VP_INFO: no virtualization extension
    CHECK_EQ(pal_stacked(f, 300, 0, 0, 0), -1);
    fixture_free(f);
}

static void memory_management(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    CHECK_EQ(pal(f, 8, 0, 0, 0), 0); // VM_SUMMARY
    CHECK_EQ(R(9) & 1, 1);
    CHECK_EQ(R(9) >> 1 & 0x7f, 50);
    CHECK_EQ(R(9) >> 8 & 0xff, 24);
    CHECK_EQ(R(9) >> 16 & 0xff, 15);
    CHECK_EQ(R(9) >> 32 & 0xff, 31);
    CHECK_EQ(R(9) >> 40 & 0xff, 31);
    CHECK_EQ(R(10) & 0xff, 60);
    CHECK_EQ(R(10) >> 8 & 0xff, 24);
    CHECK_EQ(R(10) >> 16, 0xffff);    // any number of purges, and nothing above
    CHECK_EQ(pal(f, 34, 0, 0, 0), 0); // VM_PAGE_SIZE
    CHECK_EQ(R(9) & 0x15557000, 0x15557000);
    CHECK_EQ(R(10), R(9));
    CHECK_EQ(pal(f, 6, 0, 0, 0), 0); // PTCE_INFO: a zero count would mean that the TLB is never purged
    CHECK(R(10) >> 32 != 0 && (uint32_t)R(10) != 0);
    CHECK_EQ(pal(f, 5, 0, 0, 0), 0); // MEM_ATTRIB: WB, UC, NaTPage at least
    CHECK_EQ(R(9) & 0x91, 0x91);
    CHECK_EQ(pal(f, 7, 0, 2, 0), 0);
    CHECK_EQ(pal(f, 7, 2, 2, 0), -2);

    struct tlb_entry *entry = &f->cpu->dtr[5];
    *entry = (struct tlb_entry){.valid = true,
                                .present = true,
                                .page_shift = 26,
                                .ar = 3,
                                .accessed = true,
                                .dirty = true,
                                .rid = 0x123,
                                .key = 0x55,
                                .va = 0x100000000,
                                .pa = 0x4000000};
    CHECK_EQ(pal_stacked(f, 261, 5, 1, BUFFER), 0); // VM_TR_READ
    const uint8_t *image = f->machine.ram.host + BUFFER;
    CHECK_EQ(load64(image), 0x4000000 | 1 | 1 << 5 | 1 << 6 | 3 << 9);
    CHECK_EQ(load64(image + 8), 26 << 2 | 0x55 << 8);
    CHECK_EQ(load64(image + 16), 0x100000001);
    CHECK_EQ(load64(image + 24) >> 8, 0x123);
    CHECK_EQ(pal_stacked(f, 261, 32, 1, BUFFER), -2);
    fixture_free(f);
}

static void processor(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 2);
    CHECK_EQ(pal(f, 19, 0, 0, 0), 0); // RSE_INFO: more than 96 makes Linux patch itself
    CHECK_EQ(R(9), 96);
    CHECK_EQ(R(10), 0);
    CHECK_EQ(pal(f, 14, 0, 0, 0), 0); // FREQ_RATIOS
    CHECK_EQ((R(11) >> 32) * PLATFORM_BASE_HZ / (uint32_t)R(11), PLATFORM_ITC_HZ);
    CHECK_EQ(pal(f, 13, 0, 0, 0), -1); // FREQ_BASE: the platform's, see SAL
    CHECK_EQ(pal(f, 20, 0, 0, 0), 0);
    CHECK_EQ(R(10) >> 24 & 0xff, 1);       // Intel
    CHECK_EQ(pal(f, 15, BUFFER, 0, 0), 0); // PERF_MON_INFO
    CHECK_EQ(R(9) & 0xff, 4);
    CHECK_EQ(load64(f->machine.ram.host + BUFFER + 32), 0xf0);
    CHECK_EQ(pal(f, 15, PLATFORM_LOW_RAM_MAX, 0, 0), -2);
    CHECK_EQ(pal(f, 11, 0, 0, 0), 0);
    CHECK(R(9) >= 4 && R(10) >= 4); // the architected minimum
    CHECK_EQ(pal(f, 39, 0, 0, 0), 0);
    CHECK_EQ(R(9) & BIT(44), BIT(44)); // AR 44, the interval time counter
    CHECK_EQ(R(10) & 7, 7);
    CHECK_EQ(pal(f, 39, 4, 0, 0), -2);
    CHECK_EQ(pal(f, 17, 0, 0, 0), 0);
    CHECK_EQ(pal(f, 17, 0, 1, 0), -8);
    CHECK_EQ(pal(f, 16, 0, PLATFORM_PIB_BASE | BIT(63), 0), 0);
    CHECK_EQ(pal(f, 16, 0, 0xfd000000, 0), -3); // the block cannot be moved, and says so
    CHECK_EQ(pal(f, 42, ~0ull, 0, 0), 0);
    CHECK_EQ(R(9) & 0xffff, 1);
    CHECK_EQ(pal_stacked(f, 274, 0, BUFFER, 0), 0); // BRAND_INFO
    CHECK(f->machine.ram.host[BUFFER] >= 'A' && memchr(f->machine.ram.host + BUFFER, 0, 128) != NULL);
    CHECK_EQ(pal_stacked(f, 274, 0, PLATFORM_LOW_RAM_MAX, 0), -2);
    CHECK_EQ(pal(f, 23, 1, 0, 0), 0); // MC_EXPECTED returns the previous value
    CHECK_EQ(R(9), 0);
    CHECK_EQ(pal(f, 23, 0, 0, 0), 0);
    CHECK_EQ(R(9), 1);
    fixture_free(f);
}

static void caches(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    CHECK_EQ(pal(f, 4, 0, 0, 0), 0);
    uint64_t levels = R(9), unique = R(10), found = 0;
    for (uint64_t level = 0; level < levels; level++) {
        for (uint64_t type = 1; type <= 2; type++) {
            if (pal(f, 2, level, type, 0) != 0)
                continue;
            found++;
            uint64_t ways = R(9) >> 8 & 0xff, line = R(9) >> 16 & 0xff, stride = R(9) >> 24 & 0xff;
            uint64_t size = (uint32_t)R(10), tag = R(10) >> 40 & 0xff;
            CHECK(line == 6 || line == 7);
            CHECK_EQ(stride, line); // 0 would make the kernel flush byte by byte
            CHECK_EQ(size % (ways << line), 0);
            CHECK_EQ(BIT(tag), size / ways);
            CHECK_EQ(pal(f, 38, level, type, 0), 0);
            CHECK_EQ(pal(f, 43, level, type, 0), 0);
            CHECK_EQ(R(9), 1);
        }
    }
    CHECK_EQ(found, unique);
    CHECK_EQ(pal(f, 2, levels, 2, 0), -2);
    CHECK_EQ(pal(f, 2, 0, 3, 0), -2);

    // CACHE_FLUSH drops decoded code.
    atomic_store(hpvm__ram_generation(&f->machine.ram, f->machine.ram.host + BUFFER), 7);
    CHECK_EQ(pal(f, 1, 4, 0, 0), 0);
    CHECK_EQ(atomic_load(hpvm__ram_generation(&f->machine.ram, f->machine.ram.host + BUFFER)), 8);
    CHECK_EQ(pal(f, 1, 0, 0, 0), -2);
    fixture_free(f);
}

static void halting(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    CHECK(!f->cpu->halted);
    CHECK_EQ(pal(f, 29, 0, 0, 0), 0); // HALT_LIGHT
    CHECK(f->cpu->halted && !f->cpu->gate_wait);
    f->cpu->halted = false;
    CHECK_EQ(pal_stacked(f, 257, BUFFER, 0, 0), 0); // HALT_INFO
    unsigned implemented = 0;
    for (unsigned n = 0; n < 8; n++)
        implemented += load64(f->machine.ram.host + BUFFER + 8 * n) >> 60 & 1;
    CHECK_EQ(implemented, 2);
    CHECK_EQ(pal(f, 28, 1, 0, 0), 0);
    CHECK(f->cpu->halted);
    CHECK_EQ(pal(f, 28, 2, 0, 0), -2);
    fixture_free(f);
}

static void copying(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    CHECK_EQ(pal(f, 30, 0, 1, 0), 0);
    uint64_t size = R(9), align = R(10);
    CHECK_EQ(pal_stacked(f, 256, BUFFER, size, 0), 0);
    CHECK_EQ(R(9), 0);
    uint8_t expected[16];
    bundle_store_jump(expected, BUFFER, GATE_ADDRESS(GATE_pal_static));
    CHECK(memcmp(f->machine.ram.host + BUFFER, expected, 16) == 0);
    CHECK_EQ(pal_stacked(f, 256, BUFFER + align / 2, size, 0), -2);
    CHECK_EQ(pal_stacked(f, 256, BUFFER, size - 1, 0), -2);
    fixture_free(f);
}

// As GNU as 2.40 assembles them.
static void bundles(void)
{
    static const uint8_t call[16] = {0x11, 0x08, 0x00, 0x78, 0, 0, 0, 0, 0, 2, 0, 0x80, 0x08, 0, 0x84, 0};
    static const uint8_t jump[16] = {0x11, 0x00, 0x00, 0x78, 0, 0, 0, 0, 0, 2, 0, 0x00, 0x08, 0, 0x80, 0};
    static const uint8_t vector[16] = {0x11, 0x00, 0x00, 0x7c, 0, 0, 0, 0, 0, 2, 0, 0x00, 0x00, 0, 0x20, 0};
    // brl.sptk.many from 0x12345670 to 0x100000
    static const uint8_t far[16] = {0x05, 0,    0,    0, 1,    0,    0xed, 0xff,
                                    0xff, 0xff, 0x7f, 0, 0x98, 0xa9, 0xdb, 0xc8};
    uint8_t out[16];
    bundle_store(out, TEMPLATE_MIB_S, slot_break_m(0xf0001), SLOT_NOP_I, SLOT_BR_RET);
    CHECK(memcmp(out, call, 16) == 0);
    bundle_store(out, TEMPLATE_MIB_S, slot_break_m(0xf0000), SLOT_NOP_I, SLOT_BR_B0);
    CHECK(memcmp(out, jump, 16) == 0);
    bundle_store(out, TEMPLATE_MIB_S, slot_break_m(0xf8000), SLOT_NOP_I, SLOT_RFI);
    CHECK(memcmp(out, vector, 16) == 0);
    bundle_store_jump(out, 0x12345670, 0x100000);
    CHECK(memcmp(out, far, 16) == 0);
}

CHECK_MAIN("pal", CHECK_TEST(convention), CHECK_TEST(memory_management), CHECK_TEST(processor),
           CHECK_TEST(caches), CHECK_TEST(halting), CHECK_TEST(copying), CHECK_TEST(bundles))
