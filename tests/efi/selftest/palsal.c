// PAL and SAL: what every procedure returns, against what docs/firmware.md says and the manual demands
// (volume 2, section 11.10; Itanium SAL specification 3.20).
#include "selftest.h"

struct result {
    int64_t status;
    uint64_t a, b, c;
};
typedef struct result procedure(uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t,
                                uint64_t);

static uint64_t pal_entry, sal_descriptor[2];

// pal_static(entry, index, a, b, c): the convention with static registers r28 - r31.
struct result pal_static(uint64_t entry, uint64_t index, uint64_t a, uint64_t b, uint64_t c);
struct result pal_stacked(uint64_t entry, uint64_t index, uint64_t a, uint64_t b, uint64_t c);
asm(".text\n"
    ".align 16\n"
    ".global pal_static, pal_stacked\n"
    ".proc pal_static\n"
    "pal_static:\n"
    "    alloc r40 = ar.pfs, 5, 5, 0, 0\n"
    "    mov r41 = b0\n"
    "    mov r28 = r33\n"
    "    mov r29 = r34\n"
    "    mov r30 = r35\n"
    "    mov r31 = r36\n"
    "    mov b6 = r32\n"
    "    mov r14 = ip ;;\n" // of this bundle
    "    adds r14 = 48, r14 ;;\n"
    "    mov b0 = r14 ;;\n"
    "    nop.m 0\n"
    "    nop.i 0\n"
    "    br.sptk.many b6 ;;\n"
    ".align 16\n"
    "1:  mov b0 = r41\n"
    "    mov ar.pfs = r40 ;;\n"
    "    br.ret.sptk.many b0 ;;\n"
    ".endp pal_static\n"
    ".proc pal_stacked\n"
    "pal_stacked:\n"
    "    alloc r40 = ar.pfs, 5, 5, 4, 0\n"
    "    mov r41 = b0\n"
    "    mov r28 = r33\n"
    "    mov r42 = r33\n"
    "    mov r43 = r34\n"
    "    mov r44 = r35\n"
    "    mov r45 = r36\n"
    "    mov b6 = r32 ;;\n"
    "    br.call.sptk.many b0 = b6 ;;\n"
    "    mov b0 = r41\n"
    "    mov ar.pfs = r40 ;;\n"
    "    br.ret.sptk.many b0 ;;\n"
    ".endp pal_stacked\n");

static struct result pal(uint64_t index, uint64_t a, uint64_t b, uint64_t c)
{
    return index & 0x100 ? pal_stacked(pal_entry, index, a, b, c) : pal_static(pal_entry, index, a, b, c);
}
static struct result sal(uint64_t index, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
    return ((procedure *)sal_descriptor)(index, a, b, c, d, 0, 0, 0);
}

static uint8_t *table_of(const struct guid *guid)
{
    for (uint64_t n = 0; n < st->table_count; n++)
        if (same(&st->tables[n].guid, guid, 16))
            return st->tables[n].table;
    return NULL;
}

static void find_entries(void)
{
    static const uint8_t sizes[] = {48, 32, 16, 32, 16, 16};
    uint8_t *table = table_of(&guid_sal), sum = 0;
    expect_true("the SAL system table is there", table && same(table, "SST_", 4));
    if (!table)
        return;
    uint32_t length = *(uint32_t *)(table + 4);
    for (uint32_t n = 0; n < length; n++)
        sum = (uint8_t)(sum + table[n]);
    expect("SAL system table: checksum", sum, 0);
    uint16_t entries = *(uint16_t *)(table + 10);
    uint8_t *at = table + 96;
    bool wakeup = false, known = true;
    for (uint16_t n = 0; n < entries && known; n++) {
        known = at[0] < 6;
        if (at[0] == 0) {
            pal_entry = *(uint64_t *)(at + 8);
            sal_descriptor[0] = *(uint64_t *)(at + 16);
            sal_descriptor[1] = *(uint64_t *)(at + 24);
        }
        wakeup = wakeup || (at[0] == 5 && *(uint64_t *)(at + 8) == 0xf0);
        at += known ? sizes[at[0]] : 0;
    }
    expect_true("SAL system table: known entries that fill it", known && at == table + length);
    expect_true("SAL system table: entry points, wake-up vector", pal_entry && sal_descriptor[0] && wakeup);
}

