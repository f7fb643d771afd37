// INIT: the interrupted context in the min-state save area, entry to OS_INIT, and the way back.
//
// Layout of the first 0x1d0 bytes as PAL has it (manual volume 2, section 11.3.2.4); the rest is PAL's own.
#include "ia64/fw/fw.h"

#include "core/bits.h"
#include "ia64/cpu/rse.h"
#include "ia64/fw/pal.h"

enum {
    MS_NAT = 0x000,
    MS_GR1 = 0x008,
    MS_BANK0 = 0x080,
    MS_BANK1 = 0x100,
    MS_PR = 0x180,
    MS_B0 = 0x188,
    MS_RSC = 0x190,
    MS_IIP = 0x198,
    MS_IPSR = 0x1a0,
    MS_IFS = 0x1a8,
    MS_XIP = 0x1b0,
    MS_XPSR = 0x1b8,
    MS_XFS = 0x1c0,
    MS_B1 = 0x1c8,
    // PAL's own part: what the handler changes without PAL's layout having a place for it
    MS_ISR = 0x400,
    MS_OWNER = 0x408,
    MS_END = 0x410
};
#define MIN_STATE_OWNER 0x54494e496d767068ull // only an area that INIT filled can be resumed

static void put_gr(uint8_t *area, unsigned offset, uint64_t value, unsigned nat)
{
    store64(area + offset, value);
    store64(area + MS_NAT, load64(area + MS_NAT) | (uint64_t)nat << (offset / 8 & 63));
}

bool hpvm__min_state_save(struct firmware *fw, struct cpu *cpu, uint64_t pa)
{
    uint8_t *area = hpvm__ram_pointer(&fw->machine->ram, pa, PAL_MIN_STATE_SIZE);
    if (!area)
        return false;
    memset(area, 0, MS_END);
    for (unsigned r = 1; r < 16; r++)
        put_gr(area, MS_GR1 + 8 * (r - 1), cpu->gr[r], cpu->gr_nat[r]);
    bool bank1 = cpu->psr & PSR_BN;
    for (unsigned r = 0; r < 16; r++) {
        put_gr(area, (bank1 ? MS_BANK1 : MS_BANK0) + 8 * r, cpu->gr[16 + r], cpu->gr_nat[16 + r]);
        put_gr(area, (bank1 ? MS_BANK0 : MS_BANK1) + 8 * r, cpu->bank_gr[r], cpu->bank_nat[r]);
    }
    store64(area + MS_PR, cpu->pr);
    store64(area + MS_B0, cpu->br[0]);
    store64(area + MS_B1, cpu->br[1]);
    store64(area + MS_RSC, cpu->rsc);
    // The interruption resources hold the interrupted context only if it ran with PSR.ic = 1, else what an
    // interruption handler has in them; the X set always has the interrupted context.
    uint64_t psr = (cpu->psr & ~PSR_RI) | (uint64_t)cpu->ri << PSR_RI_SHIFT,
             frame = hpvm__cfm_get(cpu) | BIT(63);
    bool collecting = cpu->psr & PSR_IC;
    store64(area + MS_XIP, cpu->ip);
    store64(area + MS_XPSR, psr);
    store64(area + MS_XFS, frame);
    store64(area + MS_IIP, collecting ? cpu->ip : cpu->iip);
    store64(area + MS_IPSR, collecting ? psr : cpu->ipsr);
    store64(area + MS_IFS, collecting ? frame : cpu->ifs);
    store64(area + MS_ISR, cpu->isr);
    store64(area + MS_OWNER, MIN_STATE_OWNER);
    hpvm__ram_written(&fw->machine->ram, area, MS_END);
    return true;
}

