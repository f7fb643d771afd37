// What the PAL files share: one call with its arguments and results.
#ifndef HPVM_IA64_FW_PAL_H
#define HPVM_IA64_FW_PAL_H

#include "ia64/fw/fw.h"

enum pal_status {
    PAL_OK = 0,
    PAL_UNIMPLEMENTED = -1,
    PAL_INVALID_ARGUMENT = -2,
    PAL_ERROR = -3,
    PAL_NO_INFORMATION = -6,
    PAL_NO_FEATURE_SET = -8
};

#define PAL_PAGE_SIZES     0x115557000ull
#define PAL_COPY_SIZE      0x1000u
#define PAL_MIN_STATE_SIZE 0x1000u

struct pal_call {
    struct firmware *fw;
    struct cpu *cpu;
    uint64_t argument[3];
    int64_t status;    // PAL_INVALID_ARGUMENT when the procedure starts
    uint64_t value[3]; // r9-r11, zero when it starts
    bool redirected;   // the vCPU goes on elsewhere, no results
};

// pal_cache.c
void hpvm__pal_cache_flush(struct pal_call *call);
void hpvm__pal_cache_info(struct pal_call *call);
void hpvm__pal_cache_init(struct pal_call *call);
void hpvm__pal_cache_summary(struct pal_call *call);
void hpvm__pal_cache_protection(struct pal_call *call);
void hpvm__pal_cache_shared(struct pal_call *call);
void hpvm__pal_halt(struct pal_call *call);
void hpvm__pal_halt_light(struct pal_call *call);
void hpvm__pal_halt_info(struct pal_call *call);

#endif
