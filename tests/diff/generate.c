// Random bundles: every row that is legal in the slot, operands from a small pool so that instructions depend
// on each other.
#include "diff.h"

static bool excluded(unsigned row, bool privileged)
{
    if (!privileged)
        return row == ROW_rfi;
    switch (row) { // harmless at privilege level 0
    case ROW_ssm:
    case ROW_rsm:
    case ROW_mov_from_psr:
    case ROW_mov_from_cr:
    case ROW_mov_from_rr:
    case ROW_tpa:
    case ROW_bsw_0:
    case ROW_bsw_1:
        return false;
    default: // changes translations, timers, ...: not restored between runs
        return hpvm__rows[row].flags & F_PRIVILEGED;
    }
}

// What ends every block, faults always, or is nothing.
static bool dull(unsigned row, unsigned slot)
{
    switch (row) {
    case ROW_break_m:
    case ROW_break_i:
    case ROW_break_f:
    case ROW_break_b:
    case ROW_break_x:
    case ROW_clz:
    case ROW_mpy4:
    case ROW_mpyshl4:
        return true;
    default:
        return (hpvm__rows[row].flags & (F_END | F_NOP)) || ((hpvm__rows[row].flags & F_SLOT2) && slot != 2);
    }
}

static unsigned random_row(struct rng *rng, enum unit unit, unsigned slot, bool privileged)
{
    static unsigned first[UNIT_LX + 1], count[UNIT_LX + 1];
    if (!count[UNIT_LX])
        for (unsigned row = ROW_COUNT; row-- > 0;) {
            first[hpvm__rows[row].unit] = row; // rows of a unit are consecutive
            count[hpvm__rows[row].unit]++;
        }
    static const uint16_t rare_i[] = {ROW_shl,    ROW_shr,  ROW_shr_u,     ROW_shrp,
                                      ROW_popcnt, ROW_mux1, ROW_mov_to_pr, ROW_mov_to_ar_i},
                          rare_m[] = {ROW_setf_sig,   ROW_getf_sig,  ROW_ld8_fill,
                                      ROW_ld8_fill_i, ROW_st8_spill, ROW_st8_spill_i,
                                      ROW_alloc,      ROW_ld8_s,     ROW_ld4_s_i},
                          rare_f[] = {ROW_xma_l,   ROW_xma_h,    ROW_xma_hu,        ROW_fma_d,
                                      ROW_fma_d,   ROW_fms_d,    ROW_fnma_d,        ROW_fma_s,
                                      ROW_fma_s,   ROW_fms_s,    ROW_fnma_s,        ROW_fmin,
                                      ROW_fmax,    ROW_fmerge_s, ROW_fmerge_ns,     ROW_fcmp_eq,
                                      ROW_fcmp_lt, ROW_fcmp_le,  ROW_fclass_m,      ROW_fcvt_xf,
                                      ROW_fcvt_fx, ROW_fcvt_fxu, ROW_fcvt_fx_trunc, ROW_fcvt_fxu_trunc},
                          number_m[] = {ROW_ldfd,   ROW_ldfd_i, ROW_ldfd_r,  ROW_ldfs,   ROW_ldfs_i,
                                        ROW_ldf8,   ROW_ldfpd,  ROW_ldfpd_i, ROW_ldfps,  ROW_stfd,
                                        ROW_stfd_i, ROW_stfs,   ROW_stf8,    ROW_setf_d, ROW_setf_s,
                                        ROW_getf_d, ROW_getf_s, ROW_setf_sig};
    // On whole registers.
    static const uint16_t wide_f[] = {ROW_fma,     ROW_fma,       ROW_fms,           ROW_fnma,
                                      ROW_fma_d,   ROW_fma_s,     ROW_frcpa,         ROW_frsqrta,
                                      ROW_fcmp_lt, ROW_fcmp_le,   ROW_fcmp_eq,       ROW_fcvt_fx,
                                      ROW_fcvt_xf, ROW_fmerge_se, ROW_fmerge_s,      ROW_famin,
                                      ROW_famax,   ROW_fmax,      ROW_fmin,          ROW_fselect,
                                      ROW_fand,    ROW_fxor,      ROW_for,           ROW_fandcm,
                                      ROW_fmix_lr, ROW_fmix_l,    ROW_fcvt_fxu_trunc},
                          pair_f[] = {ROW_fpma,  ROW_fpma,      ROW_fpms,       ROW_fpnma,
                                      ROW_fpack, ROW_fpmerge_s, ROW_fpmerge_ns, ROW_fpmerge_se,
                                      ROW_fswap, ROW_fswap_nl,  ROW_fswap_nr},
                          wide_m[] = {ROW_ldfe,     ROW_ldfe_i,   ROW_ldf_fill,  ROW_ldf_fill_i,
                                      ROW_stfe,     ROW_stfe_i,   ROW_stf_spill, ROW_stf_spill_i,
                                      ROW_setf_exp, ROW_getf_exp, ROW_stf_spill};
    static const uint16_t signed_compares[] = {ROW_cmp_lt,    ROW_cmp4_lt,    ROW_cmp_lt_i,
                                               ROW_cmp4_lt_i, ROW_cmp_gt_and, ROW_cmp_le_or};
    if (unit == UNIT_F && rng_chance(rng, 25))
        return wide_f[rng_below(rng, ARRAY_LENGTH(wide_f))];
    if (unit == UNIT_F && rng_chance(rng, 15))
        return pair_f[rng_below(rng, ARRAY_LENGTH(pair_f))];
    if (unit == UNIT_M && rng_chance(rng, 8))
        return wide_m[rng_below(rng, ARRAY_LENGTH(wide_m))];
    if (unit == UNIT_F && rng_chance(rng, 60))
        return rare_f[rng_below(rng, ARRAY_LENGTH(rare_f))];
    if (unit == UNIT_M && rng_chance(rng, 15))
        return number_m[rng_below(rng, ARRAY_LENGTH(number_m))];
    if (rng_chance(rng, 10)) { // singled out: much of the translator hangs on these few rows
        if (unit == UNIT_I)
            return rare_i[rng_below(rng, ARRAY_LENGTH(rare_i))];
        if (unit == UNIT_M)
            return rare_m[rng_below(rng, ARRAY_LENGTH(rare_m))];
        if (unit == UNIT_F)
            return rare_f[rng_below(rng, ARRAY_LENGTH(rare_f))];
    }
    for (;;) {
        enum unit from = (unit == UNIT_I || unit == UNIT_M) && rng_chance(rng, 45) ? UNIT_A : unit;
        unsigned row = first[from] + rng_below(rng, count[from]);
        if (from == UNIT_A && rng_chance(rng, 12))
            row = ROW_adds; // half of them moves
        else if (from == UNIT_A && rng_chance(rng, 8))
            row = signed_compares[rng_below(rng, ARRAY_LENGTH(signed_compares))];
        if (excluded(row, privileged) || (dull(row, slot) && !rng_chance(rng, 10)))
            continue;
        return row;
    }
}

