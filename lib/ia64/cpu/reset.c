// Life of the vCPUs of one machine: memory for their state, and the state at power-on.
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ia64/cache/translator.h"
#include "ia64/cpu/regs.h"
#include "ia64/cpu/rse.h"
#include "ia64/interp/run.h"

// Maps `size` bytes of memory twice, back to back, so that a ring needs no wrap-around tests.
static void *map_ring(size_t size)
{
    int fd = memfd_create("hpvm-register-ring", MFD_CLOEXEC);
    if (fd < 0)
        return NULL;
    uint8_t *base = MAP_FAILED;
    if (ftruncate(fd, (off_t)size) == 0)
        base = mmap(NULL, 2 * size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (base != MAP_FAILED) {
        for (int half = 0; half < 2; half++) {
            if (mmap(base + (size_t)half * size, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd,
                     0) == MAP_FAILED) {
                munmap(base, 2 * size);
                base = MAP_FAILED;
                break;
            }
        }
    }
    close(fd);
    return base == MAP_FAILED ? NULL : base;
}

static void cpu_destroy(struct cpu *cpu)
{
    if (!cpu)
        return;
    hpvm__translator_destroy(cpu);
    hpvm__interp_destroy(cpu);
    hpvm__run_control_destroy(cpu);
    hpvm__mmu_destroy(cpu);
    if (cpu->gr_ring)
        munmap(cpu->gr_ring, 2 * GR_RING_CELLS * sizeof(uint64_t));
    if (cpu->nat_ring)
        munmap(cpu->nat_ring, 2 * GR_RING_CELLS);
    free(cpu);
}

static hpvm_status cpu_create(struct cpu **out, struct cpus *cpus, unsigned index)
{
    struct cpu *cpu = aligned_alloc(64, align_up(sizeof *cpu, 64));
    if (!cpu)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for the state of vCPU %u", index);
    memset(cpu, 0, sizeof *cpu);
    cpu->index = index;
    cpu->cpus = cpus;
    cpu->machine = cpus->machine;
    cpu->gr_ring = map_ring(GR_RING_CELLS * sizeof(uint64_t));
    cpu->nat_ring = map_ring(GR_RING_CELLS);
    hpvm_status status = HPVM_OK;
    if (!cpu->gr_ring || !cpu->nat_ring)
        status = hpvm__fail(HPVM_E_NOMEM, 0, "no memory for the register stack of vCPU %u", index);
    if (status == HPVM_OK)
        status = hpvm__mmu_create(cpu);
    if (status == HPVM_OK)
        status = hpvm__run_control_create(cpu);
    if (status == HPVM_OK)
        status = hpvm__interp_create(cpu);
    const struct engine_config *engine = &cpus->machine->engine;
    if (status == HPVM_OK && engine->translate && hpvm__translator_usable()) {
        size_t bytes = engine->code_bytes ? engine->code_bytes : (size_t)64 << 20;
        const struct translator_config config = {.code_bytes = bytes / cpus->machine->vcpu_count,
                                                 .threshold = engine->threshold ? engine->threshold : 60,
                                                 .region_threshold = engine->region_threshold,
                                                 .passes_off = engine->passes_off,
                                                 .perf_map = engine->perf_map};
        status = hpvm__translator_create(cpu, &config);
    }
    if (status != HPVM_OK) {
        cpu_destroy(cpu);
        return status;
    }
    cpus->cpu[index] = cpu;
    *out = cpu;
    hpvm__cpu_reset(cpu);
    return HPVM_OK;
}

static void interrupt(void *opaque, uint8_t id, uint8_t eid, enum delivery_mode mode, uint8_t vector)
{
    struct cpus *cpus = opaque;
    uint64_t wanted = (uint64_t)id << 24 | (uint64_t)eid << 16;
    for (unsigned n = 0; n < cpus->count; n++)
        if ((cpus->cpu[n]->lid & 0xffff0000u) == wanted)
            hpvm__sapic_post(cpus->cpu[n], mode, vector);
}

static void kick_all(void *opaque)
{
    struct cpus *cpus = opaque;
    for (unsigned n = 0; n < cpus->count; n++)
        if (cpus->cpu[n])
            hpvm__cpu_kick(cpus->cpu[n]);
}

static enum vcpu_exit run(void *opaque, unsigned index, uint64_t max_slots)
{
    return hpvm__interp_run(((struct cpus *)opaque)->cpu[index], max_slots);
}

static void sleep_until_event(void *opaque, unsigned index)
{
    hpvm__run_control_sleep(((struct cpus *)opaque)->cpu[index], UINT64_MAX);
}

static void stop(void *opaque, unsigned index, bool stop)
{
    struct cpu *cpu = ((struct cpus *)opaque)->cpu[index];
    atomic_store(&cpu->stop_request, stop);
    hpvm__cpu_kick(cpu);
}

static const struct cpu_ops ops = {interrupt, kick_all, run, sleep_until_event, stop};

// Processor interrupt block: an 8-byte (or 4-byte, from devices) store is an inter-processor interrupt.
static uint64_t pib_read(void *opaque, uint64_t offset, unsigned size)
{
    (void)opaque, (void)size;
    return offset == 0x1e0000 ? 0xff : ~(uint64_t)0; // INTA: no 8259 behind it
}

static void pib_write(void *opaque, uint64_t offset, unsigned size, uint64_t value)
{
    struct machine *machine = opaque;
    if (offset < 0x100000 && size >= 4)
        hpvm__interrupt_send(machine, (uint8_t)(offset >> 12), (uint8_t)(offset >> 4),
                             (enum delivery_mode)((value >> 8) & 7), (uint8_t)value);
}

static const struct region_ops pib_ops = {.read = pib_read, .write = pib_write, .lockless = true};

hpvm_status hpvm__cpus_create(struct cpus **out, struct machine *machine)
{
    struct cpus *cpus = calloc(1, sizeof *cpus);
    if (!cpus)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for %u vCPUs", machine->vcpu_count);
    cpus->machine = machine;
    const struct region pib = {"processor interrupt block", PLATFORM_PIB_BASE, PLATFORM_PIB_SIZE, &pib_ops,
                               machine};
    hpvm_status status = hpvm__region_add(machine, false, &pib);
    for (unsigned n = 0; n < machine->vcpu_count && status == HPVM_OK; n++) {
        struct cpu *cpu;
        status = cpu_create(&cpu, cpus, n);
        if (status == HPVM_OK)
            cpus->count = n + 1;
    }
    if (status != HPVM_OK) {
        hpvm__cpus_destroy(cpus);
        return status;
    }
    machine->cpu_ops = &ops;
    machine->cpus = cpus;
    machine->ram.code_changed_opaque = cpus;
    machine->ram.code_changed = hpvm__shootdown_code_changed;
    *out = cpus;
    return HPVM_OK;
}

void hpvm__cpus_destroy(struct cpus *cpus)
{
    if (!cpus)
        return;
    cpus->machine->cpu_ops = NULL;
    cpus->machine->cpus = NULL;
    cpus->machine->ram.code_changed = NULL;
    hpvm__region_remove(cpus->machine, false, PLATFORM_PIB_BASE);
    for (unsigned n = 0; n < PLATFORM_MAX_VCPUS; n++)
        cpu_destroy(cpus->cpu[n]);
    free(cpus);
}

const struct fpreg *hpvm__fr_plain(const struct cpu *c, const struct fpreg *tagged)
{
    // Not state of the guest: reading is no write for anybody who looks.
    struct cpu *owner = (struct cpu *)(uintptr_t)c;
    if (fp_is_lazy(tagged)) { // worth keeping
        struct fpreg *place = (struct fpreg *)(uintptr_t)tagged;
        *place = hpvm__fp_step(&c->fp_record[(tagged->significand >> 8) % FP_RECORDS],
                               (enum fp_step)(tagged->significand & 0xff));
        return place;
    }
    struct fpreg *plain = &owner->fr_plain[owner->fr_plain_next++ % ARRAY_LENGTH(owner->fr_plain)];
    *plain = hpvm__fp_canonical(tagged);
    return plain;
}

// The steps of one division or root, which many registers may hold some of.
struct steps {
    uint64_t record;
    struct fpreg value[STEP_COUNT];
};

static void make_plain(const struct cpu *c, struct fpreg *f, struct steps *steps)
{
    if (!fp_is_lazy(f)) {
        *f = hpvm__fp_canonical(f);
        return;
    }
    uint64_t record = (f->significand >> 8) % FP_RECORDS;
    if (record != steps->record)
        hpvm__fp_steps(&c->fp_record[record], STEP_COUNT, steps->value);
    steps->record = record;
    *f = steps->value[(f->significand & 0xff) % STEP_COUNT];
}

void hpvm__fr_make_plain(struct cpu *c)
{
    struct steps steps = {.record = FP_RECORDS};
    c->fp_settled = c->fp_records;
    for (unsigned f = 0; f < ARRAY_LENGTH(c->fr); f++)
        make_plain(c, &c->fr[f], &steps);
    for (unsigned f = 0; f < ARRAY_LENGTH(c->fr_window); f++)
        make_plain(c, &c->fr_window[f], &steps);
}

void hpvm__cpu_reset(struct cpu *cpu)
{
    memset(cpu->gr, 0, sizeof cpu->gr);
    memset(cpu->gr_nat, 0, sizeof cpu->gr_nat);
    memset(cpu->bank_gr, 0, sizeof cpu->bank_gr);
    memset(cpu->bank_nat, 0, sizeof cpu->bank_nat);
    memset(cpu->gr_ring, 0, GR_RING_CELLS * sizeof(uint64_t));
    memset(cpu->nat_ring, 0, GR_RING_CELLS);
    memset(cpu->fr, 0, sizeof cpu->fr);
    memset(cpu->fr_window, 0, sizeof cpu->fr_window);
    cpu->fr[1] = (struct fpreg){.significand = BIT(63), .exponent = 0xffff};
    cpu->frot = cpu->fr_window + ARRAY_LENGTH(cpu->fr_window) - 96;
    cpu->pr = 1;
    memset(cpu->br, 0, sizeof cpu->br);
    cpu_frame_set(cpu, 0);
    cpu->sof = cpu->sol = cpu->sor = cpu->rrb_gr = cpu->rrb_fr = cpu->rrb_pr = 0;
    cpu->dirty = cpu->clean = 0;
    cpu->cfle = false;
    cpu->bsp = cpu->bspstore = cpu->rnat = cpu->rsc = 0;
    memset(cpu->kr, 0, sizeof cpu->kr);
    cpu->kr[0] = PLATFORM_IO_BASE;
    cpu->ccv = cpu->unat = cpu->pfs = cpu->lc = cpu->ec = cpu->csd = cpu->ssd = 0;
    cpu->eflag = cpu->cflg = cpu->fsr = cpu->fir = cpu->fdr = cpu->fcr = 0;
    cpu->fpsr = 0x0009804c0270033full;
    cpu->dcr = cpu->itm = cpu->iva = cpu->ipsr = cpu->isr = cpu->iip = cpu->ifa = cpu->itir = 0;
    cpu->iipa = cpu->ifs = cpu->iim = cpu->iha = cpu->last_bundle = 0;
    cpu->pta = 15 << 2;
    cpu->lid = (uint64_t)PLATFORM_CPU_ID(cpu->index) << 24 | (uint64_t)PLATFORM_CPU_EID(cpu->index) << 16;
    cpu->tpr = BIT(16);
    cpu->itv = cpu->pmv = cpu->cmcv = BIT(16);
    cpu->lrr[0] = cpu->lrr[1] = BIT(16);
    for (unsigned n = 0; n < 4; n++) {
        atomic_store(&cpu->irr[n], 0);
        cpu->in_service[n] = 0;
    }
    atomic_store(&cpu->init_pending, 0);
    cpu->halted = cpu->parked = false;
    cpu->itc_offset = cpu->ruc_offset = 0;
    cpu->itm_deadline_ns = UINT64_MAX;
    memset(cpu->rr, 0, sizeof cpu->rr);
    memset(cpu->pkr, 0, sizeof cpu->pkr);
    memset(cpu->itr, 0, sizeof cpu->itr);
    memset(cpu->dtr, 0, sizeof cpu->dtr);
    memset(cpu->alat, 0, sizeof cpu->alat);
    cpu->alat_count = cpu->alat_next = 0;
    memset(cpu->ibr, 0, sizeof cpu->ibr);
    memset(cpu->dbr, 0, sizeof cpu->dbr);
    memset(cpu->pmc, 0, sizeof cpu->pmc);
    memset(cpu->pmd, 0, sizeof cpu->pmd);
    cpu->pmu_slots = cpu->pmu_ticks = 0;
    cpu->pmu_active = false;
    cpu->code_ed = false;
    cpu->ip = cpu->ri = 0;
    cpu->psr = 0;
    hpvm__mmu_reset(cpu);
    hpvm__psr_write(cpu, PSR_BN);
    hpvm__interp_reset(cpu);
}
