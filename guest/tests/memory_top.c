// Memory from one end to the other: pages below 4 GB, above it and at the very top are written and read back,
// and a disk read lands near the top.
//
// usage: memory_top -r MEBIBYTES [-d DISK [-b BYTES]]
//   -r   what the virtual machine was given; fails unless Linux has that much
//   -d   reads the disk's first BYTES (default 1 MiB) straight into the highest page that is to be had; the
//   disk has
//        to hold 64-bit words, little-endian: word number n is n * 0x9e3779b97f4a7c15 + 1 (modulo 2^64)
//
// Nearly all memory is made huge pages, which costs nothing until one is used; some of them, spread over all
// of memory, are then written and read by way of /dev/mem. Small huge pages are better: boot with
// hugepagesz=16M. The kernel has its own tables at the very top. With the kernel argument max_addr=N (a
// physical address in bytes, or with K, M, G), Linux leaves what is above alone, and this writes that as
// well, including the last page.
//
// Prints MEMORY-TOP-OK with what it touched and exits with 0, or says what was wrong and exits with 1.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define FOUR_GB (4ull << 30)

enum { MAX_RANGES = 256, MAX_SAMPLES = 512, MAX_HUGE_FAULTS = 40 };

struct range {
    uint64_t start, end;
};

static struct range ram[MAX_RANGES];
static unsigned ram_count;
static uint64_t samples[MAX_SAMPLES];
static unsigned sample_count;
static size_t page_size, huge_size;
static int memory_file, pagemap_file, flags_file, failures;

__attribute__((format(printf, 1, 2))) static void fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    printf("MEMORY-TOP-WRONG ");
    vprintf(format, arguments);
    printf("\n");
    va_end(arguments);
    failures++;
}

static int open_or_stop(const char *path, int mode)
{
    int file = open(path, mode);
    if (file < 0) {
        fail("%s: %s", path, strerror(errno));
        exit(1);
    }
    return file;
}

// --- what there is ---

static void read_ram_ranges(void)
{
    FILE *file = fopen("/proc/iomem", "r");
    char line[256];
    while (file && fgets(line, sizeof line, file)) {
        unsigned long long start, end;
        char name[64];
        // Only the outermost lines: what lies inside is part of them.
        if (line[0] != ' ' && sscanf(line, "%llx-%llx : %63[^\n]", &start, &end, name) == 3 &&
            strcmp(name, "System RAM") == 0 && ram_count < MAX_RANGES)
            ram[ram_count++] = (struct range){start, end + 1};
    }
    if (file)
        fclose(file);
}

static uint64_t ram_top(void)
{
    uint64_t top = 0;
    for (unsigned index = 0; index < ram_count; index++)
        if (ram[index].end > top)
            top = ram[index].end;
    return top;
}

static uint64_t ram_total(void)
{
    uint64_t total = 0;
    for (unsigned index = 0; index < ram_count; index++)
        total += ram[index].end - ram[index].start;
    return total;
}

static uint64_t read_meminfo(const char *key)
{
    FILE *file = fopen("/proc/meminfo", "r");
    char line[128];
    uint64_t value = 0;
    size_t length = strlen(key);
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, key, length) == 0 && line[length] == ':')
            value = strtoull(line + length + 1, NULL, 10);
    if (file)
        fclose(file);
    return value;
}

// The kernel argument's value, or 0.
static uint64_t read_max_addr(void)
{
    char line[4096] = "";
    int file = open_or_stop("/proc/cmdline", O_RDONLY);
    ssize_t length = read(file, line, sizeof line - 1);
    close(file);
    line[length > 0 ? length : 0] = 0;
    char *argument = strstr(line, "max_addr=");
    if (!argument)
        return 0;
    char *end;
    uint64_t value = strtoull(argument + strlen("max_addr="), &end, 0);
    switch (*end) {
    case 'G':
        value <<= 10; // fall through
    case 'M':
        value <<= 10; // fall through
    case 'K':
        value <<= 10;
    }
    return value;
}

static void set_huge_pages(uint64_t number)
{
    FILE *file = fopen("/proc/sys/vm/nr_hugepages", "w");
    if (!file || fprintf(file, "%llu\n", (unsigned long long)number) < 0 || fclose(file) != 0)
        fail("nr_hugepages: %s", strerror(errno));
}

// --- samples of physical memory ---

// A page that is part of a huge page which nobody uses: KPF_HUGE (bit 17) of /proc/kpageflags; no user of
// memory but this program asks for those.
static bool is_free_huge_page(uint64_t address)
{
    uint64_t flags = 0;
    if (pread(flags_file, &flags, sizeof flags, (off_t)(address / page_size * sizeof flags)) != sizeof flags)
        return false;
    return flags >> 17 & 1;
}

static void add_sample(uint64_t address)
{
    if (sample_count < MAX_SAMPLES)
        samples[sample_count++] = address;
}

