// Shared by the parts of the instruction test runner: the machine under test, its state as a list of named
// values, and one case.
#ifndef HPVM_TESTS_ISA_CASE_H
#define HPVM_TESTS_ISA_CASE_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "ia64/cpu/mmu.h"
#include "ia64/cpu/regs.h"
#include "ia64/decode/decode.h"
#include "ia64/interp/block.h"
#include "ia64/interp/run.h"

#define VECTORS      0x8000u // every vector spins
#define VECTORS_SIZE 0x8000u
#define CODE         0x1000000u // where the cases are
#define DATA         0x2000000u // memory that must not change unless expected
#define DATA_SIZE    0x10000u
#define MAX_SLOTS    3000

struct item {
    char name[12];
    uint64_t value[3];
    bool ignore, wanted; // wanted: the case names it
};
#define MAX_ITEMS 1000
struct state {
    struct item item[MAX_ITEMS];
    size_t count;
};

struct command {
    enum { SET, MEM, TLB, EXPECT, EXPECTMEM, IGNORE } kind;
    char name[12];
    uint64_t v[3];
};
#define MAX_COMMANDS 400
struct test_case {
    char name[200];
    uint64_t start, end, stop;
    bool is_fault, step, block;
    uint64_t vector, isr, iip, slot; // ~0: not checked
    size_t count;
    struct command command[]; // MAX_COMMANDS while it is read
};

// How a case is run: slot by slot, in whole blocks, in translated blocks.
enum run_mode { BY_STEP, BY_BLOCK, TRANSLATED };

// One machine with one processor.
struct runner {
    struct machine machine;
    struct cpu *cpu;
    struct block_hooks translator; // nothing in builds without one
    unsigned max_slots;
    bool quiet;        // say nothing about mismatches, and stop at the first one
    unsigned failures; // mismatches so far
    bool *row_seen;    // by row: executed slot by slot; NULL: not wanted
};

void isa_die(const char *what, const char *detail) __attribute__((noreturn));

// isa_state.c. `bank` is the bank of r16-r31 that the case ran with: interruptions switch to bank 0.
void isa_state_collect(const struct cpu *cpu, struct state *s, unsigned bank);
struct item *isa_state_find(struct state *s, const char *name);
void isa_state_set(struct cpu *cpu, const char *name, const uint64_t *v);
// Something in every register, so that wrong operands show. These depend on CFM.
void isa_state_fill_renamed(struct cpu *cpu);

// isa_case.c
uint8_t *isa_ram_at(struct runner *r, uint64_t address, uint64_t size);
void isa_spin_at(struct runner *r, uint64_t address);
void isa_case_run(struct runner *r, const struct test_case *test, enum run_mode mode);

// isa_mutate.c: runs the cases again and again with one altered instruction each time; see there.
struct mutate_options {
    const char *output;   // what became of each mutant
    const char *row;      // only this row; NULL: all
    unsigned part, parts; // only every parts-th row
};
int isa_mutate(struct runner *r, struct test_case *const *cases, size_t count,
               const struct mutate_options *options);

#endif