static uint64_t cpuid(uint64_t number)
{
    uint64_t value;
    asm("mov %0 = cpuid[%1]" : "=r"(value) : "r"(number));
    return value;
}

void test_pal(void)
{
    part("PAL");
    find_entries();
    if (!pal_entry)
        return;
    struct result r;
    // Status first, for every procedure number: those that exist take these arguments, others are -1.
    static const uint8_t exist[] = {1, 4, 5, 6, 8, 9, 11, 12, 14, 15, 17, 19, 20, 21, 22, 24, 34, 41, 42};
    unsigned wrong = 0;
    for (unsigned n = 0; n < sizeof exist; n++) {
        r = pal(exist[n], exist[n] == 1 ? 3 : 0, 0, 0);
        if (r.status != 0 && !(exist[n] == 42 && r.status == 0))
            wrong = exist[n];
    }
    expect("procedures that exist: the first that fails", wrong, 0);
    static const uint16_t missing[] = {0,  13, 31,  32,  33,  35,  36,  37, 40,
                                       50, 60, 255, 258, 265, 272, 300, 511};
    for (unsigned n = 0; n < sizeof missing / 2; n++) {
        r = pal(missing[n], 0, 0, 0);
        expect("a procedure that does not exist", (uint64_t)r.status, (uint64_t)-1);
    }
    r = pal(4, 0, 0, 0);
    expect_true("CACHE_SUMMARY", r.status == 0 && r.a == 3 && r.b == 5);
    unsigned caches = 0;
    for (uint64_t level = 0; level < 3; level++)
        for (uint64_t type = 1; type <= 2; type++) {
            r = pal(2, level, type, 0);
            if (r.status == 0) {
                unsigned line = 1u << (r.a >> 16 & 0xff), stride = 1u << (r.a >> 24 & 0xff);
                uint64_t ways = r.a >> 8 & 0xff;
                caches += line >= 32 && line <= 256 && stride >= 32 && (uint32_t)r.b % line == 0 && ways;
            }
        }
    expect("CACHE_INFO: five caches with lines, strides, sizes that fit", caches, 5);
    expect("CACHE_INFO of level 3", (uint64_t)pal(2, 3, 2, 0).status, (uint64_t)-2);
    expect("CACHE_INFO of type 7", (uint64_t)pal(2, 0, 7, 0).status, (uint64_t)-2);
    expect("CACHE_FLUSH of type 9", (uint64_t)pal(1, 9, 0, 0).status, (uint64_t)-2);
    expect("CACHE_INIT", (uint64_t)pal(3, 0, 1, 0).status, 0);
    r = pal(5, 0, 0, 0);
    expect_true("MEM_ATTRIB: write-back, uncacheable, NaTPage", (r.a & 0x91) == 0x91);
    r = pal(6, 0, 0, 0);
    expect_true("PTCE_INFO: at least one purge", r.status == 0 && r.b >> 32 && (uint32_t)r.b);
    r = pal(8, 0, 0, 0);
    expect_true("VM_SUMMARY: walker, physical bits, keys",
                (r.a & 1) && (r.a >> 1 & 0x7f) == 50 && (r.a >> 8 & 0xff) == 24);
    expect_true("VM_SUMMARY: virtual bits, region IDs", (r.b & 0xff) == 60 && (r.b >> 8 & 0xff) == 24);
    unsigned tc = 0;
    for (uint64_t level = 0; level < 2; level++)
        for (uint64_t type = 1; type <= 2; type++)
            tc += pal(7, level, type, 0).status == 0;
    expect_true("VM_INFO: translation caches", tc >= 2);
    expect("VM_INFO of level 9", (uint64_t)pal(7, 9, 1, 0).status, (uint64_t)-2);
    r = pal(34, 0, 0, 0);
    expect_true("VM_PAGE_SIZE: 4K 8K 16K 64K 16M 256M in both", (r.a & 0x11015000 & r.b) == 0x11015000);
    expect("BUS_SET_FEATURES of something", (uint64_t)pal(10, 1, 0, 0).status, (uint64_t)-2);
    r = pal(11, 0, 0, 0);
    expect_true("DEBUG_INFO: 8 + 8 pairs", r.a == 8 && r.b == 8);
    expect("FIXED_ADDR of processor 0", pal(12, 0, 0, 0).a, 0);
    r = pal(14, 0, 0, 0);
    expect_true("FREQ_RATIOS: 8, 2, 2", r.a == ((uint64_t)8 << 32 | 1) && r.b == ((uint64_t)2 << 32 | 1) &&
                                            r.c == ((uint64_t)2 << 32 | 1));
    static uint64_t buffer[16];
    r = pal(15, (uint64_t)buffer, 0, 0);
    expect_true("PERF_MON_INFO: 4 counters of 47 bits",
                r.status == 0 && (r.a & 0xff) == 4 && (r.a >> 8 & 0xff) == 47 && (buffer[0] & 0xff) == 0xff);
    expect("PLATFORM_ADDR, moved", (uint64_t)pal(16, 0, 0x12340000, 0).status, (uint64_t)-3);
    expect("PROC_GET_FEATURES of another set", (uint64_t)pal(17, 0, 99, 0).status, (uint64_t)-8);
    r = pal(19, 0, 0, 0);
    expect_true("RSE_INFO: 96 registers", r.a == 96);
    r = pal(20, 0, 0, 0);
    expect_true("VERSION: both say the same", r.status == 0 && r.a && r.a == r.b);
    expect("MC_EXPECTED, was off", pal(23, 1, 0, 0).a, 0);
    expect("MC_EXPECTED, was on", pal(23, 0, 0, 0).a, 1);
    expect("MC_ERROR_INFO", (uint64_t)pal(25, 0, 0, 0).status, (uint64_t)-6);
    expect("MC_RESUME of nothing", (uint64_t)pal(26, 0, 0x5000000, 0).status, (uint64_t)-2);
    expect("MC_REGISTER_MEM, not aligned", (uint64_t)pal(27, 0x5000008, 0, 0).status, (uint64_t)-2);
    r = pal(30, 0, 0, 0);
    expect_true("COPY_INFO: 4 KB", r.status == 0 && r.a == 4096 && r.b >= 16);
    uint64_t pages = 0;
    bs->allocate_pages(ANY_PAGES, RUNTIME_DATA, 1, &pages);
    r = pal(256, pages, 4096, 0);
    expect("COPY_PAL", (uint64_t)r.status, 0);
    if (r.status == 0) {
        struct result copied = pal_static(pages + r.a, 14, 0, 0, 0);
        expect_true("COPY_PAL: the copy works", copied.status == 0 && copied.a == ((uint64_t)8 << 32 | 1));
    }
    r = pal(39, 0, 0, 0);
    expect_true("REGISTER_INFO: application registers",
                r.status == 0 && (r.a & 0xff) == 0xff && (r.a >> 16 & 0xf) == 0xf);
    expect("REGISTER_INFO of kind 9", (uint64_t)pal(39, 9, 0, 0).status, (uint64_t)-2);
    r = pal(42, 0, 0, 0);
    expect_true("LOGICAL_TO_PHYSICAL: one core, one thread", r.status == 0 && (r.a >> 16 & 0xff) == 1);
    r = pal(257, (uint64_t)buffer, 0, 0);
    expect_true("HALT_INFO: state 1, coherent", r.status == 0 && (buffer[1] >> 60 & 3) == 3);
    static char brand[128];
    r = pal(274, 0, (uint64_t)brand, 0);
    expect_true("BRAND_INFO: a text", r.status == 0 && brand[0] == 'I');
    r = pal(261, 0, 0, (uint64_t)buffer);
    expect("VM_TR_READ", (uint64_t)r.status, 0);
    expect("VM_TR_READ of register 999", (uint64_t)pal(261, 999, 0, (uint64_t)buffer).status, (uint64_t)-2);
    expect_true("CPUID: GenuineIntel, Montecito",
                cpuid(0) == 0x49656e69756e6547 && (cpuid(3) >> 24 & 0xff) == 0x20);
}

