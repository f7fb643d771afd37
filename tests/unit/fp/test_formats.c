// Memory formats, against the host's own singles, doubles and extended numbers and written-out encodings.
#include "judge.h"
#include <math.h>

static void test_single(void)
{
    CHECK_VALUE(hpvm__fp_from_single(0), 0, 0, 0);
    CHECK_VALUE(hpvm__fp_from_single(0x80000000), 1, 0, 0);
    CHECK_VALUE(hpvm__fp_from_single(0x3f800000), 0, 0xffff, FP_INTEGER_BIT);
    CHECK_VALUE(hpvm__fp_from_single(0x7f800000), 0, 0x1ffff, FP_INTEGER_BIT);
    CHECK_VALUE(hpvm__fp_from_single(0xff800001), 1, 0x1ffff, FP_INTEGER_BIT | BIT(40));
    CHECK_VALUE(hpvm__fp_from_single(1), 0, 0xff81, BIT(40));
    CHECK_VALUE(hpvm__fp_from_single(0x00800000), 0, 0xff81, FP_INTEGER_BIT);
    CHECK_VALUE(hpvm__fp_from_single(0x7f7fffff), 0, 0x1007e, 0xffffff0000000000);
    for (unsigned n = 0; n < case_count(); n++) {
        uint32_t bits = (uint32_t)random64();
        if (random_below(4) == 0)
            bits &= 0x807fffff;
        struct fpreg f = hpvm__fp_from_single(bits);
        if (hpvm__fp_to_single_bits(f) != bits)
            CHECK_EQ(hpvm__fp_to_single_bits(f), bits);
        float host;
        memcpy(&host, &bits, sizeof host);
        if (isfinite(host) && (double)host != (f.sign ? -1 : 1) * ldexp((double)(f.significand >> 40),
                                                                        (int)f.exponent - 0xffff - 23))
            CHECK_EQ(f.significand, bits);
    }
}

static void test_double(void)
{
    CHECK_VALUE(hpvm__fp_from_double(0), 0, 0, 0);
    CHECK_VALUE(hpvm__fp_from_double(0xbff0000000000000), 1, 0xffff, FP_INTEGER_BIT);
    CHECK_VALUE(hpvm__fp_from_double(0x7ff0000000000000), 0, 0x1ffff, FP_INTEGER_BIT);
    CHECK_VALUE(hpvm__fp_from_double(0x7ff8000000000001), 0, 0x1ffff,
                FP_INTEGER_BIT | FP_QUIET_BIT | BIT(11));
    CHECK_VALUE(hpvm__fp_from_double(1), 0, 0xfc01, BIT(11));
    CHECK_VALUE(hpvm__fp_from_double(0x0010000000000000), 0, 0xfc01, FP_INTEGER_BIT);
    CHECK_VALUE(hpvm__fp_from_double(0x7fefffffffffffff), 0, 0x103fe, 0xfffffffffffff800);
    for (unsigned n = 0; n < case_count(); n++) {
        uint64_t bits = random64();
        if (random_below(4) == 0)
            bits &= 0x800fffffffffffff;
        struct fpreg f = hpvm__fp_from_double(bits);
        if (hpvm__fp_to_double_bits(f) != bits)
            CHECK_EQ(hpvm__fp_to_double_bits(f), bits);
        double host;
        memcpy(&host, &bits, sizeof host);
        if (isfinite(host) &&
            host != (f.sign ? -1 : 1) * ldexp((double)(f.significand >> 11), (int)f.exponent - 0xffff - 52))
            CHECK_EQ(f.significand, bits);
    }
}

