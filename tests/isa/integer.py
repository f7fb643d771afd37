"""Writes the instruction tests of integer arithmetic, logic, shifts, bit fields, extensions and of what works on several
elements at once (formats A1 to A5, A9, A10, I1 to I15, I29), with the results that the manual's operation sections give (volume 3, chapter 2)."""
import random

M64 = (1 << 64) - 1
random.seed(1)
ONE = [0, 1, M64, 1 << 63, (1 << 63) - 1, 0x123456789abcdef0, 0xfedcba9876543210, 0xffffffff, 0x80000000, 0x7fffffff,
       0x1_00000000, 0xc0000001, 0x00ff00ff00ff00ff, 0x8000000000000001, 0x0123456700abcdef, 0x0123000089ab4567,
       0xff00ff00ff00ff00, 0x8180ff7f00017ffe] + [random.getrandbits(64) for _ in range(6)]
TWO = [(1, 2), (2, 1), (M64, 1), ((1 << 63) - 1, 1), (1 << 63, 1 << 63), (0, 0), (0, M64), (M64, M64),
       (0x123456789abcdef0, 0x0fedcba987654321), (0xffffffff, 0x80000000), (0x100000000, 0xc0000001),
       (0x40000000, 0x40000000), (0xf0f0f0f0f0f0f0f0, 0x3c3c3c3c3c3c3c3c)] + [
           (random.getrandbits(64), random.getrandbits(64)) for _ in range(8)]
COUNTS = [0, 1, 7, 8, 15, 16, 17, 31, 32, 33, 63, 64, 65, 1 << 32, 1 << 63, M64]


def signed(value, width=64):
    value &= (1 << width) - 1
    return value - (1 << width) if value >> (width - 1) else value


def instruction(text, function, inputs, sources=('r9', 'r10')):
    """All cases of one instruction. text: with {t} for the target and {a}, {b} for the sources that it has."""
    used = [name for name, place in zip(sources, ('{a}', '{b}')) if place in text]
    name = text.format(t='r8', a=sources[0], b=sources[-1]).replace('r8 = ', '')
    code = text.format(t='r8', a=sources[0], b=sources[-1])
    print(f'//: case {name}\n(p6) {code} ;;\n//: set p6=1')
    rows = [values if isinstance(values, tuple) else (values,) for values in inputs]
    for values in rows:
        with_values = ' '.join(f'{register}={value:#x}' for register, value in zip(used, values))
        print(f'//: with {with_values} -> r8={function(*values) & M64:#x}')
    for nat in range(len(used)):
        some = ' '.join(f'{register}=nat({value:#x})' if n == nat else f'{register}={value:#x}'
                        for n, (register, value) in enumerate(zip(used, rows[0])))
        print(f'//: with {some} -> r8=nat')
    some = ' '.join(f'{register}={value:#x}' for register, value in zip(used, rows[1]))
    print(f'//: with r8=nat {some} -> r8={function(*rows[1]) & M64:#x}\n//: with p6=0 r8=nat(5) {some} -> same')
    for target, patch in (('r8', '//: patch slot=1 r1=0'), ('r40', '//: set sof=8 sol=8')):
        bad = text.format(t=target, a=sources[0], b=sources[-1])
        print(f'//: case {name}, illegal target\n{{ .mii\nnop.m 0\n(p6) {bad}\nnop.i 0 ;;\n}}\n{patch}')
        print('//: with p6=1 -> fault=illegal slot=1\n//: with p6=0 -> same')
    if used and used[0] != 'r3':
        stacked = ('r32', 'r39')
        values = rows[-1]
        some = ' '.join(f'{register}={value:#x}' for register, value in zip(stacked, values))
        print(f'//: case {name}, stacked\n//: set sof=8 sol=8\n{text.format(t="r35", a="r32", b="r39")} ;;')
        print(f'//: with {some} -> r35={function(*values) & M64:#x}')


def pointer(value, base):
    """What addp4 and shladdp4 make of a sum: 32 bits, and the region from bits 31:30 of the base."""
    return value & 0xffffffff | (base >> 30 & 3) << 61


