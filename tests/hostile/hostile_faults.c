// Guests that do nothing but fault, in a VM that runs by itself: it can still be paused, continued, reset and
// destroyed, and the VM next to it goes on.
//
// usage: hostile_faults ENGINE
#include "hostile.h"

#define IVA      0x1000000ull
#define START    0x2000000ull
#define PSR_IC   (1ull << 13)
#define PSR_I    (1ull << 14)
#define PSR_DT   (1ull << 17)
#define PSR_RT   (1ull << 27)
#define PSR_IT   (1ull << 36)
#define PATIENCE (20 * slow())

// Bundles, as GNU as makes them; the comment says what is in them.
static const uint8_t nops[16] = {0x01, 0,    0, 0, 0x01, 0, 0,    0,
                                 0,    0x02, 0, 0, 0,    0, 0x04, 0}; // nop.m; nop.i; nop.i
static const uint8_t rfi[16] = {0x11, 0,    0, 0, 0x01, 0, 0,    0,
                                0,    0x02, 0, 0, 0,    0, 0x40, 0}; // set up by set_rfi
static const uint8_t zeros[16];                                      // break.m 0; break.i 0 twice
static const uint8_t reserved[16] = {0x06, 0xff, 0xff, 0xff, 0xff,
                                     0xff, 0xff, 0xff, 0xff}; // template 6 is none
// alloc r32 = ar.pfs, 0, 96, 0, 0; nop.i; br.call.sptk.many b0 = . ;; (itself): spills for ever
static uint8_t call_itself[16];

static void put_bundle(uint8_t *out, unsigned template, uint64_t slot0, uint64_t slot1, uint64_t slot2)
{
    uint64_t low = template | slot0 << 5 | slot1 << 46, high = slot1 >> 18 | slot2 << 23;
    memcpy(out, &low, 8);
    memcpy(out + 8, &high, 8);
}

static void set(hpvm_vcpu *vcpu, hpvm_reg reg, uint64_t value, const char *what)
{
    must(hpvm_vcpu_set_reg(vcpu, reg, &value, sizeof value), what);
}

struct guest {
    const char *name;
    uint64_t iva, ip, psr;
    const uint8_t *vectors,
        *program; // a bundle that fills the interruption vectors, and memory from START on
    uint64_t bspstore, pta;
    bool quiet; // it need not be interrupted all the time
};

static void fill(hpvm_vm *vm, uint64_t at, size_t bytes, const uint8_t bundle[16])
{
    uint8_t *data = malloc(bytes);
    for (size_t n = 0; n < bytes; n += 16)
        memcpy(data + n, bundle, 16);
    must(hpvm_vm_write_memory(vm, at, data, bytes), "memory");
    free(data);
}

static uint64_t interruptions(hpvm_vcpu *vcpu)
{
    hpvm_vcpu_stats stats = HPVM_VCPU_STATS_INIT;
    must(hpvm_vcpu_get_stats(vcpu, &stats), "statistics");
    return stats.interruptions;
}

static void timed(hpvm_status status, double began, const char *name, const char *what)
{
    must(status, what);
    if (seconds() - began > PATIENCE)
        fail("FAILED: %s: %s took %.1f s", name, what, seconds() - began);
}

static void try(const struct guest *guest, const char *engine)
{
    hpvm_vm *vm = make_vm(engine, 1, 3);
    must(hpvm_vm_power_on(vm), "power on");
    fill(vm, IVA, 0x8000, guest->vectors);
    fill(vm, START, 0x100000, guest->program);
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    set(vcpu, HPVM_REG_GR(1), START, "r1");
    set(vcpu, HPVM_REG_CR(2), guest->iva, "iva");
    set(vcpu, HPVM_REG_IP, guest->ip, "ip");
    set(vcpu, HPVM_REG_PSR, guest->psr, "psr");
    set(vcpu, HPVM_REG_CR(19), guest->ip, "iip");
    set(vcpu, HPVM_REG_CR(16), guest->psr, "ipsr");
    if (guest->bspstore)
        set(vcpu, HPVM_REG_AR(18), guest->bspstore, "bspstore");
    if (guest->pta)
        set(vcpu, HPVM_REG_CR(8), guest->pta, "pta");
    for (unsigned n = 0; n < 8; n++)
        set(vcpu, HPVM_REG_RR(n), (uint64_t)(n + 1) << 8 | 14 << 2 | (guest->pta & 1), "rr");

    must(hpvm_vm_start(vm), "start");
    uint64_t before = interruptions(vcpu);
    // A busy host may leave it without processor for a while.
    double began = seconds();
    do
        usleep((useconds_t)(50000 * slow()));
    while (!guest->quiet && interruptions(vcpu) - before < 100 && seconds() - began < PATIENCE);
    began = seconds();
    timed(hpvm_vm_pause(vm), began, guest->name, "pause");
    uint64_t ip = 0, delivered = interruptions(vcpu) - before;
    hpvm_event event = {.struct_size = sizeof event};
    must(hpvm_vm_wait(vm, 0, &event), "wait");
    must(hpvm_vcpu_get_reg(vcpu, HPVM_REG_IP, &ip, sizeof ip), "ip");
    printf("%s, %s: %" PRIu64 " interruptions, at %#" PRIx64 ", %s\n", guest->name, engine, delivered, ip,
           event.type == HPVM_EVENT_PANICKED ? event.reason : "goes on");
    if (event.type == HPVM_EVENT_PAUSED) {
        if (!guest->quiet && delivered < 100)
            fail("FAILED: %s: only %" PRIu64 " interruptions", guest->name, delivered);
        began = seconds();
        timed(hpvm_vm_start(vm), began, guest->name, "going on");
        timed(hpvm_vm_reset(vm), began, guest->name, "reset");
    }
    began = seconds();
    hpvm_vm_destroy(vm);
    timed(HPVM_OK, began, guest->name, "destroy");
}

