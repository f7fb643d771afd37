// Backings and attachment of disks, DVDs and network adapters.
#include <stdlib.h>

#include "api/internal.h"

static struct backing *inside(const hpvm_backing *backing)
{
    return (struct backing *)(uintptr_t)backing;
}

hpvm_status hpvm_backing_open_file(hpvm_backing **out, const char *path, uint32_t flags)
{
    API_ENTER;
    if (!out || !path)
        return API_FAIL(HPVM_E_INVAL, "out and path must not be NULL");
    *out = NULL;
    if (flags & ~HPVM_BACKING_READONLY)
        return API_FAIL(HPVM_E_INVAL, "flags 0x%x are not known", flags);
    struct backing *backing;
    hpvm_status status = hpvm__backing_open_file(&backing, path, flags & HPVM_BACKING_READONLY, 512);
    if (status == HPVM_OK)
        *out = (hpvm_backing *)backing;
    return status;
}

struct user_backing {
    hpvm_backing_ops ops;
    void *user;
};

static hpvm_status user_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    struct user_backing *b = opaque;
    return b->ops.read(b->user, buffer, length, offset);
}

static hpvm_status user_write(void *opaque, const void *buffer, size_t length, uint64_t offset)
{
    struct user_backing *b = opaque;
    return b->ops.write(b->user, buffer, length, offset);
}

static hpvm_status user_flush(void *opaque)
{
    struct user_backing *b = opaque;
    return b->ops.flush ? b->ops.flush(b->user) : HPVM_OK;
}

static hpvm_status user_discard(void *opaque, uint64_t offset, uint64_t length)
{
    struct user_backing *b = opaque;
    return b->ops.discard ? b->ops.discard(b->user, offset, length) : HPVM_OK;
}

static void user_close(void *opaque)
{
    struct user_backing *b = opaque;
    if (b->ops.close)
        b->ops.close(b->user);
    free(b);
}

hpvm_status hpvm_backing_from_ops(hpvm_backing **out, const char *name, uint64_t size,
                                  const hpvm_backing_ops *ops, void *user)
{
    API_ENTER;
    if (!out || !ops || !name)
        return API_FAIL(HPVM_E_INVAL, "out, name and ops must not be NULL");
    *out = NULL;
    hpvm_status status =
        hpvm__check_struct(ops->struct_size, sizeof *ops, sizeof *ops, ops, "hpvm_backing_ops");
    if (status != HPVM_OK)
        return status;
    if (!ops->read || size < 512)
        return API_FAIL(HPVM_E_INVAL, "%s: a backing needs a read operation and at least 512 bytes", name);
    static const struct backing_impl impl = {user_read, user_write, user_flush, user_discard, user_close};
    struct user_backing *b = malloc(sizeof *b);
    if (!b)
        return API_FAIL(HPVM_E_NOMEM, "no memory for backing %s", name);
    *b = (struct user_backing){*ops, user};
    struct backing *backing;
    status = hpvm__backing_new(&backing, &impl, b, size, !ops->write, name);
    if (status != HPVM_OK) {
        free(b);
        return status;
    }
    *out = (hpvm_backing *)backing;
    return HPVM_OK;
}

void hpvm_backing_unref(hpvm_backing *backing)
{
    if (backing)
        hpvm__backing_unref(inside(backing));
}

uint64_t hpvm_backing_size(const hpvm_backing *backing)
{
    return inside(backing)->size;
}
