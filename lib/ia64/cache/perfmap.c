// Names generated code for perf: lines "address size name" in /tmp/perf-<pid>.map.
#include <inttypes.h>
#include <unistd.h>

#include "ia64/cache/native.h"

void hpvm__perf_map_open(struct translator *t)
{
    char path[64];
    snprintf(path, sizeof path, "/tmp/perf-%ld.map", (long)getpid());
    t->perf_map = fopen(path, "ae"); // appending: every vCPU writes whole lines
    if (t->perf_map) {
        setvbuf(t->perf_map, NULL, _IOLBF, 256);
        const struct x64_stubs *s = &t->env.stubs; // in the order in which they were emitted
        const struct {
            const char *name;
            uintptr_t start, end;
        } stubs[] = {{"enter", s->enter, s->leave},
                     {"leave", s->leave, s->sync},
                     {"sync", s->sync, s->stop},
                     {"stop", s->stop, s->interpret},
                     {"interpret", s->interpret, s->row},
                     {"row", s->row, s->call},
                     {"call", s->call, s->fp_value},
                     {"fp_value", s->fp_value, s->fp_wide[0]},
                     {"fp_wide", s->fp_wide[0], s->resolve},
                     {"resolve", s->resolve, s->jump[0][0]},
                     {"jump", s->jump[0][0], s->frame_call},
                     {"frame_call", s->frame_call, s->frame_return},
                     {"frame_return", s->frame_return, s->rotate},
                     {"rotate", s->rotate, (uintptr_t)t->arena.execute + t->arena.permanent}};
        for (size_t n = 0; n < ARRAY_LENGTH(stubs); n++)
            fprintf(t->perf_map, "%" PRIxPTR " %" PRIxPTR " ia64-%s\n", stubs[n].start,
                    stubs[n].end - stubs[n].start, stubs[n].name);
    }
}

void hpvm__perf_map_add(struct translator *t, const struct cpu *c, const struct native *native)
{
    if (t->perf_map)
        fprintf(t->perf_map, "%" PRIxPTR " %x ia64:%" PRIx64 "\n%" PRIxPTR " %x ia64-cold:%" PRIx64 "\n",
                (uintptr_t)t->arena.execute + native->offset, native->size, c->block_va,
                (uintptr_t)t->arena.execute + native->cold, native->cold_size, c->block_va);
}
