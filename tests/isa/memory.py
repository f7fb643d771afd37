"""Writes the instruction tests of integer and floating-point loads and stores: every size, type and form (formats M1 to
M12) by the rules of the manual (volume 3, "ld", "ldf", "ldfp", "st", "stf"). What is particular to a few of them is
in mem_*.S."""
import itertools

PAGE = 0xa000000000004000  # virtual, in a region whose addresses have high bits set
VIRTUAL = f'psr.dt=1 rr5=0x12338 tlb14[{PAGE:#x}]=data|0x661'
BYTES = bytes(range(0x81, 0x91))  # what loads find: no two alike, and negative
SPECULATIVE = ('.s', '.sa')
# Types that look at or change the ALAT: after one that found no entry and after one that found one, is there an entry
# for the target, and did the second one read memory?
ALAT = {'': (0, 1, True), '.s': (0, 1, True), '.a': (1, 1, True), '.sa': (1, 1, True), '.c.clr': (0, 0, False),
        '.c.nc': (0, 1, False), '.c.clr.acq': (0, 0, False), '.bias': (0, 1, True), '.acq': (0, 1, True)}


def bits(data):
    return int.from_bytes(data, 'little')


def single(word):
    """A single in memory as a register, by its text in README.md; only what the tests use."""
    return f'{word >> 31}:{(word >> 23 & 0xff) - 127 + 0xffff:#x}:{1 << 63 | (word & 0x7fffff) << 40:#x}'


def double(word):
    return f'{word >> 63}:{(word >> 52 & 0x7ff) - 1023 + 0xffff:#x}:{1 << 63 | (word & (1 << 52) - 1) << 11:#x}'


def extended(data):
    top = bits(data[8:10])
    exponent = top & 0x7fff
    return f'{top >> 15}:{exponent - 0x3fff + 0xffff:#x}:{bits(data[:8]):#x}'


def spilled(data):
    top = bits(data[8:11])
    return f'{top >> 17 & 1}:{top & 0x1ffff:#x}:{bits(data[:8]):#x}'


# name: length in memory, register's text from bytes in memory order (little-endian)
FLOATS = {'ldfs': (4, lambda d: single(bits(d))), 'ldfd': (8, lambda d: double(bits(d))),
          'ldf8': (8, lambda d: f'0:0x1003e:{bits(d):#x}'), 'ldfe': (16, extended), 'ldf.fill': (16, spilled)}


def memory(base, data):
    return ' '.join(f'mem8[{base}+{n}]={bits(data[n:n + 8]):#x}' for n in range(0, len(data), 8))


