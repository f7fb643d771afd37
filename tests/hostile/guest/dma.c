// A guest that lies to its devices: rings, buffers and interrupt addresses outside of its memory, indices out
// of range, loops. Runs in physical mode without an operating system. After each lie the device must say that
// it needs a reset (or answer an honest error), and must work again after one.
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long u64;

#define UNCACHED    (1ul << 63)
#define PORTS       0xffffc000000ul
#define RAM_END     0x8000000ul // the test gives 128 MB
#define NEEDS_RESET 64
#define NEXT        1
#define WRITABLE    2
#define INDIRECT    4

extern long sal_call(u64 entry, u64 gp, u64 function, u64 a1, u64 a2, u64 a3, u64 *value);

static u64 sal_entry, sal_gp;
static unsigned wrong, cases;

void *memset(void *to, int value, u64 count)
{
    volatile u8 *bytes = to;
    while (count--)
        *bytes++ = (u8)value;
    return to;
}

void *memcpy(void *to, const void *from, u64 count)
{
    volatile u8 *bytes = to;
    const u8 *source = from;
    while (count--)
        *bytes++ = *source++;
    return to;
}

// ---- console, registers -------------------------------------------------------------------------------
static volatile void *port(unsigned number)
{
    return (volatile void *)(UNCACHED | PORTS | (u64)(number >> 2) << 12 | (number & 0xfff));
}

static void print(const char *text)
{
    for (; *text; text++) {
        while (!(*(volatile u8 *)port(0x3fd) & 0x20))
            ;
        *(volatile u8 *)port(0x3f8) = (u8)*text;
    }
}

static void print_hex(u64 value)
{
    char text[19] = "0x";
    unsigned at = 2, shift = 60;
    while (shift && !(value >> shift))
        shift -= 4;
    for (;; shift -= 4) {
        text[at++] = "0123456789abcdef"[value >> shift & 15];
        if (!shift)
            break;
    }
    text[at] = 0;
    print(text);
}

static u64 in(u64 address, unsigned size)
{
    address |= UNCACHED;
    return size == 1   ? *(volatile u8 *)address
           : size == 2 ? *(volatile u16 *)address
           : size == 4 ? *(volatile u32 *)address
                       : *(volatile u64 *)address;
}

static void out(u64 address, unsigned size, u64 value)
{
    address |= UNCACHED;
    if (size == 1)
        *(volatile u8 *)address = (u8)value;
    else if (size == 2)
        *(volatile u16 *)address = (u16)value;
    else if (size == 4)
        *(volatile u32 *)address = (u32)value;
    else
        *(volatile u64 *)address = value;
}

static u32 config_in(unsigned bus, unsigned slot, unsigned reg, unsigned size)
{
    u64 value = 0;
    if (sal_call(sal_entry, sal_gp, 0x01000010, bus << 16 | slot << 11 | reg, size, 0, &value))
        return ~0u;
    return (u32)value;
}

static void config_out(unsigned bus, unsigned slot, unsigned reg, unsigned size, u32 value)
{
    u64 ignored;
    sal_call(sal_entry, sal_gp, 0x01000011, bus << 16 | slot << 11 | reg, size, value, &ignored);
}

static int same(const void *a, const void *b, u64 count)
{
    const u8 *x = a, *y = b;
    while (count--)
        if (*x++ != *y++)
            return 0;
    return 1;
}

// EFI system table: number of configuration tables at 104, the tables at 112; GUID, pointer.
static void find_sal(u64 systab)
{
    static const u8 sal_guid[16] = {0x32, 0x2d, 0x9d, 0xeb, 0x88, 0x2d, 0xd3, 0x11,
                                    0x9a, 0x16, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d};
    u64 count = *(u64 *)(systab + 104), table = *(u64 *)(systab + 112);
    for (; count--; table += 24)
        if (same((void *)table, sal_guid, 16)) {
            u64 entry = *(u64 *)(table + 16) + 96; // the first entry holds the entry points
            sal_entry = *(u64 *)(entry + 16);
            sal_gp = *(u64 *)(entry + 24);
        }
}

// ---- a virtio device ----------------------------------------------------------------------------------
struct device {
    const char *name;
    unsigned bus, slot, queue; // the queue that is lied to
    u64 common, notify, specific, msix;
    u32 notify_multiplier;
    unsigned msix_capability;
    int is_disk, receives;
};

