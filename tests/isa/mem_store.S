// Integer stores: every size, type and form (formats M4, M5), st8.spill, st16.
//: case st1 of r0
    st1 [r9] = r0
//: with r9=data+8 mem8[data+8]=-1 -> mem1[data+8]=0
//: case st1.rel of r0
    st1.rel [r9] = r0
//: with r9=data+8 mem8[data+8]=-1 -> mem1[data+8]=0
//: case st2 of r0
    st2 [r9] = r0
//: with r9=data+8 mem8[data+8]=-1 -> mem2[data+8]=0
//: case st2.rel of r0
    st2.rel [r9] = r0
//: with r9=data+8 mem8[data+8]=-1 -> mem2[data+8]=0
//: case st2 misaligned
    st2 [r9] = r8
//: with r9=data+0x101 r8=0x8182838485868788 -> mem8[data+0x100]=0x878800 mem8[data+0x108]=0x0
//: with r9=data+0x101 r8=0x8182838485868788 psr.ac=1 -> fault=unaligned isr.w=1 ifa=data+0x101 itir=0
//: case st4 of r0
    st4 [r9] = r0
//: with r9=data+8 mem8[data+8]=-1 -> mem4[data+8]=0
//: case st4.rel of r0
    st4.rel [r9] = r0
//: with r9=data+8 mem8[data+8]=-1 -> mem4[data+8]=0
//: case st4 misaligned
    st4 [r9] = r8
//: with r9=data+0x101 r8=0x8182838485868788 -> mem8[data+0x100]=0x8586878800 mem8[data+0x108]=0x0
//: with r9=data+0x101 r8=0x8182838485868788 psr.ac=1 -> fault=unaligned isr.w=1 ifa=data+0x101 itir=0
//: case st8 of r0
    st8 [r9] = r0
//: with r9=data+8 mem8[data+8]=-1 -> mem8[data+8]=0
//: case st8.rel of r0
    st8.rel [r9] = r0
//: with r9=data+8 mem8[data+8]=-1 -> mem8[data+8]=0
//: case st8 misaligned
    st8 [r9] = r8
//: with r9=data+0x101 r8=0x8182838485868788 -> mem8[data+0x100]=0x8283848586878800 mem8[data+0x108]=0x81
//: with r9=data+0x101 r8=0x8182838485868788 psr.ac=1 -> fault=unaligned isr.w=1 ifa=data+0x101 itir=0

// ---- targets and addresses
//: case st8 base r0 is an illegal target
    st8 [r9] = r8, 8
//: patch slot=0 r3=0
//: with -> fault=illegal
//: case st8 base outside the frame
    st8 [r9] = r8, 8
//: patch slot=0 r3=50
//: with sof=10 sol=0 -> fault=illegal
//: case st8 to an unimplemented physical address
    st8 [r9] = r8
//: with r9=0x0004000000000000 -> fault=unimplemented_address isr.w=1 ifa=0x0004000000000000 itir=0
//: case st8 to uncacheable memory
    st8 [r9] = r8
//: with r9=0x8000000000000008+data r8=3 -> mem8[data+8]=3
//: case st8 to where nothing is
    st8 [r9] = r8
//: with r9=0x7000000000 r8=1 -> same
//: case st8 across a page
    st8 [r9] = r8
//: with r9=data+0xffd r8=0x1122334455667788 -> mem8[data+0xff8]=0x6677880000000000 mem8[data+0x1000]=0x1122334455
//: case st8 alternate TLB miss
    st8 [r9] = r8, 8
//: with psr.dt=1 r9=0x4000000000000010 rr2=0x12345038 -> fault=alt_dtlb isr.w=1 ifa=0x4000000000000010 itir=0x12345038

// ---- st8.spill
//: case st8.spill
    st8.spill [r9] = r8
//: with r9=data+0x18 r8=nat(0x77) unat=0 -> mem8[data+0x18]=0x77 unat=8
//: with r9=data+0x18 r8=0x77 unat=~0 -> mem8[data+0x18]=0x77 unat=~8
//: with r9=data+0x1f8 r8=nat(1) unat=0 -> mem8[data+0x1f8]=1 unat=1<<63
//: with r9=data+0x200 r8=nat(1) unat=0 -> mem8[data+0x200]=1 unat=1
//: with r9=data+0x18 r8=nat(0x77) unat=0 psr.be=1 -> mem8[data+0x18]=0x7700000000000000 unat=8
//: with r9=nat(data) r8=nat(1) -> fault=nat isr.w=1
//: with r9=data+1 r8=nat(1) psr.ac=1 -> fault=unaligned isr.w=1 ifa=data+1 itir=0
//: case st8.spill by immediate
    st8.spill [r9] = r8, -8
//: with r9=data+0x18 r8=nat(0x77) unat=0 -> mem8[data+0x18]=0x77 unat=8 r9=data+0x10
//: case st8.spill of the base
    st8.spill [r9] = r9, 8
//: with r9=data+0x18 -> mem8[data+0x18]=data+0x18 r9=data+0x20
//: case st8.spill predicate off
    (p6) st8.spill [r9] = r8, 8
//: with r9=data r8=nat(0x77) p6=0 -> same

// ---- st16
//: case st16
    st16 [r9] = r8, ar.csd
//: set r8=0x1122334455667788 csd=0x99aabbccddeeff00
//: with r9=data+0x20 -> mem8[data+0x20]=0x1122334455667788 mem8[data+0x28]=0x99aabbccddeeff00
//: with r9=data+0x20 psr.be=1 -> mem8[data+0x20]=0x8877665544332211 mem8[data+0x28]=0x00ffeeddccbbaa99
//: with r9=data+0x28 -> fault=unaligned isr.w=1 ifa=data+0x28 itir=0
//: with r9=0x8000000000000020+data -> fault=unsupported isr.w=1 ifa=0x8000000000000020+data itir=0
//: with r9=nat(data+0x20) -> fault=nat isr.w=1
//: with r9=data+0x20 r8=nat(1) -> fault=nat isr.w=1
//: case st16.rel
    st16.rel [r9] = r8, ar.csd
//: with r9=data+0x20 r8=1 csd=2 -> mem8[data+0x20]=1 mem8[data+0x28]=2
//: case st16 predicate off
    (p6) st16 [r9] = r8, ar.csd
//: with r9=nat(0) p6=0 -> same
