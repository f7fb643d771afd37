// What scalar and parallel reciprocal approximations share. Private to fp/.
#ifndef HPVM_IA64_FP_APPROXIMATE_H
#define HPVM_IA64_FP_APPROXIMATE_H

#include "ia64/fp/fpcore.h"

// Table look-ups, for positive and negative numbers with bit 63 of the significand set.
struct fpreg hpvm__fp_reciprocal(struct number n);
struct fpreg hpvm__fp_reciprocal_root(struct number n);

// Operands whose result needs no approximation: true, with the final result. False: `result` has the flags
// that an approximation starts with.
bool hpvm__fp_rcpa_special(const struct fpreg *f2, const struct fpreg *f3, struct fp_result *result,
                           const struct fp_control *control);
bool hpvm__fp_rsqrta_special(const struct fpreg *f3, struct fp_result *result,
                             const struct fp_control *control);

#endif
