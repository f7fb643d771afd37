// `monitor` commands of gdb: what the protocol has no packets for.
#include "api/gdb/gdb.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS      36
#define PHYS_LIMIT 1024 // bytes that one command shows

typedef void (*monitor_function)(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out);

static bool parse(const char *word, uint64_t largest, uint64_t *value)
{
    char *end;
    errno = 0;
    *value = strtoull(word, &end, 0);
    return errno == 0 && end != word && *end == 0 && *word != '-' && *value <= largest;
}

static void usage(struct gdb_reply *out, const char *text)
{
    hpvm__gdb_add(out, "usage: monitor %s\n", text);
}

static hpvm_vcpu *current(struct hpvm_gdb *gdb)
{
    return &gdb->vm->vcpu[gdb->current];
}

static void help(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    (void)gdb, (void)count, (void)word;
    hpvm__gdb_add(out,
                  "monitor help                   this\n"
                  "monitor vcpus                  state of every vCPU\n"
                  "monitor phys ADDRESS [LENGTH]  show physical memory (64 bytes, at most 1024)\n"
                  "monitor physw ADDRESS BYTE...  write physical memory\n"
                  "monitor physical on|off        addresses of x, print, set are physical ones\n"
                  "monitor identity REGION|off    untranslated addresses of a region (0-7) are physical\n"
                  "monitor nat [REGISTER [0|1]]   NaT bits of r1 to r127; set one\n"
                  "monitor cr [NUMBER [VALUE]]    control registers\n"
                  "monitor rr [NUMBER [VALUE]]    region registers\n"
                  "monitor init                   INIT to all vCPUs\n"
                  "monitor power                  press the power button\n"
                  "monitor reset                  reset the machine\n");
}

static void vcpus(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    (void)count, (void)word;
    for (unsigned n = 0; n < gdb->vm->cpus->count; n++) {
        const struct cpu *cpu = gdb->vm->cpus->cpu[n];
        hpvm__gdb_add(out, "vCPU %u: ip 0x%llx slot %u, level %u, psr 0x%llx%s%s\n", n,
                      (unsigned long long)cpu->ip, cpu->ri, cpu_cpl(cpu), (unsigned long long)cpu->psr,
                      cpu->halted ? ", halted" : "", cpu->parked ? ", waits in firmware" : "");
    }
}

static void phys(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    uint64_t address, length = 64;
    uint8_t data[PHYS_LIMIT];
    if (count < 2 || count > 3 || !parse(word[1], UINT64_MAX, &address) ||
        (count == 3 && !parse(word[2], PHYS_LIMIT, &length))) {
        usage(out, "phys ADDRESS [LENGTH], at most 1024 bytes");
        return;
    }
    if (hpvm_vm_read_memory(gdb->vm, address, data, (size_t)length) != HPVM_OK) {
        hpvm__gdb_add(out, "0x%llx: not RAM\n", (unsigned long long)address);
        return;
    }
    for (uint64_t n = 0; n < length; n += 16) {
        hpvm__gdb_add(out, "%016llx:", (unsigned long long)(address + n));
        for (uint64_t k = n; k < n + 16 && k < length; k++)
            hpvm__gdb_add(out, " %02x", data[k]);
        hpvm__gdb_add(out, "\n");
    }
}

static void physw(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    uint64_t address, value;
    uint8_t data[WORDS];
    bool good = count >= 3 && parse(word[1], UINT64_MAX, &address);
    for (unsigned n = 2; n < count && good; n++) {
        good = parse(word[n], 255, &value);
        data[n - 2] = (uint8_t)value;
    }
    if (!good)
        usage(out, "physw ADDRESS BYTE..., up to 32 bytes");
    else if (hpvm_vm_write_memory(gdb->vm, address, data, count - 2) != HPVM_OK)
        hpvm__gdb_add(out, "0x%llx: not RAM\n", (unsigned long long)address);
}

static void physical(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    if (count == 2 && strcmp(word[1], "on") == 0)
        gdb->physical = true;
    else if (count == 2 && strcmp(word[1], "off") == 0)
        gdb->physical = false;
    else
        usage(out, "physical on|off");
}

static void identity(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    uint64_t region;
    if (count == 2 && strcmp(word[1], "off") == 0)
        gdb->identity = -1;
    else if (count == 2 && parse(word[1], 7, &region))
        gdb->identity = (int)region;
    else
        usage(out, "identity REGION|off");
}

