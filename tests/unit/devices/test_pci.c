// PCI configuration space, address registers, INTx and MSI-X with a small device of the test's own.
#include "fixture.h"

#include "devices/pci.h"

struct toy {
    struct pci_device pci;
    uint64_t value;
};

static uint64_t toy_read(void *opaque, uint64_t offset, unsigned size)
{
    (void)size;
    return ((struct toy *)opaque)->value + offset;
}
static void toy_write(void *opaque, uint64_t offset, unsigned size, uint64_t value)
{
    (void)size;
    ((struct toy *)opaque)->value = value + offset;
}
static const struct region_ops toy_ops = {.read = toy_read, .write = toy_write};
static const struct pci_device_ops toy_pci_ops = {0};
static const struct pci_identity toy_identity = {.vendor = 0x103c,
                                                 .device = 0x1234,
                                                 .subsystem_vendor = 0x103c,
                                                 .subsystem = 0x5678,
                                                 .class_code = 0x020000,
                                                 .revision = 7};

// BAR 0: memory 8 KB; BAR 1: MSI-X with 5 vectors; BAR 2/3: 64-bit memory 64 KB; BAR 4: 64 ports.
static hpvm_status toy_attach(struct fixture *f, struct toy *toy, unsigned bus, unsigned slot)
{
    hpvm__pci_device_init(&toy->pci, "toy", &toy_pci_ops, &toy_identity);
    hpvm__pci_set_bar(&toy->pci, 0, 0x2000, false, false, &toy_ops, toy);
    hpvm__pci_add_msix(&toy->pci, 1, 5);
    hpvm__pci_set_bar(&toy->pci, 2, 0x10000, false, true, &toy_ops, toy);
    hpvm__pci_set_bar(&toy->pci, 4, 64, true, false, &toy_ops, toy);
    pthread_mutex_lock(&f->machine.device_lock);
    hpvm_status status = hpvm__pci_attach(f->machine.pci_opaque, &toy->pci, bus, slot);
    pthread_mutex_unlock(&f->machine.device_lock);
    return status;
}
static void toy_detach(struct fixture *f, struct toy *toy)
{
    pthread_mutex_lock(&f->machine.device_lock);
    hpvm__pci_detach(&toy->pci);
    pthread_mutex_unlock(&f->machine.device_lock);
}

static void identity(void)
{
    struct fixture *f = fixture_new();
    struct toy toy = {0}, other = {0};
    CHECK_EQ(toy_attach(f, &toy, 2, 3), HPVM_OK);
    CHECK_EQ(config_in(f, 2, 3, 0, 4), 0x1234103c);
    CHECK_EQ(config_in(f, 2, 3, 2, 2), 0x1234);
    CHECK_EQ(config_in(f, 2, 3, 8, 4), 0x02000007);
    CHECK_EQ(config_in(f, 2, 3, 0x2c, 4), 0x5678103c);
    CHECK_EQ(config_in(f, 2, 3, 0x3d, 1), 1);
    CHECK_EQ(config_in(f, 2, 3, 0x0e, 1), 0);
    config_out(f, 2, 3, 0, 4, 0);
    CHECK_EQ(config_in(f, 2, 3, 0, 4), 0x1234103c);
    // Nobody there, wrong function, misaligned, extended registers.
    CHECK_EQ(config_in(f, 2, 4, 0, 4), 0xffffffff);
    CHECK_EQ(config_in(f, 2, 4, 0, 2), 0xffff);
    CHECK_EQ(config_in(f, 200, 4, 0, 1), 0xff);
    CHECK_EQ(config_in(f, 2, 3, 1, 4), 0xffffffff);
    CHECK_EQ(config_in(f, 2, 3, 0x100, 4), 0xffffffff);
    CHECK_EQ(f->machine.pci_ops->read(f->machine.pci_opaque, 2, 3, 1, 0, 4), 0xffffffff);
    config_out(f, 2, 3, 0x100, 4, 1);
    // Capability list: one entry, MSI-X with five vectors.
    unsigned capability = config_in(f, 2, 3, 0x34, 1);
    CHECK_EQ(config_in(f, 2, 3, 6, 2) & 0x10, 0x10);
    CHECK_EQ(config_in(f, 2, 3, capability, 2), 0x0011);
    CHECK_EQ(config_in(f, 2, 3, capability + 2, 2), 4);
    CHECK_EQ(toy_attach(f, &other, 2, 3), HPVM_E_EXIST);
    CHECK_EQ(toy_attach(f, &other, 8, 0), HPVM_E_INVAL);
    toy_detach(f, &toy);
    CHECK_EQ(config_in(f, 2, 3, 0, 4), 0xffffffff);
    fixture_free(f);
}

