#!/usr/bin/env python3
"""The gdb server against packets written by hand: answers, framing, hostile input, several vCPUs."""
import random
import tempfile
import threading
import time

from remote import AR, CFM, FR, IP, Machine, PR, PSR, Remote, assemble, check, equal, main

FOLDER = tempfile.TemporaryDirectory()
PROGRAM, SYMBOLS = assemble(FOLDER.name)


def stop_fields(answer):
    check(answer.startswith("T"), "not a stop:", answer)
    return dict(field.split(":", 1) for field in answer[3:].rstrip(";").split(";"))


def run_to(remote, address):
    equal(remote.ask(f"Z0,{address:x},10"), "OK", "Z0")
    answer = remote.ask("vCont;c")
    equal(answer[:3], "T05", "stop at a breakpoint")
    equal(remote.ask(f"z0,{address:x},10"), "OK", "z0")
    equal(remote.pc(), address, "stopped at")
    return answer


def basics():
    with Machine(PROGRAM) as machine:
        remote = Remote(machine.port)
        check("PacketSize=4000" in remote.ask("qSupported:multiprocess+;swbreak+"), "qSupported")
        equal(remote.ask("?")[:3], "T05", "first stop")
        equal(remote.ask("qfThreadInfo"), "m1,2", "threads")
        equal(remote.ask("qsThreadInfo"), "l", "end of threads")
        equal(remote.ask("qC"), "QC1", "current thread")
        equal([remote.ask(f"T{n}") for n in (1, 2, 3)], ["OK", "OK", "E16"], "alive")
        check(b"vCPU 1" in bytes.fromhex(remote.ask("qThreadExtraInfo,2")), "thread description")
        equal(remote.ask("vMustReplyEmpty"), "", "unknown packet")
        equal(remote.ask("vCont?"), "vCont;c;C;s;S", "vCont?")
        check("ia64-elf64" in remote.ask("qXfer:features:read:target.xml:0,fff"), "target.xml")
        equal(remote.ask("qXfer:features:read:target.xml:4,5"), "ml ver", "part of target.xml")
        equal(remote.pc(), SYMBOLS["_start"], "start")
        whole = remote.ask("g")
        equal(len(whole), 2 * 4720, "size of g")
        offset = 1024 + 2048 + (IP - 256) * 8
        equal(int.from_bytes(bytes.fromhex(whole[2 * offset:2 * offset + 16]), "little"), SYMBOLS["_start"], "ip in g")
        equal(remote.ask("G" + whole), "OK", "G with the same values")
        equal(remote.set_register(5, 0x123456789abcdef0), "OK", "P")
        equal(remote.register(5), 0x123456789abcdef0, "p")
        changed = remote.ask("g")
        changed = changed[:4 * 16] + "11" * 8 + changed[5 * 16:]
        equal(remote.ask("G" + changed), "OK", "G")
        equal(remote.register(4), 0x1111111111111111, "r4 after G")
        equal(remote.register(5), 0x123456789abcdef0, "r5 after G")
        equal(remote.set_register(0, 1), "E16", "r0")
        equal(remote.set_register(FR + 1, 1, 16), "E16", "f1")
        equal(remote.ask("p20"), "x" * 16, "gdb's place of stacked registers")
        equal(remote.memory(SYMBOLS["other"], 8), (0x1111).to_bytes(8, "little"), "m")
        equal(remote.ask(f"M{SYMBOLS['other']:x},2:abcd"), "OK", "M")
        equal(remote.ask(f"X{SYMBOLS['other'] + 2:x},3:".encode() + b"\x01}\x03}\x04"), "OK", "X")
        equal(remote.memory(SYMBOLS["other"], 5), b"\xab\xcd\x01\x23\x24", "after M and X")
        equal(remote.memory(1 << 62, 8), "E0e", "memory that is not there")
        equal(remote.ask("Qqemu.PhyMemMode:1"), "OK", "physical addresses")
        equal(remote.memory(SYMBOLS["other"], 2), b"\xab\xcd", "physical memory")
        equal(remote.ask("Qqemu.PhyMemMode:0"), "OK", "virtual addresses")
        check("phys" in remote.monitor("help"), "monitor help")
        check("ab cd 01 23" in remote.monitor(f"phys {SYMBOLS['other']:#x} 16"), "monitor phys")
        equal(remote.monitor(f"physw {SYMBOLS['other']:#x} 0x5a 6"), "", "monitor physw")
        equal(remote.memory(SYMBOLS["other"], 2), b"\x5a\x06", "after physw")
        check("not RAM" in remote.monitor("phys 0xfffffffffffffff0 64"), "monitor phys of nothing")
        check("not known" in remote.monitor("nonsense"), "unknown monitor command")
        check("rr5 = 0x" in remote.monitor("rr"), "monitor rr")
        remote.send("k")
        equal(machine.wait(), 0, "status after a kill")