// About `wanted` pages of the range, each at another offset of its huge page, and the first and the last one.
static void add_huge_samples(uint64_t start, uint64_t end, unsigned wanted)
{
    start = (start + huge_size - 1) / huge_size * huge_size;
    uint64_t lowest = 0, highest = 0, pages = end > start ? (end - start) / huge_size : 0;
    uint64_t stride = pages / wanted ? pages / wanted : 1;
    unsigned taken = 0;
    for (uint64_t index = 0; index < pages; index++) {
        uint64_t address = start + index * huge_size;
        if (!is_free_huge_page(address))
            continue;
        if (!lowest)
            lowest = address;
        highest = address;
        if (index % stride == 0)
            add_sample(address + (uint64_t)(++taken * 7919) % (huge_size / page_size) * page_size);
    }
    if (lowest) {
        add_sample(lowest);
        add_sample(highest + huge_size - page_size);
    }
}

static uint64_t expected_word(uint64_t address, unsigned pass)
{
    return (address ^ (uint64_t)pass << 56) * 0xd6e8feb86659fd93u + pass;
}

static void use_sample(uint64_t address, unsigned pass, bool writing)
{
    uint64_t *page = mmap(NULL, page_size, PROT_READ | PROT_WRITE, MAP_SHARED, memory_file, (off_t)address);
    if (page == MAP_FAILED) {
        fail("/dev/mem at %#llx: %s", (unsigned long long)address, strerror(errno));
        return;
    }
    for (size_t at = 0; at < page_size / sizeof *page; at += 16) {
        uint64_t word = expected_word(address + at * sizeof *page, pass);
        if (writing) {
            page[at] = word;
        } else if (((volatile uint64_t *)page)[at] != word) {
            fail("%#llx holds %#llx, not %#llx", (unsigned long long)(address + at * sizeof *page),
                 (unsigned long long)page[at], (unsigned long long)word);
            break;
        }
    }
    munmap(page, page_size);
}

// First all are written, then all are read: two addresses that are the same memory would not go unnoticed.
static void check_samples(void)
{
    for (unsigned pass = 1; pass <= 2; pass++) {
        for (unsigned index = 0; index < sample_count; index++)
            use_sample(samples[index], pass, true);
        for (unsigned index = 0; index < sample_count; index++)
            use_sample(samples[index], pass, false);
    }
}

static unsigned count_samples(uint64_t start, uint64_t end)
{
    unsigned count = 0;
    for (unsigned index = 0; index < sample_count; index++)
        count += samples[index] >= start && samples[index] < end;
    return count;
}

// --- the highest page of one's own, and the disk ---

static uint64_t physical_address(void *pointer)
{
    uint64_t entry = 0;
    off_t at = (off_t)((uintptr_t)pointer / page_size * sizeof entry);
    if (pread(pagemap_file, &entry, sizeof entry, at) != sizeof entry || !(entry >> 63))
        return 0;
    return (entry & ((1ull << 55) - 1)) * page_size;
}

// How far from the top is near it: what the kernel's own tables may take there.
static uint64_t near(uint64_t address)
{
    uint64_t distance = address / 16 > (256ull << 20) ? address / 16 : 256ull << 20;
    return address > distance ? address - distance : 0;
}

// Takes a huge page near the top. The kernel hands out the free ones in an order of its own, and gives up its
// reserve in the same order: what is not high enough goes back and is given up, all those below 4 GB at once.
static uint8_t *take_high_huge_page(uint64_t linux_top, uint64_t *address)
{
    uint64_t reserve = read_meminfo("HugePages_Total"), low = 0;
    for (uint64_t start = 0; start < FOUR_GB; start += huge_size)
        low += is_free_huge_page(start);
    *address = 0;
    for (unsigned attempt = 0; attempt < MAX_HUGE_FAULTS && reserve > 0; attempt++) {
        uint8_t *page =
            mmap(NULL, huge_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0);
        if (page == MAP_FAILED) {
            fail("huge page: %s", strerror(errno));
            break;
        }
        page[0] = 1;
        *address = physical_address(page);
        if (*address >= near(linux_top))
            return page;
        munmap(page, huge_size);
        uint64_t unwanted = *address < FOUR_GB && near(linux_top) > FOUR_GB && low > 1 ? low : 1;
        low -= unwanted > 1 ? unwanted : 0;
        reserve -= unwanted;
        set_huge_pages(reserve);
    }
    return NULL;
}

