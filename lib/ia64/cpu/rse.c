// Register stack engine: frames, partitions and transfers (manual volume 2, chapter 6).
//
// The ring holds physical (unrotated) register order for every frame but the current one; the current frame
// is kept in logical order, so that operand access never looks at the rename bases. Changing rrb.gr, or
// leaving and entering a frame with rrb.gr != 0, permutes the rotating part.
//
// A frame that rotates step by step moves into gr_window and slides down there: a step copies one register
// from the end of the rotating part to its beginning. It comes back to its place in the ring when rrb.gr is 0
// again, when the frame is left, and before anybody looks at the ring (hpvm__rse_settle).
#include "ia64/cpu/rse.h"

#define CFM_SOF(cfm) ((unsigned)(cfm)&0x7f)
#define CFM_SOL(cfm) ((unsigned)((cfm) >> 7) & 0x7f)
#define CFM_SOR(cfm) ((unsigned)((cfm) >> 14) & 0xf)
#define CFM_GR(cfm)  ((unsigned)((cfm) >> 18) & 0x7f)
#define CFM_FR(cfm)  ((unsigned)((cfm) >> 25) & 0x7f)
#define CFM_PR(cfm)  ((unsigned)((cfm) >> 32) & 0x3f)

#define COLLECTION_SLOT 63 // bits 8:3 of the address of a NaT collection
static unsigned collection_index(uint64_t address)
{
    return (address >> 3) & 63;
}

uint64_t hpvm__rse_skip(uint64_t bsp, int64_t count)
{
    if (count == 0)
        return bsp;
    int64_t position = (int64_t)collection_index(bsp) + count;
    int64_t crossed = position >= 0 ? position / 63 : -((62 - position) / 63);
    return bsp + 8 * (uint64_t)(count + crossed);
}

uint64_t hpvm__cfm_get(const struct cpu *cpu)
{
    return cpu->sof | (uint64_t)cpu->sol << 7 | (uint64_t)cpu->sor << 14 | (uint64_t)cpu->rrb_gr << 18 |
           (uint64_t)cpu->rrb_fr << 25 | (uint64_t)cpu->rrb_pr << 32;
}

// ---- rotation ----------------------------------------------------------------------------------------

static bool sliding(const struct cpu *cpu)
{
    return cpu->frame != cpu->gr_ring + cpu->bof;
}

void hpvm__rse_settle(struct cpu *cpu)
{
    if (!sliding(cpu))
        return;
    memcpy(cpu->gr_ring + cpu->bof, cpu->frame, cpu->sof * sizeof cpu->frame[0]);
    memcpy(cpu->nat_ring + cpu->bof, cpu->frame_nat, cpu->sof);
    cpu_frame_set(cpu, cpu->bof);
}

static void start_sliding(struct cpu *cpu)
{
    uint64_t *frame = cpu->gr_window + ROTATION_CELLS - RSE_PHYSICAL_REGISTERS;
    uint8_t *nat = cpu->nat_window + ROTATION_CELLS - RSE_PHYSICAL_REGISTERS;
    memcpy(frame, cpu->frame, cpu->sof * sizeof frame[0]);
    memcpy(nat, cpu->frame_nat, cpu->sof);
    cpu_frame_point(cpu, frame, nat);
}

static void rotate_gr(struct cpu *cpu, unsigned size)
{
    if (!sliding(cpu))
        start_sliding(cpu);
    uint64_t *frame = cpu->frame - 1;
    uint8_t *nat = cpu->frame_nat - 1;
    frame[0] = frame[size];
    nat[0] = nat[size];
    for (unsigned n = size; n < cpu->sof; n++) { // these do not rotate
        frame[n] = frame[n + 1];
        nat[n] = nat[n + 1];
    }
    cpu_frame_point(cpu, frame, nat);
    cpu->rrb_gr = (uint8_t)(cpu->rrb_gr ? cpu->rrb_gr - 1u : size - 1);
    if (cpu->rrb_gr == 0)
        hpvm__rse_settle(cpu);
}