def steps():
    with Machine(PROGRAM) as machine:
        remote = Remote(machine.port, acks=False)
        run_to(remote, SYMBOLS["sums"] + 1)
        place = SYMBOLS["sums"]
        for after in (place + 2, place + 16, place + 17):
            equal(remote.ask("vCont;s:1;c")[:3], "T05", "step")
            equal(remote.pc(), after, "after a step")
        run_to(remote, SYMBOLS["long_slot"])
        for after in (SYMBOLS["long_slot"] + 1, SYMBOLS["long_slot"] + 16):
            remote.ask("s")
            equal(remote.pc(), after, "long instruction")
        equal(remote.register(15), SYMBOLS["cell"], "movl")
        # A breakpoint on slot 2 of a long instruction means the instruction, which is slot 1.
        remote.set_register(IP, SYMBOLS["sums"])
        equal(remote.ask(f"Z1,{SYMBOLS['long_slot'] + 2:x},10"), "OK", "Z1 at slot 2 of MLX")
        remote.ask("c")
        equal(remote.pc(), SYMBOLS["long_slot"] + 1, "breakpoint at a long instruction")
        equal(remote.ask("Z0,4000003,10"), "E16", "slot 3")
        equal(remote.ask("z0,4000000,10"), "E02", "a breakpoint that is not there")


def registers():
    with Machine(PROGRAM) as machine:
        remote = Remote(machine.port, acks=False)
        run_to(remote, SYMBOLS["rotated"])
        cfm = remote.register(CFM)
        equal((cfm & 127, cfm >> 14 & 15, cfm >> 18 & 127, cfm >> 25 & 127, cfm >> 32 & 63), (12, 1, 7, 95, 47),
              "cfm after a rotation")
        # Physical order in the backing store: r33 now is what r32 was, at the place of r32.
        end = remote.register(AR + 17)
        frame = end - 12 * 8
        equal(int.from_bytes(remote.memory(frame, 8), "little"), 0x320, "first register of the frame")
        equal(int.from_bytes(remote.memory(frame + 8, 8), "little"), 0x330, "second register of the frame")
        equal(int.from_bytes(remote.memory(frame + 10 * 8, 8), "little"), 5, "r42, which does not rotate")
        # The loop counter was not 0: p16, now called p17, was 1; gdb wants physical order: bit 16.
        equal(remote.register(PR) >> 16 & 3, 1, "pr in physical order")
        remote.ask(f"M{frame + 8:x},8:" + (0xabcd).to_bytes(8, "little").hex())
        equal(remote.monitor("nat 41 1"), "r41: NaT 1\n", "monitor nat")
        check(remote.register(AR + 19) >> ((frame + 9 * 8) >> 3 & 63) & 1 == 1, "NaT bit of r41 in rnat")
        run_to(remote, SYMBOLS["inside"])
        equal(int.from_bytes(remote.memory(remote.register(AR + 17) - 5 * 8, 8), "little"), 5, "r32 of the callee")
        equal(int.from_bytes(remote.memory(frame + 9 * 8, 1), "little"), 0, "a register of the caller")
        value = 0x9000000000000001 | 0x10003 << 64
        equal(remote.set_register(FR + 8, value, 16), "OK", "f8")
        equal(remote.register(FR + 8), value, "f8 read back")
        equal(remote.register(FR + 6), 0x1122334455667788 | 0x1003e << 64, "f6")
        run_to(remote, SYMBOLS["results"])
        equal([remote.register(n) for n in (20, 21, 22)], [0x9000000000000001, 0x10003, 1], "what the guest saw")


def watchpoints():
    with Machine(PROGRAM) as machine:
        remote = Remote(machine.port, acks=False)
        cell = SYMBOLS["cell"]
        equal(remote.ask(f"Z2,{cell:x},8"), "OK", "Z2")
        for value in (7, 8, 9):
            answer = remote.ask("vCont;c")
            equal(stop_fields(answer).get("watch"), f"{cell:x}", "watched address")
            equal(remote.pc(), SYMBOLS["loop"] + 1, "stopped behind the store")
            equal(int.from_bytes(remote.memory(cell, 8), "little"), value, "value")
        equal(remote.ask(f"z2,{cell:x},8"), "OK", "z2")
        equal(remote.ask(f"Z3,{cell:x},8"), "OK", "Z3: nobody reads")
        equal(remote.ask(f"Z2,{SYMBOLS['other']:x},8"), "OK", "Z2: the neighbour, nobody writes")
        remote.send("vCont;c")
        time.sleep(0.3)
        remote.send_raw(b"\x03")
        equal(remote.receive()[:3], "T02", "Ctrl-C")
        equal(remote.ask(f"Z4,{cell + 4:x},1"), "OK", "Z4 in the middle")
        equal(stop_fields(remote.ask("vCont;c")).get("awatch"), f"{cell + 4:x}", "watched byte")
        equal(remote.ask("Z2,ffffffffffffffff,8"), "E16", "a range that wraps")


