// Fuzz target: random memory as a program, executed by the interpreter and by the translator, without and
// with regions, from the same state; registers and memory must be the same at the end.
//
// Input: 128 bytes of start state, then code, which is put at 1 MB. It starts with translation on, at
// privilege level 0 or 3, with pointers to 64 KB of data and register stack in every third register.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "ia64/cpu/rse.h"
#include "ia64/decode/decode.h"
#include "ia64/interp/run.h"

#include "mutate.h"

#define CODE      0x100000u
#define CODE_SIZE 0x8000u // as long as the interruption vectors: they are the input again
#define DATA      0x2000000u
#define DATA_SIZE 0x10000u
#define HEAD      128u
#define SLOTS     600u

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct vm {
    struct machine machine;
    struct cpus *cpus;
};

static void require(bool condition)
{
    if (!condition)
        abort();
}

#define PTE(pa, ar) (1 | 1 << 5 | 1 << 6 | 3 << 7 | (uint64_t)(ar) << 9 | (pa) | BIT(52))

static void map(struct cpu *cpu, bool instruction, unsigned slot, uint64_t address, unsigned bits,
                unsigned ar)
{
    cpu->ifa = address;
    cpu->itir = bits << 2;
    require(hpvm__itr(cpu, instruction, slot, PTE(address, ar)));
}

static void create(struct vm *vm, bool translate, unsigned region_threshold)
{
    require(hpvm__machine_init(&vm->machine, PLATFORM_RAM_MIN, 1) == HPVM_OK);
    vm->machine.engine.translate = translate;
    vm->machine.engine.threshold = 1;
    vm->machine.engine.region_threshold = region_threshold;
    require(hpvm__cpus_create(&vm->cpus, &vm->machine) == HPVM_OK);
    atomic_store(&vm->machine.clock.deterministic, true);
}

static void start(struct vm *vm, const uint8_t *data, size_t size)
{
    struct cpu *cpu = vm->cpus->cpu[0];
    uint8_t *ram = vm->machine.ram.host;
    // Physical addressing reaches all of RAM: nothing is left of the run before.
    require(madvise(ram, vm->machine.ram.size, MADV_DONTNEED) == 0);
    for (size_t at = 0, length = size > HEAD ? (size - HEAD) & ~(size_t)15 : 0; length && at < CODE_SIZE;
         at += length)
        memcpy(ram + CODE + at, data + HEAD, length < CODE_SIZE - at ? length : CODE_SIZE - at);
    for (unsigned n = 0; n < DATA_SIZE; n += 8)
        store64(ram + DATA + n, DATA + (n * 0x9e3779b97f4a7c15ull & (DATA_SIZE - 8)));
    hpvm__cpu_reset(cpu);
    cpu->iva = CODE; // interruptions go on in the input, too
    map(cpu, true, 0, CODE, 16, 3);
    map(cpu, false, 0, DATA, 16, 2);
    map(cpu, false, 1, CODE, 16, 3);
    uint8_t head[HEAD] = {0};
    memcpy(head, data, size < HEAD ? size : HEAD);
    cpu->rsc = 0;
    hpvm__cfm_set(cpu, head[0] % 97);
    cpu->bspstore = cpu->bsp = DATA + 0x8000;
    for (unsigned r = 1; r < 32 + (unsigned)cpu->sof; r++) {
        uint64_t value = load64(head + (r * 8 & 0x78));
        gr_set(cpu, r, r % 3 == 0 ? DATA + (value & 0x3ff8) : value >> (r & 31), r % 11 == 0 && head[1] & 1);
    }
    for (unsigned f = 2; f < 128; f++)
        *(struct fpreg *)(uintptr_t)fr_get(cpu, f) = *fr_get(cpu, 1);
    cpu->pr = load64(head + 16) | 1;
    for (unsigned b = 0; b < 8; b++)
        cpu->br[b] = CODE + (head[24 + b] << 4 & 0xff0);
    cpu->lc = head[32];
    cpu->ec = head[33] & 63;
    cpu->fpsr = 0x0009804c0270033full;
    cpu->pfs = cpu->sof;
    cpu->bspstore = cpu->bsp;
    hpvm__psr_write(cpu, PSR_IC | PSR_DT | PSR_IT | PSR_RT | PSR_BN | (head[2] & 1 ? (uint64_t)3 << 32 : 0));
    cpu->ip = CODE;
    cpu->ri = 0;
    hpvm__interp_reset(cpu);
}

static void differ(const char *what, unsigned number, uint64_t left, uint64_t right)
{
    if (left == right)
        return;
    fprintf(stderr, "%s%u: interpreter %llx, translator %llx\n", what, number, (unsigned long long)left,
            (unsigned long long)right);
    abort();
}

