// PAL procedures of a Montecito-class processor: dispatch, and everything but caches and power.
//
// Static procedures take their arguments in r28-r31, stacked ones (256-511) in in0-in3 as well; both enter at
// one address. Only r8-r11 and, for some, a buffer change. docs/firmware.md says what each call answers and
// why.
#include "ia64/fw/pal.h"

#include "core/bits.h"
#include "ia64/cpu/pmu.h"
#include "ia64/fw/bundle.h"

#define RATIO(numerator, denominator) ((uint64_t)(numerator) << 32 | (denominator))

static void vm_summary(struct pal_call *call)
{
    call->value[0] = 1                         // VHPT walker
                     | 50 << 1                 // physical address bits
                     | 24 << 8                 // protection key bits
                     | 15 << 16                // highest PKR
                     | 0ull << 24              // hash and tag function id
                     | (TR_COUNT - 1ull) << 32 // highest DTR
                     | (TR_COUNT - 1ull) << 40 // highest ITR
                     | 4ull << 48              // unique TCs
                     | 2ull << 56;             // TC levels
    call->value[1] = 60                        // impl_va_msb: all 61 bits of a region
                     | 24 << 8                 // region ID bits
                     | 0xffffull << 16;        // any number of ptc.g may be under way
    call->status = PAL_OK;
}

static void vm_page_size(struct pal_call *call)
{
    // 4K 8K 16K 64K 256K 1M 4M 16M 64M 256M 4G, insertable and purgeable
    call->value[0] = call->value[1] = PAL_PAGE_SIZES;
    call->status = PAL_OK;
}

static void vm_info(struct pal_call *call)
{
    uint64_t level = call->argument[0], type = call->argument[1];
    if (level > 1 || (type != 1 && type != 2) || call->argument[2])
        return;
    unsigned entries = level == 0 ? 32 : 128;
    call->value[0] = 1 | entries << 8 | entries << 16; // one set, fully associative
    call->value[1] = level == 0 ? 0x1000 : PAL_PAGE_SIZES;
    call->status = PAL_OK;
}

static void ptce_info(struct pal_call *call)
{
    call->value[0] = 0;              // base
    call->value[1] = 1ull << 32 | 1; // outer and inner count: one ptc.e purges everything
    call->value[2] = 0;              // strides
    call->status = PAL_OK;
}

static void vm_tr_read(struct pal_call *call)
{
    struct cpu *cpu = call->cpu;
    uint64_t index = call->argument[0], type = call->argument[1];
    if (index >= TR_COUNT || type > 1)
        return;
    const struct tlb_entry *entry = type == 0 ? &cpu->itr[index] : &cpu->dtr[index];
    uint64_t image[4] = {0};
    if (entry->valid) {
        image[0] = entry->present | (uint64_t)entry->ma << 2 | (uint64_t)entry->accessed << 5 |
                   (uint64_t)entry->dirty << 6 | (uint64_t)entry->pl << 7 | (uint64_t)entry->ar << 9 |
                   entry->pa | (uint64_t)entry->ed << 52;
        image[1] = (uint64_t)entry->page_shift << 2 | (uint64_t)entry->key << 8;
        image[2] = entry->va | entry->valid; // bit 0: the register holds a translation
        image[3] = (uint64_t)entry->page_shift << 2 | (uint64_t)entry->rid << 8;
    }
    if (!hpvm__fw_write(call->fw, cpu, call->argument[2], image, sizeof image))
        return;
    call->value[0] = 0xf; // access rights, privilege level, dirty bit and memory attribute are valid
    call->status = PAL_OK;
}

static void rse_info(struct pal_call *call)
{
    call->value[0] = RSE_PHYSICAL_REGISTERS;
    call->value[1] = 0; // lazy mode only
    call->status = PAL_OK;
}

static void freq_ratios(struct pal_call *call)
{
    call->value[0] = RATIO(PLATFORM_CPU_RATIO, 1);
    call->value[1] = RATIO(2, 1); // bus
    call->value[2] = RATIO(PLATFORM_ITC_RATIO, 1);
    call->status = PAL_OK;
}

static void version(struct pal_call *call)
{
    // PAL_B revision and model, vendor 1 (Intel), PAL_A revision and model, as two-digit BCD each.
    uint64_t value = 0x31ull | 0x07ull << 8 | 1ull << 24 | 0x31ull << 32 | 0x07ull << 40;
    call->value[0] = value; // the oldest one that fits this processor
    call->value[1] = value;
    call->status = PAL_OK;
}