// Field 0 is the target of most instructions, field 2 the base of most memory accesses: illegal and unmapped
// ones end the block, so they are rarer than chance.
static unsigned random_register(struct rng *rng, unsigned field)
{
    if (field == 0 && rng_chance(rng, 97))
        return rng_chance(rng, 50) ? 1 + rng_below(rng, 12) : 32 + rng_below(rng, 8);
    if (field == 2 && rng_chance(rng, 60))
        return rng_chance(rng, 50) ? POINTERS + rng_below(rng, 4) : 40 + rng_below(rng, 4);
    static const uint8_t pool[] = {0, 1, 2, 3, 8, 9, 10, 14, 15, 16, 17, 32, 33, 34, 35, 36, 37, 40, 45};
    return rng_chance(rng, 3) ? rng_below(rng, 128) : pool[rng_below(rng, ARRAY_LENGTH(pool))];
}

static void place(uint64_t *bits, uint64_t mask, unsigned low, unsigned width, uint64_t value)
{
    if ((mask >> low & mask_low(width)) == 0)
        *bits = bits_set(*bits, low, width, value);
}

static uint64_t random_slot(struct rng *rng, unsigned row)
{
    const struct row_info *info = &hpvm__rows[row];
    uint64_t bits = rng_next(rng) & mask_low(41);
    static const uint8_t predicates[] = {0, 1, 6, 7, 8, 9, 16, 17, 63};
    for (unsigned field = 0; field < 4; field++)
        if (!rng_chance(rng, 5))
            place(&bits, info->mask, 6 + 7 * field, 7, random_register(rng, field));
    if (info->format >= FORMAT_A6 && info->format <= FORMAT_A8) {
        place(&bits, info->mask, 6, 6, predicates[rng_below(rng, sizeof predicates)]);
        place(&bits, info->mask, 27, 6, predicates[rng_below(rng, sizeof predicates)]);
        place(&bits, info->mask, 13, 7, random_register(rng, 1));
    }
    if (row == ROW_adds && rng_chance(rng, 50)) // values in two registers, of which one changes then
        bits &= ~(mask_low(7) << 13 | mask_low(10) << 27);
    if (info->format == FORMAT_A8) // numbers that registers hold, too
        place(&bits, info->mask, 13, 7, rng_chance(rng, 60) ? 62 + rng_below(rng, 4) : rng_below(rng, 4));
    if (info->format == FORMAT_M34 && rng_chance(rng, 90)) { // alloc: sizes that are legal
        unsigned sof = 40 + rng_below(rng, 56), sol = rng_below(rng, sof + 1),
                 sor = rng_below(rng, sof / 8 + 1);
        bits = bits_set(bits, 13, 7, sof);
        bits = bits_set(bits, 20, 7, sol);
        bits = bits_set(bits, 27, 4, rng_chance(rng, 70) ? 0 : sor);
    }
    // Application registers that mean something.
    static const uint8_t ars[] = {0, 3, 16, 17, 18, 19, 25, 32, 36, 40, 64, 65, 66, 44, 21};
    if (info->format == FORMAT_M29 || info->format == FORMAT_M30 || info->format == FORMAT_M31 ||
        info->format == FORMAT_I26 || info->format == FORMAT_I27 || info->format == FORMAT_I28)
        place(&bits, info->mask, 20, 7, ars[rng_below(rng, sizeof ars)]);
    static const uint32_t psr_masks[] = {4, 8, 16, 32, 48, 0x2000, 0x4000, 0x20000, 2, 0x80000};
    if (info->format == FORMAT_M44 && rng_chance(rng, 90)) {
        bits = bits_set(bits, 6, 21, psr_masks[rng_below(rng, row == ROW_ssm || row == ROW_rsm ? 10 : 5)]);
        bits &= ~(BIT(36) | BIT(32) | BIT(31));
    }
    if (row == ROW_mux1 && rng_chance(rng, 50))
        bits = bits_set(bits, 20, 4, 11); // @rev
    unsigned qp = rng_chance(rng, info->unit == UNIT_B ? 25 : 60) || (info->flags & F_NO_QP)
                      ? 0
                      : predicates[rng_below(rng, sizeof predicates)];
    bits = bits_set(bits, 0, 6, qp);
    return (bits & ~info->mask) | info->match;
}

