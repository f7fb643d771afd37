// Gates as guest code meets them: called through the interpreter, in physical and in virtual mode, with
// buffers that are not mapped, and on application processors.
#include "fixture.h"

#include "core/crc32.h"
#include "ia64/fw/bundle.h"
#include "ia64/interp/run.h"

#define CODE        0x4000000ull
#define BUFFER      0x5000000ull
#define REGION7(pa) ((pa) | 7ull << 61)

static struct fixture *booted(unsigned vcpus)
{
    struct fixture *f = calloc(1, sizeof *f);
    if (hpvm__machine_init(&f->machine, PLATFORM_RAM_MIN, vcpus) != HPVM_OK ||
        hpvm__cpus_create(&f->cpus, &f->machine) != HPVM_OK || hpvm__fw_create(&f->fw, f->cpus) != HPVM_OK ||
        hpvm__fw_boot(f->fw) != HPVM_OK) {
        fprintf(stderr, "%s\n", hpvm_last_error()->message);
        abort();
    }
    f->cpu = f->cpus->cpu[0];
    return f;
}

static void finish(struct fixture *f)
{
    hpvm__fw_destroy(f->fw);
    hpvm__cpus_destroy(f->cpus);
    hpvm__machine_fini(&f->machine);
    free(f);
}

// As if `br.call b0 = gate` had been executed in the bundle before `back`, with these output registers.
static void call_gate(struct fixture *f, uint64_t gate, uint64_t back, unsigned count,
                      const uint64_t *arguments)
{
    struct cpu *cpu = f->cpu;
    hpvm__cfm_set(cpu, count | 0 << 7);
    for (unsigned n = 0; n < count; n++)
        gr_set(cpu, 32 + n, arguments[n], 0);
    hpvm__rse_call(cpu);
    cpu->br[0] = back;
    cpu->ip = gate;
    cpu->ri = 0;
}

// Runs until the vCPU reaches `ip`; false if it does not within a few slots.
static bool run_to(struct cpu *cpu, uint64_t ip)
{
    for (unsigned n = 0; n < 20; n++) {
        if (cpu->ip == ip && cpu->ri == 0)
            return true;
        hpvm__interp_run(cpu, 1);
    }
    return cpu->ip == ip && cpu->ri == 0;
}

static void calls(void)
{
    struct fixture *f = booted(1);
    struct cpu *cpu = f->cpu;
    uint64_t in[8] = {0x01000012, 0}; // SAL_FREQ_BASE
    call_gate(f, GATE_ADDRESS(GATE_sal), CODE, 8, in);
    CHECK(run_to(cpu, CODE));
    CHECK_EQ(cpu->gr[8], 0);
    CHECK_EQ(cpu->gr[9], PLATFORM_BASE_HZ);
    CHECK_EQ(cpu->sof, 8); // the caller's frame is back

    // PAL, static: no frame is popped.
    hpvm__cfm_set(cpu, 5 | 2 << 7);
    cpu->pfs = 0x3fff; // a br.ret would use this
    cpu->gr[28] = 19;
    cpu->br[0] = CODE;
    cpu->ip = GATE_ADDRESS(GATE_pal_static);
    CHECK(run_to(cpu, CODE));
    CHECK_EQ(cpu->gr[9], 96);
    CHECK_EQ(hpvm__cfm_get(cpu), 5 | 2 << 7);

    // PAL, stacked, through the same entry: the frame is popped.
    uint64_t brand[4] = {274, 0, BUFFER, 0};
    call_gate(f, GATE_ADDRESS(GATE_pal_static), CODE, 4, brand);
    cpu->gr[28] = 274;
    CHECK(run_to(cpu, CODE));
    CHECK_EQ(cpu->gr[8], 0);
    CHECK_EQ(cpu->sof, 4);
    CHECK(memcmp(f->machine.ram.host + BUFFER, "Itanium", 7) == 0);

    // The copy that PAL_COPY_PAL made leads to the same gate.
    uint64_t copy[4] = {256, BUFFER, 0x1000, 0};
    call_gate(f, GATE_ADDRESS(GATE_pal_static), CODE, 4, copy);
    cpu->gr[28] = 256;
    CHECK(run_to(cpu, CODE));
    CHECK_EQ(cpu->gr[8], 0);
    cpu->gr[28] = 19;
    cpu->gr[9] = 0;
    cpu->ip = BUFFER + cpu->gr[9];
    CHECK(run_to(cpu, CODE));
    CHECK_EQ(cpu->gr[9], 96);

    // Not a gate: outside of the table, and at another privilege level.
    CHECK(!hpvm__fw_gate(cpu, GATE_ADDRESS(GATE_COUNT)));
    CHECK(!hpvm__fw_gate(cpu, FW_GATES - 16));
    CHECK(!hpvm__fw_gate(cpu, FW_RUNTIME));
    CHECK(!hpvm__fw_gate(cpu, GATE_ADDRESS(GATE_sal) + 8));
    finish(f);
}