def arithmetic():
    for text, function in (
            ('add {t} = {a}, {b}', lambda a, b: a + b), ('add {t} = {a}, {b}, 1', lambda a, b: a + b + 1),
            ('sub {t} = {a}, {b}', lambda a, b: a - b), ('sub {t} = {a}, {b}, 1', lambda a, b: a - b - 1),
            ('addp4 {t} = {a}, {b}', lambda a, b: pointer(a + b, b)), ('and {t} = {a}, {b}', lambda a, b: a & b),
            ('andcm {t} = {a}, {b}', lambda a, b: a & ~b), ('or {t} = {a}, {b}', lambda a, b: a | b),
            ('xor {t} = {a}, {b}', lambda a, b: a ^ b)):
        instruction(text, function, TWO)
    for count in (1, 2, 3, 4):
        instruction(f'shladd {{t}} = {{a}}, {count}, {{b}}', lambda a, b, n=count: (a << n) + b, TWO)
        instruction(f'shladdp4 {{t}} = {{a}}, {count}, {{b}}', lambda a, b, n=count: pointer((a << n) + b, b), TWO)
    for n in (0, 1, -1, 127, -128):
        for name, function in (('sub', lambda a, n=n: n - a), ('and', lambda a, n=n: n & a),
                               ('andcm', lambda a, n=n: n & ~a), ('or', lambda a, n=n: n | a),
                               ('xor', lambda a, n=n: n ^ a)):
            instruction(f'{name} {{t}} = {n}, {{a}}', function, ONE)
    for n in (0, 1, -1, 8191, -8192, 128, -129):
        instruction(f'adds {{t}} = {n}, {{a}}', lambda a, n=n: n + a, ONE)
        instruction(f'addp4 {{t}} = {n}, {{a}}', lambda a, n=n: pointer(n + a, a), ONE)
    for n in (0, 1, -1, 2097151, -2097152, 8192, -8193, 65536):
        instruction(f'addl {{t}} = {n}, {{a}}', lambda a, n=n: n + a, ONE, ('r3',))


def elements(value, width):
    return [value >> place & (1 << width) - 1 for place in range(0, 64, width)]


def joined(parts, width):
    return sum((part & (1 << width) - 1) << place * width for place, part in enumerate(parts))


def shifts():
    pairs = [(value, count) for count in COUNTS for value in (ONE[5], ONE[6], ONE[-1])]
    instruction('shl {t} = {a}, {b}', lambda a, n: a << n if n < 64 else 0, pairs)
    instruction('shr.u {t} = {a}, {b}', lambda a, n: a >> n if n < 64 else 0, pairs)
    instruction('shr {t} = {a}, {b}', lambda a, n: signed(a) >> min(n, 63), pairs)
    for size, width in ((2, 16), (4, 32)):
        for name, function in (
                ('pshl', lambda a, n, w=width: joined([part << n if n < w else 0 for part in elements(a, w)], w)),
                ('pshr.u', lambda a, n, w=width: joined([part >> n if n < w else 0 for part in elements(a, w)], w)),
                ('pshr', lambda a, n, w=width: joined([signed(part, w) >> min(n, w - 1) for part in elements(a, w)],
                                                      w))):
            mnemonic = name[:4] + str(size) + name[4:]
            instruction(f'{mnemonic} {{t}} = {{a}}, {{b}}', function, pairs)
            for count in (0, 1, 15, 31):
                instruction(f'{mnemonic} {{t}} = {{a}}, {count}', lambda a, n=count, f=function: f(a, n), ONE)
    for count in (0, 1, 31, 32, 63):
        instruction(f'shrp {{t}} = {{a}}, {{b}}, {count}', lambda a, b, n=count: (a << 64 | b) >> n, TWO)