static void pack(uint8_t *bytes, unsigned template, const uint64_t slot[3])
{
    store64(bytes, template | slot[0] << 5 | slot[1] << 46);
    store64(bytes + 8, slot[1] >> 18 | slot[2] << 23);
}

static uint64_t nop_of(enum unit unit)
{
    return unit == UNIT_B ? 2ull << 37 : 1ull << 27;
}

// Long blocks in which many registers live: more than the host has.
static void generate_pressure(struct rng *rng, struct code *code)
{
    static const uint16_t rows[] = {ROW_add,    ROW_sub,  ROW_xor,  ROW_or,
                                    ROW_shladd, ROW_adds, ROW_adds, ROW_adds};
    code->bundles = MAX_BUNDLES_TESTED;
    for (unsigned n = 0; n < code->bundles; n++) {
        uint64_t slot[3];
        for (unsigned s = 0; s < 3; s++) {
            unsigned row = rows[rng_below(rng, ARRAY_LENGTH(rows))];
            if (s == 0 && rng_chance(rng, 10))
                row = ROW_thash; // the translator calls it
            uint64_t bits = hpvm__rows[row].match;
            for (unsigned field = 0; field < 3; field++)
                place(&bits, hpvm__rows[row].mask, 6 + 7 * field, 7,
                      rng_chance(rng, 50) ? 1 + rng_below(rng, 15) : 32 + rng_below(rng, 8));
            if (row == ROW_adds) // a move
                bits = bits_set(bits, 13, 7, 0);
            slot[s] = bits;
        }
        pack(code->bytes[n], 0, slot);
    }
}