def forms(mnemonic, target, prefix, settings, values, speculative, steps=(-256, 255, 1, -1, 129)):
    """The address part of a load: no update, by register, by immediate. values: what it leaves, by byte order."""
    isr = 'isr.r=1'
    nothing = 'r8=nat' if prefix == 'r' else 'f8=natval psr.mfl=1'
    target_field = 'r1' if prefix == 'r' else 'f1'
    little, big = values
    print(f'//: case {mnemonic}\n{mnemonic} {target} = [r9]')
    print(f'//: set {settings}\n//: with r9=data+32 -> {little}\n//: with r9=data+32 psr.be=1 -> {big}')
    print(f'//: with r9=data+32 psr.cpl=3 -> {little}\n//: with r9={PAGE + 32:#x} {VIRTUAL} -> {little}')
    print(f'//: with r9={PAGE + 32:#x} {VIRTUAL} psr.be=1 -> {big}')
    print(f'//: with r9=nat(data+32) -> ' + (nothing if speculative else f'fault=nat {isr}'))
    if prefix == 'f':
        sp = ' isr.sp=1' if speculative else ''
        print(f'//: with r9=nat(data+32) psr.dfl=1 -> fault=disabled_fp code=1 {isr}{sp}')
        print(f'//: with r9=data+32 psr.dfh=1 -> {little}')
    if speculative:
        print(f'//: with r9=data+32 psr.ed=1 -> {nothing} psr.ed=0')
        print(f'//: with r9={PAGE + 0x8000:#x} psr.ic=0 {VIRTUAL} -> {nothing}')
    else:
        print(f'//: with r9={PAGE + 0x8000:#x} {VIRTUAL} -> fault=alt_dtlb {isr} ifa={PAGE + 0x8000:#x} itir=0x12338')
        print(f'//: with r9={PAGE + 0x8000:#x} psr.ic=0 isr=0x77 {VIRTUAL} -> fault=nested_dtlb isr=any cr.isr=0x77')
    if prefix == 'r':
        print(f'//: case {mnemonic}, stacked\n{mnemonic} r127 = [r33], 255\n//: set {settings}')
        print(f'//: with r33=data+32 -> {little.replace("r8=", "r127=")} r33=data+287')
    for field, outside in ((target_field, 0), ('r1', 127)) if prefix == 'r' else (('f1', 0), ('f1', 1)):
        print(f'//: case {mnemonic} into {prefix}{outside}\n{mnemonic} {target} = [r9]')
        print(f'//: patch slot=0 {field}={outside}\n//: with sof=95 sol=0 r9=nat(0) -> fault=illegal')
    # By register: the sum has bits from all parts of both.
    print(f'//: case {mnemonic} by register\n{mnemonic} {target} = [r9], r10\n//: set {settings}')
    for step in ('-3', '0x4000000000000001', '0x7fffffff00000000'):
        print(f'//: with r9=data+32 r10={step} -> {little} r9=data+32+{step}')
    print(f'//: with r9={PAGE + 32:#x} r10=1<<63 {VIRTUAL} -> {little} r9={PAGE + 32:#x}+(1<<63)')
    print(f'//: with r9=data+32 r10=nat(0x100) -> {little} r9=nat(data+0x120)')
    if speculative:
        print(f'//: with r9=nat(data+32) r10=8 -> {nothing} r9=nat(data+40)')
        print(f'//: with r9=data+32 r10=8 psr.ed=1 -> {nothing} psr.ed=0 r9=data+40')
    else:
        print(f'//: with r9=nat(data+32) r10=8 -> fault=nat {isr}')
    for step in steps:
        print(f'//: case {mnemonic} by immediate {step}\n{mnemonic} {target} = [r9], {step}')
        print(f'//: set {settings}\n//: with r9=data+32 -> {little} r9=data+32+{step}')
        print(f'//: with r9={PAGE + 32:#x} {VIRTUAL} -> {little} r9={PAGE + 32 + step:#x}')
        print(f'//: with r9=nat(data+32) -> ' +
              (f'{nothing} r9=nat(data+32+{step})' if speculative else f'fault=nat {isr}'))
    for form in ('r10', '8'):
        patches = [('r3=0', 'base r0'), ('r3=127', 'base outside the frame')]
        if prefix == 'r':
            patches.append(('r1=9', 'base is the target'))
        for patch, name in patches:
            print(f'//: case {mnemonic} by {form}, {name}\n{mnemonic} {target} = [r9], {form}')
            print(f'//: patch slot=0 {patch}\n//: with sof=95 sol=0 r9=nat(0) -> fault=illegal')


def alat(mnemonic, kind, register, marker, base, settings, value, enter):
    """What it does with entries, seen by a chk.a behind it; r20 is 1 without an entry."""
    first, second, reads = ALAT[kind]
    number = register[1:]
    for form, update in (('', ''), (', r10', ' r9=data+40'), (', 8', ' r9=data+40')):
        head = f'//: case {mnemonic}{form}: advanced load address table'
        check = f'''    chk.a.nc {register}, alat_{alat.count}
    mov r20 = 0 ;;
    br.few alat_{alat.count + 1} ;;
alat_{alat.count}:
    mov r20 = 1 ;;
alat_{alat.count + 1}:'''
        print(f'{head}, no entry\n    {mnemonic} {register} = [r9]{form} ;;\n{check}')
        print(f'//: with {settings} alat=1 r9=data+32 r10=8 -> {value} r20={1 - first}{update}')
        alat.count += 2
        check = check.replace(f'alat_{alat.count - 2}', 'alat_a').replace(f'alat_{alat.count - 1}', 'alat_b')
        check = check.replace('alat_a', f'alat_{alat.count}').replace('alat_b', f'alat_{alat.count + 1}')
        mark, marked = marker
        print(f'{head}, an entry\n    {enter} {register} = [r9] ;;\n    {mark} ;;\n'
              f'    {mnemonic} {register} = [r9]{form} ;;\n{check}')
        print(f'//: with {settings} alat=1 r9=data+32 r10=8 {base} -> {value if reads else marked} '
              f'r20={1 - second}{update}')
        alat.count += 2
        print(f'{head}, an entry that a store removed\n    {enter} {register} = [r9] ;;\n    {mark} ;;\n'
              f'    st1 [r11] = r12 ;;\n    {mnemonic} {register} = [r9]{form} ;;')
        print(f'//: with {settings} alat=1 r9=data+32 r10=8 r11=data+32 r12={BYTES[0]:#x} {base} -> {value}{update}')


