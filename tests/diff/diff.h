// Random blocks through the interpreter and through the translator, all of the state compared.
#ifndef HPVM_TESTS_DIFF_H
#define HPVM_TESTS_DIFF_H

#include <stdio.h>
#include <stdlib.h>

#include "ia64/decode/decode.h"
#include "ia64/front/front.h"
#include "ia64/interp/block.h"
#include "ia64/interp/run.h"
#include "ia64/opt/opt.h"

#define CODE 0x100000u // physical and virtual
#define DATA 0x2000000u
#define DATA_SIZE                                                                                            \
    0x8000u // 4 KB pages: two to read and write, one to read, one unmapped, one NaTPage, one not present
#define STACK              (DATA + DATA_SIZE) // register backing store, physical
#define STACK_SIZE         0x4000u
#define MEMORY_SIZE        (DATA_SIZE + STACK_SIZE)
#define MAX_BUNDLES_TESTED 24

#define POINTERS 20 // r20 .. r23 and r40 .. r43 hold addresses at first

struct rng {
    uint64_t state;
};
static inline uint64_t rng_next(struct rng *rng) // splitmix64
{
    uint64_t z = rng->state += 0x9e3779b97f4a7c15ull;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ z >> 27) * 0x94d049bb133111ebull;
    return z ^ z >> 31;
}
static inline unsigned rng_below(struct rng *rng, unsigned n)
{
    return (unsigned)(rng_next(rng) >> 32) % n;
}
static inline bool rng_chance(struct rng *rng, unsigned percent)
{
    return rng_below(rng, 100) < percent;
}

// ---- generate.c --------------------------------------------------------------------------------------
struct code {
    unsigned bundles;
    uint8_t bytes[MAX_BUNDLES_TESTED][16];
};
void generate_code(struct rng *rng, bool privileged, struct code *code);
void code_nop(struct code *code, unsigned bundle, unsigned slot); // replaces one instruction
void print_code(const struct code *code, FILE *file);

// ---- numbers.c ---------------------------------------------------------------------------------------
// kind: singles, doubles, integers in floating-point registers.
unsigned numbers_bundle(struct rng *rng, unsigned kind, uint64_t slot[3]); // the template
void numbers_state(struct rng *rng, unsigned kind);

// ---- plant_code.c ------------------------------------------------------------------------------------
extern const unsigned code_plants;
extern int code_plant;           // the error that is active, -1: none
extern uint64_t code_plant_uses; // how often it changed something
const char *code_plant_name(unsigned number);

// ---- state.c -----------------------------------------------------------------------------------------
extern struct machine machine;
extern struct cpu *cpu;
struct snapshot;
void state_create(unsigned passes_off); // the machine, once
void state_map_code(void);              // the code's page as data, too
// What an interruption leads to waits there, so that a run may go on behind it.
void state_map_vectors(void);
struct snapshot *snapshot_new(void);
void state_random(struct rng *rng, bool privileged);
const struct cpu *snapshot_cpu(const struct snapshot *snapshot);
void snapshot_take(struct snapshot *snapshot);
void snapshot_restore(const struct snapshot *snapshot);
// Prints what differs to `file` (may be NULL); true when nothing does.
bool snapshot_same(const struct snapshot *expected, const struct snapshot *actual, FILE *file);
void code_load(const struct code *code);

#endif
