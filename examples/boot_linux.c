/* boot_linux KERNEL [INITRD [ARGUMENTS]]: boots a Linux kernel directly, its console on standard input and
 * output. */
#include <hpvm/hpvm.h>
#include <stdio.h>

static void event(void *user, const hpvm_event *event)
{
    (void)user;
    fprintf(stderr, "boot_linux: event %u %s\n", event->type, event->reason);
}

int main(int argc, char **argv)
{
    if (argc < 2 || argc > 4) {
        fprintf(stderr, "usage: boot_linux KERNEL [INITRD [ARGUMENTS]]\n");
        return 1;
    }
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    hpvm_vm *vm = NULL;
    hpvm_event last = {.struct_size = sizeof last};
    if (hpvm_vm_create(&vm, &config) != HPVM_OK ||
        hpvm_vm_set_kernel(vm, argv[1], argc > 2 ? argv[2] : NULL, argc > 3 ? argv[3] : "console=ttyS0") !=
            HPVM_OK ||
        hpvm_vm_set_console_fd(vm, 0, 1) != HPVM_OK ||
        hpvm_vm_set_event_callback(vm, event, NULL) != HPVM_OK || hpvm_vm_start(vm) != HPVM_OK ||
        hpvm_vm_wait(vm, UINT32_MAX, &last) != HPVM_OK) {
        fprintf(stderr, "boot_linux: %s\n", hpvm_last_error()->message);
        hpvm_vm_destroy(vm);
        return 1;
    }
    hpvm_vm_destroy(vm);
    return last.type == HPVM_EVENT_POWERED_OFF ? 0 : 2;
}