alat.count = 0


def integer_loads():
    for size in (1, 2, 4, 8):
        data = BYTES[:size]
        values = f'r8={bits(data):#x}', f'r8={bits(data[::-1]):#x}'
        for kind in ('', '.s', '.a', '.sa', '.bias', '.acq', '.c.clr', '.c.nc', '.c.clr.acq'):
            settings = memory('data+32', BYTES) + ' unat=-1'  # which only ld8.fill looks at
            forms(f'ld{size}{kind}', 'r8', 'r', settings + ' r8=-1', values, kind in SPECULATIVE)
            alat(f'ld{size}{kind}', kind, 'r8', ('mov r8 = 5', 'r8=5'), '', settings, values[0], f'ld{size}.a')
    value = bits(BYTES[:8]), bits(BYTES[:8][::-1])
    for unat, text in (('~(1<<4)', '{:#x}'), ('1<<4', 'nat({:#x})')):  # bits 8:3 of the address are 4
        forms('ld8.fill', 'r8', 'r', memory('data+32', BYTES) + f' unat={unat} r8=-1',
              tuple('r8=' + text.format(v) for v in value), False)
    for kind in ('', '.acq'):
        print(f'//: case ld16{kind}\nld16{kind} r8, ar.csd = [r9]\n//: set {memory("data+32", BYTES)}')
        for address, settings in (('data+32', ''), (f'{PAGE + 32:#x}', VIRTUAL)):
            print(f'//: with r9={address} {settings} -> r8={value[0]:#x} csd={bits(BYTES[8:]):#x}')
        print('//: with r9=nat(data+32) -> fault=nat isr.r=1\n'
              '//: with r9=data+40 -> fault=unaligned isr.r=1 ifa=data+40 itir=0')


def floating_loads():
    for name, (size, value) in FLOATS.items():
        data = BYTES if name != 'ldf.fill' else BYTES[:8] + bytes((0x21, 0x43, 2, 0, 0, 0, 0, 0))
        settings = memory('data+32', data)
        flags = ' psr.mfl=1'
        for kind in ('',) if name == 'ldf.fill' else ('', '.s', '.a', '.sa', '.c.clr', '.c.nc'):
            mnemonic = name + kind
            little = 'f8=' + value(data[:size]) + flags
            other = data[:10][::-1] if name == 'ldfe' else data[:size][::-1]
            forms(mnemonic, 'f8', 'f', settings, (little, 'f8=' + value(other) + flags), kind in SPECULATIVE)
            if name != 'ldf.fill':
                alat(mnemonic, kind, 'f8', ('mov f8 = f1', 'f8=1' + flags), '', settings, little, f'{name}.a')
            print(f'//: case {mnemonic} high partition\n{mnemonic} f100 = [r9]\n//: set {settings}')
            print(f'//: with r9=data+32 psr.dfl=1 -> f100={value(data[:size])} psr.mfh=1')
            sp = ' isr.sp=1' if kind in SPECULATIVE else ''
            print(f'//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1{sp}')


