"""Speaks Ethernet to hpvm-net-user: DHCP, ARP, TCP to a server on the host, a forwarded port, its end."""
import socket
import struct
import subprocess
import sys
import threading
import unittest

HELPER = sys.argv.pop()
MAC = bytes.fromhex("02aabbccdd01")
BROADCAST = b"\xff" * 6
GUEST, HOST = socket.inet_aton("10.0.2.15"), socket.inet_aton("10.0.2.2")


def checksum(data):
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack(">%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def ipv4(protocol, source, destination, payload):
    header = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(payload), 1, 0, 64, protocol, 0, source, destination)
    return header[:10] + struct.pack(">H", checksum(header)) + header[12:] + payload


def tcp(source_port, destination_port, sequence, acknowledged, flags, payload=b""):
    segment = struct.pack(">HHIIBBHHH", source_port, destination_port, sequence, acknowledged, 0x50, flags, 8192, 0, 0)
    segment += payload
    pseudo = GUEST + HOST + struct.pack(">BBH", 0, 6, len(segment))
    return segment[:16] + struct.pack(">H", checksum(pseudo + segment)) + segment[18:]


class Guest:
    """The guest's end of the link."""

    def __init__(self, kind=socket.SOCK_SEQPACKET, *arguments):
        self.link, other = socket.socketpair(socket.AF_UNIX, kind)
        self.link.settimeout(20)
        command = [HELPER, "--fd", str(other.fileno()), *arguments]
        self.process = subprocess.Popen(command, pass_fds=[other.fileno()])
        other.close()
        self.gateway = None

    def send(self, kind, payload, destination=None):
        self.link.send((destination or self.gateway or BROADCAST) + MAC + struct.pack(">H", kind) + payload)

    def receive(self, wanted):
        """The first frame that `wanted` recognises; ARP requests for us are answered meanwhile."""
        while True:
            frame = self.link.recv(65536)
            kind, payload = struct.unpack(">H", frame[12:14])[0], frame[14:]
            if kind == 0x0806 and payload[6:8] == b"\0\1" and payload[24:28] == GUEST:
                answer = b"\0\1\x08\0\6\4\0\2" + MAC + GUEST + payload[8:18]
                self.send(0x0806, answer, frame[6:12])
                continue
            found = wanted(kind, payload, frame)
            if found is not None:
                return found

    def resolve(self):
        self.send(0x0806, b"\0\1\x08\0\6\4\0\1" + MAC + GUEST + b"\0" * 6 + HOST, BROADCAST)
        self.gateway = self.receive(
            lambda kind, payload, frame: payload[8:14] if kind == 0x0806 and payload[6:8] == b"\0\2" else None)
        return self.gateway

    def receive_tcp(self, port, flags):
        def wanted(kind, payload, frame):
            if kind != 0x0800 or payload[9] != 6:
                return None
            segment = payload[20:struct.unpack(">H", payload[2:4])[0]]
            fields = struct.unpack(">HHIIBB", segment[:14])
            if fields[1] != port or fields[5] & flags != flags:
                return None
            return fields[0], fields[2], fields[3], segment[(fields[4] >> 4) * 4:]
        return self.receive(wanted)

    def send_tcp(self, *arguments):
        self.send(0x0800, ipv4(6, GUEST, HOST, tcp(*arguments)))

    def close(self):
        self.link.close()
        return self.process.wait(timeout=120)


def dhcp(kind, options=b""):
    message = struct.pack(">BBBBIHH4s4s4s4s16s", 1, 1, 6, 0, 0x12345678, 0, 0x8000, b"", b"", b"", b"", MAC)
    message += b"\0" * 192 + bytes.fromhex("63825363") + bytes([53, 1, kind]) + options + b"\xff"
    datagram = struct.pack(">HHHH", 68, 67, 8 + len(message), 0) + message
    return ipv4(17, b"\0" * 4, b"\xff" * 4, datagram)


