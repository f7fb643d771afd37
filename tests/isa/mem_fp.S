// Floating-point loads and stores: every format, type and form (formats M6 to M12), setf and getf (M18, M19).
//: case ldfs values
    ldfs f8 = [r9]
//: with r9=data mem8[data]=0x0 -> f8=zero psr.mfl=1
//: with r9=data mem8[data]=0x80000000 -> f8=-zero psr.mfl=1
//: with r9=data mem8[data]=0x1 -> f8=0:0xff81:0x0000010000000000 psr.mfl=1
//: with r9=data mem8[data]=0x7f800000 -> f8=inf psr.mfl=1
//: with r9=data mem8[data]=0x7f800001 -> f8=0:0x1ffff:0x8000010000000000 psr.mfl=1
//: with r9=data mem8[data]=0xffc00000 -> f8=nan psr.mfl=1
//: with r9=data mem8[data]=0x3f800000 -> f8=1 psr.mfl=1
//: case ldfd values
    ldfd f8 = [r9]
//: with r9=data mem8[data]=0x0 -> f8=zero psr.mfl=1
//: with r9=data mem8[data]=0x8000000000000000 -> f8=-zero psr.mfl=1
//: with r9=data mem8[data]=0x1 -> f8=0:0xfc01:0x800 psr.mfl=1
//: with r9=data mem8[data]=0x7ff0000000000000 -> f8=inf psr.mfl=1
//: with r9=data mem8[data]=0xfff8000000000000 -> f8=nan psr.mfl=1
//: case ldfe values
    ldfe f8 = [r9]
//: with r9=data mem8[data]=1 mem2[data+8]=0 -> f8=0:0:1 psr.mfl=1
//: with r9=data mem8[data]=0xc000000000000000 mem2[data+8]=0xffff -> f8=nan psr.mfl=1
//: with r9=data+1 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+1 itir=0
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 ifa=0x8000000000000020+data itir=0
//: case ldfs target f0
    ldfs f8 = [r9]
//: patch slot=0 f1=0
//: with r9=data -> fault=illegal
//: case ldfd target f1
    ldfd f8 = [r9]
//: patch slot=0 f1=1
//: with r9=nat(data) -> fault=illegal
//: case ldfd base r0
    ldfd f8 = [r9], 8
//: patch slot=0 r3=0
//: with -> fault=illegal
//: case ldfd misaligned
    ldfd f8 = [r9]
//: with r9=data+4 mem8[data]=0 mem8[data+8]=0x40040000 -> f8=2.5 psr.mfl=1
//: with r9=data+4 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+4 itir=0
//: case ldf8.s from uncacheable memory
    ldf8.s f8 = [r9]
//: with r9=0x8000000000000000+data mem8[data]=3 -> f8=natval psr.mfl=1
//: case ldf8.a from uncacheable memory
    ldf8.a f8 = [r9]
//: with r9=0x8000000000000000+data mem8[data]=3 -> f8=0:0x1003e:0 psr.mfl=1
//: case ldfd.a from uncacheable memory
    ldfd.a f8 = [r9]
//: with r9=0x8000000000000000+data mem8[data]=3 -> f8=zero psr.mfl=1

// ---- fill and spill
//: case ldf.fill
    ldf.fill f8 = [r9]
//: with r9=data+16 mem8[data+16]=0x8123456789abcdef mem8[data+24]=0x30001 -> f8=1:0x10001:0x8123456789abcdef psr.mfl=1
//: with r9=data+16 mem8[data+16]=0 mem8[data+24]=0x1fffe -> f8=natval psr.mfl=1
//: with r9=data+16 mem8[data+16]=0x0100030000000000 mem8[data+24]=0xefcdab8967452381 psr.be=1 -> f8=1:0x10001:0x8123456789abcdef psr.mfl=1 // same register, other order
//: with r9=nat(data) -> fault=nat isr.r=1
//: with r9=data+8 -> fault=unaligned isr.r=1 ifa=data+8 itir=0
//: with r9=data psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: case ldf.fill by register
    ldf.fill f127 = [r9], r10
