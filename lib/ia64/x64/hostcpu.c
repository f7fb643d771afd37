// Asks the host processor (and, for the wide registers, its system) what it offers.
#include "ia64/x64/hostcpu.h"

#include <stdint.h>

struct host_features hpvm__host_features(void)
{
    struct host_features features = {0};
#if defined(__x86_64__)
    __builtin_cpu_init();
    features.usable = __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt");
    features.bmi1 = __builtin_cpu_supports("bmi");
    features.bmi2 = __builtin_cpu_supports("bmi2");
    uint32_t eax = 0x80000001, ebx, ecx = 0, edx;
    __asm__("cpuid" : "+a"(eax), "=b"(ebx), "+c"(ecx), "=d"(edx));
    features.lzcnt = ecx >> 5 & 1; // not every compiler knows it by name
    features.fma = __builtin_cpu_supports("fma");
#endif
    return features;
}