// ---- divisions and roots -----------------------------------------------------------------------------
// The sequences that compilers and C libraries make of divisions and square roots: as they are, or with one
// operand, predicate, status field or completer changed, or with other instructions in between. In registers
// f6 to f13 or around f40.

struct step {
    uint16_t row;
    uint8_t qp, f1, f3, f4, f2, sf, p2;
};

static uint64_t step_bits(const struct step *s, unsigned shift)
{
    const struct row_info *info = &hpvm__rows[s->row];
    uint64_t bits = 0;
    uint8_t f[4] = {s->f1, s->f2, s->f3, s->f4}; // by position
    for (unsigned n = 0; n < 4; n++)
        if (f[n] >= 2)
            f[n] = (uint8_t)(f[n] + shift);
    for (unsigned n = 0; n < 4; n++)
        bits |= (uint64_t)f[n] << (6 + 7 * n);
    if (info->format == FORMAT_F6 || info->format == FORMAT_F7)
        bits = bits_set(bits, 27, 6, s->p2);
    bits = bits_set(bits, 34, 2, s->sf);
    bits = bits_set(bits, 0, 6, s->qp);
    return (bits & ~info->mask) | info->match;
}

static void change_step(struct rng *rng, struct step *s)
{
    uint8_t *const fields[] = {&s->f1, &s->f2, &s->f3, &s->f4};
    switch (rng_below(rng, 4)) {
    case 0:
        s->qp = rng_chance(rng, 50) ? 7 : 0;
        break;
    case 1:
        s->sf = (uint8_t)rng_below(rng, 4);
        break;
    case 2: {
        static const uint16_t rows[] = {ROW_fma, ROW_fnma, ROW_fms, ROW_fma_d, ROW_fnma_d, ROW_fma_s};
        if (hpvm__rows[s->row].format == FORMAT_F1)
            s->row = rows[rng_below(rng, ARRAY_LENGTH(rows))];
        break;
    }
    default:
        *fields[rng_below(rng, 4)] =
            (uint8_t)(rng_chance(rng, 20) ? rng_below(rng, 2) : 6 + rng_below(rng, 8));
        break;
    }
}

