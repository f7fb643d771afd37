"""Writes the instruction tests of compares and of the tests of a bit, a NaT bit and a feature: every relation,
completer and form (formats A6 to A8, I16, I17, I30) against the rules of the manual (volume 3, "cmp", "tbit", "tnat", "tf")."""
M64 = (1 << 64) - 1


def signed(value, width):
    value &= (1 << width) - 1
    return value - (1 << width) if value >> (width - 1) else value


RELATIONS = {'eq': lambda a, b: a == b, 'ne': lambda a, b: a != b, 'lt': lambda a, b: a < b,
             'le': lambda a, b: a <= b, 'gt': lambda a, b: a > b, 'ge': lambda a, b: a >= b}


def relation(name, size, a, b):
    """The relation of two register values; cmp4 looks at the low 32 bits."""
    width = 32 if size == '4' else 64
    if name == 'ltu':
        return a & ((1 << width) - 1) < b & ((1 << width) - 1)
    return RELATIONS[name](signed(a, width), signed(b, width))


def targets(completer, qualified, result, nat, old):
    """The two predicates afterwards."""
    p1, p2 = old
    if completer == 'unc' and not qualified:
        return 0, 0
    if not qualified:
        return old
    if completer in ('', 'unc'):
        return (0, 0) if nat else (int(result), int(not result))
    if completer == 'and':
        return (0, 0) if nat or not result else old
    if completer == 'or':
        return (1, 1) if result and not nat else old
    return (1, 0) if result and not nat else old  # or.andcm


def number(value, nat=False):
    text = f'{value & M64:#x}'
    return f'nat({text})' if nat else text


def instruction(name, completer, operands, samples, unit):
    """All cases of one form. samples: (settings, relation holds, a source is NaT)."""
    name = name + ('.' + completer if completer else '')
    print(f'//: case {name} {operands}\n(p6) {name} p7, p8 = {operands} ;;')
    for place, (settings, result, nat) in enumerate(samples):
        for old in ((0, 0), (1, 1), (0, 1), (1, 0)) if place < 2 else ((0, 1), (1, 0)):
            p1, p2 = targets(completer, True, result, nat, old)
            print(f'//: with p6=1 p7={old[0]} p8={old[1]} {settings} -> p7={p1} p8={p2}')
    for settings, result, nat in samples[:2] + samples[-1:]:
        p1, p2 = targets(completer, False, result, nat, (1, 1))
        print(f'//: with p6=0 p7=1 p8=1 {settings} -> p7={p1} p8={p2}')
    print(f'//: case {name} {operands}, rotating targets\n{name} p16, p63 = {operands} ;;')
    for settings, result, nat in samples[:3]:
        p1, p2 = targets(completer, True, result, nat, (1, 0))
        print(f'//: with pr=0x0000ffffa5a55a5b|1<<16 {settings} -> p16={p1} p63={p2}')
    print(f'//: case {name} {operands}, p0 is not written\n{name} p0, p8 = {operands} ;;')
    for settings, result, nat in samples[:3]:
        print(f'//: with p8=1 {settings} -> p8={targets(completer, True, result, nat, (1, 1))[1]}')
    print(f'//: case {name} {operands}, p0 as the second target\n{name} p7, p0 = {operands} ;;')
    for settings, result, nat in samples[:3]:
        print(f'//: with p7=1 {settings} -> p7={targets(completer, True, result, nat, (1, 1))[0]}')
    # Equal targets are an illegal operation, also both p0. Only .unc looks at them when it is predicated off.
    for p in (7, 0):
        print(f'//: case {name} {operands}, both targets p{p}')
        print('{ .mii' if unit == 'I' else '{ .mmi', 'nop.m 0', f'(p6) {name} p7, p8 = {operands}',
              'nop.i 0 ;;', '}', sep='\n')
        print(f'//: patch slot=1 p1={p} p2={p}\n//: with p6=1 {samples[0][0]} -> fault=illegal slot=1')
        if completer == 'unc':
            print(f'//: with p6=0 {samples[0][0]} -> fault=illegal slot=1')
        else:
            print(f'//: with p6=0 {samples[0][0]} -> same')