struct descriptor {
    u64 address;
    u32 length;
    u16 flags, next;
};

#define RING_SIZE 8
static struct ring {
    struct descriptor descriptor[RING_SIZE] __attribute__((aligned(4096)));
    u16 available[4 + RING_SIZE] __attribute__((aligned(4096)));
    struct {
        u16 flags, index;
        struct {
            u32 id, length;
        } element[RING_SIZE];
    } used __attribute__((aligned(4096)));
} ring, spare; // `spare` serves the queues that are not lied to
static struct descriptor table[16] __attribute__((aligned(16)));
static u8 request[64] __attribute__((aligned(64))), response[128] __attribute__((aligned(64)));
static u8 data[4096] __attribute__((aligned(4096)));

static int find(struct device *d)
{
    config_out(d->bus, d->slot, 4, 2, 6);
    for (unsigned at = config_in(d->bus, d->slot, 0x34, 1); at; at = config_in(d->bus, d->slot, at + 1, 1)) {
        unsigned id = config_in(d->bus, d->slot, at, 1), type = config_in(d->bus, d->slot, at + 3, 1);
        if (id == 0x11) {
            u32 place = config_in(d->bus, d->slot, at + 4, 4);
            d->msix_capability = at;
            d->msix = (config_in(d->bus, d->slot, 0x10 + 4 * (place & 7), 4) & ~15u) + (place & ~7u);
        }
        if (id != 9)
            continue;
        u64 address =
            (config_in(d->bus, d->slot, 0x10 + 4 * config_in(d->bus, d->slot, at + 4, 1), 4) & ~15u) +
            config_in(d->bus, d->slot, at + 8, 4);
        if (type == 1)
            d->common = address;
        if (type == 2) {
            d->notify = address;
            d->notify_multiplier = config_in(d->bus, d->slot, at + 16, 4);
        }
        if (type == 4)
            d->specific = address;
    }
    return d->common && d->notify;
}

static u8 status(struct device *d)
{
    return (u8)in(d->common + 20, 1);
}

static void set_queue(struct device *d, unsigned queue, u64 descriptors, u64 available, u64 used)
{
    out(d->common + 22, 2, queue);
    out(d->common + 24, 2, RING_SIZE);
    out(d->common + 32, 8, descriptors);
    out(d->common + 40, 8, available);
    out(d->common + 48, 8, used);
    out(d->common + 28, 2, 1);
}

// Reset, features, the queue at the three addresses, go.
static void begin_at(struct device *d, u64 descriptors, u64 available, u64 used)
{
    out(d->common + 20, 1, 0);
    memset(&ring, 0, sizeof ring);
    memset(&spare, 0, sizeof spare);
    out(d->common + 20, 1, 3);
    out(d->common + 8, 4, 0);
    out(d->common + 12, 4, 1u << 28); // indirect descriptors
    out(d->common + 8, 4, 1);
    out(d->common + 12, 4, 1); // version 1
    out(d->common + 20, 1, 11);
    set_queue(d, d->queue, descriptors, available, used);
    out(d->common + 20, 1, 15);
}

static void begin(struct device *d)
{
    begin_at(d, (u64)ring.descriptor, (u64)ring.available, (u64)&ring.used);
}

static void describe(unsigned n, u64 address, u32 length, u16 flags, u16 next)
{
    ring.descriptor[n] = (struct descriptor){address, length, flags, next};
}

static void kick(struct device *d)
{
    __sync_synchronize();
    out(d->common + 22, 2, d->queue);
    out(d->notify + in(d->common + 30, 2) * d->notify_multiplier, 2, d->queue);
}

static void offer(struct device *d, u16 head)
{
    ring.available[2 + ring.available[1] % RING_SIZE] = head;
    __sync_synchronize();
    ring.available[1]++;
    kick(d);
}

// Waits for an answer: its length, -1 when the device wants a reset, -2 when nothing comes.
static long answer(struct device *d)
{
    for (u64 n = 0; n < 2000000; n++) {
        if (*(volatile u16 *)&ring.used.index == ring.available[1])
            return *(volatile u32 *)&ring.used.element[0].length;
        if (n % 64 == 0 && status(d) & NEEDS_RESET)
            return -1;
        if (d->receives && n == 20000)
            return -2;
    }
    return -2;
}

