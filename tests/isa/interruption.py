"""Writes the tests of interruption delivery: one table per group of interruptions, every row from every privilege level,
with PSR.ic 1 and 0, with little and much of PSR set. Every control register that delivery writes is compared, and all
others have to stay (manual volume 2, sections 5.5 and 8.3)."""
PSR = {name: 1 << bit for name, bit in (('be', 1), ('up', 2), ('ac', 3), ('mfl', 4), ('mfh', 5), ('ic', 13), ('i', 14),
                                        ('pk', 15), ('dt', 17), ('dfl', 18), ('dfh', 19), ('sp', 20), ('pp', 21),
                                        ('di', 22), ('si', 23), ('db', 24), ('lp', 25), ('tb', 26), ('rt', 27),
                                        ('mc', 35), ('it', 36), ('ss', 40), ('bn', 44))}
CPL, RI = 32, 41
KEPT = sum(PSR[name] for name in ('up', 'mfl', 'mfh', 'pk', 'dt', 'rt', 'mc', 'it'))
X, W, R, NA, SP, RS, IR = (1 << bit for bit in range(32, 39))
# What interruption registers hold before; whatever an interruption does not write has to stay.
BEFORE = {'ipsr': 0x2a, 'iip': 0x1110, 'iipa': 0x2220, 'ifs': 1 << 63 | 0x3, 'isr': 0x55, 'ifa': 0x3330,
          'itir': 0x4438, 'iha': 0x5554, 'iim': 0x666}
MUCH = [PSR[name] for name in ('up', 'mfl', 'mfh', 'pp', 'sp', 'si', 'lp', 'rt', 'i', 'mc')]
VARIANTS = ((0, 0), (sum(MUCH), 0), (0, 3), (sum(MUCH), 3))  # PSR bits, DCR (pp and be)
PAGE = 0xa000000000004000
RID_ITIR = 0x12338  # region ID 0x123 and pages of 16 KB
VECTORS = 'tlb16[0]=0x661 rr0=0x38'
CODE = 'tlb24[0x1000000]=0x1000000|0x7e1'
number = 0


def bits(names):
    return sum(PSR[name] for name in names.split())


def bundle(unit, slot, instruction):
    """The instruction in a slot among nops."""
    if unit == 'X':
        return ['{ .mlx', 'nop.m 0', instruction + ' ;;', '}']
    template = {('M', 0): 'mii', ('M', 1): 'mmi', ('I', 1): 'mii', ('I', 2): 'mii', ('F', 1): 'mfi', ('F', 2): 'mmf',
                ('B', 0): 'bbb', ('B', 1): 'bbb', ('B', 2): 'mib'}[unit, slot]
    lines = [f'nop.{kind} 0' for kind in template]
    lines[slot] = instruction
    return ['{ .' + template] + lines[:2] + [lines[2] + ' ;;', '}']


SLOTS = {'M': (0, 1), 'I': (1, 2), 'F': (1, 2), 'B': (0, 1, 2), 'X': (1,)}


def expectation(psr, dcr, fault, isr, registers, iip, slot, iipa, ei=None):
    """What delivery leaves. slot: IPSR.ri; ei: ISR.ei, the same but for traps."""
    after = psr & KEPT | (PSR['be'] if dcr & 2 else 0) | (PSR['pp'] if dcr & 1 else 0)
    text = f'fault={fault} isr={isr:#x} at={iip} slot={slot if ei is None else ei} psr={after:#x}'
    if psr & PSR['ic']:
        text += f' ipsr={psr | slot << RI:#x} iip={iip} iipa={iipa} ifs=0'
        text += ''.join(f' {name}={value}' for name, value in registers.items())
    return text


def settings(psr, dcr):
    return f'psr={psr:#x} dcr={dcr} ' + ' '.join(f'{name}={value:#x}' for name, value in BEFORE.items())


def faults(name, unit, instruction, fault, isr=0, setup='', registers=None, levels=(0, 1, 2, 3), psr=0, patch='',
           ic=(1, 0), variants=VARIANTS, slots=None):
    """An instruction that faults: nothing but delivery happens. A patch is for the faulting bundle."""
    global number
    for slot in slots or SLOTS[unit]:
        number += 1
        print(f'//: case {name}, slot {slot}\nintr_{number}_before:')
        print('\n'.join(['{ .mii', 'nop.m 0', 'nop.i 0', 'nop.i 0 ;;', '}', f'intr_{number}:'] +
                        bundle(unit, slot, instruction)))
        if patch:
            print(f'//: patch bundle=1 slot={slot} {patch}')
        for level in levels:
            for with_ic in ic:
                for more, dcr in variants if slot == (slots or SLOTS[unit])[0] else variants[:1]:
                    value = PSR['bn'] | (PSR['ic'] if with_ic else 0) | level << CPL | psr | more & ~(
                        0 if with_ic else PSR['i'])
                    # IIPA: the bundle of the last instruction that was completed.
                    before = f'intr_{number}' if slot else f'intr_{number}_before'
                    print(f'//: with {settings(value, dcr)} {setup} -> ' +
                          expectation(value, dcr, fault, isr, registers or {}, f'intr_{number}', slot, before))


