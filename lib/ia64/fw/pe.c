// PE32+ images for IA-64: header checks, layout, base relocations. Works on plain bytes; every offset that
// comes from the file is checked before use.
#include "ia64/fw/block_reader.h"

#define MACHINE_IA64    0x0200
#define MAGIC_PE32_PLUS 0x020b
#define OPTIONAL_HEADER 24u // from the signature
#define SECTION_HEADER  40u
#define IMAGE_SIZE_MAX  0x10000000u
#define DIRECTORY_RELOC 5u

enum { SUBSYSTEM_APPLICATION = 10, SUBSYSTEM_BOOT_DRIVER = 11, SUBSYSTEM_RUNTIME_DRIVER = 12 };
enum { REL_ABSOLUTE = 0, REL_HIGH = 1, REL_LOW = 2, REL_HIGHLOW = 3, REL_IA64_IMM64 = 9, REL_DIR64 = 10 };

static bool fail(const char **why, const char *text)
{
    *why = text;
    return false;
}

bool hpvm__pe_parse(const uint8_t *file, uint64_t size, struct pe_image *image, const char **why)
{
    image->foreign = false;
    if (size < 64 || load16(file) != 0x5a4d)
        return fail(why, "not a PE image (no MZ header)");
    uint64_t at = load32(file + 60);
    if (at > size || size - at < OPTIONAL_HEADER + 112 || memcmp(file + at, "PE\0\0", 4) != 0)
        return fail(why, "not a PE image (no PE header)");
    const uint8_t *coff = file + at + 4, *optional = file + at + OPTIONAL_HEADER;
    unsigned optional_size = load16(coff + 16);
    image->foreign = load16(coff) != MACHINE_IA64;
    if (image->foreign)
        return fail(why, "image is not for Itanium processors");
    if (load16(optional) != MAGIC_PE32_PLUS || optional_size < 112 ||
        size - at - OPTIONAL_HEADER < optional_size)
        return fail(why, "PE header is not PE32+ or is cut off");
    *image = (struct pe_image){.image_base = load64(optional + 24),
                               .image_size = load32(optional + 56),
                               .headers_size = load32(optional + 60),
                               .entry_rva = load32(optional + 16),
                               .section_alignment = load32(optional + 32),
                               .section_count = load16(coff + 2),
                               .subsystem = load16(optional + 68)};
    image->sections_offset = (uint32_t)(at + OPTIONAL_HEADER + optional_size);
    if (image->subsystem < SUBSYSTEM_APPLICATION || image->subsystem > SUBSYSTEM_RUNTIME_DRIVER)
        return fail(why, "image is not an EFI application or driver");
    if (image->image_size == 0 || image->image_size > IMAGE_SIZE_MAX)
        return fail(why, "SizeOfImage is zero or larger than 256 MB");
    if (image->headers_size > image->image_size)
        return fail(why, "SizeOfHeaders is larger than SizeOfImage");
    if ((uint64_t)image->section_count * SECTION_HEADER > size - image->sections_offset)
        return fail(why, "section headers are cut off");
    // The entry point is a function descriptor of 16 bytes.
    if (image->image_size < 16 || image->entry_rva > image->image_size - 16)
        return fail(why, "entry point lies outside of the image");
    uint32_t directories = load32(optional + 108);
    if (directories > DIRECTORY_RELOC && optional_size >= 112 + 8 * (DIRECTORY_RELOC + 1)) {
        image->relocation_rva = load32(optional + 112 + 8 * DIRECTORY_RELOC);
        image->relocation_size = load32(optional + 112 + 8 * DIRECTORY_RELOC + 4);
        if (!(image->relocation_rva <= image->image_size &&
              image->relocation_size <= image->image_size - image->relocation_rva))
            return fail(why, "relocations lie outside of the image");
    }
    return true;
}

static bool load_section(const uint8_t *file, uint64_t size, const struct pe_image *image,
                         const uint8_t *header, uint8_t *memory, const char **why)
{
    uint32_t virtual_size = load32(header + 8), rva = load32(header + 12), raw_size = load32(header + 16);
    uint32_t raw = load32(header + 20);
    uint32_t copy = virtual_size && virtual_size < raw_size ? virtual_size : raw_size;
    if (virtual_size < copy)
        virtual_size = copy;
    if (rva > image->image_size || virtual_size > image->image_size - rva)
        return fail(why, "a section lies outside of the image");
    if (copy && (raw > size || copy > size - raw))
        return fail(why, "a section's data is cut off");
    if (copy)
        memcpy(memory + rva, file + raw, copy);
    return true;
}

