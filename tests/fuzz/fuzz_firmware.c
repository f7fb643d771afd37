// Fuzz target: a guest that calls any gate (PAL, SAL, EFI) with any arguments and any memory behind them.
//
// Input: 4 KB of guest memory (less is filled with zeros), then calls of 34 bytes: gate number, flags, eight
// arguments of 4 bytes whose top 4 bits say what the rest means.
#include <stdlib.h>
#include <string.h>

#include "ia64/cpu/rse.h"
#include "ia64/fw/fw.h"

#define BUFFER      0x4000000ull
#define BUFFER_SIZE 0x1000u
#define CALL_SIZE   34u

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct vm {
    struct machine machine;
    struct cpus *cpus;
    struct firmware *fw;
};

static struct vm *create(void)
{
    struct vm *vm = calloc(1, sizeof *vm);
    if (!vm || hpvm__machine_init(&vm->machine, PLATFORM_RAM_MIN, 2) != HPVM_OK ||
        hpvm__cpus_create(&vm->cpus, &vm->machine) != HPVM_OK ||
        hpvm__fw_create(&vm->fw, vm->cpus) != HPVM_OK)
        abort();
    return vm;
}

static uint64_t argument(const struct cpu *cpu, uint32_t code)
{
    uint64_t value = code & 0xfffffff;
    switch (code >> 28) {
    case 0: // small number
        return value & 0xffff;
    case 1: // pointer to the bytes of the input
        return BUFFER + (value & (2 * BUFFER_SIZE - 1));
    case 2: // firmware's own memory
        return PLATFORM_FW_BASE + value % PLATFORM_FW_SIZE;
    case 3: // around the end of RAM
        return PLATFORM_RAM_MIN - 64 + (value & 127);
    case 4:
        return value << 36;
    case 5: // result of the call before: a handle, a buffer, an event
        return cpu->gr[8 + (value & 3)];
    case 6: // SAL function numbers
        return 0x01000000 + (value & 0x3f);
    case 7:
        return ~value;
    case 8: // what an earlier call stored
        return load64(cpu->machine->ram.host + BUFFER + (value & (BUFFER_SIZE - 8)));
    default:
        return value;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct vm *vm;
    if (!vm)
        vm = create();
    struct cpu *cpu = vm->cpus->cpu[0];
    for (unsigned n = 0; n < vm->cpus->count; n++)
        hpvm__cpu_reset(vm->cpus->cpu[n]);
    atomic_store(&vm->machine.requests, 0);
    if (hpvm__fw_boot(vm->fw) != HPVM_OK)
        abort();
    uint8_t *buffer = vm->machine.ram.host + BUFFER;
    size_t used = size < BUFFER_SIZE ? size : BUFFER_SIZE;
    memset(buffer, 0, 2 * BUFFER_SIZE);
    memcpy(buffer, data, used);
    for (size_t at = used; at + CALL_SIZE <= size; at += CALL_SIZE) {
        unsigned gate = data[at] % GATE_COUNT;
        hpvm__psr_write(cpu, PSR_IC | PSR_BN | (data[at + 1] & 1 ? PSR_DT | PSR_IT | PSR_RT : 0));
        hpvm__cfm_set(cpu, 8);
        for (unsigned n = 0; n < 8; n++)
            gr_set(cpu, 32 + n, argument(cpu, load32(data + at + 2 + 4 * n)), 0);
        // These three are only slow with lengths that RAM has.
        unsigned length = gate == GATE_efi_copy_mem ? 34 : 33;
        if ((length == 34 || gate == GATE_efi_calculate_crc32 || gate == GATE_efi_set_mem) &&
            gr_get(cpu, length) < PLATFORM_RAM_MIN)
            gr_set(cpu, length, gr_get(cpu, length) & 0xffff, 0);
        for (unsigned n = 0; n < 4; n++) // PAL's registers, and r22 of an OS_INIT handler
            cpu->gr[28 + n] = n == 0 ? data[at + 1] | (uint64_t)(data[at] & 1) << 8 : gr_get(cpu, 33 + n - 1);
        cpu->gr[22] = gr_get(cpu, 32);
        cpu->ip = GATE_ADDRESS(gate);
        cpu->ri = 2;
        cpu->halted = cpu->parked = false;
        hpvm__fw_gate(cpu, GATE_ADDRESS(gate));
        if (cpu->sof > 96 || cpu->ri > 2)
            abort();
    }
    return 0;
}
