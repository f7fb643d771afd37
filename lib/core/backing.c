// Backings: range checks, statistics and reference counts around the implementations.
#include "core/backing.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/bits.h"
#include "core/status.h"

hpvm_status hpvm__backing_new(struct backing **out, const struct backing_impl *impl, void *opaque,
                              uint64_t size, bool read_only, const char *name)
{
    struct backing *backing = calloc(1, sizeof *backing);
    if (!backing)
        return hpvm__fail(HPVM_E_NOMEM, ENOMEM, "%s: no memory for a backing", name);
    backing->impl = impl;
    backing->opaque = opaque;
    backing->size = size;
    backing->read_only = read_only;
    backing->references = 1;
    pthread_mutex_init(&backing->lock, NULL);
    snprintf(backing->name, sizeof backing->name, "%s", name);
    *out = backing;
    return HPVM_OK;
}

struct backing *hpvm__backing_ref(struct backing *backing)
{
    if (backing)
        __atomic_add_fetch(&backing->references, 1, __ATOMIC_RELAXED);
    return backing;
}

void hpvm__backing_unref(struct backing *backing)
{
    if (!backing || __atomic_sub_fetch(&backing->references, 1, __ATOMIC_ACQ_REL) > 0)
        return;
    if (backing->impl->close)
        backing->impl->close(backing->opaque);
    pthread_mutex_destroy(&backing->lock);
    free(backing);
}

static hpvm_status check_range(struct backing *backing, uint64_t length, uint64_t offset)
{
    if (offset <= backing->size && length <= backing->size - offset)
        return HPVM_OK;
    return hpvm__fail(HPVM_E_INVAL, 0, "%s: %llu bytes at %llu are outside of its %llu bytes", backing->name,
                      (unsigned long long)length, (unsigned long long)offset,
                      (unsigned long long)backing->size);
}

static hpvm_status check_writable(struct backing *backing)
{
    if (!backing->read_only)
        return HPVM_OK;
    return hpvm__fail(HPVM_E_PERM, 0, "%s: is read-only", backing->name);
}

static hpvm_status leave(struct backing *backing, hpvm_status status)
{
    if (status != HPVM_OK)
        backing->stats.errors++;
    pthread_mutex_unlock(&backing->lock);
    return status;
}

hpvm_status hpvm__backing_read(struct backing *backing, void *buffer, size_t length, uint64_t offset)
{
    pthread_mutex_lock(&backing->lock);
    hpvm_status status = check_range(backing, length, offset);
    if (status == HPVM_OK && length) {
        backing->stats.reads++;
        backing->stats.read_bytes += length;
        status = backing->impl->read(backing->opaque, buffer, length, offset);
    }
    return leave(backing, status);
}

hpvm_status hpvm__backing_write(struct backing *backing, const void *buffer, size_t length, uint64_t offset)
{
    pthread_mutex_lock(&backing->lock);
    hpvm_status status = check_writable(backing);
    if (status == HPVM_OK)
        status = check_range(backing, length, offset);
    if (status == HPVM_OK && length) {
        backing->stats.writes++;
        backing->stats.write_bytes += length;
        status = backing->impl->write(backing->opaque, buffer, length, offset);
    }
    return leave(backing, status);
}

hpvm_status hpvm__backing_flush(struct backing *backing)
{
    if (backing->read_only || !backing->impl->flush)
        return HPVM_OK; // nothing was ever written
    pthread_mutex_lock(&backing->lock);
    backing->stats.flushes++;
    return leave(backing, backing->impl->flush(backing->opaque));
}

hpvm_status hpvm__backing_discard(struct backing *backing, uint64_t offset, uint64_t length)
{
    pthread_mutex_lock(&backing->lock);
    hpvm_status status = check_writable(backing);
    if (status == HPVM_OK)
        status = check_range(backing, length, offset);
    if (status == HPVM_OK && length && backing->impl->discard) // a discard is only advice
        status = backing->impl->discard(backing->opaque, offset, length);
    return leave(backing, status);
}