# ---- General Exception, Break, NaT Consumption, Disabled FP: no address, no IFA --------------------------------------
def instruction_faults():
    user = (1, 2, 3)
    faults('illegal target', 'M', 'add r8 = r9, r10', 'illegal', patch='r1=0')
    faults('illegal target', 'I', 'add r8 = r9, r10', 'illegal', patch='r1=0')
    faults('illegal opcode', 'F', 'fadd f8 = f9, f10', 'illegal', patch='bits=0x1f8000000')
    faults('equal targets', 'I', 'cmp.eq p7, p8 = r9, r10', 'illegal', patch='p1=7 p2=7')
    faults('vmsw', 'B', 'vmsw.0', 'illegal')
    faults('interruption register with PSR.ic', 'M', 'mov r8 = cr.ifa', 'illegal', ic=(1,))
    faults('ar.rnat, rsc.mode 3', 'M', 'mov.m ar.rnat = r8', 'illegal', setup='rsc=3')
    faults('rsm', 'M', 'rsm 0x4000', 'privileged_operation', 0x10, levels=user)
    faults('mov psr.l', 'M', 'mov psr.l = r8', 'privileged_operation', 0x10, levels=user, setup='r8=nat(1)')
    faults('bsw.1', 'B', 'bsw.1', 'privileged_operation', 0x10, levels=user, slots=(2,))
    faults('rfi', 'B', 'rfi', 'privileged_operation', 0x10, levels=user, slots=(2,))
    faults('tpa', 'M', 'tpa r8 = r9', 'privileged_operation', 0x10 | NA, levels=user, setup='r9=nat(0)')
    faults('tak', 'M', 'tak r8 = r9', 'privileged_operation', 0x13 | NA, levels=user, setup='r9=nat(0)')
    faults('kernel register', 'M', 'mov.m ar.k3 = r8', 'privileged_register', 0x20, levels=user)
    faults('interval timer', 'M', 'mov.m ar.itc = r8', 'privileged_register', 0x20, levels=user)
    faults('interval timer, PSR.si', 'M', 'mov.m r8 = ar.itc', 'privileged_register', 0x20, levels=user,
           psr=PSR['si'])
    faults('rsc', 'M', 'mov.m ar.rsc = r8', 'reserved_field', 0x30, setup='r8=1<<40')
    faults('pfs', 'I', 'mov.i ar.pfs = r8', 'reserved_field', 0x30, setup='r8=1<<58')
    faults('fpsr', 'M', 'mov.m ar.fpsr = r8', 'reserved_field', 0x30, setup='r8=1<<58')
    faults('region register', 'M', 'mov rr[r9] = r8', 'reserved_field', 0x30, levels=(0,), setup='r9=0 r8=1<<40')
    faults('user mask', 'M', 'sum 0x40', 'reserved_field', 0x30)
    faults('disabled instruction set transition', 'B', 'br.ia.sptk.few b6', 0x5400, 0x40, psr=PSR['di'])
    # Break: the immediate of all units but B.
    for unit, immediate in (('m', 0x12345), ('i', 0x1fffff), ('f', 0x100000), ('x', 0x3ffffffffedcba98)):
        faults(f'break.{unit}', unit.upper(), f'break.{unit} {immediate:#x}', 'break',
               registers={'iim': immediate & 0x1fffff})
    faults('break.b', 'B', 'break.b 0x12345', 'break', registers={'iim': 0})
    # Register NaT Consumption; the access bits of the instruction.
    for text, unit, isr in (('ld8 r8 = [r9]', 'M', R), ('st8 [r9] = r10', 'M', W), ('xchg8 r8 = [r9], r10', 'M', R | W),
                            ('fetchadd8.acq r8 = [r9], 1', 'M', R | W), ('ldfd f8 = [r9]', 'M', R),
                            ('stfd [r9] = f8', 'M', W), ('lfetch.fault [r9]', 'M', R | NA | 4),
                            ('fc r9', 'M', R | NA | 1), ('probe.r r8 = r9, 0', 'M', R | NA | 2),
                            ('probe.w r8 = r9, 0', 'M', W | NA | 2), ('probe.r.fault r9, 3', 'M', R | NA | 5),
                            ('probe.w.fault r9, 3', 'M', W | NA | 5), ('probe.rw.fault r9, 3', 'M', R | W | NA | 5),
                            ('mov.m ar.ccv = r9', 'M', 0), ('mov.i ar.lc = r9', 'I', 0), ('mov pr = r9, -2', 'I', 0),
                            ('mov b6 = r9', 'I', 0), ('mov psr.um = r9', 'M', 0)):
        faults(text, unit, text, 'nat', 0x10 | isr, setup='r9=nat(0)')
    for text, isr in (('tpa r8 = r9', NA), ('tak r8 = r9', NA | 3), ('mov rr[r9] = r8', 0), ('mov cr.dcr = r9', 0)):
        faults(text, 'M', text, 'nat', 0x10 | isr, setup='r9=nat(0)', levels=(0,))
    # Disabled FP: both partitions at once, and the access bits of memory instructions.
    low, high = PSR['dfl'], PSR['dfh']
    for text, unit, psr, isr in (('fadd f8 = f9, f10', 'F', low, 1), ('fadd f8 = f99, f10', 'F', high, 2),
                                 ('fadd f8 = f99, f10', 'F', low | high, 3), ('fmpy f40 = f1, f1', 'F', high, 2),
                                 ('ldfd f8 = [r9]', 'M', low, R | 1), ('stfd [r9] = f99', 'M', high, W | 2),
                                 ('ldfd.s f99 = [r9]', 'M', high, R | SP | 2), ('setf.sig f8 = r9', 'M', low, 1),
                                 ('getf.sig r8 = f40', 'M', high, 2)):
        faults(text, unit, text, 'disabled_fp', isr, psr=psr, setup='r9=nat(0)')
    # Unimplemented data addresses set IFA and ITIR, like all faults of a data reference.
    for text, isr in (('ld8 r8 = [r9]', R), ('st8 [r9] = r8', W), ('xchg8 r8 = [r9], r10', R | W),
                      ('lfetch.fault [r9]', R | NA | 4), ('fc r9', R | NA | 1), ('probe.r.fault r9, 3', R | NA | 5)):
        faults('unimplemented address, ' + text, 'M', text, 'unimplemented_address', 0x30 | isr,
               setup='r9=1<<58 rr0=0x55538', registers={'ifa': 1 << 58, 'itir': 0x55538})


