/* Disassembler: bundles to text. */
#ifndef HPVM_DISASM_H
#define HPVM_DISASM_H

#include <stddef.h>
#include <stdint.h>
#include <hpvm/api.h>
#include <hpvm/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Size of one instruction's text with its terminating zero; no instruction needs all of it. */
#define HPVM_DISASM_TEXT 64

/* Bytes in a bundle. */
#define HPVM_BUNDLE_SIZE 16

/** One bundle as text. Members are only ever appended. Since: 0.1. */
typedef struct hpvm_disassembly {
    size_t struct_size;
    char template_name[8]; /* units of the slots: "MII", "MLX", ...; "---" for a reserved template */
    uint32_t stops;        /* bit n: an instruction group ends after slot n */
    uint32_t reserved;     /* bit n: slot n is a reserved encoding, its text is "data8 0x..." */
    /* Without the stop. The instruction that occupies slots 1 and 2 of an MLX bundle is in
       text[1]; text[2] is empty then. */
    char text[3][HPVM_DISASM_TEXT];
} hpvm_disassembly;

/* Sets struct_size; everything else is zero. */
#define HPVM_DISASSEMBLY_INIT                                                                                \
    {                                                                                                        \
        sizeof(hpvm_disassembly), {0}, 0, 0,                                                                 \
        {                                                                                                    \
            {0}, {0},                                                                                        \
            {                                                                                                \
                0                                                                                            \
            }                                                                                                \
        }                                                                                                    \
    }

/**
 * Disassemble one bundle.
 *
 * out      Set struct_size before the call (HPVM_DISASSEMBLY_INIT does); filled on success.
 * bundle   The bundle's bytes as they stand in memory, any alignment; read only during the call.
 * size     Bytes that may be read at `bundle`; at least HPVM_BUNDLE_SIZE, further ones are ignored.
 * address  Where the bundle stands in the program; branch targets are computed from it. A multiple
 *          of HPVM_BUNDLE_SIZE.
 *
 * The spelling is that of GNU objdump. Encodings that the architecture reserves are not errors:
 * they come out as "data8 0x..." with the 41 bits of the slot.
 *
 * On success: out holds the text of all slots.
 * On failure: HPVM_E_INVAL: a null pointer, a short buffer, an address that is not a multiple of 16,
 *             or a struct_size that no version of this header ever had; *out is unchanged.
 * Threads:    [any][cb]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_disassemble_bundle(hpvm_disassembly *out, const void *bundle, size_t size,
                                             uint64_t address);

/** What hpvm_show_block gives away, piece by piece. text: lines of text, or NULL with `length` bytes of host
 * code at `code`, which would run at `address`. Since: 0.1. */
typedef void (*hpvm_show_callback)(void *user, const char *text, const void *code, size_t length,
                                   uint64_t address);

/**
 * Show what the translator makes of a block of code: its intermediate representation as the front end makes
 * it and after each pass, then the host code. Nothing is executed.
 *
 * code     Bundles, any alignment; the block begins with the first one and ends where its code does, at
 * `size` or at the end of the 4 KB page of `address`. size     Bytes at `code`: a multiple of
 * HPVM_BUNDLE_SIZE, not 0. address  Where they stand, a multiple of HPVM_BUNDLE_SIZE; only its place in the
 * page matters. show     Called on this thread during the call.
 *
 * On failure: HPVM_E_INVAL, HPVM_E_NOMEM; HPVM_E_UNSUPPORTED: this build or host has no translator.
 * Threads:    [any]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_show_block(const void *code, size_t size, uint64_t address, hpvm_show_callback show,
                                     void *user);

/**
 * The same for a loop of several blocks that begins with the first bundle: blocks on the first way found that
 * leads back there, translated as one.
 *
 * On failure: as hpvm_show_block; HPVM_E_NOTFOUND: no way leads back.
 * Threads:    [any]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_show_region(const void *code, size_t size, uint64_t address,
                                      hpvm_show_callback show, void *user);

#ifdef __cplusplus
}
#endif

#endif