static void perf_mon_info(struct pal_call *call)
{
    // Four 256-bit masks: PMCs, PMDs, PMCs that can count cycles, PMCs that can count retired instructions.
    const uint64_t counters = mask_low(PMU_COUNTERS) << PMU_FIRST_GENERIC;
    uint64_t masks[16] = {0};
    masks[0] = counters | mask_low(4); // and the four overflow status registers
    masks[4] = masks[8] = masks[12] = counters;
    if (!hpvm__fw_write(call->fw, call->cpu, call->argument[0], masks, sizeof masks))
        return;
    call->value[0] = PMU_COUNTERS | PMU_WIDTH << 8 | PMU_EVENT_CYCLES << 16 | PMU_EVENT_RETIRED << 24;
    call->status = PAL_OK;
}

static void debug_info(struct pal_call *call)
{
    call->value[0] = ARRAY_LENGTH(call->cpu->ibr) / 2; // pairs of instruction breakpoint registers
    call->value[1] = ARRAY_LENGTH(call->cpu->dbr) / 2; // pairs of data breakpoint registers
    call->status = PAL_OK;
}

static void register_info(struct pal_call *call)
{
    // Bits of 128 application or control registers: which exist, which can be read without a side effect.
    static const uint64_t masks[4][2] = {
        {0x000011117f2f00ffull, 0x7}, // AR 0-7, 16-19, 21, 24-30, 32, 36, 40, 44, 64-66
        {0x000011117f2f00ffull, 0x7},
        {0x0000000003fb0107ull, 0x307ff}, // CR 0-2, 8, 16, 17, 19-25, 64-74, 80, 81
        {0x0000000003fb0107ull, 0x307fd}, // reading IVR (65) takes an interrupt
    };
    if (call->argument[0] > 3)
        return;
    call->value[0] = masks[call->argument[0]][0];
    call->value[1] = masks[call->argument[0]][1];
    call->status = PAL_OK;
}

static void mem_attrib(struct pal_call *call)
{
    call->value[0] = BIT(0) | BIT(4) | BIT(5) | BIT(6) | BIT(7); // WB, UC, UCE, WC, NaTPage
    call->status = PAL_OK;
}

static void fixed_address(struct pal_call *call)
{
    call->value[0] = call->cpu->index; // unique in the system
    call->status = PAL_OK;
}

static void platform_address(struct pal_call *call)
{
    uint64_t type = call->argument[0], address = call->argument[1] & ~BIT(63);
    if (type > 1)
        return;
    // The blocks cannot be moved: setting them where they are is fine, anything else is refused.
    if (address == (type == 0 ? PLATFORM_PIB_BASE : PLATFORM_IO_BASE))
        call->status = PAL_OK;
    else
        call->status = PAL_ERROR;
}

static void proc_get_features(struct pal_call *call)
{
    if (call->argument[1] != 0)
        call->status = PAL_NO_FEATURE_SET; // and no set above it either
    else
        call->status = PAL_OK; // set 0: nothing that could be switched, value[] stays 0
}

static void proc_set_features(struct pal_call *call)
{
    if (call->argument[1] != 0)
        call->status = PAL_NO_FEATURE_SET;
    else if (call->argument[0] == 0)
        call->status = PAL_OK;
}

static void bus_get_features(struct pal_call *call)
{
    call->status = PAL_OK; // none can be switched
}

static void bus_set_features(struct pal_call *call)
{
    if (call->argument[0] == 0)
        call->status = PAL_OK;
}

static void logical_to_physical(struct pal_call *call)
{
    uint64_t wanted = call->argument[0];
    if (wanted != ~(uint64_t)0 && wanted != 0) // every socket has one logical processor, number 0
        return;
    call->value[0] =
        1 | 1 << 16 | 1ull << 32 | (uint64_t)call->cpu->index << 48; // per socket, core, die; socket
    call->value[1] = 1;                                              // thread 0 of core 0
    call->value[2] = call->cpu->lid >> 16 & 0xffff;
    call->status = PAL_OK;
}

static void brand_info(struct pal_call *call)
{
    static const char brand[128] = "Itanium 2 9000 series compatible virtual processor";
    if (call->argument[0] != 0) // only the string is offered
        return;
    if (hpvm__fw_write(call->fw, call->cpu, call->argument[1], brand, sizeof brand)) {
        call->value[0] = sizeof brand;
        call->status = PAL_OK;
    }
}

static void copy_info(struct pal_call *call)
{
    if (call->argument[0] > 1)
        return;
    call->value[0] = PAL_COPY_SIZE;
    call->value[1] = PAL_COPY_SIZE; // alignment
    call->status = PAL_OK;
}

// The "copy" is one jump back to the gate; it changes no register, and keeps working at identity-mapped
// addresses.
static void copy_pal(struct pal_call *call)
{
    uint64_t target = call->argument[0] & ~BIT(63), size = call->argument[1];
    if ((target & (PAL_COPY_SIZE - 1)) || size < PAL_COPY_SIZE || call->argument[2] > 1)
        return;
    uint8_t bundle[16];
    bundle_store_jump(bundle, target, GATE_ADDRESS(GATE_pal_static));
    if (!hpvm__fw_write(call->fw, call->cpu, target, bundle, sizeof bundle))
        return;
    call->value[0] = 0; // offset of PAL_PROC in the copy
    call->status = PAL_OK;
}

