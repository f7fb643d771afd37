"""Writes the instruction tests of far branches and checks, of loop branches with every rotating register compared, and
of calls with every register of the new frame (manual volume 3, "br", "brl", "chk", "fchkf")."""


def f(n):
    """What every run puts into f n at first."""
    return f'{n & 1}:{0xffff + n:#x}:{1 << 63 | n:#x}'


def far_branches():
    """Displacements beyond 2 KB, forwards and backwards; without the branch r8 changes."""
    call = 'b0={start}+16 bsp=stack+32 sof=0 sol=0 pfs=4|4<<7|5<<52'
    table = [  # instruction, its slot's bundle, what makes it branch, what changes
        ('br.call.sptk.few b0 = {target}', 'mib', 'sof=4 sol=4 ec=5', call),
        ('brl.call.sptk.few b0 = {target}', 'mlx', 'sof=4 sol=4 ec=5', call),
        ('brl.cond.sptk.few {target}', 'mlx', '', ''),
        ('br.cond.sptk.few {target}', 'mib', '', ''),
        ('br.cloop.sptk.few {target}', 'mib', 'lc=2', 'lc=1'),
        ('(p6) br.wtop.sptk.few {target}', 'mib', 'p6=0 ec=2 sof=0 sol=0', 'ec=1 ROT'),
        ('br.ctop.sptk.few {target}', 'mib', 'lc=0 ec=2 sof=0 sol=0', 'ec=1 ROT'),
        ('(p6) br.wexit.sptk.few {target}', 'mib', 'p6=0 ec=0 sof=0 sol=0', 'p63=0'),
        ('br.cexit.sptk.few {target}', 'mib', 'lc=0 ec=0 sof=0 sol=0', 'p63=0'),
        ('chk.s.m r9, {target}', 'mii', 'r9=nat(1)', ''),
        ('chk.s.i r9, {target}', 'mii1', 'r9=nat(1)', ''),
        ('chk.s f9, {target}', 'mii', 'f9=natval', ''),
        ('chk.a.nc r9, {target}', 'mii', '', ''),
        ('chk.a.clr r9, {target}', 'mii', '', ''),
        ('chk.a.nc f9, {target}', 'mii', '', ''),
        ('chk.a.clr f9, {target}', 'mii', '', ''),
        ('fchkf.s0 {target}', 'mfi', 'fpsr=0x9804c0270033e|1<<13', ''),
        ('fchkf.s2 {target}', 'mfi', 'fpsr=0x9804c0270033f|1<<39', ''),
    ]
    rotated = 'p63=0 rrb.fr=95 rrb.pr=47 ' + ' '.join(f'f{n}={f(n - 1 if n > 32 else 127)}' for n in range(32, 128))
    for number, (text, unit, settings, effect) in enumerate(table):
        for backwards in (False, True):
            start, target = f'far_start_{number}_{int(backwards)}', f'far_target_{number}_{int(backwards)}'
            instruction = text.format(target=target)
            bundle = {'mib': ['{ .mib', 'nop.m 0', 'nop.i 0', instruction + ' ;;', '}'],
                      'mlx': ['{ .mlx', 'nop.m 0', instruction + ' ;;', '}'],
                      'mii': ['{ .mii', instruction, 'nop.i 0', 'nop.i 0 ;;', '}'],
                      'mii1': ['{ .mii', 'nop.m 0', instruction, 'nop.i 0 ;;', '}'],
                      'mfi': ['{ .mfi', 'nop.m 0', instruction, 'nop.i 0 ;;', '}']}[unit]
            landing = [target + ':', '{ .mib', 'add r10 = 1, r0', 'nop.i 0', f'br.few {target}_end ;;', '}']
            code = [start + ':'] + bundle + ['{ .mib', 'add r8 = 1, r0', 'nop.i 0', f'br.few {target}_end ;;', '}']
            skip = ['.skip 0x1770']  # neither a power of two nor a sign bit
            print(f'//: case {text.split()[0]} far {"back" if backwards else "ahead"}')
            if backwards:
                print('{ .mib', 'nop.m 0', 'nop.i 0', f'br.few {start} ;;', '}', sep='\n')
                print('\n'.join(landing + skip + code))
            else:
                print('\n'.join(code + skip + landing))
            print(f'{target}_end:')
            print(f'//: with {settings} -> r10=1 {effect.format(start=start).replace("ROT", rotated)}')
            if text.startswith('chk') and not text.startswith('chk.a'):
                print('//: with r9=1 f9=1 -> r8=1')