static void compare(struct vm *a, struct vm *b)
{
    struct cpu *x = a->cpus->cpu[0], *y = b->cpus->cpu[0];
    differ("slots ", 0, x->slots, y->slots);
    differ("ip ", 0, x->ip, y->ip);
    differ("ri ", 0, x->ri, y->ri);
    differ("psr ", 0, x->psr, y->psr);
    differ("sof ", 0, x->sof, y->sof);
    differ("interruptions ", 0, x->delivered, y->delivered);
    for (unsigned r = 1; r < 32 + (unsigned)x->sof; r++) {
        differ("NaT of r", r, gr_nat(x, r), gr_nat(y, r));
        if (!gr_nat(x, r))
            differ("r", r, gr_get(x, r), gr_get(y, r));
    }
    for (unsigned f = 2; f < 128; f++)
        if (memcmp(fr_get(x, f), fr_get(y, f), sizeof(struct fpreg)) != 0)
            differ("f", f, 0, 1);
    differ("pr ", 0, x->pr, y->pr);
    for (unsigned n = 0; n < 8; n++)
        differ("b", n, x->br[n], y->br[n]);
    differ("ar.lc ", 0, x->lc, y->lc);
    differ("ar.ec ", 0, x->ec, y->ec);
    differ("ar.bsp ", 0, x->bsp, y->bsp);
    differ("ar.bspstore ", 0, x->bspstore, y->bspstore);
    differ("ar.rnat ", 0, x->rnat, y->rnat);
    differ("ar.pfs ", 0, x->pfs, y->pfs);
    differ("ar.fpsr ", 0, x->fpsr, y->fpsr);
    differ("ar.unat ", 0, x->unat, y->unat);
    differ("ar.ccv ", 0, x->ccv, y->ccv);
    differ("cr.iip ", 0, x->iip, y->iip);
    differ("cr.ipsr ", 0, x->ipsr, y->ipsr);
    differ("cr.isr ", 0, x->isr, y->isr);
    differ("cr.ifa ", 0, x->ifa, y->ifa);
    differ("memory ", DATA, memcmp(a->machine.ram.host + DATA, b->machine.ram.host + DATA, DATA_SIZE) != 0,
           0);
    differ("memory ", CODE, memcmp(a->machine.ram.host + CODE, b->machine.ram.host + CODE, CODE_SIZE) != 0,
           0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct vm interpreter, blocks, regions;
    if (!interpreter.cpus) {
        create(&interpreter, false, 0);
        create(&blocks, true, 0);
        create(&regions, true, 2);
    }
    // Slots, interruptions and time go on from input to input: all three run every one.
    struct vm *const vm[] = {&interpreter, &blocks, &regions};
    for (unsigned n = 0; n < ARRAY_LENGTH(vm); n++) {
        start(vm[n], data, size);
        hpvm__interp_run(vm[n]->cpus->cpu[0], SLOTS);
    }
    compare(&interpreter, &blocks);
    compare(&interpreter, &regions);
    return 0;
}

// ---- inputs that are programs --------------------------------------------------------------------------

// Some instruction of the unit, on few registers, most of them in the frame; the third one is often a
// pointer.
static uint64_t instruction(enum unit unit, uint64_t *random)
{
    unsigned row;
    do {
        row = next_random(random) % ROW_COUNT;
    } while (hpvm__rows[row].unit != unit &&
             !(hpvm__rows[row].unit == UNIT_A && (unit == UNIT_I || unit == UNIT_M)));
    uint64_t fields = next_random(random) & (next_random(random) | ~mask_low(27));
    if (next_random(random) % 8) {
        static const uint8_t registers[16] = {1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 14, 32, 33, 34, 35, 36};
        fields &= ~mask_low(27);
        fields |= (uint64_t)registers[next_random(random) % 16] << 6 |
                  (uint64_t)registers[next_random(random) % 16] << 13;
        fields |= (uint64_t)registers[next_random(random) % 16] << 20;
    }
    if (next_random(random) % 4 == 0)
        fields |= next_random(random) & 63; // a predicate
    return (hpvm__rows[row].match | (fields & ~hpvm__rows[row].mask)) & mask_low(41);
}

// Half of the changes are libFuzzer's, which seldom makes an instruction; the others put one or three into a
// bundle, or take a copy of a bundle elsewhere.
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
    uint64_t random = seed;
    size_t bundles = size < HEAD ? 0 : (size - HEAD) / 16;
    if (next_random(&random) % 2 || size < HEAD || (!bundles && max_size < HEAD + 16))
        return LLVMFuzzerMutate(data, size, max_size);
    bool longer = !bundles || (next_random(&random) % 4 == 0 && size + 16 <= max_size);
    size_t n = longer ? bundles : next_random(&random) % bundles;
    uint8_t *bundle = data + HEAD + 16 * n;
    if (bundles && next_random(&random) % 8 == 0) {
        memmove(bundle, data + HEAD + 16 * (next_random(&random) % bundles), 16);
        return longer ? HEAD + 16 * (n + 1) : size;
    }
    struct bundle b = hpvm__bundle_read(bundle);
    bool all = longer || hpvm__templates[b.template].reserved || next_random(&random) % 2;
    if (all)
        do
            b.template = next_random(&random) % 32;
        while (hpvm__templates[b.template].reserved && next_random(&random) % 16);
    unsigned one = next_random(&random) % 3;
    for (unsigned slot = 0; slot < 3; slot++)
        if (all || slot == one) {
            enum unit unit = hpvm__templates[b.template].unit[slot];
            bool low = unit == UNIT_LX && slot == 1;
            b.slot[slot] = hpvm__templates[b.template].reserved || low ? next_random(&random) & mask_low(41)
                                                                       : instruction(unit, &random);
        }
    store64(bundle, b.template | b.slot[0] << 5 | b.slot[1] << 46);
    store64(bundle + 8, b.slot[1] >> 18 | b.slot[2] << 23);
    return n == bundles ? HEAD + 16 * (n + 1) : size;
}
