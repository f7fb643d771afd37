// Shows a block of code, or a loop of several, on its way through the translator (hpvm/disasm.h).
#include <stdio.h>
#include <stdlib.h>

#include "api/internal.h"
#include "ia64/cache/native.h"
#include "ia64/front/front.h"
#include "ia64/interp/block.h"
#include "ia64/opt/opt.h"
#include "ia64/x64/backend.h"

#define CODE_PAGE   0x100000u
#define ARENA_BYTES (1u << 20)
#define TEXT_BYTES  (1u << 20)

struct show {
    hpvm_show_callback callback;
    void *user;
    struct machine machine;
    struct cpus *cpus;
    struct code_arena arena;
    struct x64_compiler *compiler;
    struct native_link *links;
    struct ir ir, loop; // loop: the further rounds
    bool rounds;        // there are any
    struct path path;
    struct path_step step[REGION_BLOCKS];
    unsigned steps; // 0: one block
    unsigned looks; // of find_path
    char text[TEXT_BYTES];
};

static void say(struct show *show, const char *text)
{
    show->callback(show->user, text, NULL, 0, 0);
}

static void dump(struct show *show, const struct ir *ir, const char *title)
{
    say(show, title);
    hpvm__ir_dump(ir, show->text, sizeof show->text);
    say(show, show->text);
}

// Where generated code would go on; it is not executed.
static uintptr_t nowhere(struct cpu *c, struct native_link *link, struct native_next *next)
{
    (void)c, (void)link, (void)next;
    abort();
}

static hpvm_status host_code(struct show *show, const struct block *block)
{
    struct cpu *cpu = show->cpus->cpu[0];
    struct code_arena *arena = &show->arena;
    struct x64_environment environment = {
        .cpu = cpu, .features = hpvm__host_features(), .resolve = nowhere, .jump_table = cpu->interp->jump};
    hpvm_status status = hpvm__code_arena_create(arena, ARENA_BYTES, false);
    if (status != HPVM_OK)
        return status;
    size_t stubs = hpvm__x64_stubs(&environment, arena->write, arena->size, (uintptr_t)arena->execute);
    show->compiler = hpvm__x64_compiler_create();
    unsigned links = hpvm__x64_count_links(&show->ir) + hpvm__x64_count_links(&show->loop);
    show->links = calloc(links + 1, sizeof show->links[0]);
    if (!stubs || !show->compiler || !show->links)
        return API_FAIL(HPVM_E_NOMEM, "no memory for the translation");
    hpvm__code_arena_begin(arena, stubs);
    struct x64_result result;
    const struct x64_request request = {.env = &environment,
                                        .ir = &show->ir,
                                        .loop = show->rounds ? &show->loop : NULL,
                                        .block = block,
                                        .base = show->steps ? environment.stubs.leave : 0,
                                        .links = show->links,
                                        .arena_offset = (uint32_t)arena->used,
                                        .write = arena->write + arena->used,
                                        .size = arena->end - arena->used,
                                        .run = (uintptr_t)arena->execute + arena->used};
    if (!hpvm__x64_compile(show->compiler, &request, &result)) {
        say(show, "no host code: the back end leaves the block to the interpreter\n");
        return HPVM_OK;
    }
    snprintf(show->text, sizeof show->text, "host code, %zu bytes; entries at +0x%x, +0x%x and +0x%x\n",
             result.size, result.entry, result.checked, result.fast);
    say(show, show->text);
    show->callback(show->user, NULL, request.write, result.size, request.run);
    return HPVM_OK;
}

// The bundles of the block, at the address that the caller gave. A block of a region may go on behind the
// `size` bytes of code.
static void bundles(struct show *show, const struct block *block, const uint8_t *code, uint64_t size,
                    uint64_t address)
{
    hpvm_disassembly text = HPVM_DISASSEMBLY_INIT;
    for (unsigned n = 0; n < block->bundles && n < size / HPVM_BUNDLE_SIZE; n++) {
        hpvm_disassemble_bundle(&text, code + 16 * n, HPVM_BUNDLE_SIZE, address + 16 * n);
        for (unsigned slot = 0; slot < 3; slot++) {
            if (!text.text[slot][0])
                continue;
            int length = slot == 0 ? snprintf(show->text, sizeof show->text, "%016llx [%s] ",
                                              (unsigned long long)(address + 16 * n), text.template_name)
                                   : snprintf(show->text, sizeof show->text, "%22s ", "");
            snprintf(show->text + length, sizeof show->text - (size_t)length, "%s%s\n", text.text[slot],
                     text.stops >> slot & 1 ? ";;" : "");
            say(show, show->text);
        }
    }
}

#define MAX_LOOKS 10000 // there are more ways than anybody waits for in code that was made for it

// A path from `block` back to `head`, by the first branches that lead there; false: there is none. The blocks
// are those between `start` and `end`.
static bool find_path(struct show *show, const struct block *head, const struct block *block, uint64_t start,
                      uint64_t end)
{
    for (unsigned n = 0; n < show->steps; n++)
        if (show->step[n].block == block)
            return false;
    if (show->steps == REGION_BLOCKS || ++show->looks > MAX_LOOKS)
        return false;
    struct path_step *step = &show->step[show->steps++];
    step->block = block;
    for (unsigned n = 0; n < block->count; n++) {
        const struct insn *i = &block->insn[n];
        bool next = i->run == hpvm__x_end_of_block;
        uint64_t target = block->pa + i->bundle * 16u + (next ? 0 : (uint64_t)i->imm);
        if ((!next && !hpvm__front_can_follow(i)) || target < start || target >= end)
            continue;
        step->exit = i;
        if (target == head->pa)
            return true;
        const struct block *other = hpvm__block_find(show->cpus->cpu[0], target, 0);
        if (other && find_path(show, head, other, start, end))
            return true;
    }
    show->steps--;
    return false;
}

