// F2, F3, F9: integer multiply-add, select, merge, mix, swap and logical operations. No status field, no
// exceptions; a NaTVal operand makes the result NaTVal.
#include "ia64/interp/exec_fp.h"

#define HIGH(f) ((f)->significand & 0xffffffff00000000)
#define LOW(f)  ((f)->significand & 0xffffffff)
#define TOP     BIT(63) // sign of the high single
#define MIDDLE  BIT(31) // sign of the low single
#define SIGNS   (TOP | MIDDLE)
#define UPPER   (0x1ffull << 55 | 0x1ffull << 23) // signs and exponents of both singles

// a = f3, b = f4, d = f2
#define THREE(id, expression)                                                                                \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        FR_TARGET(i->r1);                                                                                    \
        FP_CHECK(PARTS4);                                                                                    \
        const struct fpreg *f3 = fr_get(c, i->r3), *f4 = fr_get(c, i->r4), *f2 = fr_get(c, i->r2);           \
        if (UNLIKELY(fp_is_natval(f3) || fp_is_natval(f4) || fp_is_natval(f2))) {                            \
            fr_set(c, i->r1, FP_NATVAL);                                                                     \
            NEXT;                                                                                            \
        }                                                                                                    \
        uint64_t a = f3->significand, b = f4->significand, d = f2->significand;                              \
        fr_set(c, i->r1, FP_INTEGER(expression));                                                            \
        NEXT;                                                                                                \
    }

// The addend is zero-extended to 128 bits in every form.
THREE(xma_l, a *b + d)
THREE(xma_hu, (uint64_t)(((unsigned __int128)a * b + d) >> 64))
THREE(xma_h,
      (uint64_t)(((unsigned __int128)((__int128)(int64_t)a * (int64_t)b) + (unsigned __int128)d) >> 64))
THREE(fselect, (a & d) | (b & ~d))

#define TWO(id, expression)                                                                                  \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        FR_TARGET(i->r1);                                                                                    \
        FP_CHECK(PARTS3);                                                                                    \
        const struct fpreg *f2 = fr_get(c, i->r2), *f3 = fr_get(c, i->r3);                                   \
        if (UNLIKELY(fp_is_natval(f2) || fp_is_natval(f3))) {                                                \
            fr_set(c, i->r1, FP_NATVAL);                                                                     \
            NEXT;                                                                                            \
        }                                                                                                    \
        fr_set(c, i->r1, expression);                                                                        \
        NEXT;                                                                                                \
    }

TWO(fmerge_s, FPREG(f2->sign, f3->exponent, f3->significand))
TWO(fmerge_ns, FPREG(f2->sign ^ 1, f3->exponent, f3->significand))
TWO(fmerge_se, FPREG(f2->sign, f2->exponent, f3->significand))
TWO(fmix_lr, FP_INTEGER(HIGH(f2) | LOW(f3)))
TWO(fmix_r, FP_INTEGER(LOW(f2) << 32 | LOW(f3)))
TWO(fmix_l, FP_INTEGER(HIGH(f2) | HIGH(f3) >> 32))
TWO(fsxt_r, FP_INTEGER((f2->significand & MIDDLE ? ~0ull << 32 : 0) | LOW(f3)))
TWO(fsxt_l, FP_INTEGER((f2->significand & TOP ? ~0ull << 32 : 0) | HIGH(f3) >> 32))
TWO(fpack, FP_INTEGER((uint64_t)hpvm__fp_to_single_bits(*f2) << 32 | hpvm__fp_to_single_bits(*f3)))
TWO(fswap, FP_INTEGER(LOW(f3) << 32 | HIGH(f2) >> 32))
TWO(fswap_nl, FP_INTEGER((LOW(f3) << 32 | HIGH(f2) >> 32) ^ TOP))
TWO(fswap_nr, FP_INTEGER((LOW(f3) << 32 | HIGH(f2) >> 32) ^ MIDDLE))
TWO(fand, FP_INTEGER(f2->significand & f3->significand))
TWO(fandcm, FP_INTEGER(f2->significand & ~f3->significand))
TWO(for, FP_INTEGER(f2->significand | f3->significand))
TWO(fxor, FP_INTEGER(f2->significand ^ f3->significand))
TWO(fpmerge_s, FP_INTEGER((f2->significand & SIGNS) | (f3->significand & ~SIGNS)))
TWO(fpmerge_ns, FP_INTEGER((~f2->significand & SIGNS) | (f3->significand & ~SIGNS)))
TWO(fpmerge_se, FP_INTEGER((f2->significand & UPPER) | (f3->significand & ~UPPER)))