// Virtual mode: code through an ITR at region 7, data only where a DTR says so.
static void virtual_mode(void)
{
    struct fixture *f = booted(1);
    struct cpu *cpu = f->cpu;
    hpvm__psr_write(cpu, PSR_BN);
    for (unsigned r = 0; r < 8; r++)
        CHECK(hpvm__rr_write(cpu, r, (uint64_t)(r + 1) << 8 | 24 << 2));
    cpu->ifa = REGION7(0);
    cpu->itir = 24 << 2;
    CHECK(hpvm__itr(cpu, true, 0, 0x661));  // present, accessed, dirty, WB, execute and write, level 0
    CHECK(hpvm__itr(cpu, false, 0, 0x661)); // 16 MB from 0: gates and register stack, not BUFFER
    cpu->iva = CODE;
    hpvm__rse_write_bspstore(cpu, REGION7(FW_CPU_BSP(0)));
    hpvm__psr_write(cpu, PSR_BN | PSR_IC | PSR_IT | PSR_DT | PSR_RT);

    uint64_t brand[4] = {274, 0, REGION7(0x800000), 0};
    call_gate(f, REGION7(GATE_ADDRESS(GATE_pal_static)), REGION7(FW_GATES + 0x7000), 4, brand);
    cpu->gr[28] = 274;
    CHECK(run_to(cpu, REGION7(FW_GATES + 0x7000)));
    CHECK_EQ(cpu->gr[8], 0);
    CHECK(memcmp(f->machine.ram.host + 0x800000, "Itanium", 7) == 0);

    // A buffer without a translation: the guest gets its fault at the gate, with nothing changed, and the
    // call works when it is made again.
    brand[2] =
        REGION7(BUFFER - 64); // the first half is not mapped either, but the fault names the first byte
    for (unsigned r = 8; r < 12; r++)
        cpu->gr[r] = 0x5555;
    call_gate(f, REGION7(GATE_ADDRESS(GATE_pal_static)), REGION7(FW_GATES + 0x7000), 4, brand);
    cpu->gr[28] = 274;
    uint64_t cfm = hpvm__cfm_get(cpu);
    hpvm__interp_run(cpu, 1);
    CHECK_EQ(cpu->ip, CODE + VEC_ALT_DTLB);
    CHECK_EQ(cpu->iip, REGION7(GATE_ADDRESS(GATE_pal_static)));
    CHECK_EQ(cpu->ipsr & PSR_RI, 0);
    CHECK_EQ(cpu->ifa, REGION7(BUFFER - 64));
    CHECK_EQ(cpu->isr & ISR_W, ISR_W);
    CHECK_EQ(cpu->gr[8], 0x5555);
    CHECK_EQ(cpu->gr[11], 0x5555);
    CHECK_EQ(hpvm__cfm_get(cpu), cfm);
    cpu->ifa = REGION7(0x4000000);
    cpu->itir = 24 << 2;
    CHECK(hpvm__itr(cpu, false, 1, 0x4000000 | 0x661));
    cpu->ifa = REGION7(0x5000000);
    CHECK(hpvm__itr(cpu, false, 2, 0x5000000 | 0x661));
    hpvm__psr_write(cpu, cpu->ipsr & ~PSR_RI); // as rfi would
    cpu->ip = cpu->iip;
    cpu->ri = 0;
    CHECK(run_to(cpu, REGION7(FW_GATES + 0x7000)));
    CHECK_EQ(cpu->gr[8], 0);
    CHECK(memcmp(f->machine.ram.host + BUFFER - 64, "Itanium", 7) == 0); // and across the page boundary
    finish(f);
}