static bool front_end(struct show *show, const struct block *block)
{
    if (!show->steps) {
        hpvm__ir_init(&show->ir, block->insn, block->count, block->first);
        snprintf(show->text, sizeof show->text, "block of %u bundles, %u slots, %u instructions\n",
                 block->bundles, block->slots, block->count - 1u);
        say(show, show->text);
        return hpvm__front_translate(&show->ir, 0);
    }
    snprintf(show->text, sizeof show->text, "region of %u blocks\n", show->steps);
    say(show, show->text);
    if (!hpvm__path_translate(&show->ir, &show->path, show->step, show->steps, NULL, 0))
        return false;
    for (unsigned n = 0; n < show->steps; n++) {
        const struct ir_segment *segment = &show->path.segment[n];
        snprintf(show->text, sizeof show->text,
                 "  instructions %u to %u: block at page offset 0x%x, after %u slots\n", segment->insn,
                 segment->exit, (unsigned)segment->offset, segment->slots);
        say(show, show->text);
    }
    return true;
}

static hpvm_status translate(struct show *show, const struct block *block)
{
    static const struct {
        unsigned flag;
        const char *title;
    } passes[] = {{OPT_LOOP, "after pass loop:\n"}, {OPT_FORWARD, "after pass forward:\n"},
                  {OPT_FOLD, "after pass fold:\n"}, {OPT_SHARE, "after pass share:\n"},
                  {OPT_SINK, "after pass sink:\n"}, {OPT_DEAD, "after pass dead:\n"}};
    if (!front_end(show, block)) {
        say(show, "the front end leaves the block to the interpreter\n");
        return HPVM_OK;
    }
    dump(show, &show->ir, "from the front end:\n");
    for (size_t n = 0; n < ARRAY_LENGTH(passes); n++) {
        hpvm__opt_run(&show->ir, passes[n].flag);
        if (show->ir.failed)
            return API_FAIL(HPVM_E_NOMEM, "no memory for the translation");
        dump(show, &show->ir, passes[n].title);
    }
    show->rounds = block->first_slot == 0 && hpvm__opt_rounds(&show->ir, &show->loop);
    if (show->rounds)
        dump(show, &show->loop, "further rounds of the loop:\n");
    return host_code(show, block);
}

static hpvm_status show_code(struct show *show, const void *code, size_t size, uint64_t address, bool region)
{
    hpvm_status status = hpvm__machine_init(&show->machine, PLATFORM_RAM_MIN, 1);
    if (status != HPVM_OK)
        return status;
    status = hpvm__cpus_create(&show->cpus, &show->machine);
    if (status == HPVM_OK) {
        struct cpu *cpu = show->cpus->cpu[0];
        uint64_t start = CODE_PAGE + (address & 0xfff);
        uint8_t *page = hpvm__ram_pointer(&show->machine.ram, start, size);
        memcpy(page, code, size);
        show->machine.engine.block_bundles = (uint32_t)(size / HPVM_BUNDLE_SIZE);
        cpu->ip = start;
        struct block *block = hpvm__block_find(cpu, start, 0);
        if (block && region && !find_path(show, block, block, start, start + size)) {
            status = API_FAIL(HPVM_E_NOTFOUND, "no way leads back to the start");
            block = NULL;
        } else if (block && region) {
            for (unsigned n = 0; n < show->steps; n++) {
                uint64_t offset = show->step[n].block->pa - start;
                bundles(show, show->step[n].block, (const uint8_t *)code + offset, size - offset,
                        address + offset);
            }
        } else if (block) {
            bundles(show, block, code, size, address);
        } else {
            status = API_FAIL(HPVM_E_INVAL, "the code cannot be fetched");
        }
        if (block)
            status = translate(show, block);
        hpvm__ir_free(&show->ir);
        hpvm__ir_free(&show->loop);
        hpvm__x64_compiler_destroy(show->compiler);
        free(show->links);
        if (show->arena.write)
            hpvm__code_arena_destroy(&show->arena);
        hpvm__cpus_destroy(show->cpus);
    }
    hpvm__machine_fini(&show->machine);
    return status;
}

static hpvm_status show_any(const void *code, size_t size, uint64_t address, hpvm_show_callback callback,
                            void *user, bool region)
{
    if (!code || !callback)
        return API_FAIL(HPVM_E_INVAL, "code and show must not be NULL");
    if (size == 0 || size % HPVM_BUNDLE_SIZE || address % HPVM_BUNDLE_SIZE)
        return API_FAIL(HPVM_E_INVAL, "size %zu, address 0x%llx: multiples of 16 are needed", size,
                        (unsigned long long)address);
    if (!hpvm__translator_usable())
        return API_FAIL(HPVM_E_UNSUPPORTED, "this build has no translator for this host");
    size_t left = 0x1000 - (size_t)(address & 0xfff);
    struct show *show = calloc(1, sizeof *show);
    if (!show)
        return API_FAIL(HPVM_E_NOMEM, "no memory for the translation");
    show->callback = callback;
    show->user = user;
    hpvm_status status = show_code(show, code, size < left ? size : left, address, region);
    free(show);
    return status;
}

hpvm_status hpvm_show_block(const void *code, size_t size, uint64_t address, hpvm_show_callback callback,
                            void *user)
{
    API_ENTER;
    return show_any(code, size, address, callback, user, false);
}

hpvm_status hpvm_show_region(const void *code, size_t size, uint64_t address, hpvm_show_callback callback,
                             void *user)
{
    API_ENTER;
    return show_any(code, size, address, callback, user, true);
}
