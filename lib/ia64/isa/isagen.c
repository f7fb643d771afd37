// Build-time generator: checks the instruction rows (insn_*.def) and prints the decode tables as C.
//
// The index has one bucket per search unit and value of bits 40:30 (major opcode and the bits in which most
// rows differ), so that the decoder looks at few rows. Rows with free bits there are in several buckets.
#include <stdio.h>
#include <stdlib.h>

#include "ia64/isa/insn.h"

#define INDEX_LOW   30
#define INDEX_COUNT 2048

struct source {
    const char *id, *format, *text, *pattern;
    unsigned flags;
    enum unit unit;
    uint64_t mask, match;
};

static struct source rows[] = {
#define INSN(id, format, text, pattern, flags) {#id, #format, text, pattern, flags, UNIT_NOW},
#define UNIT_NOW                               UNIT_A
#include "ia64/isa/insn_a.def"
#undef UNIT_NOW
#define UNIT_NOW UNIT_I
#include "ia64/isa/insn_i.def"
#undef UNIT_NOW
#define UNIT_NOW UNIT_M
#include "ia64/isa/insn_m.def"
#undef UNIT_NOW
#define UNIT_NOW UNIT_B
#include "ia64/isa/insn_b.def"
#undef UNIT_NOW
#define UNIT_NOW UNIT_F
#include "ia64/isa/insn_f.def"
#undef UNIT_NOW
#define UNIT_NOW UNIT_LX
#include "ia64/isa/insn_lx.def"
#undef UNIT_NOW
#undef INSN
};
static const char *const unit_names[] = {"A", "I", "M", "B", "F", "LX"};

// What a slot of unit `unit` can hold: its own rows and, for I and M, those of A.
static bool reachable(const struct source *row, enum unit unit)
{
    return row->unit == unit || (row->unit == UNIT_A && (unit == UNIT_I || unit == UNIT_M));
}

static bool parse_pattern(struct source *row)
{
    unsigned length = 0;
    for (const char *c = row->pattern; *c; c++) {
        if (*c == '_' || *c == ' ')
            continue;
        if (*c != '0' && *c != '1' && *c != '.' && *c != 'x') {
            fprintf(stderr, "isagen: %s: '%c' in the pattern\n", row->id, *c);
            return false;
        }
        bool fixed = *c == '0' || *c == '1';
        row->mask = row->mask << 1 | fixed;
        row->match = row->match << 1 | (*c == '1');
        length++;
    }
    if (length != 41) {
        fprintf(stderr, "isagen: %s: pattern has %u bits instead of 41\n", row->id, length);
        return false;
    }
    if ((row->mask >> 37) != 15) {
        fprintf(stderr, "isagen: %s: bits 40:37 (major opcode) are not fixed\n", row->id);
        return false;
    }
    return true;
}

// Ids are compared here too (the compiler finds duplicates only where the enumeration is used).
static bool compatible(const struct source *a, const struct source *b)
{
    if (strcmp(a->id, b->id) == 0) {
        fprintf(stderr, "isagen: %s: two rows have this id\n", a->id);
        return false;
    }
    bool same_slot = a->unit == b->unit || (a->unit == UNIT_A && (b->unit == UNIT_I || b->unit == UNIT_M));
    if (same_slot && ((a->match ^ b->match) & a->mask & b->mask) == 0) {
        fprintf(stderr, "isagen: %s and %s of unit %s overlap: both match 0x%011llx\n", a->id, b->id,
                unit_names[b->unit], (unsigned long long)(a->match | b->match));
        return false;
    }
    return true;
}

static void print_rows(FILE *out)
{
    fprintf(out, "const struct row_info hpvm__rows[ROW_COUNT] = {\n");
    for (size_t n = 0; n < ARRAY_LENGTH(rows); n++)
        fprintf(
            out, "    [ROW_%s] = {\"%s\", \"%s\", \"%s\", UNIT_%s, FORMAT_%s, %u, 0x%011llx, 0x%011llx},\n",
            rows[n].id, rows[n].id, rows[n].text, rows[n].pattern, unit_names[rows[n].unit], rows[n].format,
            rows[n].flags, (unsigned long long)rows[n].mask, (unsigned long long)rows[n].match);
    fprintf(out, "};\n");
}

static void print_index(FILE *out)
{
    static uint32_t start[UNIT_LX + 1][INDEX_COUNT + 1];
    uint32_t total = 0;
    fprintf(out, "const uint16_t hpvm__row_lists[] = {\n");
    for (enum unit unit = UNIT_I; unit <= UNIT_LX; unit++)
        for (uint64_t index = 0; index < INDEX_COUNT; index++) {
            start[unit][index] = total;
            for (size_t n = 0; n < ARRAY_LENGTH(rows); n++) {
                uint64_t mask = rows[n].mask >> INDEX_LOW, match = rows[n].match >> INDEX_LOW;
                if (reachable(&rows[n], unit) && (index & mask) == match) {
                    fprintf(out, "    ROW_%s,\n", rows[n].id);
                    total++;
                }
            }
            start[unit][index + 1] = total;
        }
    fprintf(out, "    ROW_ILLEGAL\n};\n");
    fprintf(out, "const uint32_t hpvm__row_index[UNIT_LX + 1][%u] = {\n", INDEX_COUNT + 1);
    for (enum unit unit = UNIT_I; unit <= UNIT_LX; unit++) {
        fprintf(out, "    [UNIT_%s] = {", unit_names[unit]);
        for (unsigned index = 0; index <= INDEX_COUNT; index++)
            fprintf(out, "%s%u,", index % 16 ? "" : "\n        ", start[unit][index]);
        fprintf(out, "\n    },\n");
    }
    fprintf(out, "};\n");
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: isagen OUTPUT\n");
        return 1;
    }
    bool good = true;
    for (size_t n = 0; n < ARRAY_LENGTH(rows); n++)
        good &= parse_pattern(&rows[n]);
    for (size_t a = 0; good && a < ARRAY_LENGTH(rows); a++)
        for (size_t b = a + 1; b < ARRAY_LENGTH(rows); b++)
            good &= compatible(&rows[a], &rows[b]);
    if (!good)
        return 1;
    FILE *out = fopen(argv[1], "w");
    if (!out) {
        perror(argv[1]);
        return 1;
    }
    fprintf(out, "// Generated by isagen from the instruction rows (insn_*.def).\n"
                 "#include \"ia64/decode/decode.h\"\n\n");
    print_rows(out);
    print_index(out);
    if (ferror(out) | fclose(out)) {
        perror(argv[1]);
        return 1;
    }
    return 0;
}
