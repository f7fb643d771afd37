// Whether any general register has a NaT bit. Generated code looks at single bits only while one may have.
//
// cpu.nats is set by whoever makes the first such bit: deferred loads and fills by gr_set, the register
// stack's loads, firmware and debuggers by themselves. It stays when the bits go, until the main loop looks.
#include "ia64/cpu/state.h"

static bool any(const uint8_t *nat, size_t count)
{
    unsigned bits = 0;
    for (size_t n = 0; n < count; n++)
        bits |= nat[n];
    return bits != 0;
}

void hpvm__nats_settle(struct cpu *c)
{
    // A frame that rotates is not in the ring; registers beyond it are not either.
    c->nats = any(c->gr_nat, sizeof c->gr_nat) || any(c->bank_nat, sizeof c->bank_nat) ||
              any(c->frame_nat, RSE_PHYSICAL_REGISTERS) || any(c->nat_ring, GR_RING_CELLS);
}