static void result(struct device *d, const char *what, u64 detail, long got, int good)
{
    cases++;
    if (good)
        return;
    wrong++;
    print("WRONG: ");
    print(d->name);
    print(": ");
    print(what);
    print(" ");
    print_hex(detail);
    print(got == -1 ? ": needs reset" : got == -2 ? ": no answer" : ": answered ");
    if (got >= 0)
        print_hex((u64)got);
    print("\n");
}

static void command(u8 operation, u32 block)
{
    memset(request, 0, sizeof request);
    memset(response, 0xee, sizeof response);
    request[0] = 1;
    request[2] = 0x40;
    request[19] = operation; // READ(10), WRITE(10)
    request[19 + 2] = (u8)(block >> 24);
    request[19 + 3] = (u8)(block >> 16);
    request[19 + 4] = (u8)(block >> 8);
    request[19 + 5] = (u8)block;
    request[19 + 8] = 1;
}

// Reads or writes one block of the disk from `data`; once more when the disk says that it was reset.
static long transfer(struct device *d, int writes, u32 block)
{
    long got = -2;
    begin(d);
    for (unsigned n = 0; n < 2; n++) {
        command(writes ? 0x2a : 0x28, block);
        describe(0, (u64)request, 51, NEXT, writes ? 2 : 1);
        describe(1, (u64)response, 108, WRITABLE | (writes ? 0 : NEXT), 2);
        describe(2, (u64)data, 512, writes ? NEXT : WRITABLE, 1);
        offer(d, 0);
        got = answer(d);
        if (got < 0 || response[10] != 2 || (response[12 + 2] & 15) != 6)
            break;
    }
    return got;
}

// What the device is for, done honestly: it works.
static void honest(struct device *d)
{
    memset(data, 0, sizeof data);
    long got;
    int good;
    if (d->is_disk) {
        got = transfer(d, 0, 5);
        good = got >= 0 && response[11] == 0 && response[10] == 0 && data[0] == 0x5a && data[511] == 0x5a &&
               data[512] == 0;
    } else {
        begin(d);
        describe(0, (u64)data, 64, d->queue == 0 ? WRITABLE : 0, 0);
        offer(d, 0);
        got = answer(d);
        good = d->receives ? got == -2 : got >= 0;
    }
    result(d, "honest request", 0, got, good && !(status(d) & NEEDS_RESET));
}

static const u64 nowhere[] = {
    RAM_END - 32,   RAM_END - 1,  RAM_END,      RAM_END + 4096,       0x80000000ul,
    0xfec00000ul,   0xfee00000ul, 0xfffffff0ul, 0x100000000ul,        PORTS + 0xfe000,
    0x4000000000ul, 1ul << 50,    1ul << 63,    UNCACHED | 0x2000000, 0x7ffffffffffffe00ul,
    ~0ul - 511,     ~0ul - 4095,  ~0ul,
};
#define COUNT(array) (sizeof array / sizeof array[0])

// A buffer at each of the places. The device refuses it, or answers an error; what it must not do is succeed.
static void buffers(struct device *d)
{
    for (unsigned n = 0; n < COUNT(nowhere); n++) {
        for (unsigned which = 0; which < (d->is_disk ? 4u : 1u); which++) {
            begin(d);
            if (d->is_disk) {
                int writes = which == 3;
                command(writes ? 0x2a : 0x28, 6);
                u64 at[3] = {(u64)request, (u64)response, (u64)data};
                at[which == 3 ? 2 : which] = nowhere[n];
                describe(0, at[0], 51, NEXT, writes ? 2 : 1);
                describe(1, at[1], 108, WRITABLE | (writes ? 0 : NEXT), 2);
                describe(2, at[2], 512, writes ? NEXT : WRITABLE, 1);
            } else {
                describe(0, nowhere[n], 512, d->queue == 0 ? WRITABLE : 0, 0);
            }
            offer(d, 0);
            long got = answer(d);
            int refused = got == -1 ||
                          (d->is_disk && got >= 0 && response[11] != 0 && response[11] != 0xee) ||
                          (d->receives && got == -2);
            result(d,
                   which == 3   ? "data to be written at"
                   : which == 2 ? "data to be read at"
                   : which == 1 ? "response at"
                                : "buffer at",
                   nowhere[n], got, refused);
        }
        honest(d);
    }
}