// Moves the rotating general registers by `by` places: new[n] = old[(n + by) mod size].
static void permute_gr(struct cpu *cpu, unsigned by)
{
    unsigned size = cpu->sor * 8u;
    uint64_t values[RSE_PHYSICAL_REGISTERS];
    uint8_t nats[RSE_PHYSICAL_REGISTERS];
    memcpy(values, cpu->frame, size * sizeof values[0]);
    memcpy(nats, cpu->frame_nat, size);
    by %= size;
    memcpy(cpu->frame, values + by, (size - by) * sizeof values[0]);
    memcpy(cpu->frame + (size - by), values, by * sizeof values[0]);
    memcpy(cpu->frame_nat, nats + by, size - by);
    memcpy(cpu->frame_nat + (size - by), nats, by);
}

static void gr_to_physical(struct cpu *cpu)
{
    unsigned size = cpu->sor * 8u, by = size - cpu->rrb_gr, sof = cpu->sof;
    if (!sliding(cpu) || cpu->rrb_gr == 0 || cpu->rrb_gr >= size || size > sof) {
        hpvm__rse_settle(cpu);
        if (cpu->rrb_gr && cpu->sor)
            permute_gr(cpu, by);
        return;
    }
    // hpvm__rse_settle and permute_gr in one, at the end of most functions with a rotating loop.
    uint64_t *to = cpu->gr_ring + cpu->bof;
    uint8_t *nat = cpu->nat_ring + cpu->bof;
    memcpy(to, cpu->frame + by, (size - by) * sizeof to[0]);
    memcpy(to + (size - by), cpu->frame, by * sizeof to[0]);
    memcpy(to + size, cpu->frame + size, (sof - size) * sizeof to[0]);
    memcpy(nat, cpu->frame_nat + by, size - by);
    memcpy(nat + (size - by), cpu->frame_nat, by);
    memcpy(nat + size, cpu->frame_nat + size, sof - size);
    cpu_frame_set(cpu, cpu->bof);
}

static void gr_to_logical(struct cpu *cpu)
{
    if (cpu->rrb_gr && cpu->sor)
        permute_gr(cpu, cpu->rrb_gr);
}

static void set_rrb_fr(struct cpu *cpu, unsigned rrb)
{
    if (rrb == cpu->rrb_fr)
        return;
    unsigned by = (rrb + 96u - cpu->rrb_fr) % 96;
    cpu->rrb_fr = (uint8_t)rrb;
    const struct fpreg *end = cpu->fr_window + ARRAY_LENGTH(cpu->fr_window);
    if (cpu->frot + 96 + by <= end) { // the window moves up, what leaves it below comes in above
        memcpy(cpu->frot + 96, cpu->frot, by * sizeof *cpu->frot);
        cpu->frot += by;
        return;
    }
    struct fpreg old[96];
    memcpy(old, cpu->frot, sizeof old);
    for (unsigned n = 0; n < 96; n++)
        cpu->frot[n] = old[(n + by) % 96];
}

static void set_rrb_pr(struct cpu *cpu, unsigned rrb)
{
    if (rrb != cpu->rrb_pr) {
        unsigned by = (rrb + 48u - cpu->rrb_pr) % 48; // new bit n = old bit (n + by) mod 48
        uint64_t rotating = cpu->pr >> 16;
        rotating = (rotating >> by | rotating << (48 - by)) & mask_low(48);
        cpu->pr = (cpu->pr & 0xffff) | rotating << 16;
        cpu->rrb_pr = (uint8_t)rrb;
    }
}

static void point_at_frame(struct cpu *cpu, uint32_t bof)
{
    cpu_frame_set(cpu, bof & (GR_RING_CELLS - 1));
}

static unsigned limit(unsigned value, unsigned below)
{
    return value < below ? value : 0;
}

