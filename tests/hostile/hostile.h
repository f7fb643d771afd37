// What the hostile guests' tests share: a second VM in the same process that must not notice anything, random
// numbers, and a disk that knows what was done to it.
#ifndef HPVM_TESTS_HOSTILE_H
#define HPVM_TESTS_HOSTILE_H

#include <hpvm/hpvm.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static inline _Noreturn void fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    printf("\n");
    exit(1);
}

static inline void must(hpvm_status status, const char *what)
{
    if (status != HPVM_OK)
        fail("FAILED: %s: %s", what, hpvm_last_error()->message);
}

static inline double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

// How many times slower than a release build this one is.
static inline double slow(void)
{
    const char *text = getenv("HPVM_TEST_SLOW");
    return text && atof(text) >= 1 ? atof(text) : 1;
}

static inline bool long_run(void)
{
    const char *text = getenv("HPVM_LONG");
    return text && strcmp(text, "1") == 0;
}

// ---- random numbers: the same from the same seed (splitmix64) -----------------------------------------
static inline uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15ull;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ z >> 27) * 0x94d049bb133111ebull;
    return z ^ z >> 31;
}

// ---- a disk in the test's memory ----------------------------------------------------------------------
#define DISK_BYTES (4u << 20)

struct disk {
    uint8_t *data;
    int net; // the other end of the network adapter
    _Atomic uint64_t reads, writes, outside;
};

static inline hpvm_status disk_read(void *user, void *buffer, size_t length, uint64_t offset)
{
    struct disk *disk = user;
    atomic_fetch_add(&disk->reads, 1);
    if (offset > DISK_BYTES || length > DISK_BYTES - offset) {
        atomic_fetch_add(&disk->outside, 1);
        return HPVM_E_IO;
    }
    memcpy(buffer, disk->data + offset, length);
    return HPVM_OK;
}

static inline hpvm_status disk_write(void *user, const void *buffer, size_t length, uint64_t offset)
{
    struct disk *disk = user;
    atomic_fetch_add(&disk->writes, 1);
    if (offset > DISK_BYTES || length > DISK_BYTES - offset) {
        atomic_fetch_add(&disk->outside, 1);
        return HPVM_E_IO;
    }
    memcpy(disk->data + offset, buffer, length);
    return HPVM_OK;
}

// Attaches the disk and a network adapter whose other end nobody reads.
static inline void attach_devices(hpvm_vm *vm, struct disk *disk)
{
    hpvm_backing_ops ops = {.struct_size = sizeof ops, .read = disk_read, .write = disk_write};
    hpvm_backing *backing;
    disk->data = malloc(DISK_BYTES);
    memset(disk->data, 0x5a, DISK_BYTES);
    must(hpvm_backing_from_ops(&backing, "hostile disk", DISK_BYTES, &ops, disk), "backing");
    hpvm_attach_config unit = HPVM_ATTACH_CONFIG_INIT;
    must(hpvm_vm_attach_backing(vm, backing, &unit), "disk");
    hpvm_backing_unref(backing);
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) != 0)
        fail("FAILED: no socket pair");
    hpvm_net_config net = HPVM_NET_CONFIG_INIT;
    net.fd = pair[0];
    disk->net = pair[1]; // stays open and unread
    must(hpvm_vm_attach_net(vm, &net), "network");
}

static inline void disk_free(struct disk *disk)
{
    free(disk->data);
    close(disk->net);
}

static inline hpvm_vm *make_vm(const char *engine, unsigned vcpus, uint64_t seed)
{
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    config.ram_bytes = HPVM_RAM_MIN;
    config.vcpu_count = vcpus;
    config.engine = engine;
    config.seed = seed;
    hpvm_vm *vm;
    must(hpvm_vm_create(&vm, &config), "create");
    return vm;
}

// ---- the witness --------------------------------------------------------------------------------------
// A VM that adds 1 to 100 over and over on a thread of its own, and whose memory is filled with a pattern.
#define WITNESS_CODE    0x10000ull
#define WITNESS_PATTERN 0x1000000ull