static void sizing_and_moving(void)
{
    struct fixture *f = fixture_new();
    struct toy toy = {0};
    toy_attach(f, &toy, 1, 2);
    uint64_t window = PLATFORM_PCI_MMIO_BASE + PLATFORM_PCI_MMIO_SIZE;
    uint32_t assigned = config_in(f, 1, 2, 0x10, 4);
    CHECK_EQ(assigned, window + 2 * PCI_SLOT_WINDOW);
    CHECK_EQ(config_in(f, 1, 2, 0x18, 4) & 15, 4);
    CHECK_EQ(config_in(f, 1, 2, 0x20, 4),
             PLATFORM_PCI_IO_BASE + PLATFORM_PCI_IO_SIZE + 2 * PCI_SLOT_PORTS + 1);
    toy.value = 0x1000;
    CHECK_EQ(hpvm__mmio_read(&f->machine, assigned + 8, 4), 0x1008);
    out_port(f, (config_in(f, 1, 2, 0x20, 4) & ~3u) + 4, 4, 0x77);
    CHECK_EQ(toy.value, 0x7b);
    // Sizing with decoding off, as an operating system does.
    config_out(f, 1, 2, 4, 2, 0);
    CHECK_EQ(hpvm__mmio_read(&f->machine, assigned, 4), 0xffffffff);
    static const uint32_t masks[6] = {0xffffe000, 0xfffff000, 0xffff0004, 0xffffffff, 0xffffffc1, 0};
    for (unsigned n = 0; n < 6; n++) {
        config_out(f, 1, 2, 0x10 + 4 * n, 4, 0xffffffff);
        CHECK_EQ(config_in(f, 1, 2, 0x10 + 4 * n, 4), masks[n]);
    }
    // Written byte by byte, and moved while decoding is on.
    uint32_t place = (uint32_t)window + 0x700000;
    for (unsigned n = 0; n < 4; n++)
        config_out(f, 1, 2, 0x10 + n, 1, place >> (8 * n) & 0xff);
    config_out(f, 1, 2, 4, 2, 2);
    toy.value = 0;
    CHECK_EQ(hpvm__mmio_read(&f->machine, place + 4, 4), 4);
    config_out(f, 1, 2, 0x10, 4, place + 0x10000);
    CHECK_EQ(hpvm__mmio_read(&f->machine, place + 4, 4), 0xffffffff);
    CHECK_EQ(hpvm__mmio_read(&f->machine, place + 0x10004, 4), 4);
    // Over RAM, over the I/O SAPIC, in another root's window: decoded by nobody, the others stay.
    static const uint32_t bad[] = {0, 0x4000000, 0xfec00000, PLATFORM_PCI_MMIO_BASE, 0xffffe000};
    for (unsigned n = 0; n < ARRAY_LENGTH(bad); n++) {
        config_out(f, 1, 2, 0x10, 4, bad[n]);
        CHECK(!toy.pci.bars[0].mapped);
    }
    CHECK_EQ(rte_low(f, 3), 0x10000);
    // Two address registers at one place: the second is refused and does not hurt the first.
    config_out(f, 1, 2, 0x10, 4, place);
    config_out(f, 1, 2, 0x14, 4, place);
    CHECK(toy.pci.bars[0].mapped && !toy.pci.bars[1].mapped);
    hpvm__devices_reset(f->devices);
    CHECK_EQ(config_in(f, 1, 2, 0x10, 4), assigned);
    CHECK_EQ(config_in(f, 1, 2, 4, 2), 3);
    toy_detach(f, &toy);
    CHECK_EQ(hpvm__mmio_read(&f->machine, assigned, 4), 0xffffffff);
    fixture_free(f);
}