// Enters the frame at `bof` with the given CFM. The old frame is already in physical order.
static void enter_frame(struct cpu *cpu, uint32_t bof, uint64_t cfm)
{
    point_at_frame(cpu, bof);
    cpu->sof = CFM_SOF(cfm) <= RSE_PHYSICAL_REGISTERS ? (uint8_t)CFM_SOF(cfm) : RSE_PHYSICAL_REGISTERS;
    cpu->sol = CFM_SOL(cfm) <= cpu->sof ? (uint8_t)CFM_SOL(cfm) : cpu->sof;
    cpu->sor = CFM_SOR(cfm) * 8u <= cpu->sof ? (uint8_t)CFM_SOR(cfm) : 0;
    cpu->rrb_gr = (uint8_t)limit(CFM_GR(cfm), cpu->sor ? cpu->sor * 8u : 1);
    gr_to_logical(cpu);
    set_rrb_fr(cpu, limit(CFM_FR(cfm), 96));
    set_rrb_pr(cpu, limit(CFM_PR(cfm), 48));
}

void hpvm__cfm_set(struct cpu *cpu, uint64_t cfm)
{
    gr_to_physical(cpu);
    enter_frame(cpu, cpu->bof, cfm);
}

void hpvm__rse_rotate(struct cpu *cpu)
{
    unsigned size = cpu->sor * 8u;
    if (size)
        rotate_gr(cpu, size);
    // The rotating floating-point registers are a window that moves down; f127 becomes f32.
    if (cpu->frot == cpu->fr_window) {
        struct fpreg *home = cpu->fr_window + ARRAY_LENGTH(cpu->fr_window) - 96;
        memcpy(home, cpu->frot, 96 * sizeof *home);
        cpu->frot = home;
    }
    cpu->frot--;
    cpu->frot[0] = cpu->frot[96];
    cpu->rrb_fr = (uint8_t)(cpu->rrb_fr ? cpu->rrb_fr - 1 : 95);
    uint64_t rotating = cpu->pr >> 16;
    rotating = (rotating << 1 | rotating >> 47) & mask_low(48);
    cpu->pr = (cpu->pr & 0xffff) | rotating << 16;
    cpu->rrb_pr = (uint8_t)(cpu->rrb_pr ? cpu->rrb_pr - 1 : 47);
}

void hpvm__rse_clrrrb(struct cpu *cpu, bool predicates_only)
{
    set_rrb_pr(cpu, 0);
    if (predicates_only)
        return;
    gr_to_physical(cpu);
    cpu->rrb_gr = 0;
    set_rrb_fr(cpu, 0);
}

// ---- memory ------------------------------------------------------------------------------------------

// The software TLB is the one of ordinary accesses; it serves the RSE when privilege, translation and byte
// order agree.
static bool ordinary_access(const struct cpu *cpu)
{
    return ((cpu->psr >> 27 ^ cpu->psr >> 17) & 1) == 0 && RSC_PL(cpu->rsc) == cpu_cpl(cpu) &&
           !(cpu->rsc & RSC_BE);
}

static bool rse_load(struct cpu *cpu, uint64_t va, uint64_t *value)
{
    return ordinary_access(cpu) ? hpvm__load(cpu, va, 8, MEM_RSE, value)
                                : hpvm__load_slow(cpu, va, 8, MEM_RSE | MEM_READ, value);
}

static bool rse_store(struct cpu *cpu, uint64_t va, uint64_t value)
{
    return ordinary_access(cpu) ? hpvm__store(cpu, va, 8, MEM_RSE, value)
                                : hpvm__store_slow(cpu, va, 8, MEM_RSE | MEM_WRITE, value);
}

// So many fit beside what else needs cells: dirty registers, a frame, and another one that alloc clears.
#define CLEAN_MAX (GR_RING_CELLS - 4 * RSE_PHYSICAL_REGISTERS)

// The oldest dirty registers are in memory now.
static void count_stored(struct cpu *cpu, int32_t count)
{
    cpu->dirty -= count;
    cpu->clean = cpu->clean + count < CLEAN_MAX ? cpu->clean + count : CLEAN_MAX;
}

static bool store_collection(struct cpu *cpu)
{
    if (!rse_store(cpu, cpu->bspstore, cpu->rnat & mask_low(63)))
        return false;
    cpu->bspstore += 8;
    cpu->rnat = 0;
    return true;
}