static void generate_division(struct rng *rng, bool privileged, struct code *code)
{
    // frcpa's operands are in f2 and f3 of its format; here f3 and f4 are the factors, f2 the addend.
    static const struct step
        integer[] = {{ROW_fcvt_xf, 0, 8, 0, 0, 8, 0, 0},        {ROW_fcvt_xf, 0, 9, 0, 0, 9, 0, 0},
                     {ROW_frcpa, 0, 10, 9, 0, 8, 1, 6},         {ROW_fnma, 6, 11, 9, 10, 1, 1, 0},
                     {ROW_fma, 6, 12, 8, 10, 0, 1, 0},          {ROW_fma, 6, 13, 11, 11, 0, 1, 0},
                     {ROW_fma, 6, 12, 11, 12, 12, 1, 0},        {ROW_fma, 6, 10, 11, 10, 10, 1, 0},
                     {ROW_fma, 6, 11, 13, 12, 12, 1, 0},        {ROW_fma, 6, 10, 13, 10, 10, 1, 0},
                     {ROW_fnma, 6, 12, 9, 11, 8, 1, 0},         {ROW_fma, 6, 10, 12, 10, 11, 1, 0},
                     {ROW_fcvt_fx_trunc, 0, 10, 0, 0, 10, 1, 0}},
        real[] = {{ROW_fmerge_s, 0, 7, 8, 0, 8, 0, 0}, {ROW_frcpa, 0, 8, 9, 0, 8, 0, 6},
                  {ROW_fnma, 6, 6, 9, 8, 1, 1, 0},     {ROW_fma, 6, 10, 6, 6, 0, 1, 0},
                  {ROW_fma, 6, 6, 8, 6, 8, 1, 0},      {ROW_fma, 6, 11, 10, 10, 0, 1, 0},
                  {ROW_fma, 6, 6, 6, 10, 6, 1, 0},     {ROW_fma, 6, 6, 6, 11, 6, 1, 0},
                  {ROW_fma_d, 6, 10, 7, 6, 0, 1, 0},   {ROW_fnma, 6, 7, 9, 10, 7, 1, 0},
                  {ROW_fma_d, 6, 8, 7, 6, 10, 0, 0}},
        single[] = {{ROW_fmerge_s, 0, 6, 8, 0, 8, 0, 0}, {ROW_frcpa, 0, 8, 9, 0, 8, 0, 6},
                    {ROW_fnma, 6, 10, 9, 8, 1, 1, 0},    {ROW_fma, 6, 7, 8, 10, 8, 1, 0},
                    {ROW_fma, 6, 7, 7, 10, 8, 1, 0},     {ROW_fma_s, 6, 10, 6, 7, 0, 1, 0},
                    {ROW_fnma, 6, 6, 10, 9, 6, 1, 0},    {ROW_fma_s, 6, 8, 6, 7, 10, 0, 0}};
    static const struct step extended[] = {
        {ROW_frcpa, 0, 6, 9, 0, 8, 0, 6},   {ROW_fnma, 6, 10, 9, 6, 1, 1, 0},
        {ROW_fma, 6, 11, 8, 6, 0, 1, 0},    {ROW_fma, 6, 7, 10, 10, 10, 1, 0},
        {ROW_fma, 6, 12, 10, 10, 0, 1, 0},  {ROW_fnma, 6, 14, 9, 11, 8, 1, 0},
        {ROW_fma, 6, 12, 12, 12, 10, 1, 0}, {ROW_fma, 6, 7, 6, 7, 6, 1, 0},
        {ROW_fma, 6, 7, 7, 12, 6, 1, 0},    {ROW_fma, 6, 10, 14, 7, 11, 1, 0},
        {ROW_fnma, 6, 11, 9, 7, 1, 1, 0},   {ROW_fnma, 6, 8, 9, 10, 8, 1, 0},
        {ROW_fma, 6, 7, 11, 7, 7, 1, 0},    {ROW_fma, 6, 6, 8, 7, 10, 0, 0}};
    // Reciprocals: 1 is divided.
    static const struct step one[] = {{ROW_frcpa, 0, 8, 9, 0, 1, 0, 6},  {ROW_fnma, 6, 6, 9, 8, 1, 1, 0},
                                      {ROW_fma, 6, 10, 6, 6, 0, 1, 0},   {ROW_fma, 6, 6, 8, 6, 8, 1, 0},
                                      {ROW_fma, 6, 11, 10, 10, 0, 1, 0}, {ROW_fma, 6, 6, 6, 10, 6, 1, 0},
                                      {ROW_fma, 6, 6, 6, 11, 6, 1, 0},   {ROW_fma_d, 6, 10, 6, 1, 0, 1, 0},
                                      {ROW_fnma, 6, 7, 9, 10, 1, 1, 0},  {ROW_fma_d, 6, 8, 7, 6, 10, 0, 0}},
                             one_single[] = {
                                 {ROW_frcpa, 0, 8, 9, 0, 1, 0, 6},  {ROW_fnma, 6, 10, 9, 8, 1, 1, 0},
                                 {ROW_fma, 6, 7, 8, 10, 8, 1, 0},   {ROW_fma, 6, 7, 7, 10, 8, 1, 0},
                                 {ROW_fma_s, 6, 10, 7, 1, 0, 1, 0}, {ROW_fnma, 6, 6, 10, 9, 1, 1, 0},
                                 {ROW_fma_s, 6, 8, 6, 7, 10, 0, 0}};
    struct step steps[16];
    unsigned count, shift = rng_chance(rng, 75) ? 0 : 32, at = 0;
    switch (rng_below(rng, 7)) {
    case 5:
        count = ARRAY_LENGTH(one);
        memcpy(steps, one, sizeof one);
        break;
    case 6:
        count = ARRAY_LENGTH(one_single);
        memcpy(steps, one_single, sizeof one_single);
        break;
    case 4:
        count = ARRAY_LENGTH(extended);
        memcpy(steps, extended, sizeof extended);
        break;
    case 0:
        count = ARRAY_LENGTH(real);
        memcpy(steps, real, sizeof real);
        break;
    case 1:
        count = ARRAY_LENGTH(single);
        memcpy(steps, single, sizeof single);
        break;
    default:
        count = ARRAY_LENGTH(integer);
        memcpy(steps, integer, sizeof integer);
        if (rng_chance(rng, 50)) { // unsigned
            steps[0] = (struct step){ROW_fma, 0, 8, 8, 1, 0, 1, 0};
            steps[1] = (struct step){ROW_fma, 0, 9, 9, 1, 0, 1, 0};
            steps[count - 1].row = ROW_fcvt_fxu_trunc;
        }
        break;
    }
    if (rng_chance(rng, 35))
        change_step(rng, &steps[rng_below(rng, count)]);
    bool others = rng_chance(rng, 30);
    for (code->bundles = 0; at < count && code->bundles < MAX_BUNDLES_TESTED; code->bundles++) {
        uint64_t slot[3] = {nop_of(UNIT_M), nop_of(UNIT_F), nop_of(UNIT_I)};
        bool other = others && rng_chance(rng, 40);
        if (code->bundles < 2 && hpvm__rows[steps[count - 1].row].format == FORMAT_F10 && rng_chance(rng, 90))
            slot[0] = (hpvm__rows[ROW_setf_sig].match & ~mask_low(27)) | // of r14, r15
                      (hpvm__rows[ROW_setf_sig].match & mask_low(27)) |
                      (uint64_t)(8 + code->bundles + shift) << 6 | (uint64_t)(14 + code->bundles) << 13;
        else if (other)
            slot[0] = random_slot(rng, random_row(rng, UNIT_M, 0, privileged));
        if (code->bundles >= 2 || hpvm__rows[steps[count - 1].row].format != FORMAT_F10)
            slot[1] = step_bits(&steps[at++], shift);
        pack(code->bytes[code->bundles], 0x0c, slot); // MFI
    }
}