PAIRS = [(5, 5), (1, 2), (2, 1), (4, 5), (5, 4), (0x1_00000003, 3), (3, 0x1_00000003), (-1, 0), (0, -1), (1 << 63, (1 << 63) - 1), ((1 << 63) - 1, 1 << 63),
         (0x80000000, 0x7fffffff), (0x1_00000003, 0x2_00000003), (0x2_00000001, 0x1_00000002),
         (0x0_80000000, 0xffffffff_80000000), (0x7fffffff_00000000, 0x80000000_00000000)]


def two_registers(name, size):
    samples = [(f'r9={number(a)} r10={number(b)}', relation(name, size, a, b), False) for a, b in PAIRS]
    for a, b in ((5, 5), (1, 2), (2, 1)):
        holds = relation(name, size, a, b)
        samples += [(f'r9={number(a, True)} r10={number(b)}', holds, True),
                    (f'r9={number(a)} r10={number(b, True)}', holds, True)]
    return samples


def one_register(name, size, constant):
    values = [constant, constant + 1, constant - 1, 0, 1, -1, 1 << 63, (1 << 63) - 1, 0x80000000, 0x7fffffff,
              constant + (1 << 32), constant ^ (1 << 63)]
    samples = [(f'r10={number(b)}', relation(name, size, constant, b & M64), False) for b in values]
    return samples + [(f'r10={number(b, True)}', relation(name, size, constant, b & M64), True) for b in values[:3]]


def compares():
    for size in ('', '4'):
        for name in ('lt', 'ltu', 'eq'):
            for completer in ('', 'unc'):
                instruction(f'cmp{size}.{name}', completer, 'r9, r10', two_registers(name, size), 'A')
                # The assembler makes a .ltu of 1 to 128, and of -127 to 0 with all upper bits set, out of imm8.
                for constant in (5, -128, 127, -1):
                    instruction(f'cmp{size}.{name}', completer, f'{constant}, r10',
                                one_register(name, size, constant), 'A')
        for completer in ('and', 'or', 'or.andcm'):
            for name in ('eq', 'ne'):
                instruction(f'cmp{size}.{name}', completer, 'r9, r10', two_registers(name, size), 'A')
                for constant in (5, -128, 127, -1):
                    instruction(f'cmp{size}.{name}', completer, f'{constant}, r10',
                                one_register(name, size, constant), 'A')
            for name in ('gt', 'le', 'ge', 'lt'):
                instruction(f'cmp{size}.{name}', completer, 'r0, r10', one_register(name, size, 0), 'A')


def bit_tests():
    for completer in ('', 'unc', 'and', 'or', 'or.andcm'):
        for name in ('z', 'nz'):
            if name == 'nz' and completer in ('', 'unc'):
                continue  # a pseudo-operation
            for position in (0, 5, 31, 32, 63):
                values = [0, M64, 1 << position, M64 ^ 1 << position, 0x5555555555555555, 0xaaaaaaaaaaaaaaaa]
                samples = [(f'r10={number(v)}', bool(v >> position & 1) == (name == 'nz'), False) for v in values]
                samples += [(f'r10={number(v, True)}', bool(v >> position & 1) == (name == 'nz'), True)
                            for v in values[:2]]
                instruction(f'tbit.{name}', completer, f'r10, {position}', samples, 'I')
            samples = [(f'r10={number(v, nat)} r11={number(v, not nat)}', nat == (name == 'nz'), False)
                       for v in (0, 1, M64) for nat in (False, True)]
            instruction(f'tnat.{name}', completer, 'r10', samples, 'I')
            for feature in (32, 33, 63):  # this processor has none of them
                instruction(f'tf.{name}', completer, f'{feature}', [('r10=0', name == 'z', False)], 'I')


print('// Compares and tests of a bit and of a NaT bit.')
compares()
bit_tests()