def fields():
    places = [(0, 1), (0, 64), (63, 1), (1, 63), (5, 8), (31, 2), (32, 32), (60, 16), (48, 64), (7, 16)]
    for place, length in places:
        def unsigned_field(a, p=place, n=length):
            return a >> p & (1 << min(n, 64 - p)) - 1

        instruction(f'extr.u {{t}} = {{a}}, {place}, {length}', unsigned_field, ONE)
        instruction(f'extr {{t}} = {{a}}, {place}, {length}',
                    lambda a, p=place, n=length, f=unsigned_field: signed(f(a), min(n, 64 - p)), ONE)
        if place + length <= 64 or length <= 16:
            instruction(f'dep.z {{t}} = {{a}}, {place}, {length}',
                        lambda a, p=place, n=length: (a & (1 << n) - 1) << p, ONE)
            mask = (1 << length) - 1 << place & M64
            for constant in (0, -1):
                instruction(f'dep {{t}} = {constant}, {{a}}, {place}, {length}',
                            lambda a, m=mask, c=constant: a & ~m | c & m, ONE)
            for constant in (-1, 127, -128, 85):
                value = (constant & (1 << length) - 1) << place & M64
                print(f'//: case dep.z {constant}, {place}, {length}\n(p6) dep.z r8 = {constant}, {place}, {length} ;;')
                print(f'//: with p6=1 r8=nat -> r8={value:#x}\n//: with p6=0 r8=nat -> same')
        if length <= 16:
            mask = (1 << length) - 1 << place & M64
            instruction(f'dep {{t}} = {{a}}, {{b}}, {place}, {length}',
                        lambda a, b, m=mask, p=place: b & ~m | a << p & m, TWO)
    for patch, name in (('r1=0', 'r0'),):
        print(f'//: case dep.z constant into {name}\n{{ .mii\nnop.m 0\ndep.z r8 = 5, 3, 8\nnop.i 0 ;;\n}}')
        print(f'//: patch slot=1 {patch}\n//: with -> fault=illegal slot=1')


def extensions():
    for size in (1, 2, 4):
        instruction(f'zxt{size} {{t}} = {{a}}', lambda a, w=8 * size: a & (1 << w) - 1, ONE)
        instruction(f'sxt{size} {{t}} = {{a}}', lambda a, w=8 * size: signed(a, w), ONE)
    zeros = ONE + [0x0102030405060700, 0x0002030405060708, 0x0102030400060708, 0x1111222200003333, 0x0000222211113333,
                   0x1111222233330000, 0x0101010101010101, 0x0100010001000100]
    instruction('popcnt {t} = {a}', lambda a: bin(a).count('1'), ONE)
    for size, width in ((1, 8), (2, 16)):
        def first(parts):
            return parts.index(0) if 0 in parts else len(parts)

        instruction(f'czx{size}.r {{t}} = {{a}}', lambda a, w=width: first(elements(a, w)), zeros)
        instruction(f'czx{size}.l {{t}} = {{a}}', lambda a, w=width: first(elements(a, w)[::-1]), zeros)


# ---- several elements at once ------------------------------------------------------------------------------------
PARALLEL = TWO + [(0x7f80ff0001fe8180, 0x0180ff01ff02807f), (0x7fff8000ffff0001, 0x00018000ffff7fff),
                  (0x7fffffff80000000, 0x0000000180000000), (0x1122334455667788, 0x99aabbccddeeff00),
                  (0x0000ffff7fff8001, 0xffff0001fffe7fff), (0x8080808080808080, 0x7f7f7f7f7f7f7f7f)]


def saturated(value, width, is_signed):
    low, high = (-(1 << width - 1), (1 << width - 1) - 1) if is_signed else (0, (1 << width) - 1)
    return max(low, min(high, value))


def parallel(text, width, function, left_signed=False, right_signed=False):
    """function: of two elements, signed or not."""
    def whole(a, b):
        return joined([function(signed(x, width) if left_signed else x, signed(y, width) if right_signed else y)
                       for x, y in zip(elements(a, width), elements(b, width))], width)

    instruction(text, whole, PARALLEL)