def pairs():
    """Targets are an even and an odd register of one partition."""
    for name, single_name in (('ldfps', 'ldfs'), ('ldfpd', 'ldfd'), ('ldfp8', 'ldf8')):
        size, value = FLOATS[single_name]
        low, high = BYTES[:size], BYTES[size:2 * size]
        settings = memory('data+32', BYTES)
        for kind, form, partition in itertools.product(('', '.s', '.a', '.sa', '.c.clr', '.c.nc'),
                                                       ('', f', {2 * size}'), 'lh'):
            first, second = ('f8', 'f9') if partition == 'l' else ('f101', 'f100')
            code = f'{name}{kind} {first}, {second} = [r9]{form}'
            speculative, sp = kind in SPECULATIVE, ' isr.sp=1' if kind in SPECULATIVE else ''
            little = f'{first}={value(low)} {second}={value(high)} psr.mf{partition}=1'
            big = f'{first}={value(low[::-1])} {second}={value(high[::-1])} psr.mf{partition}=1'
            nothing = f'{first}=natval {second}=natval psr.mf{partition}=1'
            step = f'+{2 * size}' if form else ''
            print(f'//: case {code}\n{code}\n//: set {settings}')
            print(f'//: with r9=data+32 -> {little} r9=data+32{step}')
            print(f'//: with r9=data+32 psr.be=1 -> {big} r9=data+32{step}')
            print(f'//: with r9={PAGE + 32:#x} {VIRTUAL} -> {little} r9={PAGE + 32:#x}{step}')
            print('//: with r9=nat(data+32) -> ' +
                  (f'{nothing} r9=nat(data+32{step})' if speculative else 'fault=nat isr.r=1'))
            print(f'//: with r9=nat(0) psr.df{partition}=1 -> fault=disabled_fp code={1 if partition == "l" else 2} '
                  f'isr.r=1{sp}')
            print(f'//: with r9=data+32 psr.df{"h" if partition == "l" else "l"}=1 -> {little} r9=data+32{step}')
            for patch in ('f1=0', 'f1=1', 'f2=0', 'f2=1', f'f2={int(first[1:]) + 2}') + \
                    (('r3=0', 'r3=127') if form else ()):
                print(f'//: case {code} {patch}\n{code}')
                print(f'//: patch slot=0 {patch}\n//: with sof=95 sol=0 r9=nat(0) -> fault=illegal')
            if partition == 'l':
                pair_alat(name, kind, form, settings, little)


def pair_alat(name, kind, form, settings, little):
    """The entry is the first register's."""
    first, second, reads = ALAT[kind]
    for with_entry in (False, True):
        print(f'//: case {name}{kind}{form}: advanced load address table, entry {with_entry}')
        if with_entry:
            print(f'    {name}.a f8, f9 = [r9] ;;\n    mov f8 = f1\n    mov f9 = f0 ;;')
        print(f'    {name}{kind} f8, f9 = [r9]{form} ;;\n    chk.a.nc f8, alat_{alat.count}\n    mov r20 = 0 ;;\n'
              f'    br.few alat_{alat.count + 1} ;;\nalat_{alat.count}:\n    mov r20 = 1 ;;\n'
              f'alat_{alat.count + 1}:')
        value = little if reads or not with_entry else 'f8=1 f9=zero psr.mfl=1'
        print(f'//: with {settings} alat=1 r9=data+32 -> {value} r20={1 - (second if with_entry else first)} '
              f'r9=data+32{form.replace(", ", "+")}')
        alat.count += 2


def stores():
    word = 0x8182838485868788
    for size in (1, 2, 4, 8):
        for kind in ('', '.rel'):
            name = f'st{size}{kind}'
            low = word & (1 << 8 * size) - 1
            swapped = bits(low.to_bytes(size, 'big'))
            common = f'r8={word:#x} mem8[data+32]=-1 mem8[data+40]=-1'
            for form, step in (('', None), (', -256', -256), (', 255', 255), (', 130', 130)):
                update = (lambda a: f' r9={a}+{step}') if step is not None else (lambda a: '')
                print(f'//: case {name}{form}\n{name} [r9] = r8{form}\n//: set {common}')
                print(f'//: with r9=data+32 -> mem{size}[data+32]={low:#x}{update("data+32")}')
                print(f'//: with r9=data+32 psr.be=1 -> mem{size}[data+32]={swapped:#x}{update("data+32")}')
                print(f'//: with r9=data+32 psr.cpl=3 -> mem{size}[data+32]={low:#x}{update("data+32")}')
                print(f'//: with r9={PAGE + 32:#x} {VIRTUAL} -> mem{size}[data+32]={low:#x}{update(hex(PAGE + 32))}')
                print('//: with r9=nat(data+32) -> fault=nat isr.w=1\n//: with r9=data+32 r8=nat(1) -> fault=nat isr.w=1')
                print(f'//: with r9={PAGE + 0x8000:#x} {VIRTUAL} -> fault=alt_dtlb isr.w=1 ifa={PAGE + 0x8000:#x} '
                      'itir=0x12338')
                if step is not None:
                    for patch in ('r3=0', 'r3=127'):
                        print(f'//: case {name}{form} {patch}\n{name} [r9] = r8{form}')
                        print(f'//: patch slot=0 {patch}\n//: with sof=95 sol=0 r8=nat(0) -> fault=illegal')
            print(f'//: case {name}, stacked\n{name} [r40] = r41, 255')
            print(f'//: with r40=data+32 r41={word:#x} -> mem{size}[data+32]={low:#x} r40=data+287')
            print(f'//: case {name} base is the data\n{name} [r9] = r9, 8')
            print(f'//: with r9=data+32 -> mem{size}[data+32]=data+32&{(1 << 8 * size) - 1:#x} r9=data+40')


