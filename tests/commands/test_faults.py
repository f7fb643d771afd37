"""What goes wrong around the commands: hpvmd down, stale sockets, strangers, full disks, rights, kills."""
import collections
import json
import os
import pwd
import re
import resource
import shutil
import signal
import socket
import stat
import struct
import subprocess
import time
import unittest

import harness

CREATE, MODIFY = "Unable to create the guest.", "Unable to modify the guest."


def frame(payload, version=1, magic=b"HPVM"):
    return magic + struct.pack("<II", version, len(payload)) + payload


class Faults(harness.CommandTest):
    def config(self, name, kind="current"):
        with open(os.path.join(self.home, "guests", name, "vmm_config." + kind)) as file:
            return json.load(file)

    def config_or_none(self, name, kind):
        try:
            return self.config(name, kind)
        except FileNotFoundError:
            return None

    def talk(self, data):
        """Sends raw bytes to hpvmd and returns its answer up to the end of the connection."""
        with socket.socket(socket.AF_UNIX) as link:
            link.settimeout(harness.TIMEOUT)
            link.connect(os.path.join(self.home, "hpvmd.sock"))
            link.sendall(data)
            link.shutdown(socket.SHUT_WR)
            answer = b""
            while True:
                part = link.recv(65536)
                if not part:
                    return answer
                answer += part

    def test_first_command_starts_hpvmd(self):
        self.assertFalse(os.path.exists(self.home))
        self.good("hpvmstatus")
        self.assertTrue(self.daemon_pid())
        first = self.daemon_pid()
        self.good("hpvmstatus")
        self.assertEqual(self.daemon_pid(), first)

    def test_many_first_commands_at_once(self):
        commands = [subprocess.Popen([os.path.join(harness.TOOLS, "hpvmcreate"), "-P", "g%d" % n], env=self.environment)
                    for n in range(12)]
        self.assertEqual([c.wait(timeout=harness.TIMEOUT) for c in commands], [0] * 12)
        self.assertEqual(self.good("hpvmstatus", "-M").out.count("\n"), 12)

    def test_stale_socket(self):
        os.makedirs(self.home)
        with socket.socket(socket.AF_UNIX) as link:
            link.bind(os.path.join(self.home, "hpvmd.sock"))
        self.good("hpvmcreate", "-P", "a")
        self.kill_daemon()  # leaves its socket behind
        self.assertTrue(os.path.exists(os.path.join(self.home, "hpvmd.sock")))
        self.assertIn("a ", self.good("hpvmstatus").out)

    def test_second_hpvmd(self):
        self.good("hpvmstatus")
        self.bad("another hpvmd serves", "hpvmd")
        self.good("hpvmd", "--daemon")

    def test_other_protocol_version(self):
        self.good("hpvmcreate", "-P", "a")
        answer = self.talk(frame(b"\x08\x01", version=2))
        self.assertEqual(answer[:8], b"HPVM\x01\0\0\0")
        self.assertIn(b"protocol version 2 and hpvmd version 1", answer)
        self.kill_daemon()
        path = os.path.join(self.home, "hpvmd.sock")
        os.unlink(path)
        with socket.socket(socket.AF_UNIX) as server:  # an hpvmd of another version
            server.bind(path)
            server.listen()
            command = subprocess.Popen([os.path.join(harness.TOOLS, "hpvmstatus")], env=self.environment, text=True,
                                       stderr=subprocess.PIPE)
            link, _ = server.accept()
            with link:
                link.recv(4096)
                link.sendall(frame(b"", version=7))
                _, errors = command.communicate(timeout=harness.TIMEOUT)
        self.assertEqual(command.returncode, 1)
        self.assertEqual(errors, "hpvmstatus: ERROR: hpvmd speaks protocol version 7 and this command version 1; "
                                 "restart hpvmd\n")

    def test_damaged_requests(self):
        """Each ends its connection with an answer, and hpvmd goes on."""
        self.good("hpvmcreate", "-P", "a")
        pid = self.daemon_pid()
        damaged, unknown = b"damaged request", b"there is no guest with number 0"
        for data, answer in ((b"GET / HTTP/1.0\r\n\r\n", damaged), (frame(b"\xff" * 40), damaged),
                             (frame(b""), damaged), (b"HPVM\x01\0\0\0\xff\xff\xff\xff", damaged),
                             (frame(b"\x08\x02\x2a\x7f"), damaged), (frame(b"\x08\x63"), unknown)):
            with self.subTest(data=data):
                self.assertIn(answer, self.talk(data))
        with socket.socket(socket.AF_UNIX) as link:  # half a frame, then nothing: holds nobody up
            link.connect(os.path.join(self.home, "hpvmd.sock"))
            link.send(b"HPVM\x01")
            self.good("hpvmstatus")
        self.assertEqual(self.daemon_pid(), pid)

    def test_hpvmd_ends_before_it_answers(self):
        self.good("hpvmcreate", "-P", "a")
        pid = self.daemon_pid()
        os.kill(pid, signal.SIGSTOP)
        command = subprocess.Popen([os.path.join(harness.TOOLS, "hpvmstatus")], env=self.environment, text=True,
                                   stderr=subprocess.PIPE)
        time.sleep(0.3)
        os.kill(pid, signal.SIGKILL)
        _, errors = command.communicate(timeout=harness.TIMEOUT)
        self.assertEqual((command.returncode, errors),
                         (1, "hpvmstatus: ERROR: hpvmd ended before it answered; see its log\n"))

    def test_bad_home(self):
        self.bad("must be an absolute path", "hpvmstatus", environment=dict(self.environment, HPVM_HOME="here"))
        with open(self.home, "w"):
            pass
        self.bad("Not a directory", "hpvmstatus")
        os.unlink(self.home)

    def test_long_home(self):
        self.home = os.path.join(self.top, "x" * 200, "y" * 100)  # longer than a socket's address
        self.environment["HPVM_HOME"] = self.home
        self.good("hpvmcreate", "-P", "a", "-r", "128M")
        self.good("hpvmstart", "-P", "a")
        self.good("hpvmstop", "-P", "a", "-F")

    def test_full_disk(self):
        """hpvmd cannot write (files may not grow): the change is refused and what was there remains."""
        self.good("hpvmcreate", "-P", "a")
        self.good("hpvmmodify", "-P", "a", "-l", "first")
        resource.prlimit(self.daemon_pid(), resource.RLIMIT_FSIZE, (64, 64))
        before = self.config("a")
        self.bad("cannot write the configuration", "hpvmmodify", "-P", "a", "-l", "second", summary=MODIFY)
        self.assertEqual(self.config("a"), before)
        self.bad("cannot write the configuration", "hpvmcreate", "-P", "b", summary=CREATE)
        self.assertEqual(self.good("hpvmstatus", "-M").out.count("\n"), 1)
        self.assertEqual(os.listdir(os.path.join(self.home, "guests")), ["a"])
        self.assertEqual(len(os.listdir(os.path.join(self.home, "uuids"))), 1)
        self.assertNotIn("vmm_config.new", os.listdir(os.path.join(self.home, "guests", "a")))
        self.kill_daemon()
        self.good("hpvmmodify", "-P", "a", "-l", "second")

    @unittest.skipUnless(os.geteuid() == 0, "needs root, to mount a small file system")
    def test_full_file_system(self):
        os.makedirs(self.home)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", self.home],
                          stderr=subprocess.DEVNULL).returncode != 0:
            self.skipTest("this system does not allow mounting")
        self.addCleanup(subprocess.run, ["umount", "-l", self.home])
        self.good("hpvmcreate", "-P", "a", "-r", "128M", "-l", "first")
        self.good("hpvmstatus")
        filler = os.path.join(self.home, "filler")
        with open(filler, "wb", buffering=0) as file:
            try:
                while file.write(b"x" * 4096):
                    pass
            except OSError:
                pass
        before = self.config("a")
        self.bad("No space left", "hpvmmodify", "-P", "a", "-l", "second", summary=MODIFY)
        self.bad("No space left", "hpvmcreate", "-P", "b", summary=CREATE)
        self.bad("No space left", "hpvmclone", "-P", "a", "-N", "b", summary="Unable to clone the guest.")
        self.bad("No space left", "hpvmnvram", "-P", "a", "-s", "Timeout=0100")
        self.assertEqual(self.config("a"), before)
        self.assertEqual(self.good("hpvmstatus", "-M").out.count("\n"), 1)
        self.good("hpvmstart", "-P", "a")  # needs no room; its logs are lost
        self.bad("No space left", "hpvmmodify", "-P", "a", "-r", "256M", summary=MODIFY)
        self.assertIsNone(self.config_or_none("a", "next"))
        self.assertEqual(self.machine("a")[11], "On")
        self.good("hpvmstop", "-P", "a", "-h", "-F")
        os.unlink(filler)
        self.good("hpvmmodify", "-P", "a", "-l", "second")
        self.good("hpvmnvram", "-P", "a", "-s", "Timeout=0100")

    def test_damaged_configuration(self):
        self.good("hpvmcreate", "-P", "a")
        self.good("hpvmcreate", "-P", "b")
        path = os.path.realpath(os.path.join(self.home, "guests", "a", "vmm_config.current"))
        config = self.config("a")
        self.kill_daemon()
        for text, reason in (("{", "not JSON"), (json.dumps(dict(config, schema=9)), "schema 9"),
                             (json.dumps(dict(config, vcpus=99)), "vcpus")):
            with open(path, "w") as file:
                file.write(text)
            out = self.good("hpvmstatus").out
            self.assertIn("Invalid", out)
            self.assertRegex(out, "(?m)^b +2")  # the other one is not affected
            result = self.run_command("hpvmstart", "-p", "1")
            self.assertEqual(result.code, 1)
            self.assertIn(reason, result.err)
            self.assertEqual(self.run_command("hpvmmodify", "-p", "1", "-l", "x").code, 1)
            self.kill_daemon()
        with open(path, "w") as file:
            json.dump(config, file)
        self.assertEqual(self.machine("a")[11], "Off")

    def test_leftovers_are_cleaned_away(self):
        self.good("hpvmcreate", "-P", "a")
        self.kill_daemon()
        uuids = os.path.join(self.home, "uuids")
        for name in (".new-x", ".old-y"):
            os.mkdir(os.path.join(uuids, name))
            with open(os.path.join(uuids, name, "vmm_config.current"), "w"):
                pass
        os.unlink(os.path.join(self.home, "guests", "a"))
        os.symlink("../uuids/none", os.path.join(self.home, "guests", "ghost"))
        self.good("hpvmstatus", "-P", "a")
        self.assertEqual(len(os.listdir(uuids)), 1)
        self.assertEqual(os.listdir(os.path.join(self.home, "guests")), ["a"])

    def strace_works(self):
        if not shutil.which("strace"):
            self.fail("strace is not installed")
        probe = subprocess.run(["strace", "-o", "/dev/null", "true"], stderr=subprocess.PIPE)
        if probe.returncode != 0:
            self.skipTest("this system does not allow tracing")

    def traced(self, *options):
        """strace on the running hpvmd; returns when it is attached."""
        tracer = subprocess.Popen(["strace", "-f", "-qq", *options, "-p", str(self.daemon_pid())],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def attached():
            if not self.daemon_pid():
                return True  # killed already
            try:
                with open("/proc/%d/status" % self.daemon_pid()) as file:
                    return "TracerPid:\t0\n" not in file.read()
            except OSError:
                return False
        self.wait_for(attached, "strace")
        return tracer

    def test_order_of_writes(self):
        """The new file is on stable storage before it replaces the old one, the folder afterwards."""
        self.strace_works()
        self.good("hpvmcreate", "-P", "a")
        trace = os.path.join(self.top, "trace")
        tracer = self.traced("-o", trace, "-y", "-e", "trace=write,fsync,fdatasync,rename,renameat,renameat2,linkat")
        self.good("hpvmmodify", "-P", "a", "-l", "new")
        tracer.terminate()
        tracer.wait(timeout=harness.TIMEOUT)
        with open(trace) as file:
            calls = file.read()
        self.assertRegex(calls, r'(?s)write\(\d+<[^>]*/vmm_config\.new>.*fsync\(\d+<[^>]*/vmm_config\.new>\) += 0'
                                r'.*renameat2?\([^)]*"vmm_config\.new", [^)]*"vmm_config\.current".* = 0\n'
                                r'.*fsync\(\d+<[^>]*/uuids/[0-9a-f-]+>\) += 0')

    def test_order_of_writes_of_pending_changes(self):
        """The same for vmm_config.next, and for a start, which puts it into force."""
        self.strace_works()
        self.good("hpvmcreate", "-P", "a", "-r", "128M")
        self.good("hpvmstart", "-P", "a")
        trace = os.path.join(self.top, "trace")
        tracer = self.traced("-o", trace, "-y", "-e", "trace=write,fsync,fdatasync,rename,renameat,renameat2,linkat")
        self.good("hpvmmodify", "-P", "a", "-r", "256M")
        self.good("hpvmstop", "-P", "a", "-h", "-F")
        self.good("hpvmstart", "-P", "a")
        tracer.terminate()
        tracer.wait(timeout=harness.TIMEOUT)
        with open(trace) as file:
            calls = file.read()
        folder = r"fsync\(\d+<[^>]*/uuids/[0-9a-f-]+>\) += 0"
        self.assertRegex(calls, r'(?s)write\(\d+<[^>]*/vmm_config\.next\.new>.*fsync\(\d+<[^>]*/vmm_config\.next\.new>\) += 0'
                                r'.*renameat2?\([^)]*"vmm_config\.next\.new", [^)]*"vmm_config\.next".* = 0\n.*' + folder +
                                r'.*renameat2?\([^)]*"vmm_config\.next", [^)]*"vmm_config\.current".* = 0\n.*' + folder)
        self.good("hpvmstop", "-P", "a", "-h", "-F")

    def kill_at_every_system_call(self, change, check, files):
        """`change(n)`: the options of the n-th modify; `check(n, allowed)` judges what is there afterwards, where the
        n-th change may be in force or one of `allowed`, and returns the one that is."""
        trace = os.path.join(self.top, "trace")
        tracer = self.traced("-o", trace)
        self.good("hpvmmodify", "-P", "a", *change(1))
        tracer.terminate()
        tracer.wait(timeout=harness.TIMEOUT)
        with open(trace) as file:
            calls = collections.Counter(re.findall(r"^\d+ +(\w+)\(", file.read(), re.M))
        self.assertGreaterEqual(calls["fsync"], 2)
        self.assertGreaterEqual(calls["renameat"] + calls["renameat2"] + calls["rename"], 2)
        state, number, kills = 1, 1, 0
        for name, times in calls.items():
            for count in range(1, times + 1):
                number += 1
                self.good("hpvmstatus")  # starts hpvmd again
                pid = self.daemon_pid()
                tracer = self.traced("-o", "/dev/null", "-e", "trace=" + name, "-e",
                                     "inject=%s:signal=KILL:when=%d" % (name, count))
                result = self.run_command("hpvmmodify", "-P", "a", *change(number))
                if result.code != 0:
                    self.wait_for(lambda: not self.alive(pid), "end of hpvmd")
                kills += self.daemon_pid() != pid
                tracer.terminate()
                tracer.wait(timeout=harness.TIMEOUT)
                with self.subTest(call=name, count=count):
                    state = check(number, [number] if result.code == 0 else [state, number])
                    names = os.listdir(os.path.join(self.home, "guests", "a"))
                    self.assertLessEqual(set(names), {"vmm_config.current", "vmm_config.prev", "log", *files}, names)
                    for kind in ("current", "prev"):
                        self.assertEqual(self.config("a", kind)["name"], "a")
        self.assertGreater(kills, 20)

    def test_kill_at_every_system_call_of_a_modify(self):
        self.strace_works()
        self.good("hpvmcreate", "-P", "a", "-l", "label-0")

        def check(number, allowed):
            fields = self.machine("a")
            self.assertEqual(fields[11], "Off")
            self.assertIn(fields[4], ["label-%d" % n for n in allowed])
            return int(fields[4].split("-")[1])
        self.kill_at_every_system_call(lambda number: ["-l", "label-%d" % number], check, [])

    def test_kill_at_every_system_call_of_a_modify_of_a_running_guest(self):
        """Part of the change is for now, part for the next start; the guest runs on all the while."""
        self.strace_works()
        self.good("hpvmcreate", "-P", "a", "-l", "label-0", "-r", "128M")
        self.good("hpvmstart", "-P", "a")
        process = self.machine("a")[10]
        in_next = [1]

        def check(number, allowed):
            fields = self.machine("a")
            self.assertEqual((fields[10], fields[11]), (process, "On"))
            current, later = self.config("a")["label"], self.config("a", "next")
            self.assertIn(current, ["label-%d" % n for n in allowed])
            self.assertEqual(self.config("a")["memory_mb"], 128)
            # The pending part is written first: it may be one ahead of the other.
            self.assertIn(later["label"], ["label-%d" % n for n in [*allowed, in_next[0]]])
            in_next[0] = int(later["label"].split("-")[1])
            self.assertEqual(later["memory_mb"], 128 + 64 * in_next[0])
            self.assertGreaterEqual(in_next[0], int(current.split("-")[1]))
            return int(current.split("-")[1])
        self.kill_at_every_system_call(lambda number: ["-l", "label-%d" % number, "-r", "%dM" % (128 + 64 * number)],
                                       check, ["vmm_config.next", "app.sock", "app.lock", "console.log", "nvram"])
        self.good("hpvmstop", "-P", "a", "-h", "-F")
        self.good("hpvmmodify", "-P", "a", "-r", "128M")
        self.good("hpvmstart", "-P", "a")
        self.good("hpvmstop", "-P", "a", "-h", "-F")

    def test_socket_activation(self):
        activate = shutil.which("systemd-socket-activate")
        if not activate:
            self.skipTest("systemd-socket-activate is not installed")
        os.makedirs(self.home)
        path = os.path.join(self.home, "hpvmd.sock")
        server = subprocess.Popen([activate, "-l", path, "-E", "HPVM_HOME=" + self.home,
                                   os.path.join(harness.TOOLS, "hpvmd")], stderr=subprocess.DEVNULL)
        self.wait_for(lambda: os.path.exists(path), "socket")
        self.good("hpvmcreate", "-P", "a")
        self.assertEqual(self.daemon_pid(), server.pid)
        self.kill_daemon(signal.SIGTERM)
        server.wait(timeout=harness.TIMEOUT)

    def test_boot(self):
        for name, when in (("a", "auto"), ("m", "manual")):
            self.good("hpvmcreate", "-P", name, "-r", "128M", "-B", when)
        self.good("hpvmcreate", "-P", "broken", "-r", "128M", "--kernel", "/etc/passwd")
        self.kill_daemon(signal.SIGTERM)
        self.good("hpvmstatus")  # a command that finds no hpvmd does not start guests
        self.assertEqual(self.app_pids(), [])
        self.kill_daemon(signal.SIGTERM)
        self.good("hpvmd", "--daemon", "--boot")
        self.wait_for(lambda: self.machine("a")[11] == "On", "guest a")
        self.wait_for(lambda: self.machine("broken")[11] == "Off", "failure")
        self.assertEqual(self.machine("m")[11], "Off")
        self.assertIn("could not be started", self.good("hpvmstatus", "-P", "broken", "-e").out)


@unittest.skipUnless(os.geteuid() == 0, "needs root, to become somebody else")
class Rights(harness.CommandTest):
    """Peer credentials decide. `nobody` stands for an ordinary user."""

    def as_nobody(self, name, *arguments, stdin=""):
        user = pwd.getpwnam("nobody")
        process = subprocess.run([os.path.join(harness.TOOLS, name), *arguments], input=stdin, text=True,
                                 timeout=harness.TIMEOUT, env=self.environment, user=user.pw_uid, group=user.pw_gid,
                                 extra_groups=[], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return harness.Result(process)

    def setUp(self):
        super().setUp()
        os.chmod(self.top, 0o755)
        if self.as_nobody("hpvminfo").code != 0:
            self.skipTest("the build folder cannot be reached by other users")

    def test_management_is_for_the_owner(self):
        self.good("hpvmcreate", "-P", "a")
        for command in (["hpvmstatus"], ["hpvmcreate", "-P", "b"], ["hpvmmodify", "-P", "a", "-l", "x"],
                        ["hpvmremove", "-P", "a", "-F"], ["hpvmstart", "-P", "a"], ["hpvmnvram", "-P", "a"],
                        ["hpvmconsole", "-P", "a", "-c", "cl"]):
            result = self.as_nobody(*command)
            self.assertEqual((result.code, result.err),
                             (1, "%s: ERROR: Superuser privileges required.\n" % command[0]))
        for folder, _, files in os.walk(os.path.join(self.home, "uuids")):
            self.assertEqual(stat.S_IMODE(os.stat(folder).st_mode), 0o700)
            for name in files:
                self.assertEqual(stat.S_IMODE(os.stat(os.path.join(folder, name)).st_mode), 0o600)

    def test_console_users(self):
        self.good("hpvmcreate", "-P", "a", "-r", "128M", "-u", "nobody")
        self.good("hpvmcreate", "-P", "b", "-r", "128M")
        self.assertEqual(self.as_nobody("hpvmconsole", "-P", "a", "-q", "-c", "pc -on").code, 0)
        self.assertEqual(self.machine("a")[11], "On")
        self.assertEqual(self.as_nobody("hpvmconsole", "-P", "a", "-q", "-c", "vm").code, 0)
        self.assertEqual(self.as_nobody("hpvmconsole", "-P", "b", "-q", "-c", "vm").code, 1)
        self.good("hpvmmodify", "-P", "a", "-u", "nobody:none")  # at once
        self.assertEqual(self.as_nobody("hpvmconsole", "-P", "a", "-q", "-c", "vm").code, 1)

    def test_everything_without_root(self):
        home = os.path.join(self.top, "own")
        os.mkdir(home)
        os.chown(home, pwd.getpwnam("nobody").pw_uid, -1)
        self.home = os.path.join(home, "hpvm")
        self.environment["HPVM_HOME"] = self.home
        for command in (["hpvmcreate", "-P", "a", "-r", "128M", "-a", "network:avio_lan::user:"],
                        ["hpvmstart", "-P", "a"], ["hpvmmodify", "-P", "a", "-l", "mine"], ["hpvmstatus"],
                        ["hpvmstop", "-P", "a", "-F"], ["hpvmremove", "-P", "a", "-F"]):
            result = self.as_nobody(*command)
            self.assertEqual((result.code, result.err), (0, ""), command)


if __name__ == "__main__":
    harness.main()