// Stores the oldest dirty register. The collection slot behind it is written at once.
static bool store_one(struct cpu *cpu)
{
    if (collection_index(cpu->bspstore) == COLLECTION_SLOT && !store_collection(cpu))
        return false;
    uint32_t cell = (cpu->bof - (uint32_t)cpu->dirty) & (GR_RING_CELLS - 1);
    unsigned index = collection_index(cpu->bspstore);
    if (!rse_store(cpu, cpu->bspstore, cpu->gr_ring[cell]))
        return false;
    cpu->rnat = bits_set(cpu->rnat, index, 1, cpu->nat_ring[cell]);
    cpu->bspstore += 8;
    count_stored(cpu, 1);
    return collection_index(cpu->bspstore) != COLLECTION_SLOT || store_collection(cpu);
}

// Host address of registers in the backing store, all in one group of 64, or NULL.
static uint64_t *group_at(const struct cpu *cpu, uint64_t va, bool write)
{
    const struct dtlb_entry *e = &cpu->dtlb[va >> 61]->entry[DTLB_INDEX(va)];
    if (!ordinary_access(cpu) || (cpu->psr & PSR_BE) ||
        (va & ~(uint64_t)0xff8) != (write ? e->tag_write : e->tag_read))
        return NULL;
    return (uint64_t *)(va + e->addend);
}

// Stores the `count` oldest dirty registers, as many as a group has room for at once.
static bool store_oldest(struct cpu *cpu, unsigned count)
{
    while (count) {
        unsigned index = collection_index(cpu->bspstore);
        uint64_t *to = group_at(cpu, cpu->bspstore, true);
        if (!to || index == COLLECTION_SLOT) {
            if (!store_one(cpu))
                return false;
            count--;
            continue;
        }
        unsigned n = count < COLLECTION_SLOT - index ? count : COLLECTION_SLOT - index;
        uint32_t cell = (cpu->bof - (uint32_t)cpu->dirty) & (GR_RING_CELLS - 1);
        const uint64_t *from = cpu->gr_ring + cell;
        uint64_t nats = 0;
        for (unsigned k = 0; k < n; k++)
            __atomic_store_n(&to[k], from[k], __ATOMIC_RELEASE);
        for (unsigned k = 0; cpu->nats && k < n; k++)
            nats |= (uint64_t)cpu->nat_ring[cell + k] << k;
        cpu->rnat = bits_set(cpu->rnat, index, n, nats);
        cpu->bspstore += 8 * n;
        count_stored(cpu, (int32_t)n);
        count -= n;
        if (collection_index(cpu->bspstore) == COLLECTION_SLOT && !store_collection(cpu))
            return false;
    }
    return true;
}

// Missing registers that are clean: nothing is loaded. Across a collection RNAT has to be.
static void take_clean(struct cpu *cpu)
{
    int32_t n = (int32_t)collection_index(cpu->bspstore);
    n = n < -cpu->dirty ? n : -cpu->dirty;
    n = n < cpu->clean ? n : cpu->clean;
    cpu->bspstore -= 8 * (uint64_t)n;
    cpu->dirty += n;
    cpu->clean -= n;
}

// Loads the missing registers of a frame that does not rotate and whose NaT bits are in RNAT; those that are
// left are for load_below.
static void load_group(struct cpu *cpu)
{
    unsigned n = collection_index(cpu->bspstore), missing = (unsigned)-cpu->dirty;
    n = n < missing ? n : missing;
    if (n == 0 || missing > RSE_PHYSICAL_REGISTERS || cpu->rrb_gr)
        return;
    uint64_t first = cpu->bspstore - 8 * n;
    const uint64_t *from = group_at(cpu, first, false);
    if (!from)
        return;
    unsigned cell = missing - n;
    for (unsigned k = 0; k < n; k++) {
        cpu->frame[cell + k] = __atomic_load_n(&from[k], __ATOMIC_ACQUIRE);
        cpu->frame_nat[cell + k] = cpu->rnat >> (collection_index(first) + k) & 1;
        cpu->nats |= cpu->frame_nat[cell + k];
    }
    cpu->bspstore = first;
    cpu->dirty += (int32_t)n;
}