def several():
    """Two vCPUs: the second one is put into the loop by hand."""
    with Machine(PROGRAM) as machine:
        remote = Remote(machine.port, acks=False)
        run_to(remote, SYMBOLS["loop"])
        equal(remote.ask("Hg2"), "OK", "Hg2")
        equal(remote.set_register(3, 1000), "OK", "r3 of the second vCPU")
        equal(remote.register(3), 1000, "r3 of the second vCPU")
        equal(remote.ask("Hg1"), "OK", "Hg1")
        equal(remote.register(3), 7, "r3 of the first vCPU")
        equal(remote.ask("Hg3"), "E16", "no such thread")
        answer = remote.ask("vCont;s:1")
        equal(stop_fields(answer)["thread"], "1", "stepped thread")
        equal(remote.pc(), SYMBOLS["loop"] + 1, "after the step")
        # Only the first one runs; Ctrl-C ends it.
        remote.send("vCont;c:1")
        time.sleep(0.2)
        remote.send_raw(b"\x03")
        equal(remote.receive()[:3], "T02", "Ctrl-C while one vCPU runs")
        check(remote.register(3) > 8, "the first one ran")
        remote.ask("Hg2")
        equal(remote.register(3), 1000, "the second one did not")
        equal(remote.ask("vCont;c:1;Q"), "E16", "malformed vCont")
        equal(remote.ask("vCont"), "E16", "empty vCont")


def detach():
    with Machine(PROGRAM) as machine:
        remote = Remote(machine.port)
        equal(remote.ask(f"Z0,{SYMBOLS['callee']:x},10"), "OK", "Z0")
        equal(remote.ask("D"), "OK", "D")
        remote.close()
        time.sleep(0.3)
        remote = Remote(machine.port)  # another client: it ran on, over the breakpoint
        check(SYMBOLS["loop"] <= remote.pc() < SYMBOLS["loop"] + 16, "not in the loop")
        first = remote.register(3)
        remote.close()  # lost, not detached: it runs on as well
        time.sleep(0.3)
        remote = Remote(machine.port)
        check(remote.register(3) != first, "stood still")
        remote.ask("vKill;1")
        equal(machine.wait(), 0, "status after a kill")


def framing():
    with Machine(PROGRAM) as machine:
        remote = Remote(machine.port)
        remote.send_raw(b"$qC#00")
        equal(remote.byte(), b"-", "answer to a wrong checksum")
        remote.send_raw(b"$qC#zz")
        equal(remote.byte(), b"-", "answer to a checksum that is none")
        remote.send_raw(b"garbage}}$qf$qC#b4")  # a packet that begins inside another one
        equal(remote.byte(), b"+", "acknowledgement")
        equal(remote.receive(), "QC1", "answer after garbage")
        remote.send_raw(b"-")
        equal(remote.receive(), "QC1", "repetition")
        remote.send(b"m" + b"0" * 100000)
        equal(remote.receive(), "E07", "too long a packet")
        for text in ("m", "m,", "m4000000", "m4000000,", "mzz,8", "m" + "1" * 17 + ",8", "M4000000,4:12", "X4000000,8:a",
                     "P1", "P1=", "P1=12", "p", "pffff", "P14b=0300000000000000", "Z0", "Z0,", "Z0,4000000", "Z2,4000000,0",
                     "z2,1,1", "Hx1", "H", "T", "qRcmd,zz", "qXfer:features:read:target.xml:ffff,1",
                     "qXfer:features:read:nothing:0,1", "qThreadExtraInfo,0", "Qqemu.PhyMemMode:2", "vCont;x"):
            answer = remote.ask(text)
            check(answer.startswith("E"), f"{text}: {answer!r}")
        equal(len(remote.memory(0x4000000, 0xffffffffffffffff)), 0x2000, "a huge length is cut")
        equal(remote.ask("qC"), "QC1", "still there")


def hostile():
    """Random packets with right checksums: the server answers every one that is not a resumption or an end."""
    generator = random.Random(20)
    alphabet = b"0123456789abcdef,;:=-xXgGpPmMzZHqQvTT$}*"
    with Machine(PROGRAM) as machine:
        remote = Remote(machine.port, acks=False)
        for _ in range(3000):
            body = bytes(generator.choice(alphabet) for _ in range(generator.randrange(1, 40)))
            body = body.replace(b"$", b"").rstrip(b"}")
            if not body or body[:1] in b"cCsSDk}" or body.startswith((b"vC", b"vK")):
                continue
            try:
                remote.ask(body)
            except OSError:
                raise AssertionError(f"no answer to {body!r}") from None
        equal(remote.ask("Hg1"), "OK", "still there")
        remote.send(b"g" * 10)
        remote.close()  # with an answer on its way
        remote = Remote(machine.port)
        # A client that asks and never reads does not keep the server from ending.
        for _ in range(2000):
            try:
                remote.socket.settimeout(0.2)
                remote.send("g")
            except OSError:
                break
        check(machine.process.poll() is None, "it ended")


main({f.__name__: f for f in (basics, steps, registers, watchpoints, several, detach, framing, hostile)})