// The rings themselves at each of the places.
static void rings(struct device *d)
{
    for (unsigned n = 0; n < COUNT(nowhere); n++)
        for (unsigned which = 0; which < 3; which++) {
            u64 at[3] = {(u64)ring.descriptor, (u64)ring.available, (u64)&ring.used};
            at[which] = nowhere[n] & ~15ul;
            if (which == 1 && at[which] == RAM_END - 32)
                continue; // it fits there
            begin_at(d, at[0], at[1], at[2]);
            describe(0, (u64)data, 64, WRITABLE, 0);
            offer(d, 0);
            long got = answer(d);
            result(d,
                   which == 0   ? "descriptors at"
                   : which == 1 ? "available ring at"
                                : "used ring at",
                   at[which], got, got < 0);
        }
    honest(d);
}

static void broken(struct device *d, const char *what, u64 detail)
{
    long got = answer(d);
    result(d, what, detail, got, got == -1 || (d->receives && got == -2));
}

// Heads, nexts and lengths that lead out of the tables, and loops.
static void chains(struct device *d)
{
    static const u16 heads[] = {RING_SIZE, RING_SIZE + 1, 255, 32767, 65535};
    for (unsigned n = 0; n < COUNT(heads); n++) {
        begin(d);
        offer(d, heads[n]);
        broken(d, "head", heads[n]);
        begin(d);
        describe(0, (u64)data, 16, NEXT | WRITABLE, heads[n]);
        offer(d, 0);
        broken(d, "next", heads[n]);
    }
    for (unsigned length = 0; length <= 16; length += 16) {
        begin(d);
        describe(0, (u64)data, length, NEXT | WRITABLE, 1);
        describe(1, (u64)data, length, NEXT | WRITABLE, 0);
        offer(d, 0);
        broken(d, "loop of descriptors with length", length);
    }
    static const u16 jumps[] = {RING_SIZE + 1, 1000, 0x8000, 0xffff};
    for (unsigned n = 0; n < COUNT(jumps); n++) {
        begin(d);
        describe(0, (u64)data, 16, WRITABLE, 0);
        ring.available[1] = jumps[n];
        kick(d);
        broken(d, "available index", jumps[n]);
    }
    static const u32 lengths[] = {0, 8, 17, 0x10000010, 0xfffffff0, 0xffffffff};
    for (unsigned n = 0; n < COUNT(lengths); n++) {
        begin(d);
        describe(0, (u64)table, lengths[n], INDIRECT, 0);
        offer(d, 0);
        broken(d, "indirect table of length", lengths[n]);
    }
    for (unsigned n = 0; n < COUNT(nowhere); n++) {
        begin(d);
        describe(0, nowhere[n], 256 + 32, INDIRECT, 0);
        offer(d, 0);
        broken(d, "indirect table at", nowhere[n]);
    }
    begin(d);
    table[0] = (struct descriptor){(u64)table, 32, INDIRECT, 0};
    describe(0, (u64)table, 32, INDIRECT, 0);
    offer(d, 0);
    broken(d, "table in itself", 0);
    begin(d);
    table[0] = (struct descriptor){(u64)data, 16, NEXT | WRITABLE, 1};
    table[1] = (struct descriptor){(u64)data, 16, NEXT | WRITABLE, 0};
    describe(0, (u64)table, 32, INDIRECT, 0);
    offer(d, 0);
    broken(d, "loop in a table", 0);
    honest(d);
}

