// hpvm-dis: disassembles IA-64 code in ELF files and raw images.
#include <elf.h>
#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>

#include <hpvm/disasm.h>

static const char usage[] =
    "usage: hpvm-dis [--offset N] [--length N] [--base ADDRESS] [--block | --region] FILE\n"
    "Disassembles IA-64 code. An ELF file shows its executable sections (or segments, when it has no\n"
    "section table); any other file, and any file when an option is given, is taken as raw bundles.\n"
    "  --offset N      start at byte N of the file (default 0)\n"
    "  --length N      show N bytes (default: to the end)\n"
    "  --base ADDRESS  address of the first bundle shown (default: the offset)\n"
    "  --block         show the block at the offset as the translator sees it: bundles, intermediate\n"
    "                  representation before and after each pass, host code (by objdump when there is one)\n"
    "  --region        show the loop that begins at the offset in the same way, its blocks as one\n";

struct image {
    const char *name;
    const uint8_t *bytes;
    uint64_t size;
};

static int fail(const char *name, const char *what)
{
    fprintf(stderr, "hpvm-dis: %s: %s\n", name, what);
    return 1;
}

// One line per slot: address, template on the first, text; a stop is ";;".
static int show(const struct image *image, uint64_t offset, uint64_t length, uint64_t address)
{
    hpvm_disassembly text = HPVM_DISASSEMBLY_INIT;
    for (uint64_t done = 0; done + HPVM_BUNDLE_SIZE <= length; done += HPVM_BUNDLE_SIZE) {
        if (hpvm_disassemble_bundle(&text, image->bytes + offset + done, HPVM_BUNDLE_SIZE, address + done))
            return fail(image->name, hpvm_last_error()->message);
        for (unsigned slot = 0; slot < 3; slot++) {
            if (!text.text[slot][0])
                continue;
            if (slot == 0)
                printf("%016" PRIx64 " [%s] ", address + done, text.template_name);
            else
                printf("%22s ", "");
            printf("%s%s\n", text.text[slot], text.stops >> slot & 1 ? ";;" : "");
        }
    }
    if (length % HPVM_BUNDLE_SIZE)
        printf("%016" PRIx64 " %" PRIu64 " bytes that are no whole bundle\n",
               address + length - length % HPVM_BUNDLE_SIZE, length % HPVM_BUNDLE_SIZE);
    if (fflush(stdout) || ferror(stdout))
        return fail("standard output", strerror(errno));
    return 0;
}

// Host code: disassembled by objdump, else as bytes.
static void show_host_code(const uint8_t *code, size_t length, uint64_t address)
{
    char path[] = "/tmp/hpvm-dis-XXXXXX", command[200];
    int file = mkstemp(path);
    bool shown = false;
    if (file >= 0 && write(file, code, length) == (ssize_t)length) {
        snprintf(command, sizeof command,
                 "objdump -D -b binary -m i386:x86-64 --adjust-vma=0x%" PRIx64 " %s 2>/dev/null | sed 1,7d",
                 address, path);
        fflush(stdout);
        FILE *pipe = popen(command, "r");
        for (int c; pipe && (c = getc(pipe)) != EOF; shown = true)
            putchar(c);
        if (pipe)
            pclose(pipe);
    }
    if (file >= 0) {
        close(file);
        unlink(path);
    }
    for (size_t n = 0; n < length && !shown; n++)
        printf("%02x%s", code[n], n % 32 == 31 || n + 1 == length ? "\n" : " ");
}

static void show_translation(void *user, const char *text, const void *code, size_t length, uint64_t address)
{
    (void)user;
    if (text)
        fputs(text, stdout);
    else
        show_host_code(code, length, address);
}

enum view { VIEW_BUNDLES, VIEW_BLOCK, VIEW_REGION };

static int show_translated(const struct image *image, uint64_t offset, uint64_t length, uint64_t address,
                           enum view view)
{
    if ((view == VIEW_REGION ? hpvm_show_region : hpvm_show_block)(
            image->bytes + offset, length - length % HPVM_BUNDLE_SIZE, address, show_translation, NULL))
        return fail(image->name, hpvm_last_error()->message);
    if (fflush(stdout) || ferror(stdout))
        return fail("standard output", strerror(errno));
    return 0;
}

static int show_piece(const struct image *image, const char *kind, unsigned number, const char *name,
                      uint64_t offset, uint64_t length, uint64_t address)
{
    char message[80];
    if (offset > image->size || length > image->size - offset || address % HPVM_BUNDLE_SIZE) {
        snprintf(message, sizeof message, "%s %u lies outside the file or is not aligned", kind, number);
        return fail(image->name, message);
    }
    printf("%s %u %s\n", kind, number, name);
    return show(image, offset, length, address);
}

// Name of a section, "" when the string table is damaged.
static const char *section_name(const struct image *image, const Elf64_Shdr *strings, uint32_t name)
{
    if (strings->sh_offset > image->size || strings->sh_size > image->size - strings->sh_offset ||
        name >= strings->sh_size)
        return "";
    const char *text = (const char *)image->bytes + strings->sh_offset + name;
    return memchr(text, 0, strings->sh_size - name) ? text : "";
}

static bool table_fits(const struct image *image, uint64_t offset, uint64_t count, uint64_t size)
{
    return offset <= image->size && count * size <= image->size - offset;
}

