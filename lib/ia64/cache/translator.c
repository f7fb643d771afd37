// Translates hot blocks and keeps their code within bounds.
#include "ia64/cache/translator.h"

#include <stdlib.h>

#include "ia64/cache/native.h"
#include "ia64/front/front.h"
#include "ia64/interp/exec.h"
#include "ia64/opt/opt.h"

// A block's code is smaller than this; what is not stays with the interpreter.
#define MAX_BLOCK_BYTES (256u << 10)
// The guest is taken for idle while it runs for less than so many slots at a time.
#define GENTLE_SLOTS  100000
#define GENTLE_BLOCKS 16
// Room for the part of it that runs seldom, to begin with.
#define COLD_BYTES (16u << 10)

bool hpvm__translator_usable(void)
{
#if defined(__x86_64__) && !defined(__SANITIZE_THREAD__) // which would not see what generated code does
    return hpvm__host_features().usable;
#else
    return false;
#endif
}

// The guest is taken for idle while it runs for less than so many slots at a time.
#define GENTLE_SLOTS  100000
#define GENTLE_BLOCKS 16

// ---- dropping ----------------------------------------------------------------------------------------

static void drop(struct cpu *c, unsigned half)
{
    struct translator *t = c->translator;
    t->steps = 0;
    for (struct native *native = t->natives[half], *next; native; native = next) {
        next = native->next;
        hpvm__native_unlink(t, native);
        struct block *block = native->block;
        if (native->base) {
            if (!native->dead)
                hpvm__native_install(c, block, native->base);
        } else {
            if (block->translation != native)
                hpvm__region_forget(c, block->translation);
            block->native = 0;
            block->translation = NULL;
            block->heat = t->threshold;
            block->insn[0].run = c->interp->hooks.hot;
        }
        c->stats.code_dropped++;
        free(native);
    }
    t->natives[half] = NULL;
    struct interp *interp = c->interp;
    for (unsigned n = 0; n < JUMP_ENTRIES; n++) // a table that was never written stays without memory
        if (interp->jump[n].native)
            interp->jump[n].native = 0;
}

static void reset(struct cpu *c)
{
    drop(c, 0);
    drop(c, 1);
    hpvm__code_arena_reset(&c->translator->arena);
}

static void release(struct cpu *c)
{
    hpvm__code_arena_release(&c->translator->arena);
    c->translator->gentle = true;
}

// All of a clock tick's code is due for translation at once: that would make the guest miss ticks. In the
// order of execution some of it is translated at each one.
static bool later(struct translator *t, const struct cpu *c)
{
    if (t->halts != c->stats.halts) {
        t->halts = c->stats.halts;
        t->woken = c->slots;
        t->made = 0;
    }
    t->gentle = c->slots - t->woken < GENTLE_SLOTS;
    return t->gentle && t->made++ >= GENTLE_BLOCKS;
}

// ---- translating -------------------------------------------------------------------------------------

// No room: the older half goes.
static void turn(struct cpu *c)
{
    struct code_arena *arena = &c->translator->arena;
    drop(c, arena->half ^ 1);
    hpvm__code_arena_turn(arena);
}

static bool compile(struct cpu *c, struct block *block, struct native *native, const struct ir *loop)
{
    const struct native *base = native->base;
    struct translator *t = c->translator;
    struct code_arena *arena = &t->arena;
    struct x64_result result;
    size_t largest = (arena->size - arena->permanent) / 8; // of what runs seldom
    largest = largest > MAX_BLOCK_BYTES ? MAX_BLOCK_BYTES : largest;
    size_t cold = largest > COLD_BYTES ? COLD_BYTES : largest;
    for (unsigned attempt = 0; attempt < 3; attempt++) {
        if (!hpvm__code_arena_need_cold(arena, cold)) {
            turn(c);
            if (!hpvm__code_arena_need_cold(arena, cold))
                return false;
        }
        struct x64_request request = {.env = &t->env,
                                      .ir = &t->ir,
                                      .loop = loop,
                                      .block = block,
                                      .base =
                                          base ? (uintptr_t)c->translator->arena.execute + base->checked : 0,
                                      .links = native->links,
                                      .arena_offset = (uint32_t)arena->used,
                                      .write = arena->write + arena->used,
                                      .size = arena->end - arena->used,
                                      .run = (uintptr_t)arena->execute + arena->used,
                                      .cold = arena->write + arena->cold_used,
                                      .cold_size = arena->cold_end - arena->cold_used};
        if (hpvm__x64_compile(t->compiler, &request, &result)) {
            native->offset = request.arena_offset;
            native->size = (uint32_t)result.size;
            native->cold = (uint32_t)arena->cold_used;
            native->cold_size = (uint32_t)result.cold_size;
            native->entry = request.arena_offset + result.entry;
            native->checked = request.arena_offset + result.checked;
            native->fast = request.arena_offset + result.fast;
            native->forward = request.arena_offset + result.forward;
            native->link_count = result.links;
            native->loops = result.loops;
            hpvm__code_arena_commit(arena, result.size);
            hpvm__code_arena_commit_cold(arena, result.cold_size);
            return true;
        }
        if (result.size != SIZE_MAX)
            return false;
        if (cold < largest) // whichever of the two was too small
            cold = largest;
        else if (request.size <= MAX_BLOCK_BYTES)
            turn(c);
        else
            return false;
    }
    return false;
}

