// The processor's state as a list of named values.
#include "isa_case.h"

struct field {
    const char *name;
    size_t offset;
};
#define FIELD(name, member)                                                                                  \
    {                                                                                                        \
        name, offsetof(struct cpu, member)                                                                   \
    }
static const struct field fields[] = {
    FIELD("ccv", ccv),
    FIELD("unat", unat),
    FIELD("fpsr", fpsr),
    FIELD("pfs", pfs),
    FIELD("lc", lc),
    FIELD("ec", ec),
    FIELD("csd", csd),
    FIELD("ssd", ssd),
    FIELD("eflag", eflag),
    FIELD("cflg", cflg),
    FIELD("fsr", fsr),
    FIELD("fir", fir),
    FIELD("fdr", fdr),
    FIELD("fcr", fcr),
    FIELD("rsc", rsc),
    FIELD("bsp", bsp),
    FIELD("bspstore", bspstore),
    FIELD("rnat", rnat),
    FIELD("dcr", dcr),
    FIELD("itm", itm),
    FIELD("iva", iva),
    FIELD("pta", pta),
    FIELD("ipsr", ipsr),
    FIELD("isr", isr),
    FIELD("iip", iip),
    FIELD("ifa", ifa),
    FIELD("itir", itir),
    FIELD("iipa", iipa),
    FIELD("ifs", ifs),
    FIELD("iim", iim),
    FIELD("iha", iha),
    FIELD("lid", lid),
    FIELD("tpr", tpr),
    FIELD("itv", itv),
    FIELD("pmv", pmv),
    FIELD("cmcv", cmcv),
};
static const struct {
    const char *prefix;
    size_t offset;
    unsigned count;
} arrays[] = {
    {"b", offsetof(struct cpu, br), 8},     {"k", offsetof(struct cpu, kr), 8},
    {"rr", offsetof(struct cpu, rr), 8},    {"pkr", offsetof(struct cpu, pkr), 16},
    {"ibr", offsetof(struct cpu, ibr), 16}, {"dbr", offsetof(struct cpu, dbr), 16},
    {"irr", offsetof(struct cpu, irr), 4},  {"lrr", offsetof(struct cpu, lrr), 2},
};

static void add(struct state *s, uint64_t v0, uint64_t v1, uint64_t v2, const char *prefix, unsigned number,
                const char *suffix)
{
    struct item *item = &s->item[s->count++];
    *item = (struct item){.value = {v0, v1, v2}};
    char *end = stpcpy(item->name, prefix); // every prefix fits with a number and ".nat" behind it
    if (number == ~0u)
        return;
    if (number >= 100)
        *end++ = (char)('0' + number / 100 % 10);
    if (number >= 10)
        *end++ = (char)('0' + number / 10 % 10);
    *end++ = (char)('0' + number % 10);
    stpcpy(end, suffix);
}

void isa_state_collect(const struct cpu *cpu, struct state *s, unsigned bank)
{
    bool switched = ((cpu->psr & PSR_BN) != 0) != bank;
    s->count = 0;
    for (unsigned r = 1; r < 32u + cpu->sof; r++) {
        bool other = switched && r >= 16 && r < 32;
        add(s, other ? cpu->bank_gr[r - 16] : gr_get(cpu, r), 0, 0, "r", r, "");
        add(s, other ? cpu->bank_nat[r - 16] : gr_nat(cpu, r), 0, 0, "r", r, ".nat");
    }
    for (unsigned r = 16; r < 32; r++) {
        add(s, switched ? cpu->gr[r] : cpu->bank_gr[r - 16], 0, 0, "other", r, "");
        add(s, switched ? cpu->gr_nat[r] : cpu->bank_nat[r - 16], 0, 0, "other", r, ".nat");
    }
    for (unsigned f = 0; f < 128; f++) {
        const struct fpreg *fr = fr_get(cpu, f);
        add(s, fr->sign, fr->exponent, fr->significand, "f", f, "");
    }
    for (unsigned p = 0; p < 64; p++)
        add(s, pr_get(cpu, p), 0, 0, "p", p, "");
    for (size_t n = 0; n < ARRAY_LENGTH(fields); n++)
        add(s, *(const uint64_t *)((const char *)cpu + fields[n].offset), 0, 0, fields[n].name, ~0u, "");
    for (size_t n = 0; n < ARRAY_LENGTH(arrays); n++)
        for (unsigned k = 0; k < arrays[n].count; k++)
            add(s, ((const uint64_t *)((const char *)cpu + arrays[n].offset))[k], 0, 0, arrays[n].prefix, k,
                "");
    add(s, hpvm__cfm_get(cpu), 0, 0, "cfm", ~0u, "");
    add(s, cpu->psr, 0, 0, "psr", ~0u, "");
    add(s, cpu->ip, 0, 0, "ip", ~0u, "");
    add(s, cpu->ri, 0, 0, "ri", ~0u, "");
    add(s, cpu->halted, 0, 0, "halted", ~0u, "");
}