struct constant {
    uint16_t row; // setf
    uint8_t f;
    uint64_t value;
};

// movl to r14 or r15, whose setf is in the next bundle.
static void pack_constant(uint8_t *bytes, unsigned r, uint64_t value, uint64_t first)
{
    uint64_t slot[3] = {first, value >> 22 & mask_low(41), hpvm__rows[ROW_movl].match};
    slot[2] |= (uint64_t)r << 6 | (value & 0x7f) << 13 | (value >> 21 & 1) << 21 |
               (value >> 16 & 0x1f) << 22 | (value >> 7 & 0x1ff) << 27 | value >> 63 << 36;
    pack(bytes, 0x04, slot);
}

static uint64_t setf_bits(const struct constant *c, unsigned r, unsigned shift)
{
    return hpvm__rows[c->row].match | (uint64_t)(c->f + shift) << 6 | (uint64_t)r << 13;
}

static void generate_root(struct rng *rng, bool privileged, struct code *code)
{
    static const struct constant all[] = {{ROW_setf_exp, 9, 0xfffe},    {ROW_setf_s, 10, 0x3fc00000},
                                          {ROW_setf_s, 11, 0x40200000}, {ROW_setf_s, 12, 0x40fc0000},
                                          {ROW_setf_s, 13, 0x41670000}, {ROW_setf_s, 14, 0x408c0000}},
                                 half_single[] = {{ROW_setf_exp, 12, 0xfffe}},
                                 half[] = {{ROW_setf_d, 10, 0x3fe0000000000000}};
    static const struct step
        polynomial[] = {{ROW_frsqrta, 0, 7, 8, 0, 0, 0, 6}, {ROW_fma, 6, 6, 9, 7, 0, 1, 0},
                        {ROW_fma, 6, 7, 8, 7, 0, 1, 0},     {ROW_fnma, 6, 9, 7, 6, 9, 1, 0},
                        {ROW_fma, 6, 10, 11, 9, 10, 1, 0},  {ROW_fma, 6, 11, 9, 9, 0, 1, 0},
                        {ROW_fma, 6, 12, 13, 9, 12, 1, 0},  {ROW_fma, 6, 10, 11, 10, 9, 1, 0},
                        {ROW_fma, 6, 11, 11, 11, 0, 1, 0},  {ROW_fma, 6, 9, 9, 12, 14, 1, 0},
                        {ROW_fma, 6, 12, 10, 7, 7, 1, 0},   {ROW_fma, 6, 7, 7, 11, 0, 1, 0},
                        {ROW_fma, 6, 10, 11, 9, 10, 1, 0},  {ROW_fma_d, 6, 7, 9, 7, 12, 1, 0},
                        {ROW_fma, 6, 6, 10, 6, 6, 1, 0},    {ROW_fnma, 6, 9, 7, 7, 8, 1, 0},
                        {ROW_fma_d, 6, 8, 9, 6, 7, 0, 0}},
        iteration[] = {{ROW_frsqrta, 0, 7, 8, 0, 0, 0, 6}, {ROW_fma, 6, 6, 8, 7, 0, 1, 0},
                       {ROW_fma, 6, 7, 10, 7, 0, 1, 0},    {ROW_fnma, 6, 11, 6, 7, 10, 1, 0},
                       {ROW_fma, 6, 6, 6, 11, 6, 1, 0},    {ROW_fma, 6, 7, 7, 11, 7, 1, 0},
                       {ROW_fnma, 6, 11, 6, 7, 10, 1, 0},  {ROW_fma, 6, 6, 6, 11, 6, 1, 0},
                       {ROW_fma, 6, 7, 7, 11, 7, 1, 0},    {ROW_fnma, 6, 11, 6, 6, 8, 1, 0},
                       {ROW_fma, 6, 6, 11, 7, 6, 1, 0},    {ROW_fnma, 6, 11, 6, 6, 8, 1, 0},
                       {ROW_fma_d, 6, 8, 11, 7, 6, 1, 0}},
        single[] = {{ROW_frsqrta, 0, 7, 8, 0, 0, 0, 6}, {ROW_fma, 6, 9, 12, 7, 0, 1, 0},
                    {ROW_fma, 6, 7, 8, 7, 0, 1, 0},     {ROW_fnma, 6, 10, 7, 9, 12, 1, 0},
                    {ROW_fma, 6, 12, 12, 1, 1, 1, 0},   {ROW_fma, 6, 12, 12, 10, 1, 1, 0},
                    {ROW_fma, 6, 11, 10, 7, 0, 1, 0},   {ROW_fma, 6, 10, 10, 9, 0, 1, 0},
                    {ROW_fma_s, 6, 7, 12, 11, 7, 1, 0}, {ROW_fma, 6, 12, 12, 10, 9, 1, 0},
                    {ROW_fnma, 6, 9, 7, 7, 8, 1, 0},    {ROW_fma_s, 6, 8, 9, 12, 7, 0, 0}};
    static const struct {
        const struct constant *constant;
        const struct step *step;
        uint8_t constants, steps;
    } sequences[] = {{all, polynomial, ARRAY_LENGTH(all), ARRAY_LENGTH(polynomial)},
                     {half, iteration, ARRAY_LENGTH(half), ARRAY_LENGTH(iteration)},
                     {half_single, single, ARRAY_LENGTH(half_single), ARRAY_LENGTH(single)}};
    unsigned which = rng_below(rng, ARRAY_LENGTH(sequences)), constants = sequences[which].constants,
             count = sequences[which].steps, shift = rng_chance(rng, 75) ? 0 : 32;
    struct constant constant[8];
    struct step steps[24];
    memcpy(constant, sequences[which].constant, constants * sizeof *constant);
    memcpy(steps, sequences[which].step, count * sizeof *steps);
    if (rng_chance(rng, 30))
        change_step(rng, &steps[rng_below(rng, count)]);
    if (rng_chance(rng, 10))
        constant[rng_below(rng, constants)].value ^= BIT(rng_below(rng, 18));
    bool others = rng_chance(rng, 20);
    uint64_t next = nop_of(UNIT_M); // the setf of the last constant
    for (code->bundles = 0; code->bundles < constants; code->bundles++) {
        unsigned r = 14 + (code->bundles & 1);
        pack_constant(code->bytes[code->bundles], r, constant[code->bundles].value, next);
        next = setf_bits(&constant[code->bundles], r, shift);
    }
    for (unsigned at = 0; at < count; code->bundles++) {
        uint64_t slot[3] = {next, step_bits(&steps[at++], shift), nop_of(UNIT_I)};
        pack(code->bytes[code->bundles], 0x0c, slot); // MFI
        next = others && rng_chance(rng, 30) ? random_slot(rng, random_row(rng, UNIT_M, 0, privileged))
                                             : nop_of(UNIT_M);
    }
}