# ---- floating-point faults: which exception, which half --------------------------------------------------------------
def floating_faults():
    """ISR.code: V 1, D 2, Z 4 of the only or the high half, 0x10, 0x20, 0x40 of the low half (volume 2, 0x5c00)."""
    snan, unnormal = '0:0x1ffff:0x8000000000000001', '0:0x1003e:1'
    enabled = 'fpsr=0x9804c02700300'
    one, nan32, tiny32 = 0x3f800000, 0x7f800001, 1
    for name, text, setup, isr in (
            ('invalid', 'fadd.s0 f8 = f9, f10', f'f9={snan} f10=1', 1),
            ('invalid', 'fadd.s0 f8 = f9, f10', 'f9=inf f10=-inf', 1),
            ('denormal operand', 'fadd.s0 f8 = f9, f10', f'f9={unnormal} f10=1', 2),
            ('zero divide', 'frcpa.s0 f8, p7 = f9, f10', 'f9=1 f10=zero', 4),
            ('invalid', 'fcmp.lt.s0 p7, p8 = f9, f10', 'f9=nan f10=1', 1),
            ('invalid, high half', 'fpma.s0 f8 = f9, f10, f11', (nan32, one), 1),
            ('invalid, low half', 'fpma.s0 f8 = f9, f10, f11', (one, nan32), 0x10),
            ('invalid, both halves', 'fpma.s0 f8 = f9, f10, f11', (nan32, nan32), 0x11),
            ('denormal operand, high half', 'fpma.s0 f8 = f9, f10, f11', (tiny32, one), 2),
            ('denormal operand, low half', 'fpma.s0 f8 = f9, f10, f11', (one, tiny32), 0x20),
            ('invalid high, denormal operand low', 'fpma.s0 f8 = f9, f10, f11', (nan32, tiny32), 0x21),
            ('denormal operand high, invalid low', 'fpma.s0 f8 = f9, f10, f11', (tiny32, nan32), 0x12)):
        if isinstance(setup, tuple):
            setup = f'f9=0:0x1003e:{setup[0] << 32 | setup[1]:#x} f10=0:0x1003e:{one << 32 | one:#x} f11=0:0x1003e:0'
        faults(f'floating-point {name}', 'F', text, 'fp_fault', isr, setup=f'{setup} {enabled}')
    for name, divisors, isr in (('high half', (0, one), 4), ('low half', (one, 0), 0x40), ('both halves', (0, 0), 0x44)):
        faults(f'floating-point zero divide, {name}', 'F', 'fprcpa.s0 f8, p7 = f9, f10', 'fp_fault', isr,
               setup=f'f9=0:0x1003e:{one << 32 | one:#x} f10=0:0x1003e:{divisors[0] << 32 | divisors[1]:#x} {enabled}')


# ---- data references -------------------------------------------------------------------------------------------------
ACCESSES = (('ld8 r8 = [r9]', R), ('st8 [r9] = r10', W), ('xchg8 r8 = [r9], r10', R | W), ('ldfd f8 = [r9]', R),
            ('lfetch.fault [r9]', R | NA | 4), ('fc r9', R | NA | 1), ('probe.r.fault r9, 3', R | NA | 5),
            ('probe.w.fault r9, 3', W | NA | 5), ('probe.rw.fault r9, 3', R | W | NA | 5),
            ('probe.r r8 = r9, 3', R | NA | 2), ('probe.w r8 = r9, 3', W | NA | 2))
ADDRESS = PAGE + 0x108


def long_hash(address):
    """Address of the entry of a long-format table of 32 KB at HASH_BASE."""
    return HASH_BASE | ((address & (1 << 61) - 1) >> 14 ^ 0x123) << 5 & 0x7fff


HASH_BASE = 0xa000000000200000
HASH = f'pta={HASH_BASE | 15 << 2 | 1 << 8 | 1:#x} rr5=0x12339'


def data_faults():
    where = {'ifa': ADDRESS, 'itir': RID_ITIR}
    hashed = dict(where, iha=long_hash(ADDRESS))
    region = f'r9={ADDRESS:#x} rr5=0x12338'
    few = VARIANTS[:1] + VARIANTS[-1:]

    def page(bits_of_page, key=''):
        return f'{region} tlb14{key}[{PAGE:#x}]=data|{bits_of_page:#x}'

    for text, isr in ACCESSES:
        regular, flush = text.startswith('probe') and 'fault' not in text, text.startswith('fc')
        common = {'psr': PSR['dt'], 'registers': where, 'variants': few}
        name = text.split()[0]
        faults(f'Alternate Data TLB, {name}', 'M', text, 'alt_dtlb', isr, region, ic=(1,), **common)
        faults(f'VHPT Translation, {name}', 'M', text, 'vhpt', isr, f'{region} {HASH}', ic=(1,),
               **dict(common, registers=hashed))
        faults(f'Data TLB, {name}', 'M', text, 'dtlb', isr, f'{region} {HASH} tlb16[{HASH_BASE:#x}]=data|0x661',
               ic=(1,), **dict(common, registers=hashed))
        # Data Nested TLB: nothing but PSR and IP changes, not even ISR.
        for setup in (region, f'{region} {HASH}', f'{region} {HASH} tlb16[{HASH_BASE:#x}]=data|0x661'):
            nested(f'Data Nested TLB, {name}', text, setup)
        faults(f'Page Not Present, {name}', 'M', text, 'not_present', isr, page(0x7e0), **common)
        faults(f'Data NaT Page Consumption, {name}', 'M', text, 'nat_page', isr | 0x20, page(0x7e1 | 7 << 2), **common)
        keys = dict(common, psr=PSR['dt'] | PSR['pk'])
        if not flush:  # which looks at no keys (volume 3, "fc")
            faults(f'Data Key Miss, {name}', 'M', text, 'dkey_miss', isr, page(0x7e1, '.key5'), **keys)
        if regular:
            continue
        denied = (2 if isr & W else 0) | (4 if isr & R else 0)  # pkr.wd, pkr.rd
        if not flush:
            faults(f'Data Key Permission, {name}', 'M', text, 'key_permission', isr,
                   page(0x7e1, '.key5') + f' pkr3={5 << 8 | 1 | denied:#x}', **keys)
        faults(f'Data Access Rights, privilege level, {name}', 'M', text, 'daccess_rights', isr, page(0x661),
               levels=(1, 2, 3), **common)
        if isr & W:
            faults(f'Data Access Rights, write, {name}', 'M', text, 'daccess_rights', isr, page(0x1e1), **common)
            faults(f'Data Dirty Bit, {name}', 'M', text, 'dirty', isr, page(0x7a1), **common)
        if not flush:
            if not isr & W:
                faults(f'Data Access Bit, {name}', 'M', text, 'daccess', isr, page(0x7c1), **common)
            debug = dict(common, psr=PSR['dt'] | PSR['db'])
            faults(f'Data Debug, {name}', 'M', text, 'debug', isr,
                   page(0x7e1) + f' dbr4={ADDRESS:#x} dbr5={3 << 62 | 15 << 56 | (1 << 56) - 1:#x}', **debug)
        if not isr & NA:
            misaligned = {'ifa': ADDRESS + 1, 'itir': RID_ITIR}
            faults(f'Unaligned Data Reference, {name}', 'M', text, 'unaligned', isr,
                   page(0x7e1) + f' r9={ADDRESS + 1:#x}',
                   **dict(common, psr=PSR['dt'] | PSR['ac'], registers=misaligned))
        if isr & R and isr & W and not isr & NA:
            faults(f'Unsupported Data Reference, {name}', 'M', text, 'unsupported', isr, page(0x7f1), **common)