static void intx(void)
{
    struct fixture *f = fixture_new();
    struct toy toy = {0};
    toy_attach(f, &toy, 3, 5);
    rte_write(f, PLATFORM_PCI_GSI(3, 5), 0, 0xa000 | 0x66);
    pthread_mutex_lock(&f->machine.device_lock);
    hpvm__pci_set_intx(&toy.pci, true);
    pthread_mutex_unlock(&f->machine.device_lock);
    CHECK_EQ(f->sent_count, 1);
    CHECK_EQ(f->sent[0].vector, 0x66);
    CHECK_EQ(config_in(f, 3, 5, 6, 2) & 8, 8);
    config_out(f, 3, 5, 4, 2, 0x400); // interrupt disable
    eoi(f, 0x66);
    CHECK_EQ(f->sent_count, 1);
    CHECK_EQ(config_in(f, 3, 5, 6, 2) & 8, 8); // the status shows it all the same
    config_out(f, 3, 5, 4, 2, 0);
    CHECK_EQ(f->sent_count, 2);
    toy_detach(f, &toy);
    eoi(f, 0x66);
    CHECK_EQ(f->sent_count, 2);
    fixture_free(f);
}

static void send(struct fixture *f, struct toy *toy, unsigned vector)
{
    pthread_mutex_lock(&f->machine.device_lock);
    hpvm__pci_msix_send(&toy->pci, vector);
    pthread_mutex_unlock(&f->machine.device_lock);
}

static void msix(void)
{
    struct fixture *f = fixture_new();
    struct toy toy = {0};
    toy_attach(f, &toy, 0, 0);
    unsigned control = config_in(f, 0, 0, 0x34, 1) + 2;
    uint64_t table = config_in(f, 0, 0, 0x14, 4), pba = table + 0x800;
    CHECK_EQ(hpvm__mmio_read(&f->machine, table + 12, 4), 1); // masked at reset
    config_out(f, 0, 0, 4, 2, 6);
    for (unsigned n = 0; n < 5; n++) {
        hpvm__mmio_write(&f->machine, table + 16 * n, 8, PLATFORM_PIB_BASE | 0x01020 | n << 12);
        hpvm__mmio_write(&f->machine, table + 16 * n + 8, 4, 0x4000 | (0x80 + n));
    }
    send(f, &toy, 2); // not enabled
    CHECK_EQ(f->sent_count, 0);
    config_out(f, 0, 0, control, 2, 0x8000);
    CHECK_EQ(config_in(f, 0, 0, control, 2), 0x8004);
    send(f, &toy, 2); // masked: pending
    CHECK_EQ(f->sent_count, 0);
    CHECK_EQ(hpvm__mmio_read(&f->machine, pba, 8), 4);
    hpvm__mmio_write(&f->machine, table + 2 * 16 + 12, 4, 0);
    CHECK_EQ(f->sent_count, 1);
    CHECK_EQ(f->sent[0].vector, 0x82);
    CHECK_EQ(f->sent[0].id, 0x03);
    CHECK_EQ(f->sent[0].eid, 0x02);
    CHECK_EQ(hpvm__mmio_read(&f->machine, pba, 4), 0);
    config_out(f, 0, 0, control, 2, 0xc000); // function mask
    send(f, &toy, 2);
    CHECK_EQ(f->sent_count, 1);
    config_out(f, 0, 0, control, 2, 0x8000);
    CHECK_EQ(f->sent_count, 2);
    send(f, &toy, 5); // no such vector
    send(f, &toy, 1000);
    hpvm__mmio_write(&f->machine, pba, 8, ~0ull);
    CHECK_EQ(hpvm__mmio_read(&f->machine, pba, 8), 0);
    CHECK_EQ(hpvm__mmio_read(&f->machine, table + 5 * 16, 4), 0); // behind the table
    hpvm__mmio_write(&f->machine, table + 5 * 16, 4, 7);
    hpvm__mmio_write(&f->machine, table, 8, 0x1000); // not the interrupt block: no interrupt and no store
    hpvm__mmio_write(&f->machine, table + 12, 4, 0);
    send(f, &toy, 0);
    config_out(f, 0, 0, 4, 2, 2); // without bus mastering
    send(f, &toy, 2);
    CHECK_EQ(f->sent_count, 2);
    toy_detach(f, &toy);
    fixture_free(f);
}

CHECK_MAIN("pci", CHECK_TEST(identity), CHECK_TEST(sizing_and_moving), CHECK_TEST(intx), CHECK_TEST(msix))