// Loads the register below BSPSTORE (and the collection when one lies between). The bits for registers in
// BSPSTORE's own 64-slot group are in RNAT.
static bool load_below(struct cpu *cpu, uint64_t *value, uint8_t *nat)
{
    uint64_t address = cpu->bspstore - 8, collection = cpu->rnat;
    if (collection_index(address) == COLLECTION_SLOT) {
        if (!rse_load(cpu, address, &collection))
            return false;
        collection &= mask_low(63);
        address -= 8;
    }
    if (!rse_load(cpu, address, value))
        return false;
    *nat = (collection >> collection_index(address)) & 1;
    cpu->nats |= *nat;
    cpu->rnat = collection;
    cpu->bspstore = address;
    cpu->clean -= cpu->clean != 0;
    return true;
}

// How many registers to store when `needed` have to be: in a store-intensive mode more, as far as the page
// goes that the last of them is in, where no store can fault. A deep recursion stores at few of its calls
// then.
#define STORED_AT_ONCE 40
static unsigned store_ahead(const struct cpu *cpu, unsigned needed)
{
    uint64_t end = hpvm__rse_skip(cpu->bspstore, needed);
    unsigned words = (unsigned)(-end & 0xfff) / 8, dirty = (unsigned)cpu->dirty;
    unsigned more = words - (words + 63) / 64, all = needed + more;
    if (!(cpu->rsc & 1) || (cpu->psr & PSR_DB) || needed >= STORED_AT_ONCE)
        return needed;
    all = all < STORED_AT_ONCE ? all : STORED_AT_ONCE;
    return all < dirty ? all : dirty;
}

// ---- instructions ------------------------------------------------------------------------------------

bool hpvm__rse_alloc(struct cpu *cpu, unsigned sof, unsigned sol, unsigned sor)
{
    if (cpu->dirty > 0 && (unsigned)cpu->dirty + sof > RSE_PHYSICAL_REGISTERS) {
        unsigned many = (unsigned)cpu->dirty + sof - RSE_PHYSICAL_REGISTERS;
        many = many < (unsigned)cpu->dirty ? many : (unsigned)cpu->dirty;
        if (!store_oldest(cpu, store_ahead(cpu, many)))
            return false;
    }
    // New registers are undefined; zero keeps what other code left there from being seen. As many as the
    // frame has are cleared, as in generated code (x64/frames.c), which does not know how many of them are
    // new.
    if (sliding(cpu) && sof > cpu->sof) {
        memset(cpu->frame + cpu->sof, 0, (sof - cpu->sof) * sizeof cpu->frame[0]);
        memset(cpu->frame_nat + cpu->sof, 0, sof - cpu->sof);
    }
    memset(cpu->gr_ring + cpu->bof + cpu->sof, 0, sof * sizeof cpu->frame[0]);
    memset(cpu->nat_ring + cpu->bof + cpu->sof, 0, (sof + 7) & ~7u);
    cpu->sof = (uint8_t)sof;
    cpu->sol = (uint8_t)sol;
    cpu->sor = (uint8_t)sor;
    return true;
}

void hpvm__rse_call(struct cpu *cpu)
{
    cpu->pfs = hpvm__cfm_get(cpu) | cpu->ec << 52 | (uint64_t)cpu_cpl(cpu) << 62;
    gr_to_physical(cpu);
    unsigned sol = cpu->sol;
    cpu->bsp = hpvm__rse_skip(cpu->bsp, sol);
    cpu->dirty += (int32_t)sol;
    cpu->sof = (uint8_t)(cpu->sof - sol);
    cpu->sol = cpu->sor = cpu->rrb_gr = 0;
    point_at_frame(cpu, cpu->bof + sol);
    set_rrb_fr(cpu, 0);
    set_rrb_pr(cpu, 0);
}

void hpvm__rse_cover(struct cpu *cpu)
{
    uint64_t cfm = hpvm__cfm_get(cpu);
    gr_to_physical(cpu);
    unsigned sof = cpu->sof;
    cpu->bsp = hpvm__rse_skip(cpu->bsp, sof);
    cpu->dirty += (int32_t)sof;
    enter_frame(cpu, cpu->bof + sof, 0);
    if (!(cpu->psr & PSR_IC))
        cpu->ifs = cfm | BIT(63);
}