static void interruptions(void)
{
    struct fixture *f = booted(1);
    struct cpu *cpu = f->cpu;
    // An external interrupt while a loader runs: acknowledged, dropped, and the loader goes on.
    memset(f->machine.ram.host + CODE, 0, 64);
    for (unsigned n = 0; n < 4; n++)
        bundle_store(f->machine.ram.host + CODE + 16 * n, TEMPLATE_MIB_S, SLOT_NOP_M, SLOT_NOP_I,
                     0x4000000000);
    hpvm__psr_write(cpu, PSR_IC | PSR_I | PSR_BN);
    cpu->tpr = 0;
    cpu->ip = CODE;
    cpu->ri = 0;
    hpvm__sapic_post(cpu, DELIVER_INT, 0x40);
    CHECK(run_to(cpu, CODE + 32));
    CHECK_EQ(hpvm__sapic_pending(cpu), -1);
    CHECK(cpu->in_service[1] == 0);
    CHECK_EQ(atomic_load(&f->machine.requests), 0);
    // Anything else before an operating system is there ends the machine, with the place in the message.
    cpu->ip = 0x7000000000000000; // unimplemented physical address
    for (unsigned n = 0; n < 10 && !atomic_load(&f->machine.requests); n++)
        hpvm__interp_run(cpu, 1);
    CHECK_EQ(atomic_load(&f->machine.requests), REQUEST_CRASH);
    CHECK(strstr(f->machine.request_reason, "unexpected interruption") != NULL);
    finish(f);
}

static void application_processor(void)
{
    struct fixture *f = booted(2);
    struct cpu *ap = f->cpus->cpu[1];
    CHECK(ap->parked);
    CHECK_EQ(hpvm__interp_run(ap, 10), VCPU_HALTED);
    hpvm__interrupt_send(&f->machine, 1, 0, DELIVER_INT, PLATFORM_AP_WAKE_VECTOR);
    CHECK_EQ(hpvm__interp_run(ap, 10), VCPU_HALTED); // nobody registered OS_BOOT_RENDEZ
    f->fw->os_rendezvous = CODE;
    f->fw->os_rendezvous_gp = 0x1234;
    hpvm__interrupt_send(&f->machine, 1, 0, DELIVER_INT, 0x55); // not the wake-up vector
    CHECK_EQ(hpvm__interp_run(ap, 10), VCPU_HALTED);
    CHECK(ap->parked);
    for (unsigned round = 0; round < 2; round++) {
        hpvm__interrupt_send(&f->machine, 1, 0, DELIVER_INT, PLATFORM_AP_WAKE_VECTOR);
        bundle_store(f->machine.ram.host + CODE, TEMPLATE_MIB_S, SLOT_NOP_M, SLOT_NOP_I, SLOT_BR_B0);
        // One bundle of the operating system, which gives the processor back at once (CPU offline).
        hpvm__interp_run(ap, 1);
        CHECK(!ap->parked);
        CHECK_EQ(ap->ip & ~15ull, CODE);
        CHECK_EQ(ap->gr[1], 0x1234);
        CHECK_EQ(ap->br[0], GATE_ADDRESS(GATE_ap_return));
        CHECK_EQ(ap->psr & (PSR_IT | PSR_DT | PSR_RT | PSR_I), 0);
        CHECK_EQ(ap->bspstore, FW_CPU_BSP(1));
        CHECK_EQ(ap->lid >> 24, 1);
        CHECK_EQ(hpvm__sapic_pending(ap), -1);
        hpvm__interp_run(ap, 10);
        CHECK(ap->parked);
    }
    finish(f);
}

static void waiting_for_console(void)
{
    struct fixture *f = booted(1);
    f->fw->mc_wakeup_vector = 0xf0;
    f->cpu->tpr = 0;
    uint64_t in[8] = {0x01000004};
    call_gate(f, GATE_ADDRESS(GATE_sal), CODE, 8, in);
    hpvm__interp_run(f->cpu, 1);
    CHECK(f->cpu->halted && f->cpu->gate_wait);
    CHECK_EQ(f->cpu->ip, GATE_ADDRESS(GATE_sal));
    CHECK_EQ(f->cpu->ri, 0);
    CHECK(!hpvm__fw_event(f->cpu));
    hpvm__console_input(&f->machine, "x", 1);
    CHECK(hpvm__fw_event(f->cpu));
    hpvm__console_getc(&f->machine);
    f->fw->wait_deadline_ns = 0;
    CHECK(hpvm__fw_event(f->cpu));
    hpvm__sapic_post(f->cpu, DELIVER_INT, 0xf0);
    CHECK(run_to(f->cpu, CODE));
    finish(f);
}

