// Conversion to integers of 32 and 64 bits. Private to fp/.
#ifndef HPVM_IA64_FP_CONVERT_H
#define HPVM_IA64_FP_CONVERT_H

#include "ia64/fp/fpcore.h"

// The integer is in value.significand, the rest of value is that of an integer. width is 32 or 64.
struct fp_result hpvm__fp_convert(const struct fpreg *f, unsigned width, unsigned how,
                                  const struct fp_control *control);

#endif
