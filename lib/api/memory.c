// Guest memory for the owner of the VM.
#include "api/internal.h"
#include "ia64/cpu/mmu.h"

hpvm_status hpvm_vm_read_memory(hpvm_vm *vm, uint64_t pa, void *buffer, size_t length)
{
    API_ENTER;
    if (!vm || (!buffer && length))
        return API_FAIL(HPVM_E_INVAL, "vm and buffer must not be NULL");
    if (length && !hpvm__dma_read(&vm->machine, pa, buffer, length))
        return API_FAIL(HPVM_E_INVAL, "%zu bytes at physical address 0x%llx are not all RAM", length,
                        (unsigned long long)pa);
    return HPVM_OK;
}

hpvm_status hpvm_vm_write_memory(hpvm_vm *vm, uint64_t pa, const void *buffer, size_t length)
{
    API_ENTER;
    if (!vm || (!buffer && length))
        return API_FAIL(HPVM_E_INVAL, "vm and buffer must not be NULL");
    if (length && !hpvm__dma_write(&vm->machine, pa, buffer, length))
        return API_FAIL(HPVM_E_INVAL, "%zu bytes at physical address 0x%llx are not all RAM", length,
                        (unsigned long long)pa);
    return HPVM_OK;
}

// Translates every page first, so that a copy is whole or does not happen.
static hpvm_status copy_virtual(hpvm_vcpu *vcpu, uint64_t va, uint8_t *buffer, size_t length, bool write)
{
    if (!vcpu || (!buffer && length))
        return API_FAIL(HPVM_E_INVAL, "vcpu and buffer must not be NULL");
    for (int copying = 0; copying <= 1; copying++) {
        for (size_t done = 0; done < length;) {
            uint64_t at = va + done;
            size_t part = 0x1000 - (at & 0xfff);
            if (part > length - done)
                part = length - done;
            uint64_t pa;
            if (!hpvm__debug_translate(vcpu->cpu, at, &pa))
                return API_FAIL(HPVM_E_NOTFOUND, "no translation for virtual address 0x%llx",
                                (unsigned long long)at);
            uint8_t *host = hpvm__ram_pointer(&vcpu->vm->machine.ram, pa, part);
            if (!host)
                return API_FAIL(HPVM_E_INVAL, "virtual address 0x%llx is not RAM", (unsigned long long)at);
            if (copying && write) {
                memcpy(host, buffer + done, part);
                hpvm__ram_written(&vcpu->vm->machine.ram, host, part);
            } else if (copying) {
                memcpy(buffer + done, host, part);
            }
            done += part;
        }
    }
    return HPVM_OK;
}

hpvm_status hpvm_vcpu_read_virtual(hpvm_vcpu *vcpu, uint64_t va, void *buffer, size_t length)
{
    API_ENTER;
    return copy_virtual(vcpu, va, buffer, length, false);
}

hpvm_status hpvm_vcpu_write_virtual(hpvm_vcpu *vcpu, uint64_t va, const void *buffer, size_t length)
{
    API_ENTER;
    return copy_virtual(vcpu, va, (uint8_t *)(uintptr_t)buffer, length, true);
}
