// hpvmsar: what happened to guests between two answers of hpvmd, and its reports.
#ifndef HPVM_TOOLS_SAR_COMMON_H
#define HPVM_TOOLS_SAR_COMMON_H

#include <stdbool.h>
#include <stdio.h>
#include <time.h>

#include "rpc.pb-c.h"

enum sar_report { SAR_CPU, SAR_VCPU, SAR_EXITS, SAR_DISK, SAR_NETWORK, SAR_MEMORY, SAR_REPORTS };

struct sar_options {
    bool wanted[SAR_REPORTS];
    bool all;     // stopped guests too
    bool machine; // fields separated by ':'
    bool by_use;  // order: the busiest first; else by number
};

// One report about the time between two answers. `label` is the time of day, or "Average". A guest that was
// not running all the time is left out, or with `all` shown with zeros.
void sar_print(FILE *out, enum sar_report report, const struct sar_options *options, const Rpc__Reply *before,
               const Rpc__Reply *after, const char *label);
// The column heads of a report; nothing for machines.
void sar_head(FILE *out, enum sar_report report, const struct sar_options *options, const char *label);
// Processor time of all guests between two answers, in per cent of one processor.
double sar_total_use(const Rpc__Reply *before, const Rpc__Reply *after);

#endif