//: with r9=data r10=32 mem8[data]=1 mem8[data+8]=2 -> f127=0:2:1 psr.mfh=1 r9=data+32
//: case ldf.fill by immediate
    ldf.fill f127 = [r9], -32
//: with r9=data+32 mem8[data+32]=1 mem8[data+40]=2 -> f127=0:2:1 psr.mfh=1 r9=data
//: case stf.spill
    stf.spill [r9] = f8
//: with r9=data+16 f8=1:0x10001:0x8123456789abcdef -> mem8[data+16]=0x8123456789abcdef mem8[data+24]=0x30001
//: with r9=data+16 f8=natval -> mem8[data+24]=0x1fffe
//: with r9=data+16 f8=1:0x10001:0x8123456789abcdef psr.be=1 -> mem8[data+16]=0x0100030000000000 mem8[data+24]=0xefcdab8967452381
//: with r9=nat(data) -> fault=nat isr.w=1
//: with r9=data+8 -> fault=unaligned isr.w=1 ifa=data+8 itir=0
//: with r9=data psr.dfl=1 -> fault=disabled_fp code=1 isr.w=1
//: case stf.spill by immediate
    stf.spill [r9] = f100, 16
//: with r9=data f100=0:2:1 -> mem8[data]=1 mem8[data+8]=2 r9=data+16
//: with r9=data psr.dfh=1 -> fault=disabled_fp code=2 isr.w=1

//: case stfs of f0 and predicate off
    (p6) stfs [r9] = f1, 8
//: with r9=data p6=1 psr.dfl=1 psr.dfh=1 -> mem4[data]=0x3f800000 r9=data+8
//: with r9=nat(data) p6=0 -> same
//: case stfd of f0 and predicate off
    (p6) stfd [r9] = f1, 8
//: with r9=data p6=1 psr.dfl=1 psr.dfh=1 -> mem8[data]=0x3ff<<52 r9=data+8
//: with r9=nat(data) p6=0 -> same
//: case stf8 of f0 and predicate off
    (p6) stf8 [r9] = f1, 8
//: with r9=data p6=1 psr.dfl=1 psr.dfh=1 -> mem8[data]=1<<63 r9=data+8
//: with r9=nat(data) p6=0 -> same
//: case stfe of f0 and predicate off
    (p6) stfe [r9] = f1, 8
//: with r9=data p6=1 psr.dfl=1 psr.dfh=1 -> mem8[data]=1<<63 mem8[data+8]=0x3fff r9=data+8
//: with r9=nat(data) p6=0 -> same
//: case stfe to uncacheable memory
    stfe [r9] = f8
//: with r9=0x8000000000000020+data f8=1 -> fault=unsupported isr.w=1 ifa=0x8000000000000020+data itir=0
//: case stfd base r0
    stfd [r9] = f8, 8
//: patch slot=0 r3=0
//: with -> fault=illegal

// ---- pairs
//: case ldfps both even
    ldfps f8, f9 = [r9]
//: patch slot=0 f2=10
//: with r9=data -> fault=illegal
//: case ldfps target f0
    ldfps f8, f9 = [r9]
//: patch slot=0 f1=0
//: with r9=data -> fault=illegal
//: case ldfps target f1
    ldfps f8, f9 = [r9]
//: patch slot=0 f2=1
//: with r9=data -> fault=illegal
//: case ldfps base r0
    ldfps f8, f9 = [r9], 8
//: patch slot=0 r3=0
//: with -> fault=illegal
//: case ldfps misaligned
    ldfps f8, f9 = [r9]
//: with r9=data+4 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+4 itir=0
//: case ldfpd both even
    ldfpd f8, f9 = [r9]
//: patch slot=0 f2=10
//: with r9=data -> fault=illegal
//: case ldfpd target f0
    ldfpd f8, f9 = [r9]