static void mc_expected(struct pal_call *call)
{
    struct firmware_cpu *local = &call->fw->cpu[call->cpu->index];
    call->value[0] = local->mc_expected;
    local->mc_expected = call->argument[0] & 1;
    call->status = PAL_OK;
}

static void mc_register_mem(struct pal_call *call)
{
    uint64_t address = call->argument[0] & ~BIT(63);
    if ((address & 511) || !hpvm__ram_pointer(&call->fw->machine->ram, address, PAL_MIN_STATE_SIZE))
        return;
    call->fw->cpu[call->cpu->index].min_state = address;
    call->value[0] = PAL_MIN_STATE_SIZE;
    call->status = PAL_OK;
}

static void mc_error_info(struct pal_call *call)
{
    call->status = PAL_NO_INFORMATION;
}

static void mc_resume(struct pal_call *call)
{
    if (hpvm__min_state_resume(call->fw, call->cpu, call->argument[1] & ~BIT(63)))
        call->redirected = true;
}

static void nothing_pending(struct pal_call *call)
{
    call->status = PAL_OK; // value[0] = 0: no log, no dynamic state
}

static const struct pal_procedure {
    uint16_t index;
    void (*run)(struct pal_call *call);
} procedures[] = {
    {1, hpvm__pal_cache_flush},
    {2, hpvm__pal_cache_info},
    {3, hpvm__pal_cache_init},
    {4, hpvm__pal_cache_summary},
    {5, mem_attrib},
    {6, ptce_info},
    {7, vm_info},
    {8, vm_summary},
    {9, bus_get_features},
    {10, bus_set_features},
    {11, debug_info},
    {12, fixed_address},
    {14, freq_ratios},
    {15, perf_mon_info},
    {16, platform_address},
    {17, proc_get_features},
    {18, proc_set_features},
    {19, rse_info},
    {20, version},
    {21, nothing_pending}, // MC_CLEAR_LOG
    {22, nothing_pending}, // MC_DRAIN: every access is complete when its instruction is
    {23, mc_expected},
    {24, nothing_pending}, // MC_DYNAMIC_STATE: 0 bytes
    {25, mc_error_info},
    {26, mc_resume},
    {27, mc_register_mem},
    {28, hpvm__pal_halt},
    {29, hpvm__pal_halt_light},
    {30, copy_info},
    {34, vm_page_size},
    {38, hpvm__pal_cache_protection},
    {39, register_info},
    {41, nothing_pending}, // PREFETCH_VISIBILITY: there are no prefetches in flight
    {42, logical_to_physical},
    {43, hpvm__pal_cache_shared},
    {256, copy_pal},
    {257, hpvm__pal_halt_info},
    {261, vm_tr_read},
    {274, brand_info},
};

static void pal_call(struct pal_call *call, uint64_t index)
{
    call->status = PAL_UNIMPLEMENTED;
    for (unsigned n = 0; n < ARRAY_LENGTH(procedures); n++) {
        if (procedures[n].index != index)
            continue;
        call->status = PAL_INVALID_ARGUMENT; // unless the procedure says otherwise
        procedures[n].run(call);
        break;
    }
    if (call->redirected)
        return;
    if (call->status != PAL_OK)
        call->value[0] = call->value[1] = call->value[2] = 0;
    fw_result(call->cpu, 8, (uint64_t)call->status);
    for (unsigned n = 0; n < 3; n++)
        fw_result(call->cpu, 9 + n, call->value[n]);
}

static bool is_stacked(uint64_t index)
{
    return (index >= 256 && index < 512) || (index >= 768 && index < 1024);
}

enum gate_result hpvm__gate_pal(struct firmware *fw, struct cpu *cpu)
{
    uint64_t index = cpu->gr[28];
    if (is_stacked(index)) {
        enum gate_result result = hpvm__gate_pal_stacked(fw, cpu);
        if (result != GATE_RETURN)
            return result;
        cpu->ip += 16ull * (GATE_pal_stacked - GATE_pal_static); // there slot 2 is br.ret
        return GATE_REDIRECT;
    }
    struct pal_call call = {.fw = fw, .cpu = cpu, .argument = {cpu->gr[29], cpu->gr[30], cpu->gr[31]}};
    pal_call(&call, index);
    return call.redirected ? GATE_REDIRECT : GATE_RETURN;
}

enum gate_result hpvm__gate_pal_stacked(struct firmware *fw, struct cpu *cpu)
{
    struct pal_call call = {
        .fw = fw, .cpu = cpu, .argument = {fw_argument(cpu, 1), fw_argument(cpu, 2), fw_argument(cpu, 3)}};
    pal_call(&call, cpu->gr[28]);
    return call.redirected ? GATE_REDIRECT : GATE_RETURN;
}