def additions():
    for size in (1, 2, 4):
        w = 8 * size
        parallel(f'padd{size} {{t}} = {{a}}, {{b}}', w, lambda x, y: x + y)
        parallel(f'psub{size} {{t}} = {{a}}, {{b}}', w, lambda x, y: x - y)
        parallel(f'pcmp{size}.eq {{t}} = {{a}}, {{b}}', w, lambda x, y: -int(x == y))
        parallel(f'pcmp{size}.gt {{t}} = {{a}}, {{b}}', w, lambda x, y: -int(x > y), True, True)
        if size == 4:
            continue
        for kind, (left, right, result) in {'sss': (True, True, True), 'uuu': (False, False, False),
                                            'uus': (False, True, False)}.items():
            parallel(f'padd{size}.{kind} {{t}} = {{a}}, {{b}}', w,
                     lambda x, y, w=w, r=result: saturated(x + y, w, r), left, right)
            parallel(f'psub{size}.{kind} {{t}} = {{a}}, {{b}}', w,
                     lambda x, y, w=w, r=result: saturated(x - y, w, r), left, right)
        parallel(f'pavg{size} {{t}} = {{a}}, {{b}}', w, lambda x, y: x + y >> 1 | (x + y & 1))
        parallel(f'pavg{size}.raz {{t}} = {{a}}, {{b}}', w, lambda x, y: x + y + 1 >> 1)
        parallel(f'pavgsub{size} {{t}} = {{a}}, {{b}}', w, lambda x, y: x - y >> 1 | (x - y & 1))
    for count in (1, 2, 3):
        def shifted(x, y, n=count):
            left = x << n
            return left + y if saturated(left, 16, True) == left else left

        parallel(f'pshladd2 {{t}} = {{a}}, {count}, {{b}}', 16, lambda x, y, f=shifted: saturated(f(x, y), 16, True),
                 True, True)
        parallel(f'pshradd2 {{t}} = {{a}}, {count}, {{b}}', 16,
                 lambda x, y, n=count: saturated((x >> n) + y, 16, True), True, True)


def products_and_extremes():
    for count in (0, 7, 15, 16):
        parallel(f'pmpyshr2 {{t}} = {{a}}, {{b}}, {count}', 16, lambda x, y, n=count: x * y >> n, True, True)
        parallel(f'pmpyshr2.u {{t}} = {{a}}, {{b}}, {count}', 16, lambda x, y, n=count: x * y >> n)
    for side, first in (('r', 0), ('l', 1)):
        instruction(f'pmpy2.{side} {{t}} = {{a}}, {{b}}', lambda a, b, f=first: joined(
            [signed(x, 16) * signed(y, 16) for x, y in list(zip(elements(a, 16), elements(b, 16)))[f::2]], 32), PARALLEL)
    parallel('pmin1.u {t} = {a}, {b}', 8, min)
    parallel('pmax1.u {t} = {a}, {b}', 8, max)
    parallel('pmin2 {t} = {a}, {b}', 16, min, True, True)
    parallel('pmax2 {t} = {a}, {b}', 16, max, True, True)
    instruction('psad1 {t} = {a}, {b}',
                lambda a, b: sum(abs(x - y) for x, y in zip(elements(a, 8), elements(b, 8))), PARALLEL)


def rearrangements():
    for size in (1, 2, 4):
        w, count = 8 * size, 8 // size
        for side, chosen in (('r', range(0, count, 2)), ('l', range(1, count, 2))):
            instruction(f'mix{size}.{side} {{t}} = {{a}}, {{b}}', lambda a, b, c=chosen, w=w: joined(
                [part for n in c for part in (elements(b, w)[n], elements(a, w)[n])], w), PARALLEL)
        for side, chosen in (('l', range(count // 2)), ('h', range(count // 2, count))):
            instruction(f'unpack{size}.{side} {{t}} = {{a}}, {{b}}', lambda a, b, c=chosen, w=w: joined(
                [part for n in c for part in (elements(b, w)[n], elements(a, w)[n])], w), PARALLEL)
    for name, w, is_signed in (('pack2.sss', 16, True), ('pack2.uss', 16, False), ('pack4.sss', 32, True)):
        instruction(f'{name} {{t}} = {{a}}, {{b}}', lambda a, b, w=w, s=is_signed: joined(
            [saturated(signed(part, w), w // 2, s) for part in elements(a, w) + elements(b, w)], w // 2), PARALLEL)
    for name, order in (('@rev', '01234567'), ('@brcst', '00000000'), ('@mix', '73516240'), ('@shuf', '73625140'),
                        ('@alt', '75316420')):  # which byte goes where, from the left
        instruction(f'mux1 {{t}} = {{a}}, {name}', lambda a, o=order: joined(
            [elements(a, 8)[int(n)] for n in reversed(o)], 8), ONE)
    for choice in (0x1b, 0xe4, 0x00, 0xff, 0x93, 0x4e):
        instruction(f'mux2 {{t}} = {{a}}, {choice:#x}', lambda a, c=choice: joined(
            [elements(a, 16)[c >> 2 * n & 3] for n in range(4)], 16), ONE)


print('// Integer arithmetic, shifts, bit fields, extensions, elements.')
arithmetic()
shifts()
fields()
extensions()
additions()
products_and_extremes()
rearrangements()