struct native *hpvm__native_compile(struct cpu *c, struct block *block, struct native *base)
{
    struct translator *t = c->translator;
    struct ir *ir = &t->ir;
    hpvm__opt_run(ir, t->passes);
    char why[128];
    if (ir->failed || hpvm__ir_verify(ir, why, sizeof why))
        return NULL; // the interpreter goes on with it
    unsigned links = hpvm__x64_count_links(ir);
    const struct ir *loop = NULL;
    if (t->passes == OPT_ALL && block->first_slot == 0 && hpvm__opt_rounds(ir, &t->loop) &&
        !hpvm__ir_verify(&t->loop, why, sizeof why)) {
        loop = &t->loop;
        links += hpvm__x64_count_links(loop);
    }
    struct native *native = calloc(1, sizeof *native + links * sizeof native->links[0]);
    if (!native)
        return NULL;
    for (unsigned n = 0; n < links; n++)
        native->links[n].from = native;
    native->block = block;
    native->base = base;
    native->psr_clear = ir->psr_clear;
    native->sof_min = ir->sof_min;
    if (!(loop && compile(c, block, native, loop)) && !compile(c, block, native, NULL)) {
        free(native);
        return NULL;
    }
    native->next = t->natives[t->arena.half];
    t->natives[t->arena.half] = native;
    c->stats.code_bytes += native->size + native->cold_size;
    hpvm__perf_map_add(t, c, native);
    return native;
}

void hpvm__native_install(struct cpu *c, struct block *block, struct native *native)
{
    uintptr_t code = (uintptr_t)c->translator->arena.execute;
    block->translation = native;
    block->native = code + native->checked;
    block->insn[0].run = (insn_function)(code + native->entry);
    struct jump_entry *jump = hpvm__jump_find(c, block->va, block->key);
    if (jump && jump->block == block)
        jump->native = block->native;
}

static struct native *translate(struct cpu *c, struct block *block)
{
    struct ir *ir = &c->translator->ir;
    hpvm__ir_init(ir, block->insn, block->count, block->first);
    ir->likely = c;
    if (!hpvm__front_translate(ir, c->alat_on ? FRONT_ALAT : 0))
        return NULL;
    return hpvm__native_compile(c, block, NULL);
}

// First function of every block that is not translated yet.
static const struct insn *hot(struct cpu *c, const struct insn *i)
{
    struct block *block = (struct block *)((uintptr_t)i - offsetof(struct block, insn));
    if (LIKELY(block->heat > 1)) {
        block->heat--;
        return block->first(c, i);
    }
    struct translator *t = c->translator;
    if (UNLIKELY(t->gentle) && later(t, c))
        return block->first(c, i);
    struct block *longer = hpvm__block_extend(c, block, c->block_va);
    if (longer) { // from the next time on: it may not fit into this run's limit
        longer->heat = 1;
        block->heat = c->translator->threshold;
        return block->first(c, i);
    }
    uint64_t start = hpvm__thread_ns(pthread_self());
    struct native *native = translate(c, block);
    c->engine.translate_ns += hpvm__thread_ns(pthread_self()) - start;
    if (!native) {
        block->insn[0].run = block->first;
        c->stats.blocks_refused++;
        return block->first(c, i);
    }
    hpvm__native_install(c, block, native);
    c->stats.blocks_translated++;
    return block->insn[0].run(c, i);
}

// ---- life --------------------------------------------------------------------------------------------

hpvm_status hpvm__translator_create(struct cpu *cpu, const struct translator_config *config)
{
    struct translator *t = calloc(1, sizeof *t);
    if (!t)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for the translator of vCPU %u", cpu->index);
    cpu->translator = t;
    t->threshold = config->threshold ? config->threshold : 1;
    t->region_threshold = config->region_threshold;
    t->passes = OPT_ALL & ~config->passes_off;
    t->compiler = hpvm__x64_compiler_create();
    if (!t->compiler)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for the translator of vCPU %u", cpu->index);
    hpvm_status status = hpvm__code_arena_create(&t->arena, config->code_bytes,
                                                 cpu->machine->ram.size >= RAM_LARGE_PAGES_FROM);
    if (status != HPVM_OK)
        return status;
    t->env = (struct x64_environment){.cpu = cpu,
                                      .features = hpvm__host_features(),
                                      .resolve = hpvm__native_resolve,
                                      .jump_table = cpu->interp->jump};
    size_t stubs = hpvm__x64_stubs(&t->env, t->arena.write, t->arena.size, (uintptr_t)t->arena.execute);
    if (!stubs)
        return hpvm__fail(HPVM_E_NOMEM, 0, "%zu bytes are too few for generated code", config->code_bytes);
    hpvm__code_arena_begin(&t->arena, stubs);
    if (config->perf_map)
        hpvm__perf_map_open(t);
    cpu->interp->hooks =
        (struct block_hooks){.threshold = t->threshold, .hot = hot, .reset = reset, .release = release};
    return HPVM_OK;
}

void hpvm__translator_destroy(struct cpu *cpu)
{
    struct translator *t = cpu->translator;
    if (!t)
        return;
    for (unsigned half = 0; half < 2; half++)
        for (struct native *native = t->natives[half], *next; native; native = next) {
            next = native->next;
            free(native);
        }
    if (t->perf_map)
        fclose(t->perf_map);
    hpvm__code_arena_destroy(&t->arena);
    hpvm__x64_compiler_destroy(t->compiler);
    hpvm__ir_free(&t->ir);
    hpvm__ir_free(&t->loop);
    free(t);
    cpu->translator = NULL;
}