static int show_elf(const struct image *image)
{
    Elf64_Ehdr header;
    memcpy(&header, image->bytes, sizeof header);
    unsigned shown = 0;
    if (header.e_shnum) {
        Elf64_Shdr strings = {0}, section;
        if (header.e_shentsize != sizeof section ||
            !table_fits(image, header.e_shoff, header.e_shnum, sizeof section))
            return fail(image->name, "section table lies outside the file");
        const uint8_t *table = image->bytes + header.e_shoff;
        if (header.e_shstrndx < header.e_shnum)
            memcpy(&strings, table + header.e_shstrndx * sizeof section, sizeof section);
        for (unsigned n = 0; n < header.e_shnum; n++) {
            memcpy(&section, table + n * sizeof section, sizeof section);
            if (section.sh_type != SHT_PROGBITS || !(section.sh_flags & SHF_EXECINSTR) || !section.sh_size)
                continue;
            shown++;
            if (show_piece(image, "section", n, section_name(image, &strings, section.sh_name),
                           section.sh_offset, section.sh_size, section.sh_addr))
                return 1;
        }
    } else {
        Elf64_Phdr segment;
        if (header.e_phentsize != sizeof segment ||
            !table_fits(image, header.e_phoff, header.e_phnum, sizeof segment))
            return fail(image->name, "program header table lies outside the file");
        for (unsigned n = 0; n < header.e_phnum; n++) {
            memcpy(&segment, image->bytes + header.e_phoff + n * sizeof segment, sizeof segment);
            if (segment.p_type != PT_LOAD || !(segment.p_flags & PF_X) || !segment.p_filesz)
                continue;
            shown++;
            if (show_piece(image, "segment", n, "", segment.p_offset, segment.p_filesz, segment.p_vaddr))
                return 1;
        }
    }
    return shown ? 0 : fail(image->name, "ELF file without executable code");
}

static bool is_elf(const struct image *image)
{
    return image->size >= sizeof(Elf64_Ehdr) && memcmp(image->bytes, ELFMAG, SELFMAG) == 0;
}

static int show_raw(const struct image *image, uint64_t offset, const uint64_t *length, const uint64_t *base,
                    enum view view)
{
    if (offset > image->size)
        return fail(image->name, "--offset is beyond the end of the file");
    uint64_t rest = image->size - offset;
    if (length && *length > rest)
        return fail(image->name, "--length reaches beyond the end of the file");
    uint64_t address = base ? *base : offset;
    if (address % HPVM_BUNDLE_SIZE)
        return fail(image->name, base ? "--base is not a multiple of 16"
                                      : "--offset is not a multiple of 16; give --base too");
    uint64_t shown = length ? *length : rest;
    return view == VIEW_BUNDLES ? show(image, offset, shown, address)
                                : show_translated(image, offset, shown, address, view);
}

static bool parse_number(const char *text, uint64_t *value)
{
    char *end;
    errno = 0;
    *value = strtoull(text, &end, 0);
    return *text >= '0' && *text <= '9' && !*end && !errno;
}

static int open_image(const char *name, struct image *image)
{
    struct stat status;
    int file = open(name, O_RDONLY | O_CLOEXEC);
    if (file < 0 || fstat(file, &status) < 0)
        return fail(name, strerror(errno));
    if (!S_ISREG(status.st_mode) || status.st_size == 0)
        return fail(name, S_ISREG(status.st_mode) ? "file is empty" : "not a regular file");
    void *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED)
        return fail(name, strerror(errno));
    close(file);
    *image = (struct image){name, bytes, (uint64_t)status.st_size};
    return 0;
}

int main(int argc, char **argv)
{
    static const struct option options[] = {{"offset", required_argument, NULL, 'o'},
                                            {"length", required_argument, NULL, 'l'},
                                            {"base", required_argument, NULL, 'b'},
                                            {"block", no_argument, NULL, 'B'},
                                            {"region", no_argument, NULL, 'R'},
                                            {"help", no_argument, NULL, 'h'},
                                            {0}};
    uint64_t offset = 0, length = 0, base = 0;
    enum view view = VIEW_BUNDLES;
    bool raw = false, has_length = false, has_base = false;
    for (int option; (option = getopt_long(argc, argv, "h", options, NULL)) != -1;) {
        uint64_t *value = option == 'o' ? &offset : option == 'l' ? &length : &base;
        if (option == 'h') {
            fputs(usage, stdout);
            return 0;
        }
        if (option == '?')
            return 1;
        if (option == 'B' || option == 'R') {
            view = option == 'B' ? VIEW_BLOCK : VIEW_REGION;
            raw = true;
            continue;
        }
        if (!parse_number(optarg, value))
            return fail(optarg, "not a number (decimal, 0x hexadecimal or 0 octal)");
        raw = true;
        has_length |= option == 'l';
        has_base |= option == 'b';
    }
    if (optind + 1 != argc) {
        fputs("hpvm-dis: exactly one FILE is needed; see hpvm-dis --help\n", stderr);
        return 1;
    }
    struct image image;
    if (open_image(argv[optind], &image))
        return 1;
    if (raw || !is_elf(&image))
        return show_raw(&image, offset, has_length ? &length : NULL, has_base ? &base : NULL, view);
    const uint8_t *identity = image.bytes;
    uint16_t machine;
    memcpy(&machine, identity + offsetof(Elf64_Ehdr, e_machine), sizeof machine);
    if (identity[EI_CLASS] != ELFCLASS64 || identity[EI_DATA] != ELFDATA2LSB || machine != EM_IA_64)
        return fail(image.name, "ELF file of another machine (64-bit little-endian IA-64 is needed)");
    return show_elf(&image);
}
