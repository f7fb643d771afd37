// Five bodies under gravity: double, square roots and divisions.
#include "bench.h"

struct body {
    double x[3], v[3], mass;
};

static void advance(struct body *body, int count, double step)
{
    for (int i = 0; i < count; i++)
        for (int j = i + 1; j < count; j++) {
            double d[3], square = 0.01;
            for (int k = 0; k < 3; k++) {
                d[k] = body[i].x[k] - body[j].x[k];
                square += d[k] * d[k];
            }
            double factor = step / (square * sqrt(square));
            for (int k = 0; k < 3; k++) {
                body[i].v[k] -= d[k] * body[j].mass * factor;
                body[j].v[k] += d[k] * body[i].mass * factor;
            }
        }
    for (int i = 0; i < count; i++)
        for (int k = 0; k < 3; k++)
            body[i].x[k] += step * body[i].v[k];
}

BENCH_KERNEL(BENCH_FP, nbody)
{
    struct body body[5] = {{{0, 0, 0}, {0, 0, 0}, 40},
                           {{5, 1, 0}, {0.5, 2.5, 0.1}, 0.04},
                           {{-8, 2, 1}, {-0.5, -2, 0}, 0.01},
                           {{2, 12, -1}, {-1.8, 0.3, 0}, 0.002},
                           {{-3, -15, 1}, {1.6, 0, 0.2}, 0.002}};
    for (int i = 0; i < 2000; i++)
        advance(body, 5, 0.001);
    uint64_t sum = 0;
    for (int i = 0; i < 5; i++)
        sum = bench_mix(sum, bench_digits(body[i].x[0] + 2 * body[i].x[1]));
    return sum;
}