// Stores are pure conversions of bits: nothing is rounded, an unnormalised number gets exponent 0.
static void test_store_truncates(void)
{
    CHECK_EQ(hpvm__fp_to_single_bits(FPREG(0, 0xffff, ~0ull)), 0x3fffffff);
    CHECK_EQ(hpvm__fp_to_single_bits(FPREG(1, 0x1003e, 0x123456789abcdef0)), 0x80123456);
    CHECK_EQ(hpvm__fp_to_single_bits(FPREG(0, 0x1003e, 0x9abcdef012345678)), 0x5f1abcde);
    CHECK_EQ(hpvm__fp_to_double_bits(FPREG(0, 0xffff, ~0ull)), 0x3fffffffffffffff);
    CHECK_EQ(hpvm__fp_to_double_bits(FPREG(1, 0x1003e, 0x123456789abcdef0)), 0x8002468acf13579b);
    CHECK_EQ(hpvm__fp_to_double_bits(FPREG(0, 0x13fff, FP_INTEGER_BIT)), 0x7ff0000000000000);
}

static void test_extended(void)
{
    static const struct {
        uint8_t bytes[10];
        struct fpreg f;
    } table[] = {
        {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 0}},
        {{0, 0, 0, 0, 0, 0, 0, 0x80, 0xff, 0x3f}, {FP_INTEGER_BIT, 0xffff, 0}},
        {{1, 0, 0, 0, 0, 0, 0, 0x80, 0xff, 0xff}, {FP_INTEGER_BIT | 1, 0x1ffff, 1}},
        {{2, 0, 0, 0, 0, 0, 0, 0, 0, 0x80}, {2, 0, 1}},                  // denormal
        {{2, 0, 0, 0, 0, 0, 0, 0x80, 0, 0}, {FP_INTEGER_BIT | 2, 0, 0}}, // pseudo-denormal
        {{0, 0, 0, 0, 0, 0, 0, 0x80, 1, 0}, {FP_INTEGER_BIT, 0xc001, 0}},
        {{0, 0, 0, 0, 0, 0, 0, 0x80, 0xfe, 0x7f}, {FP_INTEGER_BIT, 0x13ffe, 0}},
    };
    for (size_t n = 0; n < ARRAY_LENGTH(table); n++) {
        CHECK_VALUE(hpvm__fp_from_extended(table[n].bytes), table[n].f.sign, table[n].f.exponent,
                    table[n].f.significand);
        uint8_t back[10];
        hpvm__fp_to_extended(table[n].f, back);
        CHECK(memcmp(back, table[n].bytes, 10) == 0);
    }
    for (unsigned n = 0; n < case_count(); n++) {
        uint8_t bytes[10], back[10];
        uint64_t low = random64(), high = random64();
        memcpy(bytes, &low, 8);
        memcpy(bytes + 8, &high, 2);
        hpvm__fp_to_extended(hpvm__fp_from_extended(bytes), back);
        if (memcmp(bytes, back, 10) != 0)
            CHECK_EQ(low, 0);
    }
}

static void test_spill(void)
{
    static const uint8_t spilled[16] = {0xef, 0xcd, 0xab, 0x89, 0x67, 0x45, 0x23, 0x81, 0x3e, 0x00, 0x03};
    CHECK_VALUE(hpvm__fp_from_spill(spilled), 1, 0x1003e, 0x8123456789abcdef);
    for (unsigned n = 0; n < case_count(); n++) {
        struct fpreg f = FPREG(random_below(2), (uint32_t)random64() & 0x1ffff, random64());
        uint8_t bytes[16];
        hpvm__fp_to_spill(f, bytes);
        struct fpreg g = hpvm__fp_from_spill(bytes);
        if (f.sign != g.sign || f.exponent != g.exponent || f.significand != g.significand)
            CHECK_EQ(f.significand, g.significand);
    }
    struct fpreg natval = FP_NATVAL;
    CHECK(fp_is_natval(&natval));
    natval.sign = 1; // a pseudo-zero
    CHECK(!fp_is_natval(&natval));
}

CHECK_MAIN("formats", CHECK_TEST(test_single), CHECK_TEST(test_double), CHECK_TEST(test_store_truncates),
           CHECK_TEST(test_extended), CHECK_TEST(test_spill))
