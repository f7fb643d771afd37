// Names generated code for perf: lines "address size name" in /tmp/perf-<pid>.map.
#include <inttypes.h>
#include <unistd.h>

#include "ia64/cache/native.h"

void hpvm__perf_map_open(struct translator *t)
{
    char path[64];
    snprintf(path, sizeof path, "/tmp/perf-%ld.map", (long)getpid());
    t->perf_map = fopen(path, "ae"); // appending: every vCPU writes whole lines
    if (t->perf_map)
        setvbuf(t->perf_map, NULL, _IOLBF, 256);
}

void hpvm__perf_map_add(struct translator *t, const struct cpu *c, const struct native *native)
{
    if (t->perf_map)
        fprintf(t->perf_map, "%" PRIxPTR " %x ia64:%" PRIx64 "\n",
                (uintptr_t)t->arena.execute + native->offset, native->size, c->block_va);
}
