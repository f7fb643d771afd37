// The translator of one vCPU: counts executions of decoded blocks and puts generated code in place of hot
// ones.
#ifndef HPVM_IA64_CACHE_TRANSLATOR_H
#define HPVM_IA64_CACHE_TRANSLATOR_H

#include "ia64/cpu/state.h"

struct translator_config {
    size_t code_bytes;         // of generated code
    uint32_t threshold;        // executions before a block is translated, at least 1
    uint32_t region_threshold; // how often a loop goes round before a region is made of it; 0: never
    uint32_t passes_off;       // enum opt_flags: passes that are left out
    bool perf_map;             // name generated code in /tmp/perf-<pid>.map
};

// Whether this build on this host can run generated code.
bool hpvm__translator_usable(void);
// After hpvm__interp_create.
hpvm_status hpvm__translator_create(struct cpu *cpu, const struct translator_config *config);
void hpvm__translator_destroy(struct cpu *cpu);

#endif
