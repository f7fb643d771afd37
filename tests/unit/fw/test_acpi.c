// ACPI, SMBIOS and PCDP as a guest finds them: checksums, links, and iasl's opinion of the whole.
#include <stdlib.h>
#include <unistd.h>

#include "fixture.h"

#define RAM(f, pa) ((f)->machine.ram.host + (pa))

static uint8_t sum(struct fixture *f, uint64_t pa, uint64_t length)
{
    uint8_t total = 0;
    while (length--)
        total = (uint8_t)(total + *RAM(f, pa++));
    return total;
}

// Address of the table in the XSDT, 0 if it is not there. Checks all checksums on the way.
static uint64_t find(struct fixture *f, const char *signature)
{
    uint64_t xsdt = load64(RAM(f, FW_RSDP + 24)), found = 0;
    uint32_t length = load32(RAM(f, xsdt + 4));
    CHECK(memcmp(RAM(f, xsdt), "XSDT", 4) == 0);
    CHECK_EQ(sum(f, xsdt, length), 0);
    for (uint32_t n = 36; n < length; n += 8) {
        uint64_t table = load64(RAM(f, xsdt + n));
        CHECK(table >= FW_ACPI && table < FW_ACPI + 0x10000);
        CHECK_EQ(sum(f, table, load32(RAM(f, table + 4))), 0);
        if (memcmp(RAM(f, table), signature, 4) == 0)
            found = table;
    }
    return found;
}

static void structure(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 3);
    CHECK_EQ(hpvm__acpi_write(f->fw), HPVM_OK);
    CHECK(memcmp(RAM(f, FW_RSDP), "RSD PTR ", 8) == 0);
    CHECK_EQ(sum(f, FW_RSDP, 20), 0);
    CHECK_EQ(sum(f, FW_RSDP, 36), 0);

    uint64_t fadt = find(f, "FACP");
    CHECK_EQ(*RAM(f, fadt + 8), 3); // the revision that Linux wants for the SCI
    CHECK_EQ(load32(RAM(f, fadt + 4)), 244);
    uint64_t facs = load64(RAM(f, fadt + 132)), dsdt = load64(RAM(f, fadt + 140));
    CHECK_EQ(load32(RAM(f, fadt + 36)), facs);
    CHECK_EQ(load32(RAM(f, fadt + 40)), dsdt);
    CHECK_EQ(facs % 64, 0);
    CHECK(memcmp(RAM(f, facs), "FACS", 4) == 0);
    CHECK(memcmp(RAM(f, dsdt), "DSDT", 4) == 0);
    CHECK_EQ(sum(f, dsdt, load32(RAM(f, dsdt + 4))), 0);
    CHECK_EQ(load64(RAM(f, fadt + 148 + 4)), PLATFORM_PM1_EVT_PORT);
    CHECK_EQ(load64(RAM(f, fadt + 208 + 4)), PLATFORM_PM_TMR_PORT);

    uint64_t madt = find(f, "APIC");
    uint32_t length = load32(RAM(f, madt + 4)), processors = 0, iosapics = 0;
    for (uint32_t n = 44; n < length; n += *RAM(f, madt + n + 1)) {
        const uint8_t *entry = RAM(f, madt + n);
        if (entry[0] == 7) {
            CHECK_EQ(entry[1], 12);
            CHECK_EQ(entry[2], processors);
            CHECK_EQ((uint64_t)entry[3] << 24 | (uint64_t)entry[4] << 16,
                     f->cpus->cpu[processors]->lid & 0xffff0000);
            CHECK_EQ(load32(entry + 8), 1);
            processors++;
        } else if (entry[0] == 6) {
            CHECK_EQ(load64(entry + 8), PLATFORM_IOSAPIC_BASE);
            iosapics++;
        }
        if (entry[1] == 0)
            break;
    }
    CHECK_EQ(processors, 3);
    CHECK_EQ(iosapics, 1);
    CHECK(find(f, "SPCR") && find(f, "DBGP"));
    fixture_free(f);
}

static void save(struct fixture *f, uint64_t pa, const char *folder, const char *name)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s.dat", folder, name);
    FILE *file = fopen(path, "w");
    CHECK(file && fwrite(RAM(f, pa), load32(RAM(f, pa + 4)), 1, file) == 1);
    if (file)
        fclose(file);
}

static int run(const char *folder, const char *command)
{
    char line[256];
    snprintf(line, sizeof line, "cd %s && %s", folder, command);
    int status = system(line);
    if (status != 0) {
        snprintf(line, sizeof line, "cat %s/log >&2", folder);
        if (system(line) != 0)
            fprintf(stderr, "no log\n");
    }
    return status;
}