void generate_code(struct rng *rng, bool privileged, struct code *code)
{
    if (rng_chance(rng, 5)) {
        generate_pressure(rng, code);
        return;
    }
    if (rng_chance(rng, 8)) {
        if (rng_chance(rng, 30))
            generate_root(rng, privileged, code);
        else
            generate_division(rng, privileged, code);
        return;
    }
    code->bundles = 1 + rng_below(rng, rng_chance(rng, 60) ? 8 : MAX_BUNDLES_TESTED);
    for (unsigned n = 0; n < code->bundles; n++) {
        unsigned template;
        bool branches;
        do {
            template = rng_below(rng, 32);
            branches = hpvm__templates[template].unit[2] == UNIT_B;
        } while (hpvm__templates[template].reserved ||
                 (branches && n + 1 < code->bundles && rng_chance(rng, 70)));
        const struct template_info *info = &hpvm__templates[template];
        uint64_t slot[3];
        for (unsigned s = 0; s < 3; s++)
            slot[s] = rng_chance(rng, 10) && info->unit[s] != UNIT_LX
                          ? nop_of(info->unit[s])
                          : random_slot(rng, random_row(rng, info->unit[s], s, privileged));
        if (info->unit[1] == UNIT_LX)
            slot[1] = rng_next(rng) & mask_low(41);
        pack(code->bytes[n], template, slot);
    }
}