bool hpvm__min_state_resume(struct firmware *fw, struct cpu *cpu, uint64_t pa)
{
    uint8_t area[MS_END];
    if (!hpvm__dma_read(fw->machine, pa, area, sizeof area) || load64(area + MS_OWNER) != MIN_STATE_OWNER)
        return false;
    uint64_t nats = load64(area + MS_NAT);
    hpvm__psr_write(cpu, load64(area + MS_XPSR) & ~(PSR_RI | PSR_RESERVED)); // selects the bank
    bool bank1 = cpu->psr & PSR_BN;
    for (unsigned r = 1; r < 16; r++) {
        cpu->gr[r] = load64(area + MS_GR1 + 8 * (r - 1));
        cpu->gr_nat[r] = nats >> r & 1;
    }
    for (unsigned r = 0; r < 16; r++) {
        unsigned current = bank1 ? MS_BANK1 : MS_BANK0, other = bank1 ? MS_BANK0 : MS_BANK1;
        cpu->gr[16 + r] = load64(area + current + 8 * r);
        cpu->gr_nat[16 + r] = nats >> ((current / 8 + r) & 63) & 1;
        cpu->bank_gr[r] = load64(area + other + 8 * r);
        cpu->bank_nat[r] = nats >> ((other / 8 + r) & 63) & 1;
    }
    cpu->nats |= nats != 0;
    cpu->pr = load64(area + MS_PR) | 1;
    cpu->br[0] = load64(area + MS_B0);
    cpu->br[1] = load64(area + MS_B1);
    cpu->rsc = load64(area + MS_RSC);
    cpu->iip = load64(area + MS_IIP);
    cpu->ipsr = load64(area + MS_IPSR);
    cpu->ifs = load64(area + MS_IFS);
    cpu->isr = load64(area + MS_ISR);
    hpvm__rse_rfi(cpu, load64(area + MS_XFS));
    cpu->ip = load64(area + MS_XIP) & ~15ull;
    unsigned slot = (unsigned)((load64(area + MS_XPSR) & PSR_RI) >> PSR_RI_SHIFT);
    cpu->ri = slot > 2 ? 0 : slot;
    return true;
}

void hpvm__fw_init_event(struct cpu *cpu)
{
    struct firmware *fw = cpu->cpus->firmware;
    struct firmware_cpu *local = &fw->cpu[cpu->index];
    pthread_mutex_lock(&fw->lock);
    bool monarch = fw->init_monarch == 0;
    uint64_t handler = fw->os_init[monarch ? 0 : 1], gp = fw->os_init_gp[monarch ? 0 : 1];
    if (handler && monarch)
        fw->init_monarch = cpu->index + 1;
    pthread_mutex_unlock(&fw->lock);
    if (cpu->parked)
        return; // not in the operating system's hands
    if (!handler || !hpvm__min_state_save(fw, cpu, local->min_state)) {
        // As on hardware: an INIT that nobody takes restarts the machine (manual volume 2, section 11.4).
        if (monarch)
            hpvm__machine_request(fw->machine, REQUEST_RESET, "INIT without an OS_INIT handler");
        return;
    }
    if (cpu->psr & PSR_IC) {
        cpu->iip = cpu->ip;
        cpu->ipsr = (cpu->psr & ~PSR_RI) | (uint64_t)cpu->ri << PSR_RI_SHIFT;
        cpu->ifs = hpvm__cfm_get(cpu) | BIT(63);
    }
    cpu->halted = false;
    cpu->gate_wait = false;
    cpu->cfle = false; // what the frame misses is loaded when the context is resumed
    hpvm__rse_cover(cpu);
    cpu->rsc &= ~RSC_MODE;
    hpvm__psr_write(cpu, cpu->psr & (PSR_MFL | PSR_MFH)); // physical, bank 0, nothing collected or enabled
    fw_result(cpu, 1, gp);
    fw_result(cpu, 8, GATE_ADDRESS(GATE_pal_static));
    fw_result(cpu, 9, GATE_ADDRESS(GATE_sal));
    fw_result(cpu, 10, FW_TABLES);
    fw_result(cpu, 11, 1); // reason: the crash button
    fw_result(cpu, 12, GATE_ADDRESS(GATE_init_return));
    fw_result(cpu, 17, local->min_state);
    fw_result(cpu, 18, BIT(9)); // processor state parameter: min-state is valid (mn)
    cpu->br[0] = GATE_ADDRESS(GATE_init_return);
    cpu->ip = handler;
    cpu->ri = 0;
}

// OS_INIT came back: r8 says how to go on, r22 where the context is.
enum gate_result hpvm__gate_init_return(struct firmware *fw, struct cpu *cpu)
{
    if (fw->init_monarch == cpu->index + 1)
        fw->init_monarch = 0;
    switch ((int64_t)cpu->gr[8]) {
    case 0:
        if (hpvm__min_state_resume(fw, cpu, cpu->gr[22] & ~BIT(63)))
            return GATE_REDIRECT;
        hpvm__log_guest(fw->machine, "fw", "OS_INIT returned without a valid min-state area");
        hpvm__machine_request(fw->machine, REQUEST_CRASH, "OS_INIT returned without a valid min-state area");
        return GATE_WAIT;
    case -1:
    case -2:
        hpvm__machine_request(fw->machine, REQUEST_RESET, "OS_INIT asked for a reboot");
        return GATE_WAIT;
    default: // -3: halt
        cpu->parked = true;
        return GATE_WAIT;
    }
}