//: patch slot=0 f1=0
//: with r9=data -> fault=illegal
//: case ldfpd target f1
    ldfpd f8, f9 = [r9]
//: patch slot=0 f2=1
//: with r9=data -> fault=illegal
//: case ldfpd base r0
    ldfpd f8, f9 = [r9], 16
//: patch slot=0 r3=0
//: with -> fault=illegal
//: case ldfpd misaligned
    ldfpd f8, f9 = [r9]
//: with r9=data+4 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+4 itir=0
//: case ldfp8 both even
    ldfp8 f8, f9 = [r9]
//: patch slot=0 f2=10
//: with r9=data -> fault=illegal
//: case ldfp8 target f0
    ldfp8 f8, f9 = [r9]
//: patch slot=0 f1=0
//: with r9=data -> fault=illegal
//: case ldfp8 target f1
    ldfp8 f8, f9 = [r9]
//: patch slot=0 f2=1
//: with r9=data -> fault=illegal
//: case ldfp8 base r0
    ldfp8 f8, f9 = [r9], 16
//: patch slot=0 r3=0
//: with -> fault=illegal
//: case ldfp8 misaligned
    ldfp8 f8, f9 = [r9]
//: with r9=data+4 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+4 itir=0

// ---- setf, getf
//: case setf.sig
    setf.sig f8 = r9
//: with r9=0x8123 -> f8=0:0x1003e:0x8123 psr.mfl=1
//: with r9=0x8123456789abcdef -> f8=0:0x1003e:0x8123456789abcdef psr.mfl=1
//: with r9=nat(1) -> f8=natval psr.mfl=1
//: with r9=1 psr.dfl=1 -> fault=disabled_fp code=1
//: case setf.exp
    setf.exp f100 = r9
//: with r9=0x2ffff -> f100=-1 psr.mfh=1
//: with r9=0xffffffffffcffff -> f100=1 psr.mfh=1
//: with r9=nat(1) -> f100=natval psr.mfh=1
//: with r9=1 psr.dfh=1 -> fault=disabled_fp code=2
//: case setf.s
    setf.s f8 = r9
//: with r9=0xffffffffc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=1 -> f8=0:0xff81:0x0000010000000000 psr.mfl=1
//: with r9=nat(1) -> f8=natval psr.mfl=1
//: case setf.d
    setf.d f8 = r9
//: with r9=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(1) -> f8=natval psr.mfl=1
//: case setf target f1
    setf.d f8 = r9
//: patch slot=0 f1=1
//: with r9=nat(1) -> fault=illegal
//: case setf predicate off
    (p6) setf.sig f8 = r9
//: with p6=0 r9=5 -> same
//: case getf.sig
    getf.sig r8 = f9
//: with f9=1:0x1234:0x8000000000000007 -> r8=0x8000000000000007
//: with f9=natval r8=5 -> r8=nat
//: with f9=1 psr.dfl=1 -> fault=disabled_fp code=1
//: case getf.exp
    getf.exp r8 = f100
//: with f100=1:0x1234:7 -> r8=0x21234
//: with f100=natval -> r8=nat
//: with f100=1 psr.dfh=1 -> fault=disabled_fp code=2
//: case getf.s
    getf.s r8 = f9
//: with f9=-2.5 r8=-1 -> r8=0xc0200000
//: with f9=inf -> r8=0x7f800000
//: with f9=natval -> r8=nat
//: case getf.d
    getf.d r8 = f9
//: with f9=-2.5 -> r8=0xc004000000000000
//: with f9=0:0xfc01:0x800 -> r8=1
//: with f9=natval -> r8=nat
//: case getf of f1
    getf.exp r8 = f1
//: with psr.dfl=1 psr.dfh=1 -> r8=0xffff
//: case getf target outside the frame
    getf.sig r8 = f9
//: patch slot=0 r1=127
//: with sof=95 sol=0 psr.dfl=1 -> fault=illegal
//: case getf predicate off
    (p6) getf.sig r8 = f9
//: with p6=0 f9=natval -> same
