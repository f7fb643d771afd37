// What entitlements may be promised: all of them can be kept when their sum is not more than the host has,
// since vCPUs may move between processors, and none is entitled to more than one.
#include "core/machine.h"
#include "sched/arbiter.h"

#define WHOLE 1000000u // a processor

hpvm_status hpvm__share_check(uint32_t entitlement, uint32_t cap)
{
    if (entitlement < 1 || entitlement > WHOLE)
        return hpvm__fail(HPVM_E_INVAL, 0,
                          "an entitlement of %u millionths of a processor per vCPU; 1 to 1000000 are allowed",
                          entitlement);
    if (cap && (cap < entitlement || cap > WHOLE))
        return hpvm__fail(
            HPVM_E_INVAL, 0,
            "a cap of %u millionths of a processor with an entitlement of %u; %u to 1000000 are "
            "allowed, 0 for none",
            cap, entitlement, entitlement);
    return HPVM_OK;
}

static double percent(uint64_t share)
{
    return (double)share / (WHOLE / 100.0);
}

hpvm_status hpvm__admission_check(unsigned processors, uint64_t promised, unsigned vcpu_count,
                                  uint32_t entitlement)
{
    uint64_t wanted = (uint64_t)vcpu_count * entitlement, whole = (uint64_t)processors * WHOLE;
    if (wanted <= whole && promised <= whole - wanted)
        return HPVM_OK;
    return hpvm__fail(HPVM_E_LIMIT, 0,
                      "not enough processor time: %u vCPU%s x %.1f %% = %.1f %%, and %.1f %% are promised to "
                      "running guests; together %.1f %%, and %u processor%s %s %.1f %%",
                      vcpu_count, vcpu_count == 1 ? "" : "s", percent(entitlement), percent(wanted),
                      percent(promised), percent(wanted + promised), processors, processors == 1 ? "" : "s",
                      processors == 1 ? "has" : "have", percent(whole));
}
