// The console of a VM: callbacks, and a thread that copies a descriptor to it.
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "api/internal.h"

struct console_pump {
    struct machine *machine;
    int input, output, quit; // quit: event descriptor
    pthread_t thread;
};

hpvm_status hpvm_vm_set_console(hpvm_vm *vm, hpvm_console_write write, void *user)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    pthread_mutex_lock(&vm->lock);
    hpvm_status status = HPVM_OK;
    if (!hpvm__vm_idle(vm)) {
        status = API_FAIL(HPVM_E_STATE, "the VM is running");
    } else {
        vm->machine.console.write = write;
        vm->machine.console.user = user;
    }
    pthread_mutex_unlock(&vm->lock);
    return status;
}

hpvm_status hpvm_vm_console_input(hpvm_vm *vm, const void *data, size_t length, size_t *taken)
{
    API_ENTER;
    if (!vm || (!data && length))
        return API_FAIL(HPVM_E_INVAL, "vm and data must not be NULL");
    size_t count = hpvm__console_input(&vm->machine, data, length);
    if (taken)
        *taken = count;
    return HPVM_OK;
}

static void write_all(void *user, const void *data, size_t length)
{
    const struct console_pump *pump = user;
    const uint8_t *bytes = data;
    while (length) {
        ssize_t done = write(pump->output, bytes, length);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0 && errno == EAGAIN) {
            struct pollfd wait = {.fd = pump->output, .events = POLLOUT};
            poll(&wait, 1, 100);
            continue;
        }
        if (done <= 0)
            return; // the reader is gone
        bytes += done;
        length -= (size_t)done;
    }
}

static void *pump_main(void *opaque)
{
    struct console_pump *pump = opaque;
    for (;;) {
        struct pollfd wait[2] = {{.fd = pump->input, .events = POLLIN}, {.fd = pump->quit, .events = POLLIN}};
        if (poll(wait, 2, -1) < 0 && errno != EINTR)
            return NULL;
        if (wait[1].revents)
            return NULL;
        if (!wait[0].revents)
            continue;
        uint8_t buffer[256];
        ssize_t got = read(pump->input, buffer, sizeof buffer);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got <= 0)
            return NULL;
        for (ssize_t done = 0; done < got;) {
            done += (ssize_t)hpvm__console_input(pump->machine, buffer + done, (size_t)(got - done));
            if (done < got) { // the guest does not read: try again in a while
                struct pollfd quit = {.fd = pump->quit, .events = POLLIN};
                if (poll(&quit, 1, 10) > 0)
                    return NULL;
            }
        }
    }
}

hpvm_status hpvm_vm_set_console_fd(hpvm_vm *vm, int input, int output)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    pthread_mutex_lock(&vm->lock);
    hpvm_status status = HPVM_OK;
    struct console_pump *pump = NULL;
    if (!hpvm__vm_idle(vm) || vm->pump)
        status = API_FAIL(HPVM_E_STATE, vm->pump ? "descriptors are connected already" : "the VM is running");
    else if (!(pump = calloc(1, sizeof *pump)))
        status = API_FAIL(HPVM_E_NOMEM, "no memory for the console");
    if (status == HPVM_OK) {
        *pump = (struct console_pump){.machine = &vm->machine, .input = input, .output = output};
        pump->quit = eventfd(0, EFD_CLOEXEC);
        int error = pump->quit < 0 ? errno : pthread_create(&pump->thread, NULL, pump_main, pump);
        if (error) {
            if (pump->quit >= 0)
                close(pump->quit);
            free(pump);
            status = hpvm__fail(HPVM_E_LIMIT, error, "cannot create the console thread");
        }
    }
    if (status == HPVM_OK) {
        vm->pump = pump;
        if (output >= 0) {
            vm->machine.console.write = write_all;
            vm->machine.console.user = pump;
        }
    }
    pthread_mutex_unlock(&vm->lock);
    return status;
}

void hpvm__console_pump_stop(struct console_pump *pump)
{
    uint64_t one = 1;
    ssize_t written = write(pump->quit, &one, sizeof one);
    (void)written;
    pthread_join(pump->thread, NULL);
    close(pump->quit);
    free(pump);
}
