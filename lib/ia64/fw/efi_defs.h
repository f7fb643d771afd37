// Numbers of the EFI 1.10 specification that several firmware parts use.
#ifndef HPVM_IA64_FW_EFI_DEFS_H
#define HPVM_IA64_FW_EFI_DEFS_H

#include <stdint.h>

#define EFI_PAGE_SIZE  4096ull
#define EFI_PAGE_SHIFT 12

#define EFI_ERROR(n)             (0x8000000000000000ull | (n))
#define EFI_SUCCESS              0ull
#define EFI_WARN_UNKNOWN_GLYPH   1ull
#define EFI_WARN_DELETE_FAILURE  2ull
#define EFI_LOAD_ERROR           EFI_ERROR(1)
#define EFI_INVALID_PARAMETER    EFI_ERROR(2)
#define EFI_UNSUPPORTED          EFI_ERROR(3)
#define EFI_BAD_BUFFER_SIZE      EFI_ERROR(4)
#define EFI_BUFFER_TOO_SMALL     EFI_ERROR(5)
#define EFI_NOT_READY            EFI_ERROR(6)
#define EFI_DEVICE_ERROR         EFI_ERROR(7)
#define EFI_WRITE_PROTECTED      EFI_ERROR(8)
#define EFI_OUT_OF_RESOURCES     EFI_ERROR(9)
#define EFI_VOLUME_CORRUPTED     EFI_ERROR(10)
#define EFI_VOLUME_FULL          EFI_ERROR(11)
#define EFI_NO_MEDIA             EFI_ERROR(12)
#define EFI_MEDIA_CHANGED        EFI_ERROR(13)
#define EFI_NOT_FOUND            EFI_ERROR(14)
#define EFI_ACCESS_DENIED        EFI_ERROR(15)
#define EFI_TIMEOUT              EFI_ERROR(18)
#define EFI_NOT_STARTED          EFI_ERROR(19)
#define EFI_ALREADY_STARTED      EFI_ERROR(20)
#define EFI_ABORTED              EFI_ERROR(21)
#define EFI_INCOMPATIBLE_VERSION EFI_ERROR(25)
#define EFI_SECURITY_VIOLATION   EFI_ERROR(26)

enum efi_memory_type {
    EFI_RESERVED,
    EFI_LOADER_CODE,
    EFI_LOADER_DATA,
    EFI_BOOT_CODE,
    EFI_BOOT_DATA,
    EFI_RUNTIME_CODE,
    EFI_RUNTIME_DATA,
    EFI_CONVENTIONAL,
    EFI_UNUSABLE,
    EFI_ACPI_RECLAIM,
    EFI_ACPI_NVS,
    EFI_MMIO,
    EFI_MMIO_PORT,
    EFI_PAL_CODE,
    EFI_MEMORY_TYPES
};
#define EFI_MEMORY_UC       0x1ull
#define EFI_MEMORY_WB       0x8ull
#define EFI_MEMORY_RUNTIME  0x8000000000000000ull
#define EFI_DESCRIPTOR_SIZE 48u // 40 bytes are defined; loaders must use the returned size

#define EFI_SPECIFICATION_VERSION 0x0001000au // 1.10

struct efi_guid {
    uint8_t bytes[16];
};
// GUID in the notation of the specification, stored little-endian.
#define EFI_GUID(a, b, c, ...)                                                                               \
    {                                                                                                        \
        {                                                                                                    \
            (uint8_t)(a), (uint8_t)((a) >> 8), (uint8_t)((a) >> 16), (uint8_t)((a) >> 24), (uint8_t)(b),     \
                (uint8_t)((b) >> 8), (uint8_t)(c), (uint8_t)((c) >> 8), __VA_ARGS__                          \
        }                                                                                                    \
    }

#endif
