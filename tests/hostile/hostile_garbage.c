// A guest that executes garbage: memory full of random bytes, of random instructions, of the firmware's and a
// real program's code with wrong bits; random registers; jumps into firmware with random arguments.
//
// usage: hostile_garbage ENGINE SEEDS [CODE]
#include "hostile.h"

#define VCPUS  2
#define BUDGET 200000 // slots for each vCPU and seed

struct totals {
    uint64_t slots, interruptions, exits[16];
};

static const uint64_t places[] = {
    0,
    0x100000,
    0x110000,
    0x200000,
    0x3ffff0,
    0x400000,
    0x7fffff0,
    0x7fffff8,
    0x7ffffff,
    0x8000000,
    0x80000000,
    0xbfffffff,
    0xfec00000,
    0xfec00010,
    0xfee00000,
    0xfef00000,
    0xfefe0008,
    0xffffffff,
    0x100000000,
    ~0ull,
    0x8000000000000000,
    ~15ull,
    0xffffc000000,
    0xffffc0fe000,
    0xe000000000000000,
    0xa000000000000000,
    1ull << 60,
    1ull << 50,
    0xfeffffff,
    0x80000fffffffe,
    0x3fffffffffffff0,
};

static uint64_t interesting(uint64_t *random)
{
    uint64_t value = next_random(random);
    uint64_t place = places[next_random(random) % (sizeof places / sizeof places[0])];
    switch (value % 6) {
    case 0:
        return next_random(random);
    case 1:
        return next_random(random) % HPVM_RAM_MIN;
    case 2:
        return next_random(random) % HPVM_RAM_MIN & ~15ull;
    case 3:
        return place + next_random(random) % 64 - 32;
    case 4:
        return next_random(random) % 300; // procedure numbers, vectors, sizes
    default:
        return place;
    }
}

// A bundle with a template that exists; the slots' major opcodes are evenly spread.
static void random_bundle(uint64_t *random, uint64_t bundle[2])
{
    static const uint8_t templates[] = {0,  1,  2,  3,  4,  5,  8,  9,  10, 11, 12, 13,
                                        14, 15, 16, 17, 18, 19, 22, 23, 24, 25, 28, 29};
    bundle[0] = next_random(random);
    bundle[1] = next_random(random);
    bundle[0] = (bundle[0] & ~31ull) | templates[next_random(random) % sizeof templates];
    // Most predicates are p0 or low ones: the instructions are executed.
    if (next_random(random) & 1)
        bundle[0] &= ~(0x3full << 5);
    if (next_random(random) & 1)
        bundle[0] &= ~(0x3full << 46);
    if (next_random(random) & 1)
        bundle[1] &= ~(0x3full << 23);
}

static void fill(uint64_t *block, size_t bytes, unsigned kind, const uint8_t *code, size_t code_bytes,
                 uint64_t *random)
{
    for (size_t n = 0; n < bytes / 8; n += 2) {
        if (kind == 0) {
            block[n] = next_random(random);
            block[n + 1] = next_random(random);
        } else if (kind == 1 || !code) {
            random_bundle(random, &block[n]);
        } else { // bundles of a real program, in disorder from time to time, with wrong bits
            static _Thread_local size_t at;
            if (next_random(random) % 32 == 0 || at + 16 > code_bytes)
                at = next_random(random) % (code_bytes / 16) * 16;
            memcpy(&block[n], code + at, 16);
            at += 16;
            if (kind == 3 && next_random(random) % 8 == 0)
                block[n + next_random(random) % 2] ^= 1ull << next_random(random) % 64;
        }
    }
}

static void set(hpvm_vcpu *vcpu, hpvm_reg reg, uint64_t value)
{
    hpvm_vcpu_set_reg(vcpu, reg, &value, sizeof value); // what has reserved bits is refused
}

static void random_registers(hpvm_vcpu *vcpu, uint64_t *random)
{
    for (unsigned n = 1; n < 32; n++)
        set(vcpu, HPVM_REG_GR(n), interesting(random));
    for (unsigned n = 0; n < 8; n++) {
        set(vcpu, HPVM_REG_BR(n), interesting(random) & ~15ull);
        set(vcpu, HPVM_REG_RR(n), next_random(random) & 0xffffff3d);
    }
    set(vcpu, HPVM_REG_PR, next_random(random));
    set(vcpu, HPVM_REG_CR(0), interesting(random) & 0x7f04);                      // DCR
    set(vcpu, HPVM_REG_CR(2), (next_random(random) % HPVM_RAM_MIN) & ~0x7fffull); // IVA
    set(vcpu, HPVM_REG_CR(8),
        (interesting(random) & ~0x7fffull) | 15 << 2 | (next_random(random) & 0x101)); // PTA
    set(vcpu, HPVM_REG_AR(18), interesting(random) & ~7ull);                           // BSPSTORE
    set(vcpu, HPVM_REG_AR(16), next_random(random) & 0x1f);                            // RSC
    static const uint64_t modes[] = {0,
                                     1 << 13,
                                     1ull << 36 | 1 << 17 | 1 << 27 | 1 << 13,
                                     1ull << 36 | 1 << 13,
                                     1 << 17 | 1 << 13,
                                     3ull << 32 | 1 << 13,
                                     1 << 13 | 1 << 14};
    set(vcpu, HPVM_REG_PSR, modes[next_random(random) % (sizeof modes / sizeof modes[0])]);
    set(vcpu, HPVM_REG_IP,
        next_random(random) % 8 ? next_random(random) % HPVM_RAM_MIN & ~15ull : interesting(random) & ~15ull);
    set(vcpu, HPVM_REG_SLOT, next_random(random) % 3);
}

