// What the host processor has beyond x86-64-v2.
#ifndef HPVM_IA64_X64_HOSTCPU_H
#define HPVM_IA64_X64_HOSTCPU_H

#include <stdbool.h>

struct host_features {
    bool usable; // at least x86-64-v2: generated code can run at all
    bool bmi1, bmi2, lzcnt, fma;
};

struct host_features hpvm__host_features(void);

#endif