void code_nop(struct code *code, unsigned n, unsigned slot)
{
    struct bundle bundle = hpvm__bundle_read(code->bytes[n]);
    const struct template_info *info = &hpvm__templates[bundle.template];
    bundle.slot[slot] = nop_of(info->unit[slot]);
    if (info->unit[slot] == UNIT_LX) {
        bundle.slot[1] = 0;
        bundle.slot[2] = nop_of(UNIT_I);
    }
    pack(code->bytes[n], bundle.template, bundle.slot);
}

void print_code(const struct code *code, FILE *file)
{
    for (unsigned n = 0; n < code->bundles; n++) {
        struct bundle bundle = hpvm__bundle_read(code->bytes[n]);
        const struct template_info *info = &hpvm__templates[bundle.template];
        fprintf(file, "%08x: [%s] template %02x  %016llx %016llx\n", CODE + 16 * n, info->name,
                bundle.template, (unsigned long long)load64(code->bytes[n]),
                (unsigned long long)load64(code->bytes[n] + 8));
        for (unsigned s = 0; s < 3; s++) {
            struct insn insn;
            char text[100] = "reserved";
            bool known = info->unit[s] == UNIT_LX
                             ? hpvm__decode(UNIT_LX, bundle.slot[2], bundle.slot[1], 1, &insn)
                             : hpvm__decode(info->unit[s], bundle.slot[s], 0, s, &insn);
            if (known)
                hpvm__disassemble(&insn, CODE + 16 * n, text, sizeof text);
            fprintf(file, "        %u  %s\n", s, text);
            if (info->unit[s] == UNIT_LX)
                break;
        }
    }
}