static void nat(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    uint64_t index, value;
    if (count == 1) {
        bool any = false;
        for (unsigned n = 1; n < 128; n++)
            if (hpvm_vcpu_get_reg(current(gdb), HPVM_REG_NAT(n), &value, sizeof value) == HPVM_OK && value) {
                hpvm__gdb_add(out, "%sr%u", any ? " " : "NaT: ", n);
                any = true;
            }
        hpvm__gdb_add(out, "%s\n", any ? "" : "no NaT bit is set");
        return;
    }
    if (count > 3 || !parse(word[1], 127, &index) || (count == 3 && !parse(word[2], 1, &value))) {
        usage(out, "nat [REGISTER [0|1]]");
        return;
    }
    hpvm_reg reg = HPVM_REG_NAT((uint32_t)index);
    hpvm_status status = count == 3 ? hpvm_vcpu_set_reg(current(gdb), reg, &value, sizeof value)
                                    : hpvm_vcpu_get_reg(current(gdb), reg, &value, sizeof value);
    if (status != HPVM_OK)
        hpvm__gdb_add(out, "%s\n", hpvm_last_error()->message);
    else
        hpvm__gdb_add(out, "r%u: NaT %u\n", (unsigned)index, (unsigned)value);
}

static void numbered(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out,
                     const char *name, hpvm_reg first, unsigned registers)
{
    uint64_t index = 0, value;
    if (count > 3 || (count > 1 && !parse(word[1], registers - 1, &index)) ||
        (count == 3 && !parse(word[2], UINT64_MAX, &value))) {
        hpvm__gdb_add(out, "usage: monitor %s [NUMBER [VALUE]], numbers up to %u\n", name, registers - 1);
        return;
    }
    if (count == 3 &&
        hpvm_vcpu_set_reg(current(gdb), first + (uint32_t)index, &value, sizeof value) != HPVM_OK) {
        hpvm__gdb_add(out, "%s\n", hpvm_last_error()->message);
        return;
    }
    for (uint64_t n = count == 1 ? 0 : index; n < (count == 1 ? registers : index + 1); n++)
        if (hpvm_vcpu_get_reg(current(gdb), first + (uint32_t)n, &value, sizeof value) == HPVM_OK)
            hpvm__gdb_add(out, "%s%u = 0x%016llx\n", name, (unsigned)n, (unsigned long long)value);
        else if (count > 1)
            hpvm__gdb_add(out, "%s\n", hpvm_last_error()->message);
}

static void control(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    numbered(gdb, count, word, out, "cr", HPVM_REG_CR(0), 128);
}

static void region(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    numbered(gdb, count, word, out, "rr", HPVM_REG_RR(0), 8);
}

static void init(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    (void)count, (void)word, (void)out;
    hpvm_vm_send_init(gdb->vm);
}

static void power(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    (void)count, (void)word, (void)out;
    hpvm_vm_power_button(gdb->vm);
}

static void reset(struct hpvm_gdb *gdb, unsigned count, char **word, struct gdb_reply *out)
{
    (void)count, (void)word;
    if (hpvm_vm_reset(gdb->vm) != HPVM_OK)
        hpvm__gdb_add(out, "%s\n", hpvm_last_error()->message);
}

void hpvm__gdb_monitor(struct hpvm_gdb *gdb, char *line, struct gdb_reply *out)
{
    static const struct {
        const char *name;
        monitor_function function;
    } commands[] = {{"help", help},         {"vcpus", vcpus},       {"phys", phys},   {"physw", physw},
                    {"physical", physical}, {"identity", identity}, {"nat", nat},     {"cr", control},
                    {"rr", region},         {"init", init},         {"power", power}, {"reset", reset}};
    char *word[WORDS + 1], *rest = NULL;
    unsigned count = 0;
    for (char *next = strtok_r(line, " \t\n", &rest); next && count < ARRAY_LENGTH(word);
         next = strtok_r(NULL, " \t\n", &rest))
        word[count++] = next;
    if (count > WORDS - 2) {
        hpvm__gdb_add(out, "too many words\n");
        return;
    }
    for (unsigned n = 0; n < ARRAY_LENGTH(commands) && count; n++)
        if (strcmp(word[0], commands[n].name) == 0) {
            commands[n].function(gdb, count, word, out);
            return;
        }
    hpvm__gdb_add(out, "not known; see monitor help\n");
}
