// An interpreter of a small stack machine: one switch in a loop.
#include "bench.h"

enum operation { PUSH, ADD, SUBTRACT, MULTIPLY, XOR, DUPLICATE, SWAP, LOAD, STORE, LOOP, STOP };

BENCH_KERNEL(BENCH_INTEGER, switch)
{
    // do { v1 = (v1 * 31 + v0) ^ v2; v2 += v1 - 7; } while (--v0);
    static const unsigned char program[] = {LOAD, 1,    PUSH,      31,    MULTIPLY, LOAD, 0,   ADD,      LOAD,
                                            2,    XOR,  DUPLICATE, STORE, 1,        PUSH, 7,   SUBTRACT, LOAD,
                                            2,    SWAP, ADD,       STORE, 2,        LOOP, STOP};
    uint64_t stack[16], variable[3] = {12000, 1, 2};
    unsigned at = 0, top = 0;
    for (;;) {
        switch ((enum operation)program[at++]) {
        case PUSH:
            stack[top++] = program[at++];
            break;
        case ADD:
            top--;
            stack[top - 1] += stack[top];
            break;
        case SUBTRACT:
            top--;
            stack[top - 1] -= stack[top];
            break;
        case MULTIPLY:
            top--;
            stack[top - 1] *= stack[top];
            break;
        case XOR:
            top--;
            stack[top - 1] ^= stack[top];
            break;
        case DUPLICATE:
            stack[top] = stack[top - 1];
            top++;
            break;
        case SWAP: {
            uint64_t other = stack[top - 1];
            stack[top - 1] = stack[top - 2];
            stack[top - 2] = other;
            break;
        }
        case LOAD:
            stack[top++] = variable[program[at++]];
            break;
        case STORE:
            variable[program[at++]] = stack[--top];
            break;
        case LOOP:
            if (--variable[0])
                at = 0;
            break;
        case STOP:
            return bench_mix(variable[1], variable[2]);
        }
    }
}
