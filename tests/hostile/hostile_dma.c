// Boots a guest (guest/dma.c) that gives the devices rings, buffers and registers outside of its memory, and
// judges what it prints and what reached the disk.
//
// usage: hostile_dma ENGINE ELF
#include "hostile.h"

struct console {
    pthread_mutex_t lock;
    char text[1 << 16];
    size_t length;
};

static void output(void *user, const void *data, size_t length)
{
    struct console *console = user;
    pthread_mutex_lock(&console->lock);
    if (length > sizeof console->text - 1 - console->length)
        length = sizeof console->text - 1 - console->length;
    memcpy(console->text + console->length, data, length);
    console->length += length;
    pthread_mutex_unlock(&console->lock);
}

int main(int argc, char **argv)
{
    if (argc != 3)
        fail("usage: hostile_dma ENGINE ELF");
    struct witness witness;
    struct disk disk = {0};
    static struct console console = {.lock = PTHREAD_MUTEX_INITIALIZER};
    witness_start(&witness);
    hpvm_vm *vm = make_vm(argv[1], 1, 1);
    attach_devices(vm, &disk);
    must(hpvm_vm_set_kernel(vm, argv[2], NULL, "hostile"), "kernel");
    must(hpvm_vm_set_console(vm, output, &console), "console");
    must(hpvm_vm_start(vm), "start");
    hpvm_event event = {.struct_size = sizeof event};
    hpvm_status status = hpvm_vm_wait(vm, (uint32_t)(120000 * slow()), &event);
    pthread_mutex_lock(&console.lock);
    printf("%s", console.text);
    pthread_mutex_unlock(&console.lock);
    must(status, "wait");
    if (event.type != HPVM_EVENT_POWERED_OFF)
        fail("FAILED: the guest ended with event %u: %s", event.type, event.reason);
    hpvm_vm_destroy(vm);
    witness_check(&witness);
    if (strstr(console.text, "WRONG") || !strstr(console.text, "DMA-DONE"))
        fail("FAILED: the guest found something wrong");
    // The guest wrote once, and meant it: sector 7. Whatever came from elsewhere must not be on the disk.
    for (size_t n = 0; n < DISK_BYTES; n++) {
        uint8_t wanted = n / 512 == 7 ? 0xa5 : 0x5a;
        if (disk.data[n] != wanted)
            fail("FAILED: byte %zu of the disk is 0x%02x, not 0x%02x", n, disk.data[n], wanted);
    }
    if (atomic_load(&disk.writes) != 1 || atomic_load(&disk.outside))
        fail("FAILED: %" PRIu64 " writes reached the disk, one was right; %" PRIu64 " accesses outside of it",
             atomic_load(&disk.writes), atomic_load(&disk.outside));
    disk_free(&disk);
    return 0;
}