def nested(name, text, setup):
    global number
    for slot in (0, 1):
        number += 1
        print(f'//: case {name}, slot {slot}\n' +
              '\n'.join(['{ .mii', 'nop.m 0', 'nop.i 0', 'nop.i 0 ;;', '}', f'intr_{number}:'] +
                        bundle('M', slot, text)))
        for level in (0, 3):
            for more, dcr in VARIANTS:
                value = PSR['bn'] | PSR['dt'] | level << CPL | more & ~PSR['i']
                after = value & KEPT | (PSR['be'] if dcr & 2 else 0) | (PSR['pp'] if dcr & 1 else 0)
                print(f'//: with {settings(value, dcr)} {setup} -> fault=nested_dtlb isr=any cr.isr={BEFORE["isr"]:#x} '
                      f'psr={after:#x}')


# ---- instruction references: the branch completes, IIP is the target -------------------------------------------------
def fetches(name, fault, isr, setup, registers, psr=0, levels=(0, 1, 2, 3), target=ADDRESS & ~15, ic=(1, 0),
            base=PSR['it'] | PSR['dt']):
    global number
    for slot in (0, 1, 2):
        number += 1
        print(f'//: case {name}, branch in slot {slot}\nintr_{number}:\n' +
              '\n'.join(bundle('B', slot, 'br.cond.sptk.few b6')))
        for level in levels:
            for with_ic in ic:
                for more, dcr in VARIANTS if slot == 0 else VARIANTS[:1]:
                    value = PSR['bn'] | (PSR['ic'] if with_ic else 0) | level << CPL | base | psr | more & ~(
                        0 if with_ic else PSR['i'])
                    print(f'//: with {settings(value, dcr)} b6={target:#x}+5 {VECTORS} {CODE} rr5=0x12338 {setup} -> ' +
                          expectation(value, dcr, fault, isr, registers, f'{target:#x}', 0, f'intr_{number}'))


def instruction_references():
    target = ADDRESS & ~15
    where = {'ifa': target, 'itir': RID_ITIR}
    hashed = dict(where, iha=long_hash(target))

    def page(bits_of_page, key=''):
        return f'tlb14{key}[{PAGE:#x}]=data|{bits_of_page:#x}'

    fetches('Alternate Instruction TLB', 'alt_itlb', X, '', where)
    fetches('Alternate Instruction TLB, PSR.dt = 0', 'alt_itlb', X, HASH, where, base=PSR['it'])
    fetches('VHPT Translation', 'vhpt', X, HASH, hashed, ic=(1,))
    fetches('Instruction TLB', 'itlb', X, f'{HASH} tlb16[{HASH_BASE:#x}]=data|0x661', hashed, ic=(1,))
    fetches('Alternate Instruction TLB, the walker is off', 'alt_itlb', X, HASH, where, ic=(0,))
    fetches('Page Not Present', 'not_present', X, page(0x7e0), where)
    fetches('Instruction NaT Page Consumption', 'nat_page', X | 0x20, page(0x7e1 | 7 << 2), where)
    fetches('Instruction Access Rights, not executable', 'iaccess_rights', X, page(0x1e1), where)
    fetches('Instruction Access Rights, privilege level', 'iaccess_rights', X, page(0x661), where, levels=(1, 2, 3))
    fetches('Instruction Access Bit', 'iaccess', X, page(0x7c1), where)
    keys = f'pkr0=1 {page(0x7e1, ".key5")}'
    fetches('Instruction Key Miss', 'ikey_miss', X, keys, where, psr=PSR['pk'])
    fetches('Instruction Key Permission', 'key_permission', X, f'{keys} pkr3={5 << 8 | 1 | 8:#x}', where, psr=PSR['pk'])
    fetches('Instruction Debug', 'debug', X,
            f'{page(0x7e1)} ibr2={target:#x} ibr3={1 << 63 | 15 << 56 | (1 << 56) - 1:#x}', where, psr=PSR['db'])