// Disassembles every table and compiles the result of the DSDT again, without errors and without warnings.
static void iasl(void)
{
    if (system("command -v iasl >/dev/null") != 0) {
        printf("(iasl is not installed) ");
        return;
    }
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, PLATFORM_MAX_VCPUS); // the largest tables
    CHECK_EQ(hpvm__acpi_write(f->fw), HPVM_OK);
    char folder[] = "/tmp/hpvm-acpi-XXXXXX";
    CHECK(mkdtemp(folder) != NULL);
    static const char *const names[] = {"FACP", "APIC", "SPCR", "DBGP"};
    for (unsigned n = 0; n < 4; n++)
        save(f, find(f, names[n]), folder, names[n]);
    save(f, load64(RAM(f, find(f, "FACP") + 140)), folder, "DSDT");
    save(f, load64(RAM(f, FW_RSDP + 24)), folder, "XSDT");
    CHECK_EQ(run(folder, "iasl -d *.dat >log 2>&1"), 0);
    CHECK_EQ(run(folder, "! grep -iE 'error|warning|invalid|unknown|bad checksum' log *.dsl | "
                         "grep -v 'ACPI Warning: NsLookup'"),
             0);
    CHECK_EQ(run(folder, "iasl -vw 3168 DSDT.dsl >log 2>&1 && grep -q ' 0 Errors, 0 Warnings' log"), 0);
    // (3168: Processor objects are old-fashioned, which is what operating systems of that time want.)
    // What comes back must be the same namespace: same interrupts, same windows.
    CHECK_EQ(run(folder, "test $(grep -c 'Device (PCI[0-7])' DSDT.dsl) = 8"), 0);
    CHECK_EQ(run(folder, "test $(grep -c '^ *Processor (C' DSDT.dsl) = 32"), 0);
    CHECK_EQ(run(folder, "grep -q 'EisaId (\"PNP0501\")' DSDT.dsl && grep -q '0x4F$' DSDT.dsl"), 0);
    if (getenv("HPVM_KEEP"))
        printf("(tables in %s) ", folder);
    else
        run(folder, "rm -f *; cd /; rmdir \"$OLDPWD\"");
    fixture_free(f);
}

static void smbios(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 2);
    snprintf(f->machine.serial, sizeof f->machine.serial, "VM01234567");
    for (unsigned n = 0; n < 16; n++)
        f->machine.uuid[n] = (uint8_t)(n + 1);
    CHECK_EQ(hpvm__smbios_write(f->fw), HPVM_OK);
    const uint8_t *entry = RAM(f, FW_SMBIOS);
    CHECK(memcmp(entry, "_SM_", 4) == 0);
    CHECK_EQ(sum(f, FW_SMBIOS, entry[5]), 0);
    CHECK_EQ(sum(f, FW_SMBIOS + 0x10, 15), 0);
    const uint8_t *at = RAM(f, load32(entry + 0x18)), *end = at + load16(entry + 0x16);
    unsigned count = 0, processors = 0;
    bool model = false, ended = false;
    while (at < end) {
        const uint8_t *next = at + at[1];
        for (; next[0] || next[1]; next++)
            if (at[0] == 1 && strcmp((const char *)next, "ia64 hp server Integrity Virtual Machine") == 0)
                model = true;
        if (at[0] == 1)
            CHECK(memcmp(at + 8, f->machine.uuid, 16) == 0);
        processors += at[0] == 4;
        ended = at[0] == 127;
        at = next + 2;
        count++;
    }
    CHECK(at == end && ended && model);
    CHECK_EQ(count, load16(entry + 0x1c));
    CHECK_EQ(processors, 2);
    fixture_free(f);
}

static void pcdp(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    hpvm__hcdp_write(f->fw);
    const uint8_t *table = RAM(f, FW_HCDP);
    CHECK(memcmp(table, "HCDP", 4) == 0);
    CHECK_EQ(table[8], 3);
    CHECK_EQ(sum(f, FW_HCDP, load32(table + 4)), 0);
    CHECK_EQ(load32(table + 36), 1);
    CHECK_EQ(load32(table + 4), 40 + 48);
    CHECK_EQ(table[40 + 41] & 4, 4); // primary console
    CHECK_EQ(load64(table + 40 + 20), 0x3f8);
    fixture_free(f);
}

CHECK_MAIN("acpi", CHECK_TEST(structure), CHECK_TEST(iasl), CHECK_TEST(smbios), CHECK_TEST(pcdp))
