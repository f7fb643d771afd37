// Regions: paths around loops of several blocks, translated as one.
//
// Ways back within a page are not linked at first, so that they are counted where jumps are resolved. When
// one is hot, the loop is followed once around: the translation that is about to run loses its links, so that
// its way out comes by here, and so on until the path is back at its start. What it has gone through becomes
// a region above the translation of its first block, which takes over whenever the region cannot be entered.
#include "ia64/cache/native.h"
#include "ia64/front/front.h"

#define MAX_ATTEMPTS 4

// No region is made that begins in this block, and none above it is there.
static bool is_plain(const struct native *native)
{
    return native && !native->base;
}

static void abandon(struct translator *t, bool for_ever)
{
    if (t->steps && for_ever)
        t->native[0]->attempts = MAX_ATTEMPTS;
    t->steps = 0;
}

// The path goes on with `native`.
static void add(struct translator *t, struct native *native)
{
    t->step[t->steps] = (struct path_step){native->block, NULL};
    t->native[t->steps++] = native;
    hpvm__native_unlink_ways_out(t, native);
}

static void form(struct cpu *c)
{
    struct translator *t = c->translator;
    struct native *base = t->native[0];
    struct block *block = base->block;
    unsigned steps = t->steps;
    t->steps = 0;
    uint64_t start = hpvm__thread_ns(pthread_self()), dropped = c->stats.code_dropped;
    struct native *region = NULL;
    if (hpvm__path_translate(&t->ir, &t->path, t->step, steps, c, c->alat_on ? FRONT_ALAT : 0))
        region = hpvm__native_compile(c, block, base);
    t->ir.segment = NULL;
    t->ir.segments = 0;
    if (region && c->stats.code_dropped != dropped) {
        region->dead = true; // the block's own translation may have made room for it
    } else if (region) {
        hpvm__native_unlink_ways_in(t, base); // whoever jumps there finds the region
        hpvm__native_install(c, block, region);
        c->engine.regions++;
    } else if (c->stats.code_dropped == dropped) {
        base->attempts = MAX_ATTEMPTS;
    }
    c->engine.translate_ns += hpvm__thread_ns(pthread_self()) - start;
}

// One step along the path.
static void follow(struct cpu *c, struct native_link *link, struct block *block)
{
    struct translator *t = c->translator;
    unsigned last = t->steps - 1;
    struct native *to = block->translation;
    if (!link || link->crosses || link->from != t->native[last]) { // by way of the interpreter, or far away
        abandon(t, false);
        return;
    }
    if (link->insn->run != hpvm__x_end_of_block && !hpvm__front_can_follow(link->insn)) {
        abandon(t, true);
        return;
    }
    t->step[last].exit = link->insn;
    if (block == t->native[0]->block) {
        form(c);
        return;
    }
    bool inner = !is_plain(to) || to->loops;
    for (unsigned n = 0; n < t->steps; n++)
        inner |= t->native[n] == to;
    if (inner || t->steps == REGION_BLOCKS)
        abandon(t, to != NULL); // a loop within the loop
    else
        add(t, to);
}

static bool is_way_back(const struct native_link *link)
{
    return link && !link->crosses && !link->forward;
}

void hpvm__region_follow(struct cpu *c, struct native_link *link, struct block *block)
{
    struct translator *t = c->translator;
    struct native *to = block->translation;
    if (t->steps) {
        follow(c, link, block);
        return;
    }
    if (!is_way_back(link) || !is_plain(to) || to->attempts >= MAX_ATTEMPTS ||
        ++link->heat < t->region_threshold)
        return;
    link->heat = 0;
    to->attempts++;
    add(t, to);
}

bool hpvm__region_may_link(const struct translator *t, const struct native_link *link,
                           const struct native *to)
{
    return !t->region_threshold || !is_way_back(link) || !is_plain(to) || to->attempts >= MAX_ATTEMPTS;
}

void hpvm__region_forget(struct cpu *c, struct native *native)
{
    hpvm__native_unlink(c->translator, native);
    native->dead = true;
}
