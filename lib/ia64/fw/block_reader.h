// What the partition and file system parsers see: bytes of a medium, and files found on it. No firmware
// state, so that they can be tested and fuzzed alone.
#ifndef HPVM_IA64_FW_BLOCK_READER_H
#define HPVM_IA64_FW_BLOCK_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/bits.h"

struct block_reader {
    void *opaque;
    uint64_t start, size; // bytes; the functions get offsets from `start` added
    bool (*read)(void *opaque, void *buffer, size_t length, uint64_t offset);
    bool (*write)(void *opaque, const void *buffer, size_t length, uint64_t offset); // NULL: read-only
};

static inline bool block_read(const struct block_reader *reader, void *buffer, size_t length, uint64_t offset)
{
    if (offset > reader->size || length > reader->size - offset)
        return false;
    return length == 0 || reader->read(reader->opaque, buffer, length, reader->start + offset);
}

static inline bool block_write(const struct block_reader *reader, const void *buffer, size_t length,
                               uint64_t offset)
{
    if (!reader->write || offset > reader->size || length > reader->size - offset)
        return false;
    return length == 0 || reader->write(reader->opaque, buffer, length, reader->start + offset);
}

// ---- partitions (partition.c) ------------------------------------------------------------------------
struct partition {
    uint64_t start, size; // bytes
    uint32_t number;      // 1 ..
    bool gpt;
    uint8_t mbr_type;
    uint8_t type_guid[16], signature[16]; // MBR: disk signature in the first four bytes of `signature`
};
// Finds the partitions of a disk (GPT, else MBR with logical ones). Returns how many were stored. *note says
// in one line what is wrong with the tables (NULL: nothing).
unsigned hpvm__partition_scan(const struct block_reader *disk, unsigned block_size, struct partition *out,
                              unsigned capacity, const char **note);
// El Torito: the EFI boot image (platform 0xEF) of a CD. False: none.
bool hpvm__el_torito_find(const struct block_reader *disk, struct partition *out, uint32_t *entry);

// ---- file systems ------------------------------------------------------------------------------------
enum fs_kind { FS_NONE, FS_FAT, FS_ISO9660 };
enum fs_status {
    FS_OK,
    FS_IO_ERROR,
    FS_CORRUPT,
    FS_NOT_FOUND,
    FS_READ_ONLY,
    FS_FULL,
    FS_EXISTS,
    FS_INVALID,
    FS_NOT_EMPTY,
    FS_IS_FOLDER,
    FS_END
};
enum {
    FS_ATTR_READ_ONLY = 1,
    FS_ATTR_HIDDEN = 2,
    FS_ATTR_SYSTEM = 4,
    FS_ATTR_VOLUME = 8,
    FS_ATTR_FOLDER = 16,
    FS_ATTR_ARCHIVE = 32
};
#define FS_NAME_MAX 256 // UCS-2 characters with the final 0

struct fs {           // plain data
    uint8_t kind;     // enum fs_kind
    uint8_t fat_bits; // 12, 16, 32
    bool joliet;
    uint32_t sector_size, cluster_size, fat_count;
    uint64_t fat_start, fat_size; // bytes, one FAT
    uint64_t root_start;          // FAT12/16: byte offset; ISO: of the root folder's extent
    uint32_t root_entries, root_cluster, root_size;
    uint64_t data_start;
    uint32_t clusters; // data clusters, numbered 2 .. clusters + 1
    uint32_t free_hint;
    uint64_t info_sector; // FAT32 FSInfo, byte offset; 0: none
};

struct fs_time {
    uint16_t year;
    uint8_t month, day, hour, minute, second;
};
struct fs_node { // a file or folder; plain data
    bool is_root;
    uint8_t attributes;
    uint32_t first_cluster;  // FAT; ISO: extent block
    uint64_t size;           // bytes; folders of ISO: of the extent
    uint64_t entry;          // FAT: byte offset of the short entry on the volume; 0 for the root
    uint32_t parent_cluster; // FAT: folder that holds the entry; 0: fixed root
    uint32_t slot,
        slots; // FAT: index of the first long-name slot in the folder, and how many with the short one
    struct fs_time created, accessed, modified;
    uint16_t name[FS_NAME_MAX];
};

// fat.c, fat_write.c
bool hpvm__fat_mount(const struct block_reader *medium, struct fs *fs, const char **why);
void hpvm__fat_root(const struct fs *fs, struct fs_node *node);
// Entry at or after *position (opaque; 0 is the start); moves *position behind it. FS_END: no more.
enum fs_status hpvm__fat_next(const struct block_reader *medium, const struct fs *fs,
                              const struct fs_node *folder, uint64_t *position, struct fs_node *out);
enum fs_status hpvm__fat_lookup(const struct block_reader *medium, const struct fs *fs,
                                const struct fs_node *folder, const uint16_t *name, unsigned length,
                                struct fs_node *out);