def other_stores():
    """st8.spill puts the NaT bit into UNAT; st16 takes its upper half from AR.CSD."""
    for form, step in (('', ''), (', -256', '-256'), (', 130', '+130')):
        print(f'//: case st8.spill{form}\nst8.spill [r9] = r8{form}')
        for address, settings in (('data+32', ''), (f'{PAGE + 32:#x}', VIRTUAL)):
            for text, unat in (('{}', 0x5555555500000000), ('nat({})', 0x5555555500000010)):
                print(f'//: with r9={address} {settings} r8={text.format("0x8182838485868788")} '
                      f'unat={unat ^ 0x10:#x} -> mem8[data+32]=0x8182838485868788 unat={unat:#x} r9={address}{step}')
        print('//: with r9=nat(data+32) -> fault=nat isr.w=1')
    for kind in ('', '.rel'):
        print(f'//: case st16{kind}\nst16{kind} [r9] = r8, ar.csd')
        for address, settings in (('data+32', ''), (f'{PAGE + 32:#x}', VIRTUAL)):
            print(f'//: with r9={address} {settings} r8=0x8182838485868788 csd=0x9192939495969798 -> '
                  'mem8[data+32]=0x8182838485868788 mem8[data+40]=0x9192939495969798')
        print('//: with r9=nat(data+32) -> fault=nat isr.w=1\n//: with r9=data+32 r8=nat(1) -> fault=nat isr.w=1\n'
              '//: with r9=data+40 -> fault=unaligned isr.w=1 ifa=data+40 itir=0')


def prefetches():
    miss = f'fault=alt_dtlb code=4 isr.r=1 isr.na=1 ifa={PAGE + 0x8000:#x} itir=0x12338'
    for kind in ('', '.excl', '.fault', '.fault.excl'):
        name = f'lfetch{kind}'
        for form, step in (('', None), (', r10', 'r10'), (', -256', -256), (', 200', 200)):
            print(f'//: case {name}{form}\n{name} [r9]{form}')
            for change in ('-3', '0x4000000000000001', '0x7fffffff00000000') if step == 'r10' else (step,):
                def after(address):
                    return '' if step is None else f'r9={address}+{change}'
                by = f' r10={change}' if step == 'r10' else ''
                if 'fault' in kind:  # first, so that it is this one that a predicate switches off
                    print(f'//: with r9={PAGE + 0x8000:#x}{by} {VIRTUAL} -> {miss}')
                print(f'//: with r9=data+32{by} -> same {after("data+32")}')
                print(f'//: with r9={PAGE + 32:#x}{by} {VIRTUAL} -> same {after(hex(PAGE + 32))}')
                if 'fault' in kind:
                    print(f'//: with r9={PAGE + 0x8000:#x}{by} {VIRTUAL} psr.ed=1 -> psr.ed=0 '
                          f'{after(hex(PAGE + 0x8000))}')
                    print(f'//: with r9=nat(data){by} -> fault=nat code=0x14 isr.r=1 isr.na=1')
                else:
                    print(f'//: with r9={PAGE + 0x8000:#x}{by} {VIRTUAL} -> same {after(hex(PAGE + 0x8000))}')
                    print(f'//: with r9=nat(data){by} -> same' +
                          ('' if step is None else f' r9=nat(data+{change})'))
                if step == 'r10' and 'fault' not in kind:
                    print(f'//: with r9=data r10=nat({change}) -> r9=nat(data+{change})')
                elif step == 'r10':
                    print(f'//: with r9=data+32 r10=nat({change}) -> r9=nat(data+32+{change})')


def fetchadds():
    for size in (4, 8):
        for kind in ('acq', 'rel'):
            name = f'fetchadd{size}.{kind}'
            print(f'//: case {name}\n{name} r8 = [r9], -16\n//: set {memory("data+32", BYTES)}')
            old = bits(BYTES[:size])
            for address, settings in (('data+32', ''), (f'{PAGE + 32:#x}', VIRTUAL)):
                print(f'//: with r9={address} {settings} -> r8={old:#x} mem{size}[data+32]={old - 16:#x}')
            print('//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1')


