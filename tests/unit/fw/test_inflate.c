// Inflate against gzip's own output, and against damaged input.
#include <stdlib.h>
#include <unistd.h>

#include "core/crc32.h"
#include "core/inflate.h"

#include "check.h"

static uint32_t seed = 1;
static uint32_t rnd(void)
{
    seed = seed * 1664525 + 1013904223;
    return seed >> 8;
}

// Data with runs, repetitions at many distances, and noise.
static uint8_t *make_data(size_t size, unsigned kind)
{
    uint8_t *data = malloc(size + 1);
    for (size_t n = 0; n < size;) {
        size_t run = 1 + rnd() % 700;
        if (run > size - n)
            run = size - n;
        if (kind == 0 || (kind == 2 && rnd() % 3 == 0)) {
            for (size_t k = 0; k < run; k++)
                data[n + k] = (uint8_t)rnd();
        } else if (kind == 1 || n < 40000 || rnd() % 2) {
            memset(data + n, (int)(rnd() & 15), run);
        } else {
            memmove(data + n, data + n - 1 - rnd() % 32700, run < 300 ? run : 300);
            run = run < 300 ? run : 300;
        }
        n += run;
    }
    return data;
}

// gzip -level < data; NULL when there is no gzip.
static uint8_t *gzip(const uint8_t *data, size_t size, unsigned level, size_t *out_size)
{
    char in[] = "/tmp/hpvm-inflate-XXXXXX", command[128];
    int fd = mkstemp(in);
    if (fd < 0 || write(fd, data, size) != (ssize_t)size)
        abort();
    close(fd);
    snprintf(command, sizeof command, "gzip -n -%u -c %s", level, in);
    FILE *pipe = popen(command, "r");
    size_t capacity = size + size / 10 + 1000;
    uint8_t *out = malloc(capacity);
    *out_size = fread(out, 1, capacity, pipe);
    int status = pclose(pipe);
    unlink(in);
    if (status != 0) {
        free(out);
        return NULL;
    }
    return out;
}

static void round_trips(void)
{
    static const size_t sizes[] = {0, 1, 100, 65535, 65536, 70001, 3000000};
    for (unsigned s = 0; s < sizeof sizes / sizeof sizes[0]; s++) {
        for (unsigned kind = 0; kind < 3; kind++) {
            for (unsigned level = 1; level <= 9; level += 4) {
                uint8_t *data = make_data(sizes[s], kind);
                size_t packed_size, size = 0;
                uint8_t *packed = gzip(data, sizes[s], level, &packed_size);
                CHECK(packed != NULL);
                if (!packed)
                    return;
                void *out = NULL;
                CHECK_EQ(hpvm__gunzip(packed, packed_size, 4000000, &out, &size), HPVM_OK);
                CHECK_EQ(size, sizes[s]);
                CHECK(size == sizes[s] && (size == 0 || memcmp(out, data, size) == 0));
                free(out);
                free(packed);
                free(data);
            }
        }
    }
}

static void known_blocks(void)
{
    // "abcabcabcabc\n" in one fixed block, and "hello" stored; both as RFC 1951 describes them.
    static const uint8_t fixed[] = {0x4b, 0x4c, 0x4a, 0x4e, 0x84, 0x21, 0x2e, 0x00};
    static const uint8_t stored[] = {0x01, 5, 0, 0xfa, 0xff, 'h', 'e', 'l', 'l', 'o', 0x55};
    void *out;
    size_t size, used;
    CHECK_EQ(hpvm__inflate(fixed, sizeof fixed, 100, &out, &size, &used), HPVM_OK);
    CHECK_EQ(size, 13);
    CHECK(size == 13 && memcmp(out, "abcabcabcabc\n", 13) == 0);
    free(out);
    CHECK_EQ(hpvm__inflate(stored, sizeof stored, 100, &out, &size, &used), HPVM_OK);
    CHECK_EQ(size, 5);
    CHECK_EQ(used, 10); // the byte behind it is not touched
    CHECK(memcmp(out, "hello", 5) == 0);
    free(out);
}

static void limits(void)
{
    size_t size, packed_size;
    void *out;
    uint8_t *data = make_data(100000, 1), *packed = gzip(data, 100000, 9, &packed_size);
    CHECK_EQ(hpvm__gunzip(packed, packed_size, 100000, &out, &size), HPVM_OK);
    free(out);
    CHECK_EQ(hpvm__gunzip(packed, packed_size, 99999, &out, &size), HPVM_E_LIMIT);
    packed[packed_size - 6] ^= 1; // CRC
    CHECK_EQ(hpvm__gunzip(packed, packed_size, 100000, &out, &size), HPVM_E_CORRUPT);
    packed[packed_size - 6] ^= 1;
    packed[packed_size - 1] ^= 1; // length
    CHECK_EQ(hpvm__gunzip(packed, packed_size, 100000, &out, &size), HPVM_E_CORRUPT);
    free(packed);
    free(data);
}

static void truncated_and_damaged(void)
{
    size_t size, packed_size;
    void *out;
    uint8_t *data = make_data(60000, 2), *packed = gzip(data, 60000, 6, &packed_size);
    for (size_t cut = 0; cut < packed_size; cut += 1 + cut / 50) {
        uint8_t *copy = malloc(cut ? cut : 1); // exact size, so that a sanitizer sees reads beyond it
        memcpy(copy, packed, cut);
        CHECK_EQ(hpvm__gunzip(copy, cut, 1 << 20, &out, &size), HPVM_E_CORRUPT);
        free(copy);
    }
    unsigned wrong = 0;
    for (unsigned n = 0; n < 2000; n++) {
        size_t at = 10 + rnd() % (packed_size - 10);
        uint8_t old = packed[at];
        packed[at] ^= (uint8_t)(1u << rnd() % 8);
        if (hpvm__gunzip(packed, packed_size, 1 << 20, &out, &size) == HPVM_OK) {
            wrong += size != 60000 || memcmp(out, data, size) != 0; // a padding bit may be anything
            free(out);
        } else {
            wrong += out != NULL; // nothing that the caller would free again
        }
        packed[at] = old;
    }
    CHECK_EQ(wrong, 0);                    // the checksum catches what the format does not
    for (unsigned n = 0; n < 20000; n++) { // noise: must only never crash or run away
        uint8_t noise[200];
        size_t used;
        for (unsigned k = 0; k < sizeof noise; k++)
            noise[k] = (uint8_t)rnd();
        if (hpvm__inflate(noise, sizeof noise, 1 << 16, &out, &size, &used) == HPVM_OK) {
            CHECK(used <= sizeof noise);
            free(out);
        }
    }
    free(packed);
    free(data);
}

static void crc(void)
{
    CHECK_EQ(hpvm__crc32(0, "123456789", 9), 0xcbf43926);
    CHECK_EQ(hpvm__crc32(hpvm__crc32(0, "1234", 4), "56789", 5), 0xcbf43926);
}

CHECK_MAIN("inflate", CHECK_TEST(crc), CHECK_TEST(known_blocks), CHECK_TEST(round_trips), CHECK_TEST(limits),
           CHECK_TEST(truncated_and_damaged))
