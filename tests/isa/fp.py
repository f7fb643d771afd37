"""Writes tests of every floating-point row by what its operands are, in each place: signalling NaN, unnormalised number,
zero divisor (faults with the whole interruption state, or flags where the status field disables them), NaTVal, a register
of the disabled half; of the targets that are illegal; of a false predicate. Values are in fp_*.S, and by MPFR in
tests/unit/fp. (Manual volume 1, section 5.4; volume 3, the pages of the instructions.)"""
import os
import re
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from interruption import PSR, VARIANTS, faults  # noqa: E402

ROW = re.compile(r'INSN\((\w+),\s*(F\d+),\s*"([^"]*)"')
FIELDS = sum(0xc << (6 + 13 * sf) for sf in range(4))  # 64 bits, nothing disabled, no flags
SNAN, UNNORMAL = '0:0x1ffff:0x8000000000000001', '0:0x1003e:1'
ONE, SNAN32, TINY32 = 0x3f800000, 0x7f800001, 1
V, D, Z = 1, 2, 4


def pair(high, low):
    return f'0:0x1003e:{high << 32 | low:#x}'


class Row:
    def __init__(self, name, form, text):
        self.name, self.form, self.text = name, form, text
        self.fields = '%sf' in text
        self.parallel = name.startswith('fp') and name != 'fpack'
        self.sources = sorted(set(re.findall(r'%(f[234])', text)))
        self.target = '%f1' in text
        self.compares = form in ('F4', 'F5')
        self.predicates = re.findall(r'%(p[12])', text)

    def instance(self, sf=0, target=8, **registers):
        """The instruction; registers: f2, f3, f4 (9, 10, 11 unless told)."""
        text = self.text.replace('%sf', f'.s{sf}').replace('%f1', f'f{target}').replace('%x', '0x1e7')
        for n, name in enumerate(('f2', 'f3', 'f4')):
            text = text.replace('%' + name, f'f{registers.get(name, 9 + n)}')
        return text.replace('%p1', 'p7').replace('%p2', 'p8').replace('=', ' = ').replace(',', ', ')

    def operand(self, place, value=None):
        """Settings: `value` in one place, in the others the number 1."""
        one = pair(ONE, ONE) if self.parallel else '1'
        return ' '.join(f'f{9 + int(name[1]) - 2}={value if name == place else one}' for name in self.sources)


def rows():
    with open(os.path.join(HERE, '../../lib/ia64/isa/insn_f.def'), encoding='utf-8') as source:
        for name, form, text in ROW.findall(source.read()):
            if int(form[1:]) <= 11:
                yield Row(name, form, text)


def causes(row):
    """(what, place, value, ISR.code) of everything that an operand can cause."""
    for place in row.sources:
        if row.parallel:
            for half, shift, make in (('high', 0, lambda bad: pair(bad, ONE)), ('low', 4, lambda bad: pair(ONE, bad))):
                yield f'signalling NaN in {place}, {half} half', place, make(SNAN32), V << shift
                yield f'denormal in {place}, {half} half', place, make(TINY32), D << shift
                if row.name == 'fprcpa' and place == 'f3':
                    yield f'zero divisor, {half} half', place, make(0), Z << shift
        else:
            yield f'signalling NaN in {place}', place, SNAN, V
            yield f'unsupported number in {place}', place, '1:0x1ffff:0x4000000000000001', V
            yield f'unnormalised number in {place}', place, UNNORMAL, D
            if row.name == 'frcpa' and place == 'f3':
                yield 'zero divisor', place, 'zero', Z


few = {'levels': (0, 3), 'variants': VARIANTS[:1]}
print('// Floating point, by operands.')
for row in rows():
    written = ' psr.mfl=1' if row.target else ''
    # What the status field enables is a fault, else a flag of that field: masks for all fields, td for 1 to 3.
    for what, place, value, code in causes(row) if row.fields else ():
        flag = code if code < 8 else code >> 4
        for sf in range(4):
            faults(f'{row.name}, sf{sf}, {what}', 'F', row.instance(sf), 'fp_fault', code,
                   setup=f'{row.operand(place, value)} fpsr={FIELDS:#x}', slots=(2,) if sf else None, **few)
            print(f'//: case {row.name}, sf{sf}, {what}, disabled\n    {row.instance(sf)} ;;')
            flags = flag << (13 + 13 * sf)
            if row.parallel and code & (D | D << 4) and row.form in ('F1', 'F10'):
                flags |= 0x20 << (13 + 13 * sf)  # so small a number is lost in the result: inexact
            ignored = ','.join(['f8'] * row.target + [{'p1': 'p7', 'p2': 'p8'}[name] for name in row.predicates])
            for fpsr in [FIELDS | 0x3f, FIELDS | 0x38 | flag] + [FIELDS | 1 << (12 + 13 * sf)] * (sf > 0):
                print(f'//: with {row.operand(place, value)} fpsr={fpsr:#x} -> fpsr={fpsr | flags:#x} '
                      f'ignore={ignored}{written}')
    # NaTVal: the result is one, predicates are cleared, and nothing is reported.
    for place in row.sources:
        if row.form == 'F5':
            continue  # a class of its own (fp_compare.S)
        result = ('f8=natval' + written if row.target else '') + ''.join(
            f' {"p7" if name == "p1" else "p8"}=0' for name in row.predicates)
        for sf in range(4 if row.fields else 1):
            print(f'//: case {row.name}, sf{sf}, NaTVal in {place}\n    {row.instance(sf)} ;;')
            for others in (None, SNAN):
                setup = row.operand(place, 'natval')
                if others and not row.parallel:
                    setup = ' '.join(f'f{9 + int(name[1]) - 2}={"natval" if name == place else others}'
                                     for name in row.sources)
                print(f'//: with {setup} p7=1 p8=1 fpsr={FIELDS:#x} -> {result}')
    # Disabled halves: each register in each half, alone and with the others in the other one.
    places = row.sources + ['f1'] * row.target
    for place in places:
        for inside, outside, bit, code in ((9, 40, 'dfl', 1), (40, 9, 'dfh', 2)):
            registers = {name: (inside if name == place else outside) + n for n, name in enumerate(row.sources)}
            text = row.instance(target=(inside if place == 'f1' else outside) + 5, **registers)
            faults(f'{row.name}, {place} in a disabled half', 'F', text, 'disabled_fp', code, psr=PSR[bit], **few)
            if len(places) > 1:
                faults(f'{row.name}, {place} in one disabled half, others in the other', 'F', text, 'disabled_fp', 3,
                       psr=PSR['dfl'] | PSR['dfh'], **few)
    # Predicate off: nothing is looked at. (.unc and the approximations clear their predicates all the same.)
    print(f'//: case {row.name}, predicate off\n    (p6) {row.instance()} ;;')
    cleared = 'p7=0 p8=0' if row.name.endswith('_unc') else 'p8=0' if row.form in ('F6', 'F7') else 'same'
    bad = ' '.join(f'f{9 + int(name[1]) - 2}=natval' for name in row.sources)
    print(f'//: with p6=0 p7=1 p8=1 psr.dfl=1 psr.dfh=1 {bad} fpsr={FIELDS:#x} -> {cleared}')
    # f0 and f1 are no targets, a predicate is not written twice.
    if row.target:
        for number in 0, 1:
            faults(f'{row.name}, target f{number}', 'F', row.instance(), 'illegal', patch=f'f1={number}', **few)
    if row.compares:
        faults(f'{row.name}, the same predicate twice', 'F', row.instance(), 'illegal', patch='p1=9 p2=9', **few)