int main(int argc, char **argv)
{
    if (argc != 2)
        fail("usage: hostile_faults ENGINE");
    uint8_t rfi_bundle[16], self_store[16];
    memcpy(rfi_bundle, rfi, 16);
    put_bundle(rfi_bundle, 0x11, 1ull << 27, 1ull << 27, 8ull << 27); // nop.m; nop.i; rfi ;;
    // alloc r32 = ar.pfs, 0, 96, 0, 0; nop.i 0; br.call.sptk.many b0 = .+0 ;;
    put_bundle(call_itself, 0x11,
               1ull << 37 | 6ull << 33 | 0ull << 27 | 96ull << 20 | 96ull << 13 | 32ull << 6, 1ull << 27,
               5ull << 37);
    // st8 [r1] = r0: into whatever r1 points to; then break
    put_bundle(self_store, 0x00, 4ull << 37 | 0x33ull << 30 | 1ull << 20, 0, 0);
    const uint64_t virtual = PSR_IT | PSR_DT | PSR_RT;
    const struct guest guests[] = {
        {"break in the break vector", IVA, START, PSR_IC, zeros, zeros, 0, 0, false},
        {"reserved bundles everywhere", IVA, START, PSR_IC | PSR_I, reserved, reserved, 0, 0, false},
        {"vectors that run into each other", IVA, START, PSR_IC, nops, zeros, 0, 0, true},
        {"vectors outside of memory", 0x40000000, START, PSR_IC, zeros, zeros, 0, 0, false},
        {"vectors in device registers", 0xfec00000, START, PSR_IC, zeros, zeros, 0, 0, false},
        {"vectors at the end of the address space", 0xffffffffffff8000, START, PSR_IC, zeros, zeros, 0, 0,
         false},
        {"program outside of memory", IVA, 0x7ffffff0ull + 16, PSR_IC, zeros, zeros, 0, 0, false},
        {"program in the interrupt block", IVA, 0xfee00000, PSR_IC, rfi_bundle, zeros, 0, 0, false},
        {"no translation for the vectors either", 0xa000000000000000, 0xa000000000100000, PSR_IC | virtual,
         zeros, zeros, 0, 0, false},
        {"no translation, walker on", 0xa000000000000000, 0xa000000000100000, PSR_IC | virtual, zeros, zeros,
         0, 0x7f80000 | 15 << 2 | 1, false},
        {"long walker outside of memory", 0xa000000000000000, 0xa000000000100000, PSR_IC | virtual, zeros,
         zeros, 0, 0x4000000000000000 | 15 << 2 | 1 << 8 | 1, false},
        {"rfi to itself", IVA, START, PSR_IC, rfi_bundle, zeros, 0, 0, false},
        {"rfi for ever", IVA, START, 0, zeros, rfi_bundle, 0, 0, true},
        {"register stack into nowhere", IVA, START, PSR_IC, zeros, call_itself, 0x40000000, 0, true},
        {"register stack into device registers", IVA, START, PSR_IC, zeros, call_itself, 0xfec00000, 0, true},
        {"register stack over the end of memory", IVA, START, PSR_IC, zeros, call_itself, HPVM_RAM_MIN - 1024,
         0, true},
        {"register stack over the program", IVA, START, PSR_IC, zeros, call_itself, START - 512, 0, true},
        {"register stack without translation", IVA, START, PSR_IC | PSR_RT, zeros, call_itself,
         0xa000000000000000, 0, false},
        {"stores over the program", IVA, START, PSR_IC, rfi_bundle, self_store, 0, 0, true},
    };
    struct witness witness;
    witness_start(&witness);
    for (size_t n = 0; n < sizeof guests / sizeof guests[0]; n++)
        try(&guests[n], argv[1]);
    witness_check(&witness);
    return 0;
}