static void check_disk(const char *disk, size_t bytes, uint8_t *buffer, uint64_t physical)
{
    int file = open_or_stop(disk, O_RDONLY | O_DIRECT);
    memset(buffer, 0xee, bytes);
    size_t done = 0;
    while (done < bytes) {
        ssize_t got = pread(file, buffer + done, bytes - done, (off_t)done);
        if (got <= 0) {
            fail("%s: at %zu: %s", disk, done, got < 0 ? strerror(errno) : "end of disk");
            close(file);
            return;
        }
        done += (size_t)got;
    }
    close(file);
    const uint64_t *words = (const uint64_t *)buffer;
    for (uint64_t at = 0; at < bytes / sizeof *words; at++)
        if (words[at] != at * 0x9e3779b97f4a7c15u + 1) {
            fail("%s: word %llu, read to %#llx, is %#llx", disk, (unsigned long long)at,
                 (unsigned long long)(physical + at * sizeof *words), (unsigned long long)words[at]);
            return;
        }
    // The same by the other way to the same memory.
    uint64_t *alias = mmap(NULL, page_size, PROT_READ, MAP_SHARED, memory_file, (off_t)physical);
    if (alias == MAP_FAILED || memcmp(alias, buffer, page_size) != 0)
        fail("%s: /dev/mem at %#llx does not show what was read there", disk, (unsigned long long)physical);
}

int main(int argc, char **argv)
{
    uint64_t mebibytes = 0;
    const char *disk = NULL;
    size_t disk_bytes = 1 << 20;
    for (int option; (option = getopt(argc, argv, "r:d:b:")) != -1;) {
        switch (option) {
        case 'r':
            mebibytes = strtoull(optarg, NULL, 0);
            break;
        case 'd':
            disk = optarg;
            break;
        case 'b':
            disk_bytes = strtoull(optarg, NULL, 0);
            break;
        default:
            return 2;
        }
    }
    page_size = sysconf(_SC_PAGESIZE);
    memory_file = open_or_stop("/dev/mem", O_RDWR);
    pagemap_file = open_or_stop("/proc/self/pagemap", O_RDONLY);
    flags_file = open_or_stop("/proc/kpageflags", O_RDONLY);
    huge_size = read_meminfo("Hugepagesize") * 1024;
    read_ram_ranges();
    uint64_t top = ram_top(), given = mebibytes << 20, max_addr = read_max_addr();
    uint64_t linux_top = max_addr && max_addr < top ? max_addr : top;
    if (!mebibytes || !huge_size || !ram_count || disk_bytes > huge_size || disk_bytes % page_size) {
        fail("usage: memory_top -r MEBIBYTES [-d DISK [-b BYTES]], with huge pages in the kernel");
        return 1;
    }
    // The firmware keeps a little for itself.
    if (ram_total() > given || ram_total() < given - (256ull << 20))
        fail("%llu MiB of memory, not %llu", (unsigned long long)(ram_total() >> 20),
             (unsigned long long)mebibytes);
    if (top < given - (256ull << 20))
        fail("memory ends at %#llx", (unsigned long long)top);

    uint64_t free_bytes = read_meminfo("MemFree") * 1024;
    uint64_t keep = 192ull << 20;
    set_huge_pages(free_bytes > keep ? (free_bytes - keep) / huge_size : 0);
    uint64_t huge_pages = read_meminfo("HugePages_Total");
    add_huge_samples(0, linux_top < FOUR_GB ? linux_top : FOUR_GB, 24);
    if (linux_top > FOUR_GB)
        add_huge_samples(FOUR_GB, linux_top, 96);
    if (linux_top < top)
        for (unsigned index = 0; index < ram_count; index++) {
            uint64_t start = ram[index].start > linux_top ? ram[index].start : linux_top;
            for (uint64_t step = 0; start < ram[index].end && step < 8; step++)
                add_sample(start + (ram[index].end - start) / 8 * step / page_size * page_size);
            if (start < ram[index].end)
                add_sample(ram[index].end - page_size);
        }
    check_samples();
    uint64_t high_physical;
    uint8_t *high = take_high_huge_page(linux_top, &high_physical);
    unsigned low_count = count_samples(0, FOUR_GB), high_count = count_samples(FOUR_GB, UINT64_MAX);
    unsigned top_count = count_samples(linux_top < top ? linux_top : near(top), top);
    if (!low_count || (top > FOUR_GB + (256ull << 20) && !high_count) || !top_count)
        fail("only %u pages below 4 GB, %u above, %u at the top could be used", low_count, high_count,
             top_count);

    if (!high)
        fail("no page near the top was to be had, the last one is at %#llx",
             (unsigned long long)high_physical);
    else if (disk)
        check_disk(disk, disk_bytes, high, high_physical);
    set_huge_pages(0);
    if (failures)
        return 1;
    printf("MEMORY-TOP-OK ram=%lluM top=%#llx below4g=%u above4g=%u top_pages=%u highest=%#llx "
           "huge_pages=%llu disk=%s "
           "at=%#llx\n",
           (unsigned long long)(ram_total() >> 20), (unsigned long long)top, low_count, high_count, top_count,
           (unsigned long long)(samples[sample_count - 1]), (unsigned long long)huge_pages,
           disk ? disk : "none", (unsigned long long)high_physical);
    return 0;
}