// Steps back by `back` registers to a frame described by `cfm`.
static void restore_frame(struct cpu *cpu, unsigned back, uint64_t cfm)
{
    gr_to_physical(cpu);
    unsigned grows = CFM_SOF(cfm) > back ? CFM_SOF(cfm) - back : 0;
    cpu->bsp = hpvm__rse_skip(cpu->bsp, -(int64_t)back);
    // Bad PFS: the outputs do not fit beside the dirty registers; the frame becomes empty, no fault
    // (manual volume 2, section 6.5.5).
    bool bad = cpu->dirty > 0 && (unsigned)cpu->dirty + grows > RSE_PHYSICAL_REGISTERS;
    cpu->dirty -= (int32_t)back;
    enter_frame(cpu, cpu->bof - back, bad ? 0 : cfm);
    if (!bad && cpu->dirty < 0)
        cpu->cfle = true;
    if (bad && cpu->dirty < 0) {
        cpu->bspstore = cpu->bsp;
        cpu->dirty = cpu->clean = 0;
    }
}

void hpvm__rse_return(struct cpu *cpu, uint64_t pfs)
{
    restore_frame(cpu, CFM_SOL(pfs) <= CFM_SOF(pfs) ? CFM_SOL(pfs) : CFM_SOF(pfs), pfs & mask_low(38));
}

void hpvm__rse_rfi(struct cpu *cpu, uint64_t ifs)
{
    if (ifs & BIT(63))
        restore_frame(cpu, CFM_SOF(ifs) <= RSE_PHYSICAL_REGISTERS ? CFM_SOF(ifs) : RSE_PHYSICAL_REGISTERS,
                      ifs & mask_low(38));
    if (cpu->dirty < 0)
        cpu->cfle = true;
}

bool hpvm__rse_fill(struct cpu *cpu)
{
    unsigned size = cpu->sor * 8u;
    while (cpu->dirty < 0) {
        uint64_t value;
        uint8_t nat;
        take_clean(cpu);
        if (cpu->dirty < 0)
            load_group(cpu);
        if (cpu->dirty == 0)
            break;
        if (!load_below(cpu, &value, &nat)) {
            cpu->fault.isr |= ISR_RS | ISR_IR;
            return false;
        }
        unsigned cell = (unsigned)-cpu->dirty - 1; // physical; logical when it rotates
        if (cell < size)
            cell = (cell + size - cpu->rrb_gr) % size;
        if (cell < RSE_PHYSICAL_REGISTERS) {
            cpu->frame[cell] = value;
            cpu->frame_nat[cell] = nat;
        }
        cpu->dirty++;
    }
    cpu->cfle = false;
    return true;
}

bool hpvm__rse_flush(struct cpu *cpu)
{
    return cpu->dirty <= 0 || store_oldest(cpu, (unsigned)cpu->dirty);
}

bool hpvm__rse_loadrs(struct cpu *cpu)
{
    cpu->clean = 0;
    uint64_t wanted = cpu->bsp - (bits_get(cpu->rsc, 16, 14) & ~7ull);
    while (cpu->bspstore > wanted) {
        if (collection_index(cpu->bspstore - 8) == COLLECTION_SLOT) {
            uint64_t collection;
            if (!rse_load(cpu, cpu->bspstore - 8, &collection))
                return false;
            cpu->rnat = collection & mask_low(63);
            cpu->bspstore -= 8;
            continue;
        }
        uint64_t value;
        uint8_t nat;
        if (!load_below(cpu, &value, &nat))
            return false;
        cpu->dirty++;
        uint32_t cell = (cpu->bof - (uint32_t)cpu->dirty) & (GR_RING_CELLS - 1);
        cpu->gr_ring[cell] = value;
        cpu->nat_ring[cell] = nat;
    }
    // Whatever is older than the wanted part is dropped.
    while (cpu->bspstore < wanted) {
        if (collection_index(cpu->bspstore) != COLLECTION_SLOT)
            cpu->dirty--;
        cpu->bspstore += 8;
    }
    return true;
}

void hpvm__rse_write_bspstore(struct cpu *cpu, uint64_t value)
{
    cpu->bspstore = value & ~7ull;
    cpu->clean = 0;
    cpu->bsp = hpvm__rse_skip(cpu->bspstore, cpu->dirty);
}
