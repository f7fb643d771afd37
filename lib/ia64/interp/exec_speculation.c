// Speculation checks and the ALAT (formats M20 to M23, M26, M27; manual volume 3, "chk", "invala"). The
// branch to the recovery code is made here: no Speculative Operation fault is ever raised.
#include "ia64/cpu/alat.h"
#include "ia64/interp/exec.h"

#define RECOVER return hpvm__branch(c, i, insn_ip(c, i) + (uint64_t)i->imm)

EXEC(chk_s_m)
{
    QP;
    if (UNLIKELY(gr_nat(c, i->r2)))
        RECOVER;
    NEXT;
}

EXEC(chk_s_f)
{
    QP;
    FP_CHECK(FP_PARTITION(i->r2));
    if (UNLIKELY(fp_is_natval(fr_get(c, i->r2))))
        RECOVER;
    NEXT;
}

#define CHECK_ADVANCED(id, is_fp, clear)                                                                     \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if (!hpvm__alat_check(c, is_fp, i->r1))                                                              \
            RECOVER;                                                                                         \
        if (clear)                                                                                           \
            hpvm__alat_remove(c, is_fp, i->r1);                                                              \
        NEXT;                                                                                                \
    }

CHECK_ADVANCED(chk_a_nc, false, false)
CHECK_ADVANCED(chk_a_clr, false, true)
CHECK_ADVANCED(chk_a_nc_f, true, false)
CHECK_ADVANCED(chk_a_clr_f, true, true)

EXEC(invala)
{
    QP;
    hpvm__alat_clear(c);
    NEXT;
}

EXEC(invala_e)
{
    QP;
    hpvm__alat_remove(c, false, i->r1);
    NEXT;
}

EXEC(invala_e_f)
{
    QP;
    hpvm__alat_remove(c, true, i->r1);
    NEXT;
}
