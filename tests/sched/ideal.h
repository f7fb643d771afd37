// The ideal share of docs/scheduler.md: as much per entitlement for everybody, up to everybody's own limit.
#ifndef HPVM_TESTS_SCHED_IDEAL_H
#define HPVM_TESTS_SCHED_IDEAL_H

#include <stdbool.h>
#include <stddef.h>

// weight, limit and share of one vCPU that is ready; shares and limits in the unit of `capacity`.
struct ideal {
    double weight, limit, share;
};

// share = min(limit, level * weight) with the level at which the shares add up to the capacity (or all limits
// are met).
static inline void ideal_shares(struct ideal *list, size_t count, double capacity)
{
    double level = 0;
    for (size_t n = 0; n < count; n++)
        list[n].share = -1; // not at its limit so far
    for (bool again = true; again;) {
        double left = capacity, weights = 0;
        for (size_t n = 0; n < count; n++) {
            if (list[n].share >= 0)
                left -= list[n].limit;
            else
                weights += list[n].weight;
        }
        level = weights > 0 ? left / weights : 0;
        again = false;
        for (size_t n = 0; n < count; n++)
            if (list[n].share < 0 && level * list[n].weight >= list[n].limit) {
                list[n].share = list[n].limit;
                again = true;
            }
    }
    for (size_t n = 0; n < count; n++)
        if (list[n].share < 0)
            list[n].share = level * list[n].weight;
}

#endif
