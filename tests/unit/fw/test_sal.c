// SAL: system table and procedures; INIT and its return; runtime services that need no EFI boot services.
#include <time.h>

#include "fixture.h"

#include "core/crc32.h"

#define SAL(n)  (0x01000000ull + (n))
#define BUFFER  0x600000ull
#define HANDLER 0x4000000ull

static int64_t sal(struct fixture *f, uint64_t id, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
    CHECK_EQ(CALL(f, hpvm__gate_sal, id, a, b, c, d, 0, 0, 0), GATE_RETURN);
    return (int64_t)f->cpu->gr[8];
}

static void system_table(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    hpvm__sal_write(f->fw);
    const uint8_t *table = f->machine.ram.host + FW_SAL_SYSTAB;
    CHECK(memcmp(table, "SST_", 4) == 0);
    uint8_t sum = 0;
    for (uint32_t n = 0; n < load32(table + 4); n++)
        sum = (uint8_t)(sum + table[n]);
    CHECK_EQ(sum, 0);
    CHECK_EQ(load16(table + 8), 0x0320);
    static const uint8_t sizes[] = {48, 32, 16, 32, 16, 16};
    const uint8_t *entry = table + 96;
    unsigned types = 0, last = 0;
    for (unsigned n = 0; n < load16(table + 10); n++) {
        CHECK(entry[0] < sizeof sizes && entry[0] >= last);
        last = entry[0];
        types |= 1u << entry[0];
        if (entry[0] == 0) {
            CHECK_EQ(load64(entry + 8), GATE_ADDRESS(GATE_pal_static));
            CHECK_EQ(load64(entry + 16), GATE_ADDRESS(GATE_sal));
        }
        if (entry[0] == 2)
            CHECK_EQ(entry[1], 0); // a drift bit would take the ITC away as clock source
        if (entry[0] == 5)
            CHECK_EQ(load64(entry + 8), PLATFORM_AP_WAKE_VECTOR);
        entry += sizes[entry[0]];
    }
    CHECK_EQ(entry - table, load32(table + 4));
    CHECK_EQ(types & 0x25, 0x25);
    fixture_free(f);
}

struct fake_pci {
    unsigned bus, device, function, reg, size;
    uint32_t value;
    unsigned calls;
};

static uint32_t fake_read(void *opaque, unsigned bus, unsigned device, unsigned function, unsigned reg,
                          unsigned size)
{
    struct fake_pci *pci = opaque;
    *pci = (struct fake_pci){bus, device, function, reg, size, 0, pci->calls + 1};
    return 0x12345678;
}

static void fake_write(void *opaque, unsigned bus, unsigned device, unsigned function, unsigned reg,
                       unsigned size, uint32_t value)
{
    struct fake_pci *pci = opaque;
    *pci = (struct fake_pci){bus, device, function, reg, size, value, pci->calls + 1};
}

static void pci_config(void)
{
    static const struct pci_config_ops ops = {fake_read, fake_write};
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    struct fake_pci pci = {0};
    CHECK_EQ(sal(f, SAL(0x10), 0, 4, 0, 0), 0); // no PCI at all: like a master abort
    CHECK_EQ(f->cpu->gr[9], 0xffffffff);
    f->machine.pci_ops = &ops;
    f->machine.pci_opaque = &pci;
    CHECK_EQ(sal(f, SAL(0x10), 5 << 16 | 3 << 11 | 2 << 8 | 0x10, 2, 0, 0), 0);
    CHECK(pci.bus == 5 && pci.device == 3 && pci.function == 2 && pci.reg == 0x10 && pci.size == 2);
    CHECK_EQ(f->cpu->gr[9], 0x5678);
    CHECK_EQ(sal(f, SAL(0x10), 5 << 20 | 3 << 15 | 2 << 12 | 0x14, 1, 1, 0), 0);
    CHECK(pci.bus == 5 && pci.device == 3 && pci.function == 2 && pci.reg == 0x14 && pci.size == 1);
    CHECK_EQ(f->cpu->gr[9], 0x78);
    CHECK_EQ(sal(f, SAL(0x11), 7 << 16 | 1 << 11 | 4, 2, 0xabcd1234, 0), 0);
    CHECK(pci.bus == 7 && pci.device == 1 && pci.reg == 4 && pci.size == 2 && pci.value == 0x1234);
    unsigned calls = pci.calls;
    CHECK_EQ(sal(f, SAL(0x10), 0x104, 4, 1, 0), 0); // extended configuration space: conventional PCI has none
    CHECK_EQ(f->cpu->gr[9], 0xffffffff);
    CHECK_EQ(sal(f, SAL(0x10), 1ull << 24, 4, 0, 0), 0); // another segment
    CHECK_EQ(f->cpu->gr[9], 0xffffffff);
    CHECK_EQ(sal(f, SAL(0x11), 1ull << 28, 4, 0, 1), 0);
    CHECK_EQ(sal(f, SAL(0x10), 1, 2, 0, 0), -2); // misaligned
    CHECK_EQ(sal(f, SAL(0x10), 0, 3, 0, 0), -2);
    CHECK_EQ(sal(f, SAL(0x10), 0, 4, 2, 0), -2);
    CHECK_EQ(pci.calls, calls);
    fixture_free(f);
}