def exchanges():
    """From and to virtual memory: all bits of the address."""
    for size in (1, 2, 4, 8):
        old, new = bits(BYTES[:size]), 0x1112131415161718 & (1 << 8 * size) - 1
        for name, ccv in ((f'xchg{size} r8 = [r9], r10', 0), (f'cmpxchg{size}.acq r8 = [r9], r10, ar.ccv', old),
                          (f'cmpxchg{size}.rel r8 = [r9], r10, ar.ccv', old)):
            print(f'//: case {name}\n{name}\n//: with {memory("data+32", BYTES)} r9={PAGE + 32:#x} {VIRTUAL} '
                  f'r10=0x1112131415161718 ccv={ccv:#x} -> r8={old:#x} mem{size}[data+32]={new:#x}')
    old = bits(BYTES[:8])
    for kind in ('acq', 'rel'):
        name = f'cmp8xchg16.{kind} r8 = [r9], r10, ar.csd, ar.ccv'
        print(f'//: case {name}\n{name}\n//: with {memory("data+32", BYTES)} r9={PAGE + 32:#x} {VIRTUAL} '
              f'r10=0x1112131415161718 csd=0x2122232425262728 ccv={old:#x} -> r8={old:#x} '
              'mem8[data+32]=0x1112131415161718 mem8[data+40]=0x2122232425262728')
        print(f'//: with {memory("data+32", BYTES)} r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1')


def floating_stores():
    """Of a register that every format holds, and of one that none holds in full."""
    fits, sign, exponent, significand = '1:0x10001:0xa000000000000000', 1, 0x10001, 0xa << 60
    top = sign << 15 | exponent - 0xffff + 0x3fff
    images = {'stfs': (4, sign << 31 | (exponent - 0xffff + 127) << 23 | significand >> 40 & 0x7fffff),
              'stfd': (8, sign << 63 | (exponent - 0xffff + 1023) << 52 | significand >> 11 & (1 << 52) - 1),
              'stf8': (8, significand), 'stfe': (10, top << 64 | significand),
              'stf.spill': (16, (sign << 17 | exponent) << 64 | significand)}
    for name, (size, image) in images.items():
        data, low = image.to_bytes(size, 'little'), 4 if size == 10 else 0
        for form, step in (('', None), (', -256', -256), (', 255', 255), (', 130', 130)):
            update = (lambda a: f' r9={a}+{step}') if step is not None else (lambda a: '')
            for part, register in (('l', 'f8'), ('h', 'f100')):
                def image_at(order):
                    return memory('data+32', (data if order == 'little' else data[::-1]) + b'\xff' * (16 - size))
                print(f'//: case {name} {register}{form}\n{name} [r9] = {register}{form}')
                print(f'//: set {register}={fits} mem8[data+32]=-1 mem8[data+40]=-1')
                print(f'//: with r9=data+32 -> {image_at("little")}{update("data+32")}')
                print(f'//: with r9=data+32 psr.be=1 -> {image_at("big")}{update("data+32")}')
                print(f'//: with r9={PAGE + 32:#x} {VIRTUAL} -> {image_at("little")}{update(hex(PAGE + 32))}')
                print('//: with r9=nat(data+32) -> fault=nat isr.w=1')
                print(f'//: with r9=nat(0) psr.df{part}=1 -> fault=disabled_fp code={1 if part == "l" else 2} isr.w=1')
                print(f'//: with r9=data+32 psr.df{"h" if part == "l" else "l"}=1 -> '
                      f'{image_at("little")}{update("data+32")}')
                if name == 'stf.spill':
                    print(f'//: with r9=data+32 {register}=natval -> mem8[data+32]=0 mem8[data+40]=0x1fffe'
                          f'{update("data+32")}')
                else:
                    print(f'//: with r9=data+32 {register}=natval -> fault=nat isr.w=1')
            if step is not None:
                for patch in ('r3=0', 'r3=127'):
                    print(f'//: case {name}{form} {patch}\n{name} [r9] = f8{form}')
                    print(f'//: patch slot=0 {patch}\n//: with sof=95 sol=0 f8=natval -> fault=illegal')


print('// Loads and stores.')
integer_loads()
floating_loads()
pairs()
stores()
other_stores()
prefetches()
fetchadds()
exchanges()
floating_stores()