static void virtual_address_map(void)
{
    struct fixture *f = booted(1);
    struct cpu *cpu = f->cpu;
    uint8_t *ram = f->machine.ram.host, *map = ram + BUFFER;
    uint64_t size = hpvm__efi_memory_map(f->fw, map, 0x10000);
    for (uint64_t n = 0; n < size; n += 48)
        store64(map + n + 16, load64(map + n + 8) + 0xe000000000000000);
    uint64_t in[4] = {size, 48, 1, BUFFER};
#define SET_MAP()                                                                                            \
    call_gate(f, load64(ram + load64(ram + FW_EFI_RUNTIME_TABLE + 24 + 8 * 4)), CODE, 4, in);                \
    CHECK(run_to(cpu, CODE))
    SET_MAP();
    CHECK_EQ(cpu->gr[8], EFI_UNSUPPORTED); // boot services are still there
    hpvm__efi_leave_boot_services(f->fw);
    in[1] = 16;
    SET_MAP();
    CHECK_EQ(cpu->gr[8], EFI_INVALID_PARAMETER);
    in[1] = 48;
    in[0] = UINT64_MAX / 48 * 48;
    SET_MAP();
    CHECK_EQ(cpu->gr[8], EFI_INVALID_PARAMETER);
    in[0] = 0;
    SET_MAP();
    CHECK_EQ(cpu->gr[8], EFI_NOT_FOUND); // firmware itself would have no address
    in[0] = size;
    CHECK_EQ(load64(ram + FW_RUNTIME_DESCRIPTOR(GATE_efi_get_time)), GATE_ADDRESS(GATE_efi_get_time));
    SET_MAP();
    CHECK_EQ(cpu->gr[8], EFI_SUCCESS);
    CHECK_EQ(load64(ram + FW_RUNTIME_DESCRIPTOR(GATE_efi_get_time)),
             REGION7(GATE_ADDRESS(GATE_efi_get_time)));
    CHECK_EQ(load64(ram + FW_EFI_RUNTIME_TABLE + 24), REGION7(FW_RUNTIME_DESCRIPTOR(GATE_efi_get_time)));
    CHECK_EQ(load64(ram + FW_FPSWA + 8), REGION7(FW_RUNTIME_DESCRIPTOR(GATE_fpswa)));
    CHECK_EQ(load64(ram + FW_EFI_SYSTAB + 88), REGION7(FW_EFI_RUNTIME_TABLE));
    const uint64_t tables[] = {FW_EFI_SYSTAB, FW_EFI_RUNTIME_TABLE};
    for (unsigned n = 0; n < 2; n++) {
        uint8_t copy[256];
        uint32_t length = load32(ram + tables[n] + 12);
        memcpy(copy, ram + tables[n], sizeof copy);
        store32(copy + 16, 0);
        CHECK(length <= sizeof copy);
        CHECK_EQ(load32(ram + tables[n] + 16), hpvm__crc32(0, copy, length));
    }
    call_gate(f, GATE_ADDRESS(GATE_efi_set_virtual_address_map), CODE, 4, in);
    CHECK(run_to(cpu, CODE));
    CHECK_EQ(cpu->gr[8], EFI_UNSUPPORTED); // only once
    call_gate(f, GATE_ADDRESS(GATE_fpswa), CODE, 8, (uint64_t[8]){0});
    CHECK(run_to(cpu, CODE));
    CHECK_EQ((int64_t)cpu->gr[8], -1);
    finish(f);
}

CHECK_MAIN("gates", CHECK_TEST(calls), CHECK_TEST(virtual_mode), CHECK_TEST(interruptions),
           CHECK_TEST(application_processor), CHECK_TEST(waiting_for_console),
           CHECK_TEST(virtual_address_map))