// Registers: queues and vectors that there are not, notifications before the start, odd widths all over the
// device's register window; interrupt messages to memory and to nowhere.
static void registers(struct device *d)
{
    begin(d);
    for (unsigned n = 0; n < COUNT(nowhere); n++) {
        out(d->common + 22, 2, nowhere[n]);
        out(d->common + 26, 2, nowhere[n]);
        out(d->common + 16, 2, nowhere[n]);
        out(d->notify + (nowhere[n] & 0xffc), 4, nowhere[n]);
    }
    for (u64 at = 0; at < 4096; at += 8)
        for (unsigned size = 1; size <= 8; size *= 2) {
            out(d->common + at, size, 0x5555555555555555ul * (size & 3));
            in(d->common + at, size);
        }
    static volatile u64 canary[2] __attribute__((aligned(64)));
    canary[0] = canary[1] = 0x1122334455667788ul;
    for (unsigned n = 0; n <= COUNT(nowhere) && d->msix; n++) {
        begin(d);
        u64 target = n == COUNT(nowhere) ? (u64)canary : nowhere[n];
        out(d->msix, 8, target);
        out(d->msix + 8, 4, 0xabcdef41);
        out(d->msix + 12, 4, 0);
        config_out(d->bus, d->slot, d->msix_capability + 2, 2, 0x8000);
        out(d->common + 22, 2, d->queue);
        out(d->common + 26, 2, 0);
        describe(0, (u64)data, 16, NEXT, 9); // makes the device complain
        offer(d, 0);
        answer(d);
        result(d, "interrupt message to", target, 0,
               canary[0] == 0x1122334455667788ul && canary[1] == canary[0]);
        config_out(d->bus, d->slot, d->msix_capability + 2, 2, 0);
    }
    // Register windows on top of memory and of other devices.
    u32 kept[6];
    for (unsigned n = 0; n < 6; n++)
        kept[n] = config_in(d->bus, d->slot, 0x10 + 4 * n, 4);
    static const u32 windows[] = {0, 0x4000000, 0x7ffc000, 0xfec00000, 0xfee00000, 0xfffffff0, 0x80000000};
    for (unsigned n = 0; n < COUNT(windows); n++)
        for (unsigned bar = 0; bar < 6; bar++) {
            config_out(d->bus, d->slot, 0x10 + 4 * bar, 4, windows[n]);
            in(windows[n] & ~15u, 4);
        }
    for (unsigned n = 0; n < 6; n++)
        config_out(d->bus, d->slot, 0x10 + 4 * n, 4, kept[n]);
    honest(d);
    // Without bus mastering it must not touch memory.
    begin(d);
    config_out(d->bus, d->slot, 4, 2, 2);
    describe(0, (u64)data, 16, d->queue == 0 ? WRITABLE : 0, 0);
    offer(d, 0);
    config_out(d->bus, d->slot, 4, 2, 6);
    honest(d);
}

// Blocks behind the end of the disk, lengths that do not agree.
static void disk_requests(struct device *d)
{
    static const u32 blocks[] = {8192, 8193, 0x7fffffff, 0xffffffff};
    for (unsigned n = 0; n < COUNT(blocks); n++)
        for (int writes = 0; writes < 2; writes++) {
            long got = transfer(d, writes, blocks[n]);
            result(d, "block behind the end", blocks[n], got,
                   got >= 0 && response[11] == 0 && response[10] == 2 && (response[12 + 2] & 15) == 5);
        }
    // And a right write, the only one that may arrive.
    memset(data, 0xa5, sizeof data);
    long got = transfer(d, 1, 7);
    result(d, "write", 7, got, got >= 0 && response[10] == 0 && response[11] == 0);
}

void main(u64 parameters)
{
    *(volatile u8 *)port(0x3fb) = 3; // 8 bits
    print("hostile guest\n");
    find_sal(*(u64 *)(parameters + 8));
    unsigned devices = 0;
    for (unsigned place = 0; place < 64; place++) {
        struct device d = {.bus = place / 8, .slot = place % 8};
        u32 id = sal_entry ? config_in(d.bus, d.slot, 0, 4) : ~0u;
        if (id == 0x10481af4) {
            d.name = "disk";
            d.queue = 2;
            d.is_disk = 1;
        } else if (id == 0x10411af4) {
            d.name = "network, receiving";
            d.receives = 1;
        } else if (id == 0x10441af4) {
            d.name = "random numbers";
        } else {
            continue;
        }
        for (;;) {
            if (!find(&d)) {
                print("WRONG: no registers\n");
                break;
            }
            devices++;
            unsigned before = cases;
            honest(&d);
            buffers(&d);
            rings(&d);
            chains(&d);
            registers(&d);
            if (d.is_disk)
                disk_requests(&d);
            print(d.name);
            print(": ");
            print_hex(cases - before);
            print(" cases\n");
            if (!d.receives)
                break;
            d.receives = 0; // the same adapter, sending
            d.queue = 1;
            d.name = "network, sending";
        }
    }
    if (devices != 4)
        print("WRONG: not all devices were found\n");
    print(wrong ? "some cases are WRONG\n" : "DMA-DONE\n");
    *(volatile u16 *)port(0x404) = 5 << 10 | 1 << 13; // power off
    for (;;)
        ;
}