# ---- the register stack ----------------------------------------------------------------------------------------------
def register_stack():
    """Loads after br.ret (and a half-filled frame), stores of flushrs and alloc: IFA is the backing store's address."""
    global number
    top = PAGE + 0x4010  # two registers above a page boundary, below which lies a NaT collection
    mapped = f'tlb14[{PAGE + 0x4000:#x}]=data|0x7e1 mem8[data]=0x1234 mem8[data+8]=0x5678'
    for name, fault, setup, ifa, loaded in (
            ('nothing mapped', 'alt_dtlb', '', top - 8, 0), ('half a frame', 'alt_dtlb', mapped, PAGE + 0x3ff8, 2),
            ('not present', 'not_present', mapped + f' tlb14[{PAGE:#x}]=data|0x7e0', PAGE + 0x3ff8, 2),
            ('RSC.pl', 'daccess_rights', mapped + f' tlb14[{PAGE:#x}]=data|0x661', PAGE + 0x3ff8, 2),
            ('access bit', 'daccess', mapped + f' tlb14[{PAGE:#x}]=data|0x7c1', PAGE + 0x3ff8, 2),
            ('walker off', 'alt_dtlb', mapped + f' {HASH}', PAGE + 0x3ff8, 2)):
        number += 1
        print(f'//: case register stack load, {name}\nintr_{number}:\n' +
              '\n'.join(bundle('B', 2, 'br.ret.sptk.few b6')) + f'\nintr_{number}_target:\n    nop.m 0 ;;')
        for level in range(4):
            for with_ic in (1, 0):
                value = PSR['bn'] | PSR['rt'] | PSR['ic'] * with_ic | level << CPL
                frame = f'bsp={top:#x} bspstore={top:#x} rsc=3<<2 sof=0 sol=0 b6=intr_{number}_target rr5=0x12338 '
                frame += f'pfs={4 | 4 << 7 | level << 62:#x} ec=0'
                # Loaded from the top down: BSPSTORE is where it stopped, BSP where the frame begins.
                left = f'bsp={top - 40:#x} bspstore={top - 8 * loaded:#x} sof=4 sol=4 ignore=r32,r33,rnat'
                left += ' r34=0x1234 r35=0x5678' if loaded else ',r34,r35'
                kind = fault
                if not with_ic and fault == 'alt_dtlb':
                    after = value & KEPT
                    print(f'//: with {settings(value, 0)} {frame} {setup} -> fault=nested_dtlb isr=any '
                          f'cr.isr={BEFORE["isr"]:#x} psr={after:#x} {left}')
                    continue
                print(f'//: with {settings(value, 0)} {frame} {setup} -> ' +
                      expectation(value, 0, kind, R | RS | IR, {'ifa': ifa, 'itir': RID_ITIR}, f'intr_{number}_target',
                                  0, f'intr_{number}') + ' ' + left)
    for text, unit in (('flushrs', 'M'), ('alloc r34 = ar.pfs, 0, 96, 0, 0', 'M')):
        for base, stored in ((PAGE + 0x8, 0), (PAGE + 0x3fe8, 2)):
            number += 1
            print(f'//: case register stack store, {text}, after {stored}\n' + '\n'.join(
                bundle('B', 2, f'br.call.sptk.few b0 = intr_{number}') + [f'intr_{number}:'] +
                bundle(unit, 0, text)))
            page = f'tlb14[{PAGE:#x}]=data|0x7e1' if stored else ''
            for level in range(4):
                value = PSR['bn'] | PSR['rt'] | PSR['ic'] | level << CPL
                frame = f'bsp={base:#x} bspstore={base:#x} rsc=3<<2 sof=96 sol=90 ec=0 rr5=0x12338 {page}'
                pfs = 96 | 90 << 7 | level << 62
                # 90 registers and the NaT collections between them. The third word of the second base is one.
                bsp = base + 8 * (90 + ((base >> 3 & 63) + 90) // 63)
                stop = PAGE + 0x4000 if stored else base
                memory = f'mem8[data+0x3fe8]=was(32) mem8[data+0x3ff0]=was(33) bspstore={stop:#x}' if stored else ''
                print(f'//: with {settings(value, 0)} {frame} -> ' +
                      expectation(value, 0, 'alt_dtlb', W | RS, {'ifa': stop, 'itir': RID_ITIR}, f'intr_{number}', 0,
                                  f'intr_{number}-16') +
                      f' sof=6 sol=0 b0=intr_{number} pfs={pfs:#x} bsp={bsp:#x} {memory} ' +
                      ' '.join(f'r{32 + n}=was({122 + n})' for n in range(6)))


# ---- traps: the instruction completes, IIP is the next one -----------------------------------------------------------
def trap(name, code, settings_, fault, isr, iip, iipa, ri, ei, effect='', levels=(0, 1, 2, 3), psr=0, ipsr=None,
         ic=(1, 0)):
    print(f'//: case {name}\n' + '\n'.join(code))
    for level in levels:
        for with_ic in ic:
            for more, dcr in VARIANTS:
                value = PSR['bn'] | (PSR['ic'] if with_ic else 0) | level << CPL | psr | more & ~(
                    0 if with_ic else PSR['i'])
                saved = value if ipsr is None else ipsr(value)
                text = expectation(saved, dcr, fault, isr(value) if callable(isr) else isr, {}, iip, ri, iipa, ei)
                print(f'//: with {settings(value, dcr)} {settings_} -> {text} {effect}')


def traps():
    global number
    # Single Step after every slot.
    for slot in range(3):
        number += 1
        here = f'intr_{number}'
        trap(f'Single Step, slot {slot}', [here + ':', '{ .mii', 'nop.m 0', 'nop.i 0', 'nop.i 0 ;;', '}', here + '_next:'],
             f'ri={slot}', 'single_step', 8, here if slot < 2 else here + '_next', here, (slot + 1) % 3, slot,
             psr=PSR['ss'])
    number += 1
    here = f'intr_{number}'
    trap('Single Step of a long instruction', [here + ':', '{ .mlx', 'nop.m 0', 'movl r8 = 0x123456789abcdef0 ;;', '}',
                                               here + '_next:'], 'ri=1', 'single_step', 8, here + '_next', here, 0, 1,
         'r8=0x123456789abcdef0', psr=PSR['ss'])
    # Taken Branch, alone and with Single Step, of every kind of branch and in every slot.
    for text, unit, slot, setup, effect in (
            ('br.cond.sptk.few {}', 'B', 0, '', ''), ('br.cond.sptk.few {}', 'B', 1, '', ''),
            ('br.cond.sptk.few {}', 'B', 2, '', ''), ('br.cond.sptk.few b6', 'B', 2, 'b6={}', ''),
            ('brl.cond.sptk.few {}', 'X', 1, '', ''), ('br.cloop.sptk.few {}', 'B', 2, 'lc=7', 'lc=6'),
            ('chk.s.m r9, {}', 'M', 0, 'r9=nat(0)', ''), ('chk.s.i r9, {}', 'I', 2, 'r9=nat(0)', ''),
            ('chk.a.nc r9, {}', 'M', 1, '', ''), ('fchkf.s2 {}', 'F', 1, 'fpsr=0x9804c0270033f|1<<39', ''),
            ('br.call.sptk.few b0 = {}', 'B', 1, 'sof=0 sol=0 ec=0', 'b0={here}+16 pfs=LEVEL'),
            ('br.ret.sptk.few b6', 'B', 0, 'b6={} sof=0 sol=0 pfs=3<<62 rsc=0', 'ec=0 LOWER')):
        if 'LOWER' in effect or 'LEVEL' in effect:
            levels = (3,) if 'LOWER' in effect else (0,)
            effect = effect.replace(' LOWER', '').replace('LEVEL', '0')
        else:
            levels = (0, 1, 2, 3)
        for step in (0, 1):
            number += 1
            here, target = f'intr_{number}', f'intr_{number}_target'
            code = [here + ':'] + bundle(unit, slot, text.format(target)) + ['    nop.m 0 ;;', target + ':', '    nop.m 0 ;;']
            # With single stepping the nops in front of the branch would trap first.
            trap(f'Taken Branch, {text.split()[0]}, slot {slot}' + ', Single Step' * step, code,
                 setup.format(target) + f' ri={slot}', 'taken_branch', 4 | 8 * step, target, here, 0, slot,
                 effect.format(here=here), levels, PSR['tb'] | (PSR['ss'] if step else 0))
    # PSR.id, da, dd, ia and ed end with the instruction: the saved PSR is without them.
    once = 1 << 37 | 1 << 38 | 1 << 39 | 1 << 43 | 1 << 45
    for name, text, psr, fault, isr, iip, slot in (
            ('Single Step', 'nop.m 0', 'ss', 'single_step', 8, '', 0),
            ('Taken Branch', 'br.cond.sptk.few {}', 'tb', 'taken_branch', 4, '_target', 2),
            ('Taken Branch, chk', 'chk.s.m r9, {}', 'tb', 'taken_branch', 4, '_target', 0),
            ('Taken Branch, Single Step', 'br.cond.sptk.few {}', 'tb ss', 'taken_branch', 12, '_target', 2)):
        number += 1
        here = f'intr_{number}'
        code = [here + ':'] + bundle('B' if slot == 2 else 'M', slot, text.format(here + '_target'))
        trap(f'{name} after an instruction with PSR.id, da, dd, ed, ia', code + [
            '    nop.m 0 ;;', here + '_target:', '    nop.m 0 ;;'], f'ri={slot} r9=nat(0)', fault, isr, here + iip, here,
             0 if iip else 1, slot, psr=bits(psr) | once, ipsr=lambda value: value & ~once)
    # Lower-Privilege Transfer, and what is concurrent.
    for level in (0, 1, 2):
        for new in range(level + 1, 4):
            for names, isr in (('', 2), ('tb', 6), ('ss', 10), ('tb ss', 14)):
                number += 1
                here, target = f'intr_{number}', f'intr_{number}_target'
                code = [here + ':'] + bundle('B', 2, 'br.ret.sptk.few b6') + ['    nop.m 0 ;;', target + ':', '    nop.m 0 ;;']
                trap(f'Lower-Privilege Transfer from {level} to {new} {names}', code,
                     f'b6={target} sof=0 sol=0 rsc=0 pfs={new}<<62 ri=2', 'lower_privilege', isr, target, here, 0, 2,
                     'ec=0', (level,), PSR['lp'] | bits(names) | once,
                     ipsr=lambda value, new=new: value & ~(3 << CPL | once) | new << CPL)
    unimplemented_targets()
    # Floating-point traps: the result is written. ISR.code: 1, and inexact of the only or the high half 0x2000, of
    # the low half 0x200. What overflow and underflow leave is in fp_arith.S.
    half, one, tiny = 0x3fc00000, 0x3f800000, 0x2b800000
    pair = f'f9=0:0x1003e:{half << 32 | half:#x} f10=0:0x1003e:{one << 32 | one:#x} f11=0:0x1003e:'
    same = f'f8=0:0x1003e:{half << 32 | half:#x}'
    for step in (0, 1):
        for name, text, setup, isr, value in (
                ('inexact', 'fadd.s0 f8 = f9, f10', 'f9=1 f10=0:0xff9b:0x8000000000000000', 0x2001, 'f8=1'),
                ('inexact, high half', 'fpma.s0 f8 = f9, f10, f11', pair + f'{tiny << 32:#x}', 0x2001, same),
                ('inexact, low half', 'fpma.s0 f8 = f9, f10, f11', pair + f'{tiny:#x}', 0x201, same),
                ('inexact, both halves', 'fpma.s0 f8 = f9, f10, f11', pair + f'{tiny << 32 | tiny:#x}', 0x2201, same)):
            number += 1
            here = f'intr_{number}'
            trap(f'Floating-point Trap, {name}' + ', Single Step' * step,
                 [here + ':'] + bundle('F', 1, text) + [here + '_next:'],
                 f'{setup} fpsr=0x9804c0270031f ri=1', 'fp_trap', isr | 8 * step, here, here, 2, 1,
                 value + ' fpsr=0x9804c0274031f', psr=PSR['ss'] if step else 0, ipsr=lambda value: value | PSR['mfl'])


def unimplemented_targets():
    """Unimplemented Instruction Address: physical addressing has 50 bits (and bit 63). One trap with all that the branch
    causes, before interrupts and loads of the register stack (manual volume 2, page 206)."""
    global number
    for text, unit, slot, setup, effect, levels, new in (
            ('br.cond.sptk.few b6', 'B', 0, '', '', (0, 1, 2, 3), None),
            ('br.cond.sptk.few b6', 'B', 1, '', '', (0, 1, 2, 3), None),
            ('br.cond.sptk.few b6', 'B', 2, '', '', (0, 1, 2, 3), None),
            ('br.call.sptk.few b0 = b6', 'B', 1, 'sof=0 sol=0 ec=0', 'b0={here}+16 pfs={level}<<62', (0, 3), None),
            ('br.ret.sptk.few b6', 'B', 0, 'sof=0 sol=0 pfs=3<<62 rsc=0', 'ec=0', (3,), None),
            ('br.ret.sptk.few b6', 'B', 2, 'sof=0 sol=0 pfs=3<<62 rsc=0', 'ec=0', (0, 1, 2), 3)):
        for address in 1 << 58, 1 << 50, 1 << 63 | 1 << 62, (1 << 63) - 16:
            for names, isr in (('', 0), ('tb', 4), ('ss', 8), ('tb ss', 12), ('lp', 0), ('lp tb ss', 12)):
                if address != 1 << 58 and names not in ('', 'tb ss'):
                    continue
                for level in levels:
                    number += 1
                    place, lowers = f'intr_{number}', new is not None
                    trap(f'Unimplemented Instruction Address {address:#x}, {text}, slot {slot}, level {level} {names}',
                         [place + ':'] + bundle(unit, slot, text),
                         f'{setup} b6={address:#x}+5 ri={slot}', 'lower_privilege',
                         lambda value, isr=isr, lowers=lowers: 0x10 | isr | (2 if lowers and value & PSR['lp'] else 0),
                         f'{address:#x}', place, 0, slot, effect.format(here=place, level=level), (level,),
                         bits(names), ipsr=(lambda value: value & ~(3 << CPL) | 3 << CPL) if lowers else None)
    # A long branch: imm39 gets 2^58.
    for names, isr in (('', 0x10), ('tb', 0x14), ('ss', 0x18), ('tb ss', 0x1c)):
        number += 1
        here = f'intr_{number}'
        trap(f'Unimplemented Instruction Address, brl.cond {names}',
             [here + ':'] + bundle('X', 1, f'brl.cond.sptk.few {here}_target') +
             ['    nop.m 0 ;;', f'{here}_target:', '    nop.m 0 ;;', '//: patch slot=1 bits=0x1000000000'], 'ri=1', 'lower_privilege',
             isr, f'{here}_target+(1<<58)', here, 0, 1, psr=bits(names))
    # With one-shot bits, which end with the branch.
    once = 1 << 37 | 1 << 38 | 1 << 39 | 1 << 43 | 1 << 45
    number += 1
    here = f'intr_{number}'
    trap('Unimplemented Instruction Address after an instruction with PSR.id, da, dd, ed, ia',
         [here + ':'] + bundle('B', 2, 'br.cond.sptk.few b6'), 'ri=2 b6=1<<58', 'lower_privilege', 0x1c, '1<<58', here, 0,
         2, psr=bits('tb ss') | once, ipsr=lambda value: value & ~once)
    # Before the load of the frame that the return left incomplete: nothing of it is loaded, ISR.ir tells.
    top = PAGE + 0x4010
    for names, isr in (('', 0x10), ('tb', 0x14)):
        number += 1
        here = f'intr_{number}'
        trap(f'Unimplemented Instruction Address, br.ret to an incomplete frame {names}',
             [here + ':'] + bundle('B', 2, 'br.ret.sptk.few b6'),
             f'bsp={top:#x} bspstore={top:#x} rsc=3<<2 sof=0 sol=0 b6=1<<58 rr5=0x12338 pfs=4|4<<7|3<<62 ec=0',
             'lower_privilege', isr | IR, '1<<58', here, 0, 2,
             f'bsp={top - 40:#x} bspstore={top:#x} sof=4 sol=4 ignore=r32,r33,r34,r35,rnat', (3,),
             PSR['rt'] | bits(names))
    # rfi: no other trap is taken with it, the slot is where it would go on, IIPA stays (PSR.ic was 0), and what it
    # enables comes later.
    for slot in (2,):
        number += 1
        here = f'intr_{number}'
        print(f'//: case Unimplemented Instruction Address, rfi in slot {slot}\n{here}:\n' + '\n'.join(
            bundle('B', slot, 'rfi')))
        for names in ('', 'ic', 'ic tb', 'ic ss tb lp', 'ic i', 'i'):
            for level in range(4):
                for ri in range(3):
                    new = PSR['bn'] | bits(names) | level << CPL
                    enabled = 'irr1=1<<7 tpr=0' if 'i' in names.split() else ''
                    print(f'//: with {settings(PSR["bn"], 0)} ri={slot} ipsr={new | ri << RI:#x} iip=1<<58 ifs=0 {enabled} -> ' +
                          expectation(new, 0, 'lower_privilege', 0x10, {}, '1<<58', ri, 0, slot).replace(
                              'isr=0x10', f'isr=any cr.isr={0x10 | slot << 41 | (0 if new & PSR["ic"] else 1 << 39):#x}'))


# ---- External Interrupt ----------------------------------------------------------------------------------------------
def external():
    global number
    for slot in range(3):
        number += 1
        here = f'intr_{number}'
        print(f'//: case External Interrupt before slot {slot}\n{here}:\n' + '\n'.join(
            ['{ .mii', 'mov r8 = 1', 'mov r9 = 2', 'mov r10 = 3 ;;', '}']))
        for level in range(4):
            for more, dcr in VARIANTS:
                value = PSR['bn'] | PSR['ic'] | PSR['i'] | level << CPL | more
                print(f'//: with {settings(value, dcr)} irr1=1<<7 tpr=0 ri={slot} -> ' +
                      expectation(value, dcr, 'extint', 0, {}, here, slot, 0))
        done = {0: 'r8=1 r9=2 r10=3', 1: 'r9=2 r10=3', 2: 'r10=3'}[slot]
        print(f'//: with psr.i=0 irr1=1<<7 tpr=0 ri={slot} -> {done}\n'  # not enabled, masked by class, all masked
              f'//: with psr.i=1 irr1=1<<7 tpr=4<<4 ri={slot} -> {done}\n'
              f'//: with psr.i=1 irr1=1<<7 tpr=1<<16 ri={slot} -> {done}')
    number += 1
    here = f'intr_{number}'
    print(f'//: case a trap comes before the interrupt that the instruction enabled\n{here}:\n' + '\n'.join(
        ['{ .mii', 'ssm 0x4000', 'nop.i 0', 'nop.i 0 ;;', '}']))
    value = PSR['bn'] | PSR['ic'] | PSR['ss']
    print(f'//: with {settings(value, 0)} irr1=1<<7 tpr=0 -> ' +
          expectation(value, 0, 'single_step', 8, {}, here, 1, here, 0).replace(f'ipsr={value | 1 << RI:#x}',
                                                                                f'ipsr={value | PSR["i"] | 1 << RI:#x}'))


# ---- simultaneous faults ---------------------------------------------------------------------------------------------
def priorities():
    """Each row has the causes of the row's fault and of all that follow it (manual volume 2, table 5-6)."""
    high = f'rr5=0x12338 r10=nat(1)'
    page = 'tlb14{}[' + f'{PAGE:#x}]=data|' + '{:#x}'
    debug = f'dbr4={ADDRESS + 1:#x} dbr5={3 << 62 | 15 << 56 | (1 << 56) - 1:#x}'
    where = {'ifa': ADDRESS + 1, 'itir': RID_ITIR}
    psr = bits('dt pk ac db')
    one = VARIANTS[:1]
    address = f'r9={ADDRESS + 1:#x} rr5=0x12338 {debug}'
    faults('priority: illegal before NaT', 'M', 'ld8 r8 = [r9]', 'illegal', patch='r1=0', setup='r9=nat(0)', variants=one)
    faults('priority: illegal before Disabled FP', 'M', 'getf.sig r8 = f40', 'illegal', patch='r1=0', psr=PSR['dfh'],
           variants=one)
    faults('priority: privileged operation before NaT', 'M', 'mov rr[r9] = r10', 'privileged_operation', 0x10,
           levels=(1, 2, 3), setup='r9=nat(0)', variants=one)
    faults('priority: illegal before privileged operation', 'M', 'mov cr.ifa = r9', 'illegal', levels=(1, 2, 3),
           setup='r9=nat(0)', ic=(1,), variants=one)
    faults('priority: Disabled FP before NaT', 'M', 'stfd [r9] = f40', 'disabled_fp', W | 2, psr=PSR['dfh'],
           setup='r9=nat(0) f40=natval', variants=one)
    faults('priority: NaT before reserved field', 'M', 'mov.m ar.rsc = r9', 'nat', 0x10, setup='r9=nat(1<<40)',
           variants=one)
    faults('priority: reserved field before privileged register', 'M', 'mov.m ar.k0 = r9', 'nat', 0x10,
           setup='r9=nat(1<<40)', levels=(1, 2, 3), variants=one)
    faults('priority: NaT before unimplemented address', 'M', 'st8 [r9] = r10', 'nat', 0x10 | W,
           setup='r9=1<<58 r10=nat(0)', variants=one)
    for text, isr, field in (('ld8 r8 = [r9]', R, 4), ('st8 [r9] = r10', W, 2)):
        common = {'psr': psr, 'variants': one, 'registers': where, 'levels': (1, 2, 3)}
        name = text.split()[0]
        steps = [('Page Not Present', 'not_present', 0, page.format('.key5', 0x600 | 7 << 2)),
                 ('NaT Page', 'nat_page', 0x20, page.format('.key5', 0x601 | 7 << 2)),
                 ('Key Miss', 'dkey_miss', 0, page.format('.key5', 0x601)),
                 ('Key Permission', 'key_permission', 0, page.format('.key5', 0x601) + f' pkr3={5 << 8 | 1 | field:#x}'),
                 ('Access Rights', 'daccess_rights', 0, page.format('.key5', 0x601) + ' pkr3=0x501')]
        if isr & W:
            steps.append(('Dirty Bit', 'dirty', 0, page.format('.key5', 0x781) + ' pkr3=0x501'))
        steps += [('Access Bit', 'daccess', 0, page.format('.key5', 0x7c1) + ' pkr3=0x501'),
                  ('Debug', 'debug', 0, page.format('.key5', 0x7e1) + ' pkr3=0x501')]
        for step, fault, code, setup in steps:
            faults(f'priority: {step}, {name}', 'M', text, fault, isr | code, f'{address} {setup}', **common)
    faults('priority: Unaligned before Unsupported', 'M', 'xchg8 r8 = [r9], r10', 'unaligned', R | W,
           f'{address} {page.format("", 0x7f1)}', psr=PSR['dt'], registers=where, variants=one)
    target = {'ifa': ADDRESS & ~15, 'itir': RID_ITIR}
    ibr = f'pkr0=1 ibr2={ADDRESS & ~15:#x} ibr3={1 << 63 | 15 << 56 | (1 << 56) - 1:#x}'
    for step, fault, code, setup in (
            ('Page Not Present', 'not_present', 0, page.format('.key5', 0x000 | 7 << 2)),
            ('NaT Page', 'nat_page', 0x20, page.format('.key5', 0x001 | 7 << 2)),
            ('Key Miss', 'ikey_miss', 0, page.format('.key5', 0x001)),
            ('Key Permission', 'key_permission', 0, page.format('.key5', 0x001) + f' pkr3={5 << 8 | 1 | 8:#x}'),
            ('Access Rights', 'iaccess_rights', 0, page.format('.key5', 0x001) + ' pkr3=0x501'),
            ('Access Bit', 'iaccess', 0, page.format('.key5', 0x7c1) + ' pkr3=0x501'),
            ('Debug', 'debug', 0, page.format('.key5', 0x7e1) + ' pkr3=0x501')):
        fetches(f'priority: instruction {step}', fault, X | code, f'{ibr} {setup}', target, psr=bits('pk db'),
                levels=(1, 2, 3))


if __name__ == '__main__':
    print('// Interruptions.')
    instruction_faults()
    floating_faults()
    data_faults()
    instruction_references()
    register_stack()
    traps()
    external()
    priorities()
