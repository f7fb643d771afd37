/* two_vms KERNEL INITRD [ARGUMENTS]: two virtual machines in one process, each with a console line prefix of
 * its own. */
#include <hpvm/hpvm.h>
#include <stdio.h>
#include <string.h>

struct guest {
    char name;
    char line[512];
    size_t length;
};

/* Prints whole lines, so that the two consoles can be told apart. */
static void console(void *user, const void *data, size_t length)
{
    struct guest *guest = user;
    const char *text = data;
    for (size_t n = 0; n < length; n++) {
        if (text[n] != '\n' && guest->length + 1 < sizeof guest->line) {
            guest->line[guest->length++] = text[n];
            continue;
        }
        printf("%c: %.*s\n", guest->name, (int)guest->length, guest->line);
        guest->length = 0;
    }
}

int main(int argc, char **argv)
{
    if (argc < 3 || argc > 4) {
        fprintf(stderr, "usage: two_vms KERNEL INITRD [ARGUMENTS]\n");
        return 1;
    }
    struct guest guests[2] = {{.name = 'A'}, {.name = 'B'}};
    hpvm_vm *vm[2] = {NULL, NULL};
    for (int n = 0; n < 2; n++) {
        hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
        config.ram_bytes = 512ull << 20;
        if (hpvm_vm_create(&vm[n], &config) != HPVM_OK ||
            hpvm_vm_set_kernel(vm[n], argv[1], argv[2], argc > 3 ? argv[3] : "console=ttyS0 run=uname,-a") !=
                HPVM_OK ||
            hpvm_vm_set_console(vm[n], console, &guests[n]) != HPVM_OK || hpvm_vm_start(vm[n]) != HPVM_OK) {
            fprintf(stderr, "two_vms: %s\n", hpvm_last_error()->message);
            hpvm_vm_destroy(vm[0]);
            hpvm_vm_destroy(vm[1]);
            return 1;
        }
    }
    int bad = 0;
    for (int n = 0; n < 2; n++) {
        hpvm_event last = {.struct_size = sizeof last};
        bad |= hpvm_vm_wait(vm[n], UINT32_MAX, &last) != HPVM_OK || last.type != HPVM_EVENT_POWERED_OFF;
        hpvm_vm_destroy(vm[n]);
    }
    return bad ? 2 : 0;
}
