// What the users of file systems in EFI share.
#ifndef HPVM_IA64_FW_EFI_FS_H
#define HPVM_IA64_FW_EFI_FS_H

#include "ia64/fw/efi.h"

uint64_t hpvm__efi_fs_status(enum fs_status status);                   // as an EFI status
struct fs_time hpvm__efi_fs_now(struct firmware *fw);                  // the guest's wall clock
struct efi_file *hpvm__efi_file_of(struct efi *efi, uint64_t address); // NULL: not an open file
enum fs_status hpvm__efi_file_refresh(struct firmware *fw, struct efi_file *file);
// Stores an EFI_FILE_INFO in a caller's buffer.
uint64_t hpvm__efi_put_file_info(struct firmware *fw, struct cpu *cpu, const struct efi_volume *volume,
                                 const struct fs_node *node, uint64_t size_at, uint64_t size,
                                 uint64_t buffer);

#endif