static void errors_and_frequencies(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    CHECK_EQ(sal(f, SAL(0x12), 0, 0, 0, 0), 0);
    CHECK_EQ(f->cpu->gr[9], PLATFORM_BASE_HZ);
    CHECK_EQ(f->cpu->gr[10], UINT64_MAX);
    CHECK_EQ(sal(f, SAL(0x12), 2, 0, 0, 0), -1);
    CHECK_EQ(sal(f, SAL(0x12), 3, 0, 0, 0), -2);
    for (uint64_t type = 0; type < 4; type++) {
        CHECK_EQ(sal(f, SAL(0x01), type, 0, BUFFER, 0), -5);
        CHECK_EQ(sal(f, SAL(0x02), type, 0, 0, 0), 0);
        CHECK(f->cpu->gr[9] > 0); // Windows gives up on 0
        CHECK_EQ(sal(f, SAL(0x03), type, 0, 0, 0), 0);
    }
    CHECK_EQ(sal(f, SAL(0x01), 4, 0, BUFFER, 0), -2);
    // What Linux sends. -2 would mean "use the timeout in r9" and make it ask again for ever.
    CHECK_EQ(sal(f, SAL(0x05), 1, 1, 0xe8, 20000), 0);
    CHECK_EQ(sal(f, SAL(0x05), 2, 1, 0xf0, 0), 0);
    CHECK_EQ(sal(f, SAL(0x05), 3, 1, 0x1e, 0), 0);
    CHECK_EQ(f->fw->mc_rendezvous_vector, 0xe8);
    CHECK_EQ(f->fw->mc_wakeup_vector, 0xf0);
    CHECK_EQ(sal(f, SAL(0x05), 2, 1, 3, 0), -2);
    CHECK_EQ(CALL(f, hpvm__gate_sal, SAL(0x04)), GATE_WAIT); // MC_RENDEZ sleeps until the wake-up interrupt
    hpvm__sapic_post(f->cpu, DELIVER_INT, 0xf0);
    CHECK_EQ(CALL(f, hpvm__gate_sal, SAL(0x04)), GATE_RETURN);
    CHECK_EQ(f->cpu->gr[8], 0);
    CHECK_EQ(sal(f, SAL(0x08), 3, 0, 0, 0), 0);
    CHECK_EQ(sal(f, SAL(0x09), 0, 0, 0, 0), 0);
    CHECK_EQ(sal(f, SAL(0x13), 0, 0, 0, 0), 0);
    CHECK_EQ(sal(f, SAL(0x20), 0, 0, 0, 0), -1); // UPDATE_PAL
    CHECK_EQ(sal(f, 0x02000001, 0, 0, 0, 0), -1);
    fixture_free(f);
}

static void vectors(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 2);
    CHECK_EQ(CALL(f, hpvm__gate_sal, SAL(0), 0, HANDLER, 0x1111, 0, 0, 0, 0), GATE_RETURN);
    CHECK_EQ(f->cpu->gr[8], 0);
    CHECK_EQ(f->fw->os_mca, HANDLER);
    CALL(f, hpvm__gate_sal, SAL(0), 1, HANDLER + 16, 0x2222, 0, HANDLER + 32, 0x3333, 0);
    CHECK_EQ(f->cpu->gr[8], 0);
    CHECK_EQ(f->fw->os_init[0], HANDLER + 16);
    CHECK_EQ(f->fw->os_init[1], HANDLER + 32);
    CHECK_EQ(f->fw->os_init_gp[1], 0x3333);
    CALL(f, hpvm__gate_sal, SAL(0), 2, HANDLER + 48, 0x4444, 0, 0, 0, 0);
    CHECK_EQ(f->fw->os_rendezvous, HANDLER + 48);
    CALL(f, hpvm__gate_sal, SAL(0), 3, HANDLER, 0, 0, 0, 0, 0);
    CHECK_EQ((int64_t)f->cpu->gr[8], -2);
    CALL(f, hpvm__gate_sal, SAL(0), 0, HANDLER + 1, 0, 0, 0, 0, 0);
    CHECK_EQ((int64_t)f->cpu->gr[8], -2);
    CHECK_EQ(f->fw->os_mca, HANDLER);
    fixture_free(f);
}

