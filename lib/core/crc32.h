// CRC-32 as gzip, GPT and EFI table headers use it (reflected polynomial 0xedb88320).
#ifndef HPVM_CORE_CRC32_H
#define HPVM_CORE_CRC32_H

#include <stddef.h>
#include <stdint.h>

// Continues from `crc` (0 for a new one) over `length` bytes.
uint32_t hpvm__crc32(uint32_t crc, const void *data, size_t length);

#endif
