// wide.c for hosts that shift and multiply without flags.
#define FUNCTIONS hpvm__fp_wide_functions_bmi2
#include "ia64/fp/wide.c"