def dhcp_answer(kind, payload, frame):
    if kind != 0x0800 or payload[9] != 17 or payload[20:24] != struct.pack(">HH", 67, 68):
        return None
    message, options, at = payload[28:], {}, 240
    while at + 1 < len(message) and message[at] != 255:
        if message[at] == 0:
            at += 1
            continue
        options[message[at]] = message[at + 2:at + 2 + message[at + 1]]
        at += 2 + message[at + 1]
    return message[16:20], options


class NetUser(unittest.TestCase):
    def test_dhcp(self):
        guest = Guest()
        guest.send(0x0800, dhcp(1), BROADCAST)
        address, options = guest.receive(dhcp_answer)
        self.assertEqual(address, GUEST)
        self.assertEqual(options[53], b"\2")
        request = bytes([50, 4]) + address + bytes([54, 4]) + options[54]
        guest.send(0x0800, dhcp(3, request), BROADCAST)
        address, options = guest.receive(dhcp_answer)
        self.assertEqual((address, options[53]), (GUEST, b"\5"))
        self.assertEqual(options[3], HOST)
        self.assertEqual(options[6], socket.inet_aton("10.0.2.3"))
        self.assertEqual(guest.close(), 0)

    def test_connection_to_host(self):
        server = socket.create_server(("127.0.0.1", 0))
        server.settimeout(20)
        seen = []

        def serve():
            connection, _ = server.accept()
            seen.append(connection.recv(100))
            connection.sendall(b"pong" * 100)
            connection.close()

        thread = threading.Thread(target=serve)
        thread.start()
        guest = Guest()
        self.assertEqual(len(guest.resolve()), 6)
        port = server.getsockname()[1]
        guest.send_tcp(5000, port, 100, 0, 0x02)
        _, sequence, acknowledged, _ = guest.receive_tcp(5000, 0x12)
        self.assertEqual(acknowledged, 101)
        guest.send_tcp(5000, port, 101, sequence + 1, 0x18, b"ping")
        data, expected = b"", sequence + 1
        while len(data) < 400:
            _, sequence, _, part = guest.receive_tcp(5000, 0x10)
            if part and sequence == expected:
                data += part
                expected += len(part)
                guest.send_tcp(5000, port, 105, expected, 0x10)
        thread.join()
        self.assertEqual((seen, data), ([b"ping"], b"pong" * 100))
        self.assertEqual(guest.close(), 0)
        server.close()

    def test_forwarded_port(self):
        probe = socket.create_server(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        guest = Guest(socket.SOCK_DGRAM, "--forward", "tcp::%d:7" % port)
        guest.resolve()  # the helper runs and knows us
        client = socket.create_connection(("127.0.0.1", port), timeout=120)
        client.settimeout(20)
        source, sequence, _, _ = guest.receive_tcp(7, 0x02)
        guest.send_tcp(7, source, 900, sequence + 1, 0x12)
        guest.receive_tcp(7, 0x10)
        guest.send_tcp(7, source, 901, sequence + 1, 0x18, b"hello")
        self.assertEqual(client.recv(100), b"hello")
        guest.process.terminate()
        guest.close()
        client.close()

    def test_nonsense_frames(self):
        guest = Guest()
        for length in (1, 13, 14, 15, 20, 34, 60, 1514, 9000):
            guest.link.send(bytes((n * 37) & 255 for n in range(length)))
            guest.link.send(BROADCAST + MAC + b"\x08\0" + b"\x45" + b"\xff" * max(0, length - 15))
        self.assertEqual(len(guest.resolve()), 6)
        self.assertEqual(guest.close(), 0)

    def test_bad_arguments(self):
        for arguments in ([], ["--fd", "x"], ["--fd", "0", "--forward", "tcp:1:2"], ["--fd", "999"], ["--bad"]):
            result = subprocess.run([HELPER, *arguments], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
            self.assertNotEqual(result.returncode, 0)
            self.assertTrue(result.stderr)


unittest.main(argv=[sys.argv[0]])