// INIT on a vCPU with a frame, both banks and a NaT; OS_INIT destroys everything and returns.
static void init_and_resume(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    struct cpu *cpu = f->cpu;
    CALL(f, hpvm__gate_sal, SAL(0), 1, HANDLER, 0x2222, 0, HANDLER + 32, 0x3333, 0);
    hpvm__cfm_set(cpu, 10 | 6 << 7);
    for (unsigned n = 0; n < 10; n++)
        gr_set(cpu, 32 + n, 0xa000 + n, 0);
    for (unsigned r = 1; r < 32; r++) {
        cpu->gr[r] = 0xb000 + r;
        cpu->gr_nat[r] = r == 5 || r == 20;
    }
    for (unsigned r = 0; r < 16; r++) {
        cpu->bank_gr[r] = 0xc000 + r;
        cpu->bank_nat[r] = r == 3;
    }
    hpvm__psr_write(cpu, PSR_IC | PSR_I | PSR_BN | PSR_DT | PSR_RT | PSR_IT | 3ull << PSR_CPL_SHIFT);
    cpu->pr = 0x5555;
    cpu->br[0] = 0xd000;
    cpu->br[1] = 0xd100;
    cpu->ip = 0xe000000000001230;
    cpu->ri = 1;
    uint64_t bsp = cpu->bsp, psr = cpu->psr;

    hpvm__fw_init_event(cpu);
    CHECK_EQ(cpu->ip, HANDLER);
    CHECK_EQ(cpu->psr & (PSR_IC | PSR_I | PSR_DT | PSR_RT | PSR_IT | PSR_CPL | PSR_BN), 0);
    CHECK_EQ(cpu->gr[1], 0x2222);
    CHECK_EQ(cpu->gr[8], GATE_ADDRESS(GATE_pal_static));
    CHECK_EQ(cpu->gr[9], GATE_ADDRESS(GATE_sal));
    CHECK_EQ(cpu->gr[12], GATE_ADDRESS(GATE_init_return));
    CHECK_EQ(cpu->gr[17], FW_CPU_MIN_STATE(0));
    CHECK_EQ(cpu->iip, 0xe000000000001230);
    CHECK_EQ(cpu->ipsr >> 41 & 3, 1);
    CHECK_EQ(cpu->ifs, BIT(63) | 10 | 6 << 7);
    CHECK_EQ(cpu->sof, 0);
    const uint8_t *ms = f->machine.ram.host + FW_CPU_MIN_STATE(0);
    CHECK_EQ(load64(ms + 8), 0xb001);
    CHECK_EQ(load64(ms), BIT(5) | BIT(16 + 3) | BIT(32 + 4)); // r5, bank 0 r19, bank 1 r20
    CHECK_EQ(load64(ms + 0x80), 0xc000);                      // bank 0
    CHECK_EQ(load64(ms + 0x100), 0xb010);                     // bank 1
    CHECK_EQ(load64(ms + 0x198), 0xe000000000001230);         // IIP
    CHECK_EQ(load64(ms + 0x1b0), 0xe000000000001230);         // XIP
    CHECK_EQ(load64(ms + 0x1c0), BIT(63) | 10 | 6 << 7);      // XFS
    CHECK_EQ(f->fw->init_monarch, 1);

    for (unsigned r = 1; r < 32; r++) {
        cpu->gr[r] = 0xdead;
        cpu->gr_nat[r] = 0;
    }
    cpu->pr = 1;
    cpu->br[0] = cpu->br[1] = 0;
    fw_result(cpu, 8, 0);
    fw_result(cpu, 22, FW_CPU_MIN_STATE(0));
    CHECK_EQ(hpvm__gate_init_return(f->fw, cpu), GATE_REDIRECT);
    CHECK_EQ(cpu->ip, 0xe000000000001230);
    CHECK_EQ(cpu->ri, 1);
    CHECK_EQ(cpu->psr, psr);
    CHECK_EQ(cpu->bsp, bsp);
    CHECK_EQ(hpvm__cfm_get(cpu), 10 | 6 << 7);
    for (unsigned n = 0; n < 10; n++)
        CHECK_EQ(gr_get(cpu, 32 + n), 0xa000 + n);
    for (unsigned r = 1; r < 32; r++) {
        CHECK_EQ(cpu->gr[r], 0xb000 + r);
        CHECK_EQ(cpu->gr_nat[r], r == 5 || r == 20);
    }
    CHECK_EQ(cpu->bank_gr[3], 0xc003);
    CHECK_EQ(cpu->bank_nat[3], 1);
    CHECK_EQ(cpu->pr, 0x5555);
    CHECK_EQ(cpu->br[1], 0xd100);
    CHECK_EQ(f->fw->init_monarch, 0);

    // A guest that returns with a bad pointer is a crash, not a wild jump.
    fw_result(cpu, 8, 0);
    fw_result(cpu, 22, BUFFER);
    CHECK_EQ(hpvm__gate_init_return(f->fw, cpu), GATE_WAIT);
    CHECK_EQ(atomic_load(&f->machine.requests), REQUEST_CRASH);
    fixture_free(f);
}