struct item *isa_state_find(struct state *s, const char *name)
{
    for (size_t n = 0; n < s->count; n++)
        if (s->item[n].name[0] == name[0] && strcmp(s->item[n].name, name) == 0)
            return &s->item[n];
    return NULL;
}

void isa_state_fill_renamed(struct cpu *cpu)
{
    for (unsigned r = 1; r < 128; r++)
        gr_set(cpu, r, 0xdead000000000000ull + 0x010101 * r, 0);
    for (unsigned f = 2; f < 128; f++)
        *fr_place(cpu, f) = (struct fpreg){.significand = BIT(63) | f, .exponent = 0xffff + f, .sign = f & 1};
}

void isa_state_set(struct cpu *cpu, const char *name, const uint64_t *v)
{
    unsigned n;
    int end = 0;
    if (sscanf(name, "r%u.nat%n", &n, &end) == 1 && end && !name[end]) {
        gr_set(cpu, n, gr_get(cpu, n), v[0] & 1);
    } else if (sscanf(name, "r%u%n", &n, &end) == 1 && !name[end]) {
        gr_set(cpu, n, v[0], gr_nat(cpu, n));
    } else if (sscanf(name, "other%u.nat%n", &n, &end) == 1 && end && !name[end]) {
        cpu->bank_nat[(n - 16) & 15] = v[0] & 1;
        cpu->nats |= v[0] & 1;
    } else if (sscanf(name, "other%u%n", &n, &end) == 1 && !name[end]) {
        cpu->bank_gr[(n - 16) & 15] = v[0];
    } else if (sscanf(name, "f%u%n", &n, &end) == 1 && !name[end] && n >= 2 && n < 128) {
        *fr_place(cpu, n) =
            (struct fpreg){.sign = (uint32_t)v[0], .exponent = (uint32_t)v[1], .significand = v[2]};
    } else if (sscanf(name, "p%u%n", &n, &end) == 1 && !name[end] && n < 64) {
        pr_set(cpu, n, v[0] & 1);
    } else if (strcmp(name, "psr") == 0) {
        hpvm__psr_write(cpu, v[0]);
    } else if (strcmp(name, "cfm") == 0) {
        hpvm__cfm_set(cpu, v[0]);
        isa_state_fill_renamed(cpu);
    } else if (strcmp(name, "ri") == 0) {
        cpu->ri = (uint32_t)v[0];
    } else if (strcmp(name, "alat") == 0) {
        cpu->alat_on = v[0] & 1;
    } else if (strcmp(name, "pta") == 0) {
        hpvm__pta_write(cpu, v[0]);
    } else if (sscanf(name, "rr%u%n", &n, &end) == 1 && !name[end]) {
        if (!hpvm__rr_write(cpu, n & 7, v[0]))
            isa_die("reserved value for", name);
    } else if (sscanf(name, "pkr%u%n", &n, &end) == 1 && !name[end]) {
        hpvm__pkr_write(cpu, n & 15, v[0]);
    } else {
        for (size_t k = 0; k < ARRAY_LENGTH(fields); k++)
            if (strcmp(name, fields[k].name) == 0) {
                *(uint64_t *)((char *)cpu + fields[k].offset) = v[0];
                return;
            }
        for (size_t k = 0; k < ARRAY_LENGTH(arrays); k++) {
            size_t length = strlen(arrays[k].prefix);
            if (strncmp(name, arrays[k].prefix, length) == 0 &&
                sscanf(name + length, "%u%n", &n, &end) == 1 && !name[length + (size_t)end] &&
                n < arrays[k].count) {
                ((uint64_t *)((char *)cpu + arrays[k].offset))[n] = v[0];
                return;
            }
        }
        isa_die("cannot set", name);
    }
}
