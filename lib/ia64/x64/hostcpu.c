// Asks the host processor (and, for the wide registers, its system) what it offers.
#include "ia64/x64/hostcpu.h"

struct host_features hpvm__host_features(void)
{
    struct host_features features = {0};
#if defined(__x86_64__)
    __builtin_cpu_init();
    features.usable = __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt");
    features.bmi1 = __builtin_cpu_supports("bmi");
    features.bmi2 = __builtin_cpu_supports("bmi2");
    features.fma = __builtin_cpu_supports("fma");
#endif
    return features;
}
