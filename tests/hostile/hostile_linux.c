// Linux with a memory that changes behind its back: wrong bits anywhere, in its code, its page tables, its
// rings. It may do whatever it likes; this process and the VM next to it go on.
//
// usage: hostile_linux ENGINE RUNS KERNEL INITRD
#include "hostile.h"

#define ARGUMENTS "console=ttyS0 panic=1 run=dd,if=/dev/sda,of=/dev/null,bs=4096"

struct guest {
    _Atomic uint64_t printed, events[16];
};

static void output(void *user, const void *data, size_t length)
{
    (void)data;
    atomic_fetch_add(&((struct guest *)user)->printed, length);
}

static void on_event(void *user, const hpvm_event *event)
{
    atomic_fetch_add(&((struct guest *)user)->events[event->type & 15], 1);
}

// Flips bits of one word: mostly where the kernel is, else anywhere.
static void flip(hpvm_vm *vm, uint64_t *random)
{
    uint64_t value = next_random(random), word;
    uint64_t at = (value & 3 ? 0x4000000 + (value >> 8) % 0x2000000 : (value >> 8) % HPVM_RAM_MIN) & ~7ull;
    if (hpvm_vm_read_memory(vm, at, &word, 8) != HPVM_OK)
        return;
    word ^= 1ull << (next_random(random) & 63);
    if (value & 4)
        word ^= next_random(random);
    must(hpvm_vm_write_memory(vm, at, &word, 8), "memory");
}

static void run(const char *engine, uint64_t seed, char **files)
{
    hpvm_vm *vm = make_vm(engine, 2, seed);
    struct disk disk = {0};
    struct guest guest = {0};
    attach_devices(vm, &disk);
    must(hpvm_vm_set_kernel(vm, files[0], files[1], ARGUMENTS), "kernel");
    must(hpvm_vm_set_console(vm, output, &guest), "console");
    must(hpvm_vm_set_event_callback(vm, on_event, &guest), "events");
    must(hpvm_vm_start(vm), "start");
    // Let it come to different places first.
    uint64_t random = seed, begin = seed % 4 * 4000;
    double limit = seconds() + 120 * slow();
    while (atomic_load(&guest.printed) < begin && seconds() < limit)
        usleep(1000);
    if (atomic_load(&guest.printed) < begin)
        fail("FAILED: Linux has printed %" PRIu64 " bytes in %.0f s", atomic_load(&guest.printed),
             120 * slow());
    limit = seconds() + 4 * slow();
    unsigned flips = 0;
    hpvm_event event = {.struct_size = sizeof event};
    while (seconds() < limit && hpvm_vm_wait(vm, 1, &event) == HPVM_E_TIMEOUT)
        for (unsigned n = 0; n < 1 + flips / 100; n++, flips++)
            flip(vm, &random);
    double began = seconds();
    must(hpvm_vm_pause(vm), "pause");
    if (seconds() - began > 20 * slow())
        fail("FAILED: pausing it took %.1f s", seconds() - began);
    printf("%s, seed %" PRIu64 ": %u changes, %" PRIu64 " bytes printed, %" PRIu64 " resets, %" PRIu64
           " power-offs, %" PRIu64 " crashes\n",
           engine, seed, flips, atomic_load(&guest.printed), atomic_load(&guest.events[HPVM_EVENT_RESET]),
           atomic_load(&guest.events[HPVM_EVENT_POWERED_OFF]),
           atomic_load(&guest.events[HPVM_EVENT_PANICKED]));
    if (flips == 0)
        fail("FAILED: nothing was changed");
    hpvm_vm_destroy(vm);
    if (atomic_load(&disk.outside))
        fail("FAILED: the disk was accessed outside of its bytes");
    disk_free(&disk);
}

int main(int argc, char **argv)
{
    if (argc != 5)
        fail("usage: hostile_linux ENGINE RUNS KERNEL INITRD");
    struct witness witness;
    witness_start(&witness);
    unsigned runs = (unsigned)strtoul(argv[2], NULL, 0);
    for (unsigned n = 0; n < runs; n++)
        run(argv[1], n + 1, argv + 3);
    witness_check(&witness);
    return 0;
}