struct runner {
    hpvm_vcpu *vcpu;
    hpvm_vcpu_exit result;
};

static void *run(void *opaque)
{
    struct runner *runner = opaque;
    runner->result = (hpvm_vcpu_exit)HPVM_VCPU_EXIT_INIT;
    must(hpvm_vcpu_run(runner->vcpu, BUDGET, &runner->result), "run");
    return NULL;
}

static void one_seed(hpvm_vm *vm, uint64_t seed, const uint8_t *code, size_t code_bytes,
                     struct totals *totals)
{
    static uint64_t block[(1u << 20) / 8];
    uint64_t random = seed;
    unsigned kind = (unsigned)(seed % 4);
    fill(block, sizeof block, kind, code, code_bytes, &random);
    // Every second seed leaves the firmware's own memory as it is, so that its services are reached.
    uint64_t low = seed & 4 ? 0 : 0x400000;
    for (uint64_t at = low; at < HPVM_RAM_MIN; at += sizeof block)
        must(hpvm_vm_write_memory(vm, at, block, sizeof block), "memory");
    struct runner runners[VCPUS];
    pthread_t threads[VCPUS];
    for (unsigned n = 0; n < VCPUS; n++) {
        runners[n].vcpu = hpvm_vm_vcpu(vm, n);
        random_registers(runners[n].vcpu, &random);
    }
    for (unsigned n = 0; n < VCPUS; n++)
        pthread_create(&threads[n], NULL, run, &runners[n]);
    for (unsigned n = 0; n < VCPUS; n++) {
        pthread_join(threads[n], NULL);
        totals->slots += runners[n].result.slots;
        totals->interruptions += runners[n].result.interruptions;
        totals->exits[runners[n].result.reason & 15]++;
    }
}

static uint8_t *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        fail("%s: cannot be read", path);
    uint8_t *data = malloc(8u << 20);
    *size = fread(data, 1, 8u << 20, file) & ~(size_t)15;
    fclose(file);
    if (*size < 4096)
        fail("%s: has too little code", path);
    return data;
}

int main(int argc, char **argv)
{
    if (argc < 3 || argc > 4)
        fail("usage: hostile_garbage ENGINE SEEDS [CODE]");
    uint64_t seeds = strtoull(argv[2], NULL, 0);
    size_t code_bytes = 0;
    uint8_t *code = argc == 4 ? read_file(argv[3], &code_bytes) : NULL;
    struct witness witness;
    struct totals totals = {0};
    witness_start(&witness);
    double began = seconds();
    for (uint64_t seed = 0; seed < seeds; seed++) {
        if (getenv("HPVM_HOSTILE_VERBOSE"))
            printf("seed %" PRIu64 "\n", seed), fflush(stdout);
        // Powered on, the second vCPU waits in firmware; bare ones both run.
        hpvm_vm *vm = make_vm(argv[1], VCPUS, seed + 1);
        struct disk disk = {0};
        attach_devices(vm, &disk);
        if (seed & 8)
            must(hpvm_vm_power_on(vm), "power on");
        one_seed(vm, seed, code, code_bytes, &totals);
        hpvm_vm_destroy(vm);
        if (atomic_load(&disk.outside))
            fail("FAILED: the disk was accessed outside of its bytes");
        disk_free(&disk);
    }
    printf("%s: %" PRIu64 " seeds in %.1f s: %" PRIu64 " slots, %" PRIu64
           " interruptions; ended by budget %" PRIu64 ", halt %" PRIu64 ", power off %" PRIu64
           ", reset %" PRIu64 ", crash %" PRIu64 "\n",
           argv[1], seeds, seconds() - began, totals.slots, totals.interruptions,
           totals.exits[HPVM_EXIT_BUDGET], totals.exits[HPVM_EXIT_HALT], totals.exits[HPVM_EXIT_SHUTDOWN],
           totals.exits[HPVM_EXIT_RESET], totals.exits[HPVM_EXIT_FATAL]);
    witness_check(&witness);
    if (totals.slots < seeds * 100 || totals.interruptions < seeds * 100)
        fail("FAILED: the garbage was hardly executed");
    free(code);
    return 0;
}
