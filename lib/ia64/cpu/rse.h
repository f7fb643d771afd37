// Register stack engine: frames, partitions, transfers to and from the register backing store.
// Manual volume 2, chapter 6. Loads are always lazy. Mandatory stores take more registers along when the mode
// allows it, within a page that was just stored to. Stored registers stay in their cells as the clean
// partition until BSPSTORE is written, loadrs, or somebody outside may have changed memory; so returns find
// them there. All of the state but the size of that partition is what it is without it.
#ifndef HPVM_IA64_CPU_RSE_H
#define HPVM_IA64_CPU_RSE_H

#include "ia64/cpu/mmu.h"

// Address of the register `count` places above (or below, negative) the one stored at `bsp`, NaT collection
// slots skipped.
uint64_t hpvm__rse_skip(uint64_t bsp, int64_t count);

// Each returns false with cpu->fault set when a memory reference faulted; then nothing of the instruction
// has happened, except for stores already made (alloc, flushrs) or loads already done (loadrs, fill).
bool hpvm__rse_alloc(struct cpu *cpu, unsigned sof, unsigned sol, unsigned sor);
void hpvm__rse_call(struct cpu *cpu); // br.call: PFS, new frame
void hpvm__rse_cover(struct cpu *cpu);
void hpvm__rse_return(struct cpu *cpu, uint64_t pfs); // br.ret: restores the frame; missing registers pend
void hpvm__rse_rfi(struct cpu *cpu, uint64_t ifm);
bool hpvm__rse_flush(struct cpu *cpu);  // flushrs
bool hpvm__rse_loadrs(struct cpu *cpu); // RSC.loadrs was checked by the caller
// Loads what an incomplete frame still misses; the engine calls it before the next instruction whenever
// cpu->cfle is set. A fault is reported with ISR.rs and ISR.ir at the current ip.
bool hpvm__rse_fill(struct cpu *cpu);
void hpvm__rse_write_bspstore(struct cpu *cpu, uint64_t value);
// The current frame is in the ring afterwards, where others than the register stack engine look for it.
void hpvm__rse_settle(struct cpu *cpu);
// br.ctop, br.wtop, ...: rotates GR, FR and PR by one.
void hpvm__rse_rotate(struct cpu *cpu);
void hpvm__rse_clrrrb(struct cpu *cpu, bool predicates_only);

#endif