struct witness {
    hpvm_vm *vm;
    pthread_t thread;
    _Atomic bool stop;
    _Atomic uint64_t rounds;
    uint64_t *pattern;
};

static inline void *witness_main(void *opaque)
{
    // mov r8 = 0; mov r9 = 1; mov ar.lc = 99 / add r8 = r8, r9; add r9 = 1, r9; br.cloop / br .
    static const uint8_t code[] = {0x09, 0x40, 0x00, 0x00, 0x00, 0x24, 0x90, 0x08, 0x00, 0x00, 0x48, 0x00,
                                   0x30, 0x0e, 0x2a, 0x00, 0x11, 0x40, 0x20, 0x12, 0x00, 0x20, 0x90, 0x08,
                                   0x24, 0x00, 0x42, 0xa0, 0x00, 0x00, 0x00, 0x40, 0x11, 0x00, 0x00, 0x00,
                                   0x01, 0x00, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0x40};
    struct witness *witness = opaque;
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(witness->vm, 0);
    must(hpvm_vm_write_memory(witness->vm, WITNESS_CODE, code, sizeof code), "witness's code");
    must(hpvm_vm_add_breakpoint(witness->vm, WITNESS_CODE + 32, 0), "witness's breakpoint");
    while (!atomic_load(&witness->stop)) {
        uint64_t ip = WITNESS_CODE, slot = 0, sum = 0;
        hpvm_vcpu_exit result = HPVM_VCPU_EXIT_INIT;
        must(hpvm_vcpu_set_reg(vcpu, HPVM_REG_IP, &ip, sizeof ip), "witness's ip");
        must(hpvm_vcpu_set_reg(vcpu, HPVM_REG_SLOT, &slot, sizeof slot), "witness's slot");
        must(hpvm_vcpu_run(vcpu, 100000, &result), "witness runs");
        must(hpvm_vcpu_get_reg(vcpu, HPVM_REG_GR(8), &sum, sizeof sum), "witness's sum");
        if (result.reason != HPVM_EXIT_BREAKPOINT || sum != 5050)
            fail("FAILED: the other VM computed %" PRIu64 ", not 5050 (exit %u)", sum, result.reason);
        if (atomic_fetch_add(&witness->rounds, 1) % 64 == 63)
            usleep(1000); // leaves the processor to the hostile one
    }
    return NULL;
}

static inline size_t witness_pattern_bytes(void)
{
    return HPVM_RAM_MIN - WITNESS_PATTERN; // up to the very end of its memory
}

static inline void witness_start(struct witness *witness)
{
    uint64_t state = 77;
    size_t bytes = witness_pattern_bytes();
    *witness = (struct witness){.vm = make_vm(NULL, 1, 2), .pattern = malloc(bytes)};
    for (size_t n = 0; n < bytes / 8; n++)
        witness->pattern[n] = next_random(&state);
    must(hpvm_vm_write_memory(witness->vm, WITNESS_PATTERN, witness->pattern, bytes), "witness's memory");
    pthread_create(&witness->thread, NULL, witness_main, witness);
}

// Fails unless the witness computed on and its memory is as it was.
static inline void witness_check(struct witness *witness)
{
    uint64_t before = atomic_load(&witness->rounds);
    double limit = seconds() + 60 * slow();
    while (atomic_load(&witness->rounds) == before && seconds() < limit)
        usleep(1000);
    atomic_store(&witness->stop, true);
    pthread_join(witness->thread, NULL);
    size_t bytes = witness_pattern_bytes();
    uint8_t *seen = malloc(bytes);
    must(hpvm_vm_read_memory(witness->vm, WITNESS_PATTERN, seen, bytes), "witness's memory");
    if (memcmp(seen, witness->pattern, bytes) != 0)
        fail("FAILED: the other VM's memory changed");
    if (atomic_load(&witness->rounds) == before)
        fail("FAILED: the other VM stands still");
    printf("the other VM: %" PRIu64 " rounds, its memory is as it was\n", atomic_load(&witness->rounds));
    hpvm_vm_destroy(witness->vm);
    free(witness->pattern);
    free(seen);
}

#endif
