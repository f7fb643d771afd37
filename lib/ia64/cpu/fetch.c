// Instruction-side translation: hpvm__fetch with a small cache, and knowing when its answers became old.
#include "ia64/cpu/tlb_state.h"

// Two different hashes of a page; a page is known when both bits are set.
static void bloom_bits(uint32_t rid, uint64_t page_number, unsigned *a, unsigned *b)
{
    uint64_t hash = (page_number ^ (uint64_t)rid << 32) * 0x9e3779b97f4a7c15ull;
    *a = (unsigned)(hash >> 32) % (BLOOM_WORDS * 64);
    *b = (unsigned)(hash >> 48) % (BLOOM_WORDS * 64);
}

static void remember(struct tlb_state *tlb, uint32_t rid, uint64_t ip)
{
    unsigned a, b;
    bloom_bits(rid, va_offset(ip) >> 12, &a, &b);
    tlb->fetched[a / 64] |= BIT(a % 64);
    tlb->fetched[b / 64] |= BIT(b % 64);
    tlb->fetched_rids |= BIT(rid_class(rid));
}

static bool remembered(const struct tlb_state *tlb, uint32_t rid, uint64_t page_number)
{
    unsigned a, b;
    bloom_bits(rid, page_number, &a, &b);
    return (tlb->fetched[a / 64] >> a % 64 & 1) && (tlb->fetched[b / 64] >> b % 64 & 1);
}

void hpvm__fetch_bump(struct cpu *cpu)
{
    struct tlb_state *tlb = cpu->tlb;
    tlb->public.fetch_epoch++;
    cpu->fetch_key = hpvm__fetch_mode(cpu);
    if (tlb->fetched_rids)
        memset(tlb->fetched, 0, sizeof tlb->fetched);
    tlb->fetched_rids = 0;
}

static bool entry_inside(const struct fetch_entry *e, uint32_t rid, uint64_t offset, unsigned page_shift)
{
    return (e->page & FETCH_VALID) && e->virtual_mode && e->rid == rid &&
           (va_offset(e->page) ^ offset) >> page_shift == 0;
}

void hpvm__fetch_purge(struct cpu *cpu, uint32_t rid, uint64_t va, unsigned page_shift)
{
    struct tlb_state *tlb = cpu->tlb;
    uint64_t offset = va_offset(va), first = offset >> 12, pages = BIT(page_shift - 12);
    if (pages >= FETCH_ENTRIES) {
        for (unsigned n = 0; n < FETCH_ENTRIES; n++)
            if (entry_inside(&tlb->fetch[n], rid, offset, page_shift))
                tlb->fetch[n].page = 0;
    } else {
        for (uint64_t n = 0; n < pages; n++) {
            struct fetch_entry *e = &tlb->fetch[(first + n) % FETCH_ENTRIES];
            if (entry_inside(e, rid, offset, page_shift))
                e->page = 0;
        }
    }
    if (!(tlb->fetched_rids >> rid_class(rid) & 1))
        return;
    bool known = pages > 64;
    for (uint64_t n = 0; n < pages && !known; n++)
        known = remembered(tlb, rid, first + n);
    if (known)
        hpvm__fetch_bump(cpu);
}

void hpvm__fetch_purge_all(struct cpu *cpu)
{
    struct tlb_state *tlb = cpu->tlb;
    for (unsigned n = 0; n < FETCH_ENTRIES; n++)
        tlb->fetch[n].page = 0;
    hpvm__fetch_bump(cpu);
}

// Branches and rfi trap before they come here: only an interruption with such an IVA, or a debugger that sets
// IP, is left. The fault writes IFA, but not ITIR (manual volume 2, page 205).
static bool unimplemented_ip(struct cpu *cpu, uint64_t ip)
{
    cpu->fault = (struct fault){.vector = VEC_LOWER_PRIVILEGE,
                                .isr = TRAP_UNIMPLEMENTED_IP,
                                .ifa = ip,
                                .itir = cpu->itir,
                                .sets_ifa = true};
    return false;
}

static bool fill(struct cpu *cpu, uint64_t ip, struct fetch_entry *out, bool *cacheable)
{
    uint64_t page = ip & ~(uint64_t)0xfff;
    unsigned level = cpu_cpl(cpu);
    *out = (struct fetch_entry){.page = page | FETCH_VALID,
                                .rid = va_rid(cpu, ip),
                                .level = (uint8_t)level,
                                .promote = (uint8_t)level,
                                .keys = cpu->psr & PSR_PK,
                                .virtual_mode = cpu->psr & PSR_IT};
    *cacheable = true;
    if (out->virtual_mode) {
        const struct tlb_entry *e = hpvm__tlb_resolve(cpu, SIDE_INSTRUCTION, ip, MEM_EXEC, true);
        if (!e || !hpvm__access_check_fetch(cpu, e, ip, level))
            return false;
        out->pa = e->pa | (va_offset(page) & mask_low(e->page_shift));
        out->ed = e->ed;
        if (e->ar == 7 && e->pl < level)
            out->promote = e->pl;
        *cacheable = e->accessed; // else PSR.ia let this one instruction pass
    } else {
        uint8_t ma;
        if (!hpvm__physical_address(cpu, page, MEM_EXEC, &out->pa, &ma))
            return unimplemented_ip(cpu, ip);
    }
    out->host = hpvm__ram_pointer(&cpu->machine->ram, out->pa, 4096);
    return true;
}

static const struct fetch_entry *find(struct cpu *cpu, uint64_t ip, struct fetch_entry *scratch)
{
    struct tlb_state *tlb = cpu->tlb;
    struct fetch_entry *e = &tlb->fetch[(ip >> 12) % FETCH_ENTRIES];
    bool virtual_mode = cpu->psr & PSR_IT, keys = cpu->psr & PSR_PK;
    if (e->page == ((ip & ~(uint64_t)0xfff) | FETCH_VALID) && e->virtual_mode == virtual_mode &&
        (!virtual_mode || (e->rid == va_rid(cpu, ip) && e->level == cpu_cpl(cpu) && e->keys == keys)))
        return e;
    bool cacheable;
    if (!fill(cpu, ip, scratch, &cacheable))
        return NULL;
    if (!cacheable)
        return scratch;
    *e = *scratch;
    return e;
}

bool hpvm__fetch(struct cpu *cpu, uint64_t ip, struct code_page *out)
{
    struct fetch_entry scratch;
    const struct fetch_entry *e = find(cpu, ip, &scratch);
    if (!e)
        return false;
    if (e->virtual_mode)
        remember(cpu->tlb, e->rid, ip);
    *out = (struct code_page){.pa = e->pa, .host = e->host, .ed = e->ed};
    return true;
}

// No walk, no fault record, nothing that the next fetch would find otherwise: who asks only wants to know.
bool hpvm__fetch_peek(struct cpu *cpu, uint64_t ip, struct code_page *out)
{
    struct fault fault = cpu->fault;
    bool found = true;
    if ((cpu->psr & PSR_IT) && !hpvm__tlb_lookup(cpu, SIDE_INSTRUCTION, ip))
        found = false;
    found = found && hpvm__fetch(cpu, ip, out);
    cpu->fault = fault;
    return found;
}

bool hpvm__fetch_promote(struct cpu *cpu, uint64_t ip, unsigned *level)
{
    struct fetch_entry scratch;
    const struct fetch_entry *e = find(cpu, ip, &scratch);
    if (!e)
        return false;
    *level = e->promote;
    return true;
}
