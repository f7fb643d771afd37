// Writes everything that EFI configuration tables point to, at every boot.
#include "ia64/fw/fw.h"

void hpvm__fw_checksum(struct firmware *fw, uint64_t pa, uint64_t length, uint64_t checksum)
{
    uint8_t *table = fw_memory(fw, pa), sum = 0;
    *fw_memory(fw, checksum) = 0;
    for (uint64_t n = 0; n < length; n++)
        sum = (uint8_t)(sum + table[n]);
    *fw_memory(fw, checksum) = (uint8_t)-sum;
}

hpvm_status hpvm__fw_write_tables(struct firmware *fw)
{
    hpvm__sal_write(fw);
    hpvm__hcdp_write(fw);
    hpvm__fpswa_write(fw);
    hpvm_status status = hpvm__acpi_write(fw);
    if (status == HPVM_OK)
        status = hpvm__smbios_write(fw);
    return status;
}
