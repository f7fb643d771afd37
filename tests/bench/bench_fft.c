// A fast Fourier transform of 2048 complex doubles, there and back.
#include "bench.h"

enum { BITS = 11, COUNT = 1 << BITS };

static double re[COUNT], im[COUNT], cosine[COUNT / 2], sine[COUNT / 2];

static void transform(double sign)
{
    for (unsigned i = 0, j = 0; i < COUNT; i++) {
        if (i < j) {
            double r = re[i], m = im[i];
            re[i] = re[j];
            im[i] = im[j];
            re[j] = r;
            im[j] = m;
        }
        unsigned bit = COUNT / 2;
        for (; j & bit; bit /= 2)
            j ^= bit;
        j |= bit;
    }
    for (unsigned half = 1; half < COUNT; half *= 2)
        for (unsigned start = 0; start < COUNT; start += 2 * half)
            for (unsigned k = 0; k < half; k++) {
                unsigned a = start + k, b = a + half, angle = k * (COUNT / 2 / half);
                double r = re[b] * cosine[angle] - sign * im[b] * sine[angle];
                double m = im[b] * cosine[angle] + sign * re[b] * sine[angle];
                re[b] = re[a] - r;
                im[b] = im[a] - m;
                re[a] += r;
                im[a] += m;
            }
}

BENCH_KERNEL(BENCH_FP, fft)
{
    if (cosine[0] == 0)
        for (int i = 0; i < COUNT / 2; i++) {
            cosine[i] = cos(2 * 3.14159265358979323846 * i / COUNT);
            sine[i] = sin(2 * 3.14159265358979323846 * i / COUNT);
        }
    for (int i = 0; i < COUNT; i++) {
        re[i] = i % 37 - 11;
        im[i] = i % 5;
    }
    uint64_t sum = 0;
    for (int times = 0; times < 4; times++) {
        transform(-1);
        if (times == 0)
            for (int i = 1; i < 40; i++)
                sum = bench_mix(sum, bench_digits(hypot(re[i * 37], im[i * 37]) + 1000));
        transform(1);
        for (int i = 0; i < COUNT; i++) {
            re[i] /= COUNT;
            im[i] /= COUNT;
        }
    }
    return bench_mix(sum, bench_digits(re[100] + 100 * im[101]));
}