void test_sal(void)
{
    part("SAL and tables");
    if (!sal_descriptor[0])
        return;
    struct result r = sal(0x01000012, 0, 0, 0, 0);
    expect_true("FREQ_BASE of the platform: 200 MHz", r.status == 0 && r.a == 200000000);
    r = sal(0x01000012, 1, 0, 0, 0);
    expect_true("FREQ_BASE of the ITC: 400 MHz", r.status == 0 && r.a == 400000000);
    expect("FREQ_BASE of the real-time clock", (uint64_t)sal(0x01000012, 2, 0, 0, 0).status, (uint64_t)-1);
    expect("FREQ_BASE of clock 9", (uint64_t)sal(0x01000012, 9, 0, 0, 0).status, (uint64_t)-2);
    r = sal(0x01000002, 0, 0, 0, 0);
    expect_true("GET_STATE_INFO_SIZE", r.status == 0 && r.a == 4096);
    expect("GET_STATE_INFO_SIZE of type 9", (uint64_t)sal(0x01000002, 9, 0, 0, 0).status, (uint64_t)-2);
    expect("GET_STATE_INFO: none", (uint64_t)sal(0x01000001, 0, 0, 0x5000000, 0).status, (uint64_t)-5);
    expect("CLEAR_STATE_INFO", (uint64_t)sal(0x01000003, 0, 0, 0, 0).status, 0);
    expect("SET_VECTORS of kind 9", (uint64_t)sal(0x01000000, 9, 0x5000000, 0, 0).status, (uint64_t)-2);
    expect("SET_VECTORS, not aligned", (uint64_t)sal(0x01000000, 0, 0x5000001, 0, 0).status, (uint64_t)-2);
    expect("SET_VECTORS of OS_MCA", (uint64_t)sal(0x01000000, 0, 0x5000000, 0, 0).status, 0);
    expect("MC_RENDEZ without parameters", (uint64_t)sal(0x01000004, 0, 0, 0, 0).status, (uint64_t)-3);
    expect("MC_SET_PARAMS", (uint64_t)sal(0x01000005, 1, 1, 0xe8, 1000).status, 0);
    expect("CACHE_FLUSH", (uint64_t)sal(0x01000008, 3, 0, 0, 0).status, 0);
    expect("CACHE_INIT", (uint64_t)sal(0x01000009, 0, 0, 0, 0).status, 0);
    expect("REGISTER_PHYSICAL_ADDR of PAL", (uint64_t)sal(0x01000006, 0, 0x5000000, 0, 0).status, 0);
    r = sal(0x01000010, 0, 2, 0, 0);
    expect_true("PCI_CONFIG_READ of slot 0", r.status == 0 && (r.a & 0xffff) == 0x1af4);
    r = sal(0x01000010, 31 << 11, 4, 0, 0);
    expect_true("PCI_CONFIG_READ of nobody", r.status == 0 && r.a == 0xffffffff);
    r = sal(0x01000010, 0, 2, 1, 0);
    expect_true("PCI_CONFIG_READ, the other format", r.status == 0 && (r.a & 0xffff) == 0x1af4);
    expect("PCI_CONFIG_READ of 3 bytes", (uint64_t)sal(0x01000010, 0, 3, 0, 0).status, (uint64_t)-2);
    expect("PCI_CONFIG_READ, not aligned", (uint64_t)sal(0x01000010, 1, 4, 0, 0).status, (uint64_t)-2);
    expect("PCI_CONFIG_WRITE", (uint64_t)sal(0x01000011, 0x3c, 1, 0x5a, 0).status, 0);
    expect("PCI_CONFIG_WRITE: it is there", sal(0x01000010, 0x3c, 1, 0, 0).a, 0x5a);
    expect("PCI_CONFIG_WRITE of 3 bytes", (uint64_t)sal(0x01000011, 0, 3, 0, 0).status, (uint64_t)-2);
    r = sal(0x01000013, 0, 0, 0, 0);
    expect_true("PHYSICAL_ID_INFO", r.status == 0 && r.a == 0);
    expect("UPDATE_PAL", (uint64_t)sal(0x01000020, 0, 0, 0, 0).status, (uint64_t)-1);
    expect("an OEM's procedure", (uint64_t)sal(0x02000000, 0, 0, 0, 0).status, (uint64_t)-1);
    expect_true("ACPI's root table", table_of(&guid_acpi2) && same(table_of(&guid_acpi2), "RSD PTR ", 8));
    expect_true("SMBIOS", table_of(&guid_smbios) && same(table_of(&guid_smbios), "_SM_", 4));
    expect_true("HCDP", table_of(&guid_hcdp) && same(table_of(&guid_hcdp), "HCDP", 4));
}