// Reads up to *length bytes; *length is set to what was there.
enum fs_status hpvm__fat_read(const struct block_reader *medium, const struct fs *fs,
                              const struct fs_node *node, uint64_t position, void *buffer, uint64_t *length);
// Re-reads size, cluster and attributes from the folder entry.
enum fs_status hpvm__fat_refresh(const struct block_reader *medium, const struct fs *fs,
                                 struct fs_node *node);
enum fs_status hpvm__fat_label(const struct block_reader *medium, const struct fs *fs,
                               uint16_t label[FS_NAME_MAX]);
uint64_t hpvm__fat_free_bytes(const struct block_reader *medium, struct fs *fs);

enum fs_status hpvm__fat_create(const struct block_reader *medium, struct fs *fs,
                                const struct fs_node *folder, const uint16_t *name, unsigned length,
                                uint8_t attributes, const struct fs_time *now, struct fs_node *out);
enum fs_status hpvm__fat_write(const struct block_reader *medium, struct fs *fs, struct fs_node *node,
                               uint64_t position, const void *data, uint64_t length,
                               const struct fs_time *now);
enum fs_status hpvm__fat_resize(const struct block_reader *medium, struct fs *fs, struct fs_node *node,
                                uint64_t size);
enum fs_status hpvm__fat_remove(const struct block_reader *medium, struct fs *fs, const struct fs_node *node);
// Writes attributes and times of *node back; with `name` moves it into `folder` under that name.
enum fs_status hpvm__fat_set_info(const struct block_reader *medium, struct fs *fs, struct fs_node *node,
                                  const struct fs_node *folder, const uint16_t *name, unsigned length);

// iso9660.c
bool hpvm__iso_mount(const struct block_reader *medium, struct fs *fs);
void hpvm__iso_root(const struct fs *fs, struct fs_node *node);
enum fs_status hpvm__iso_next(const struct block_reader *medium, const struct fs *fs,
                              const struct fs_node *folder, uint64_t *position, struct fs_node *out);
enum fs_status hpvm__iso_read(const struct block_reader *medium, const struct fs *fs,
                              const struct fs_node *node, uint64_t position, void *buffer, uint64_t *length);
enum fs_status hpvm__iso_label(const struct block_reader *medium, uint16_t label[FS_NAME_MAX]);

// Either kind.
void hpvm__fs_root(const struct fs *fs, struct fs_node *node);
enum fs_status hpvm__fs_next(const struct block_reader *medium, const struct fs *fs,
                             const struct fs_node *folder, uint64_t *position, struct fs_node *out);
enum fs_status hpvm__fs_lookup(const struct block_reader *medium, const struct fs *fs,
                               const struct fs_node *folder, const uint16_t *name, unsigned length,
                               struct fs_node *out);
enum fs_status hpvm__fs_read(const struct block_reader *medium, const struct fs *fs,
                             const struct fs_node *node, uint64_t position, void *buffer, uint64_t *length);
// Makes an absolute path out of `path`, relative to `base`: "." and ".." and doubled separators are gone.
// Returns its length, 0 when it is too long.
unsigned hpvm__fs_normalize(uint16_t *out, unsigned capacity, const uint16_t *base, const uint16_t *path);
// Walks a normalized path from the root.
// With `missing` != NULL, a path whose last name does not exist gives FS_NOT_FOUND, *out is the folder and
// *missing points at the last name.
enum fs_status hpvm__fs_walk(const struct block_reader *medium, const struct fs *fs, const uint16_t *path,
                             struct fs_node *out, const uint16_t **missing);
uint16_t hpvm__fs_upper(uint16_t c);
bool hpvm__fs_name_equal(const uint16_t *a, unsigned a_length, const uint16_t *b, unsigned b_length);

// ---- PE32+ images (pe.c) -----------------------------------------------------------------------------
struct pe_image {
    uint64_t image_base;
    uint32_t image_size, headers_size, entry_rva, section_alignment;
    uint32_t sections_offset, section_count;
    uint32_t relocation_rva, relocation_size;
    uint16_t subsystem;
    bool foreign; // set by a failed check: the file is a PE image, for another processor
};
// Checks the headers of a file for machine 0x200. On failure *why says what is wrong.
bool hpvm__pe_parse(const uint8_t *file, uint64_t size, struct pe_image *image, const char **why);
// Lays the image out in `memory` (image_size bytes) for the address `base`.
bool hpvm__pe_load(const uint8_t *file, uint64_t size, const struct pe_image *image, uint8_t *memory,
                   uint64_t base, const char **why);
// Applies the relocations found inside a loaded image for a move by `delta`. With `only_inside`, values that
// do not point into [base, base + image_size) are left alone (a running image may have changed them).
bool hpvm__pe_relocate(uint8_t *memory, uint64_t image_size, uint32_t relocation_rva,
                       uint32_t relocation_size, uint64_t delta, bool only_inside, uint64_t base,
                       const char **why);

#endif