bool hpvm__pe_load(const uint8_t *file, uint64_t size, const struct pe_image *image, uint8_t *memory,
                   uint64_t base, const char **why)
{
    memset(memory, 0, image->image_size);
    // The headers are part of the image; the file may be longer or shorter than SizeOfImage.
    memcpy(memory, file, image->headers_size < size ? image->headers_size : size);
    for (uint32_t n = 0; n < image->section_count; n++)
        if (!load_section(file, size, image, file + image->sections_offset + n * SECTION_HEADER, memory, why))
            return false;
    uint64_t delta = base - image->image_base;
    if (delta == 0)
        return true;
    if (image->relocation_size == 0) {
        // RELOCS_STRIPPED in the COFF characteristics: the image runs only where it was linked for.
        uint64_t at = load32(file + 60);
        if (load16(file + at + 22) & 1)
            return fail(why, "image has no relocations");
        return true;
    }
    return hpvm__pe_relocate(memory, image->image_size, image->relocation_rva, image->relocation_size, delta,
                             false, base, why);
}

// ---- movl immediates ---------------------------------------------------------------------------------
// Fields of an MLX bundle (manual volume 3, section 4.3.1 and format X2): the L slot holds imm41, the X slot
// i, imm9d, imm5c, ic and imm7b.

static uint64_t movl_get(const uint8_t *bundle)
{
    uint64_t low = load64(bundle), high = load64(bundle + 8);
    uint64_t imm41 = low >> 46 | (high & mask_low(23)) << 18, x = high >> 23;
    return bits_get(x, 13, 7) | bits_get(x, 27, 9) << 7 | bits_get(x, 22, 5) << 16 |
           bits_get(x, 21, 1) << 21 | imm41 << 22 | bits_get(x, 36, 1) << 63;
}

static void movl_set(uint8_t *bundle, uint64_t value)
{
    uint64_t low = load64(bundle), high = load64(bundle + 8), imm41 = bits_get(value, 22, 41), x = high >> 23;
    x = bits_set(x, 13, 7, value);
    x = bits_set(x, 27, 9, value >> 7);
    x = bits_set(x, 22, 5, value >> 16);
    x = bits_set(x, 21, 1, value >> 21);
    x = bits_set(x, 36, 1, value >> 63);
    store64(bundle, bits_set(low, 46, 18, imm41));
    store64(bundle + 8, (x << 23) | imm41 >> 18);
}

struct relocation {
    uint8_t *memory;
    uint64_t image_size, delta, base;
    bool only_inside;
};

static bool wanted(const struct relocation *r, uint64_t value)
{
    return !r->only_inside || (value >= r->base && value - r->base < r->image_size);
}

static bool apply(const struct relocation *r, unsigned type, uint64_t rva, const char **why)
{
    unsigned size = type == REL_ABSOLUTE     ? 0
                    : type == REL_IA64_IMM64 ? 16
                    : type == REL_DIR64      ? 8
                    : type == REL_HIGHLOW    ? 4
                                             : 2;
    if (type == REL_IA64_IMM64)
        rva &= ~15ull; // producers may name a slot of the bundle
    if (size > r->image_size || rva > r->image_size - size)
        return fail(why, "a relocation lies outside of the image");
    uint8_t *at = r->memory + rva;
    switch (type) {
    case REL_ABSOLUTE:
        return true;
    case REL_HIGH:
        store16(at, (uint16_t)(load16(at) + (uint16_t)(r->delta >> 16)));
        return true;
    case REL_LOW:
        store16(at, (uint16_t)(load16(at) + (uint16_t)r->delta));
        return true;
    case REL_HIGHLOW:
        if (wanted(r, load32(at)))
            store32(at, (uint32_t)(load32(at) + r->delta));
        return true;
    case REL_DIR64:
        if (wanted(r, load64(at)))
            store64(at, load64(at) + r->delta);
        return true;
    case REL_IA64_IMM64:
        if (wanted(r, movl_get(at)))
            movl_set(at, movl_get(at) + r->delta);
        return true;
    default:
        return fail(why, "image has a relocation of an unknown type");
    }
}

bool hpvm__pe_relocate(uint8_t *memory, uint64_t image_size, uint32_t relocation_rva,
                       uint32_t relocation_size, uint64_t delta, bool only_inside, uint64_t base,
                       const char **why)
{
    struct relocation r = {memory, image_size, delta, base, only_inside};
    if (relocation_rva > image_size || relocation_size > image_size - relocation_rva)
        return fail(why, "relocations lie outside of the image");
    for (uint32_t at = 0; relocation_size - at >= 8;) {
        const uint8_t *block = memory + relocation_rva + at;
        uint32_t page = load32(block), size = load32(block + 4);
        if (page == 0 && size == 0)
            break; // padding
        if (size < 8 || size > relocation_size - at)
            return fail(why, "a block of relocations is malformed");
        for (uint32_t n = 8; n + 2 <= size; n += 2) {
            uint16_t entry = load16(block + n);
            if (!apply(&r, entry >> 12, (uint64_t)page + (entry & 0xfff), why))
                return false;
        }
        at += size;
    }
    return true;
}