static void init_without_handler(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    f->cpu->ip = 0x1230;
    hpvm__fw_init_event(f->cpu);
    CHECK_EQ(f->cpu->ip, 0x1230);
    CHECK_EQ(atomic_load(&f->machine.requests), REQUEST_RESET);
    fixture_free(f);
}

// ---- EFI runtime services ----------------------------------------------------------------------------
static void efi_time(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    uint8_t *ram = f->machine.ram.host;
    CALL(f, hpvm__gate_efi_get_time, BUFFER, BUFFER + 64);
    CHECK_EQ(f->cpu->gr[8], 0);
    struct tm tm = {.tm_year = load16(ram + BUFFER) - 1900,
                    .tm_mon = ram[BUFFER + 2] - 1,
                    .tm_mday = ram[BUFFER + 3],
                    .tm_hour = ram[BUFFER + 4],
                    .tm_min = ram[BUFFER + 5],
                    .tm_sec = ram[BUFFER + 6]};
    CHECK(llabs((long long)(timegm(&tm) - time(NULL))) <= 1);
    CHECK_EQ(load16(ram + BUFFER + 12), 0x7ff);
    CHECK_EQ(load32(ram + BUFFER + 64), 1);
    // An hour later, in another time zone.
    time_t later = time(NULL) + 3600;
    gmtime_r(&later, &tm);
    store16(ram + BUFFER, (uint16_t)(tm.tm_year + 1900));
    ram[BUFFER + 2] = (uint8_t)(tm.tm_mon + 1);
    ram[BUFFER + 3] = (uint8_t)tm.tm_mday;
    ram[BUFFER + 4] = (uint8_t)tm.tm_hour;
    ram[BUFFER + 5] = (uint8_t)tm.tm_min;
    ram[BUFFER + 6] = (uint8_t)tm.tm_sec;
    store16(ram + BUFFER + 12, 60);
    CALL(f, hpvm__gate_efi_set_time, BUFFER);
    CHECK_EQ(f->cpu->gr[8], 0);
    CHECK(llabs((long long)f->machine.rtc_offset_s - 3600) <= 1);
    CALL(f, hpvm__gate_efi_get_time, BUFFER, 0);
    CHECK_EQ(load16(ram + BUFFER + 12), 60);
    // NVRAM keeps it over power-off;
    int64_t offset = f->machine.rtc_offset_s;
    f->machine.rtc_offset_s = 0;
    f->fw->time_zone = 0;
    hpvm__variables_power_on(f->fw->variables);
    hpvm__efi_clock_restore(f->fw);
    CHECK_EQ(f->machine.rtc_offset_s, offset);
    CHECK_EQ(f->fw->time_zone, 60);
    ram[BUFFER + 2] = 13;
    CALL(f, hpvm__gate_efi_set_time, BUFFER);
    CHECK_EQ(f->cpu->gr[8], 0x8000000000000002);
    CALL(f, hpvm__gate_efi_get_time, 0, 0);
    CHECK_EQ(f->cpu->gr[8], 0x8000000000000002);
    CALL(f, hpvm__gate_efi_set_wakeup_time, 1, BUFFER);
    CHECK_EQ(f->cpu->gr[8], 0x8000000000000003);
    fixture_free(f);
}

static void efi_reset_and_count(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    CALL(f, hpvm__gate_efi_get_next_high_monotonic, BUFFER);
    CHECK_EQ(f->cpu->gr[8], 0);
    CHECK_EQ(load32(f->machine.ram.host + BUFFER), 1);
    CALL(f, hpvm__gate_efi_get_next_high_monotonic, BUFFER);
    CHECK_EQ(load32(f->machine.ram.host + BUFFER), 2);
    CHECK_EQ(CALL(f, hpvm__gate_efi_reset_system, 1, 0, 0, 0), GATE_WAIT);
    CHECK_EQ(atomic_load(&f->machine.requests), REQUEST_RESET);
    atomic_store(&f->machine.requests, 0);
    CHECK_EQ(CALL(f, hpvm__gate_efi_reset_system, 2, 0, 0, 0), GATE_WAIT);
    CHECK_EQ(atomic_load(&f->machine.requests), REQUEST_POWER_OFF);
    fixture_free(f);
}

CHECK_MAIN("sal", CHECK_TEST(system_table), CHECK_TEST(pci_config), CHECK_TEST(errors_and_frequencies),
           CHECK_TEST(vectors), CHECK_TEST(init_and_resume), CHECK_TEST(init_without_handler),
           CHECK_TEST(efi_time), CHECK_TEST(efi_reset_and_count))
