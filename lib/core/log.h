// Messages to the owner of the VM. Each VM has its own sink; there is no global one.
#ifndef HPVM_CORE_LOG_H
#define HPVM_CORE_LOG_H

#include <stdint.h>

struct machine;

enum log_level { LOG_ERROR, LOG_WARNING, LOG_INFO, LOG_DEBUG };

// `module` is a short literal ("efi", "virtio"). Messages that a guest can cause must use
// hpvm__log_guest, which prints the first 20 per call site and then only counts.
void hpvm__log(struct machine *machine, enum log_level level, const char *module, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#define hpvm__log_guest(machine, module, ...)                                                                \
    do {                                                                                                     \
        static uint32_t count_;                                                                              \
        if (__atomic_fetch_add(&count_, 1, __ATOMIC_RELAXED) < 20)                                           \
            hpvm__log(machine, LOG_WARNING, module, __VA_ARGS__);                                            \
    } while (0)

#endif
