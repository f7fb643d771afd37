// A backing: the host half of a block device. Reference counted. Operations may block; a lock sees to it that
// an implementation is called by one thread at a time (firmware and devices may use one backing together).
#ifndef HPVM_CORE_BACKING_H
#define HPVM_CORE_BACKING_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <hpvm/status.h>

struct backing;

struct backing_impl {
    // Whole request or an error; the range was checked against the size before.
    hpvm_status (*read)(void *opaque, void *buffer, size_t length, uint64_t offset);
    hpvm_status (*write)(void *opaque, const void *buffer, size_t length, uint64_t offset);
    hpvm_status (*flush)(void *opaque);                                     // data is on stable storage
    hpvm_status (*discard)(void *opaque, uint64_t offset, uint64_t length); // may be NULL
    void (*close)(void *opaque);
};

struct backing {
    const struct backing_impl *impl;
    void *opaque;
    uint64_t size; // bytes
    bool read_only;
    char name[256]; // for messages: path or the caller's name
    int references;
    pthread_mutex_t lock; // around the implementation and changes of the statistics
    struct {
        _Atomic uint64_t reads, writes, read_bytes, write_bytes, flushes, errors;
    } stats;
};

// These check range and read_only, keep statistics and call the implementation.
hpvm_status hpvm__backing_read(struct backing *backing, void *buffer, size_t length, uint64_t offset);
hpvm_status hpvm__backing_write(struct backing *backing, const void *buffer, size_t length, uint64_t offset);
hpvm_status hpvm__backing_flush(struct backing *backing);
hpvm_status hpvm__backing_discard(struct backing *backing, uint64_t offset, uint64_t length);
struct backing *hpvm__backing_ref(struct backing *backing);
void hpvm__backing_unref(struct backing *backing);

// Raw file (lib/core/backing_file.c): locked against use by another VM (exclusive for writing, shared for
// reading); a directory, a too short file or a missing one is refused with a clear message.
hpvm_status hpvm__backing_open_file(struct backing **out, const char *path, bool read_only,
                                    uint64_t minimum_size);
hpvm_status hpvm__backing_new(struct backing **out, const struct backing_impl *impl, void *opaque,
                              uint64_t size, bool read_only, const char *name);

#endif