def loop_branches():
    """One iteration with rotation: all of the rotating floating-point, general and predicate registers."""
    for name, settings, effect in (('ctop', 'lc=5 ec=3', 'lc=4 p16=P63 r8=1'), ('ctop', 'lc=0 ec=2', 'ec=1 r8=1'),
                                   ('ctop', 'lc=0 ec=1', 'ec=0'), ('cexit', 'lc=5 ec=3', 'lc=4'),
                                   ('cexit', 'lc=0 ec=1', 'ec=0 r8=1'), ('wtop', 'p6=1 ec=3', 'r8=1'),
                                   ('wtop', 'p6=0 ec=1', 'ec=0'), ('wexit', 'p6=1 ec=3', ''),
                                   ('wexit', 'p6=0 ec=2', 'ec=1'), ('wexit', 'p6=0 ec=1', 'ec=0 r8=1')):
        label = f'loop_{loop_branches.count}'
        loop_branches.count += 1
        predicate = '(p6) ' if name[0] == 'w' else ''
        print(f'//: case br.{name} rotates everything\n{{ .mib\nnop.m 0\nnop.i 0\n'
              f'{predicate}br.{name}.sptk.few {label} ;;\n}}\n{{ .mib\nnop.m 0\nnop.i 0\nbr.few {label}_end ;;\n}}\n'
              f'{label}:\n    mov r8 = 1 ;;\n{label}_end:')
        pr = 0xa5a5_c3c3_5a5a_0001
        rotating = [pr >> 16 + n & 1 for n in range(48)]
        # p63 gets its new value before the rotation takes it to p16.
        rotating[47] = int(name[0] == 'c' and 'lc=5' in settings)
        after = [rotating[(n - 1) % 48] for n in range(48)]
        predicates = ' '.join(f'p{16 + n}={after[n]}' for n in range(48))
        registers = ' '.join(f'r{32 + n}=was({32 + (n - 1) % 16})' for n in range(16))
        floats = ' '.join(f'f{n}={f(n - 1 if n > 32 else 127)}' for n in range(32, 128))
        effect = effect.replace('p16=P63 ', '')
        print(f'//: with pr={pr:#x} sof=20 sol=18 sor=2 {settings} -> {effect} {predicates} {registers} {floats} '
              'rrb.gr=15 rrb.fr=95 rrb.pr=47')


loop_branches.count = 0


def calls():
    """The outputs of the caller are the new frame."""
    for number, (name, text) in enumerate((('br.call', 'br.call.sptk.few b3 = {}'),
                                           ('brl.call', 'brl.call.sptk.few b3 = {}'),
                                           ('br.call indirect', 'br.call.sptk.few b3 = b4'))):
        label = f'call_frame_{number}'
        print(f'//: case {name}, new frame\ncall_from_{number}:\n' + (f'{{ .mlx\nnop.m 0\n{text.format(label)} ;;\n}}'
              if name[2] == 'l' else f'{{ .mib\nnop.m 0\nnop.i 0\n{text.format(label)} ;;\n}}'))
        print(f'    mov r8 = 1 ;;\n{label}:')
        registers = ' '.join(f'r{32 + n}=was({44 + n})' for n in range(8))
        print(f'//: with sof=20 sol=12 ec=5 b4={label} r45=nat(was(45)) -> b3=call_from_{number}+16 bsp=stack+96 sof=8 '
              f'sol=0 pfs=20|12<<7|5<<52 {registers.replace("r33=was(45)", "r33=nat(was(45))")}')


print('// Far branches, loop branches, calls.')
far_branches()
loop_branches()
calls()
