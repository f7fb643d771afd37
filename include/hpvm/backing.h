/* Backings (the host half of disks and DVDs) and how they are attached. */
#ifndef HPVM_BACKING_H
#define HPVM_BACKING_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

#define HPVM_BACKING_READONLY 1u

/**
 * Open a raw file or block device as a backing. It is locked against use by any other VM, in this process or
 * another: exclusively for writing, shared for reading only.
 *
 * path   File of at least 512 bytes (2048 with HPVM_BACKING_READONLY for DVD images is checked at attach).
 *        A rest behind the last whole block of 512 bytes (DVD: 2048) is neither read nor written.
 * flags  HPVM_BACKING_READONLY.
 *
 * On success: caller releases with hpvm_backing_unref.
 * On failure: HPVM_E_NOTFOUND, HPVM_E_PERM, HPVM_E_BUSY (locked), HPVM_E_INVAL (a directory, too small),
 * HPVM_E_IO. Threads:    [any]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_backing_open_file(hpvm_backing **out, const char *path, uint32_t flags);

/** Operations of a backing that the caller implements. Each returns HPVM_OK or an error; the guest then sees
 * an I/O error. Calls come on threads of the VM, one at a time. Since: 0.1. */
typedef struct hpvm_backing_ops {
    size_t struct_size;
    hpvm_status (*read)(void *user, void *buffer, size_t length, uint64_t offset);
    hpvm_status (*write)(void *user, const void *buffer, size_t length,
                         uint64_t offset); /* NULL: read-only */
    hpvm_status (*flush)(void *user);      /* returns when data is safe; may be NULL */
    hpvm_status (*discard)(void *user, uint64_t offset, uint64_t length); /* may be NULL */
    void (*close)(void *user); /* last reference gone; may be NULL */
} hpvm_backing_ops;

/**
 * Make a backing from the caller's own operations.
 *
 * name  For messages; copied before return.
 * size  Bytes, at least 512.
 * ops   Copied before return. user is given to every operation.
 *
 * On success: caller releases with hpvm_backing_unref.
 * On failure: HPVM_E_INVAL, HPVM_E_NOMEM; close is not called.
 * Threads:    [any]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_backing_from_ops(hpvm_backing **out, const char *name, uint64_t size,
                                           const hpvm_backing_ops *ops, void *user);

/** Give up a reference. NULL is accepted. Threads: [any]. Since: 0.1. */
HPVM_API void hpvm_backing_unref(hpvm_backing *backing);

/** Size in bytes. Threads: [any][cb]. Since: 0.1. */
HPVM_API uint64_t hpvm_backing_size(const hpvm_backing *backing);

/** Which kind of unit a backing becomes. Since: 0.1. */
typedef enum hpvm_unit_kind { HPVM_UNIT_DISK = 0, HPVM_UNIT_DVD = 1 } hpvm_unit_kind;

typedef struct hpvm_attach_config {
    size_t struct_size;
    uint32_t kind;       /* hpvm_unit_kind */
    uint32_t reserved;   /* zero */
    const char *adapter; /* "avio_stor" */
    int32_t bus;         /* 0-7; -1: chosen */
    int32_t slot;        /* 0-7; -1: chosen: the first avio_stor adapter with a free target, or a free slot */
    int32_t target;      /* 0-127; -1: chosen */
} hpvm_attach_config;

#define HPVM_ATTACH_CONFIG_INIT                                                                              \
    {                                                                                                        \
        sizeof(hpvm_attach_config), HPVM_UNIT_DISK, 0, "avio_stor", -1, -1, -1                               \
    }

/**
 * Attach a backing to a VM that has not been powered on.
 *
 * backing  NULL for a DVD: an empty drive (null DVD). The VM takes its own reference.
 * cfg      Copied before return; bus, slot and target are set to what was chosen.
 *
 * On failure: HPVM_E_EXIST (the address is taken), HPVM_E_INVAL, HPVM_E_BUSY (attached elsewhere),
 * HPVM_E_LIMIT, HPVM_E_STATE. Threads:    [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_attach_backing(hpvm_vm *vm, hpvm_backing *backing, hpvm_attach_config *cfg);

#ifdef __cplusplus
}
#endif

#endif
