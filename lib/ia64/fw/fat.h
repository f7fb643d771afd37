// What fat.c and fat_write.c share.
#ifndef HPVM_IA64_FW_FAT_H
#define HPVM_IA64_FW_FAT_H

#include "ia64/fw/block_reader.h"

#define FAT_END        0xffffffffu // end of a chain, whatever the width of entries
#define FAT_FOLDER_MAX 65536u      // slots in one folder, by the format

// Where the last slot of a folder was found; starts zeroed.
struct fat_cursor {
    uint32_t cluster, ordinal;
};

static inline bool fat_cluster_valid(const struct fs *fs, uint32_t cluster)
{
    return cluster >= 2 && cluster - 2 < fs->clusters;
}

static inline uint64_t fat_cluster_offset(const struct fs *fs, uint32_t cluster)
{
    return fs->data_start + (uint64_t)(cluster - 2) * fs->cluster_size;
}

enum fs_status hpvm__fat_entry_get(const struct block_reader *medium, const struct fs *fs, uint32_t cluster,
                                   uint32_t *value);
// Next cluster of a chain, or FAT_END.
enum fs_status hpvm__fat_chain_step(const struct block_reader *medium, const struct fs *fs,
                                    uint32_t *cluster);
enum fs_status hpvm__fat_slot_offset(const struct block_reader *medium, const struct fs *fs,
                                     const struct fs_node *folder, uint32_t index, struct fat_cursor *cursor,
                                     uint64_t *offset);
uint8_t hpvm__fat_checksum(const uint8_t short_name[11]);
void hpvm__fat_node_of_slot(const struct fs *fs, const uint8_t *slot, struct fs_node *node);

#endif
