"""Options that the other files have not: clone with every option, forms of info, guests by number, escape characters.
Stops that take too long, progress of copies, logs that grow."""
import ast
import glob
import json
import os
import re
import signal
import subprocess
import time
import unittest

import harness

CLONE, START, STOP = "Unable to clone the guest.", "Unable to start the guest.", "Unable to stop the guest."


class Options(harness.CommandTest):
    def config(self, name):
        with open(os.path.join(self.home, "guests", name, "vmm_config.current")) as file:
            return json.load(file)

    def store(self, name, size=1 << 20):
        path = os.path.join(self.top, name)
        with open(path, "wb") as file:
            file.truncate(size)
        return path

    def test_clone_with_every_option(self):
        disk, other, more, kernel = (self.store(n) for n in ("disk", "other", "more", "kernel"))
        self.good("hpvmcreate", "-P", "a", "-a", "disk:avio_stor:0,0,0:file:" + disk, "-a", "dvd:avio_stor:0,0,1:null:",
                  "-a", "network:avio_lan:0,1,:user:", "-a", "disk:avio_stor:0,0,2:file:" + other, "-g", "root")
        self.good("hpvmclone", "-p", "1", "-N", "b", "-O", "hpux", "-c", "2", "-e", "7:70", "-r", "512M", "-l", "copy",
                  "-B", "manual", "-u", "root:admin", "-g", "root:none", "-x", "graceful_stop_timeout=9", "-a",
                  "dvd:avio_stor:2,2,2:null:", "-d", "dvd:avio_stor:0,0,1:null:", "-m",
                  "disk:avio_stor:0,0,2:file:" + more, "-b", "disk:avio_stor:0,0,0:file:" + disk + ".copy", "--kernel",
                  kernel, "--initrd", kernel, "--append", "one two")
        a, b = self.config("a"), self.config("b")
        self.assertEqual((b["os_type"], b["vcpus"], b["memory_mb"], b["label"], b["auto_boot"], b["kernel"], b["initrd"],
                          b["append"]), ("HPUX", 2, 512, "copy", False, kernel, kernel, "one two"))
        self.assertEqual(b["entitlement"], {"unit": "percent", "minimum": 7, "maximum": 70})
        self.assertEqual(b["console"], [{"kind": "user", "name": "root", "right": "admin"}])
        self.assertEqual(b["attributes"]["graceful_stop_timeout"], "9")
        lan = [d for d in b["devices"] if d.startswith("network")]
        self.assertNotEqual(lan, [d for d in a["devices"] if d.startswith("network")])
        self.assertCountEqual([d for d in b["devices"] if d not in lan],
                              ["disk:avio_stor:0,0,0:file:" + disk + ".copy", "dvd:avio_stor:2,2,2:null:",
                               "disk:avio_stor:0,0,2:file:" + more])
        self.good("hpvmclone", "-P", "a", "-N", "c", "-E", "250:500")
        self.assertEqual(self.config("c")["entitlement"], {"unit": "MHz", "minimum": 250, "maximum": 500})
        for pattern, *options in (("1 to 32", "-c", "0"), ("not an entitlement", "-e", "x"), ("not a memory", "-r", "x"),
                                  ("auto and manual", "-B", "x"), ("the form is", "-a", "x"), ("the form is", "-b", "x"),
                                  ("write NAME=VALUE", "-x", "x"), ("rights are", "-u", "a:b"),
                                  ("rights are", "-g", "a:b"), ("are allowed", "-O", "x"), ("a label has", "-l", "x:")):
            self.bad(pattern, "hpvmclone", "-P", "a", "-N", "d", *options)
        for pattern, *options in (
                ("no such device", "-d", "dvd:avio_stor:5,5,5:null:"), ("whole address", "-m", "dvd:avio_stor::null:"),
                ("no such device", "-b", "disk:avio_stor:5,5,5:file:" + disk + ".new"), ("need --kernel", "--append", "x"),
                ("No such file", "--kernel", "/nowhere"), ("No such file", "--kernel", kernel, "--initrd", "/nowhere")):
            self.bad(pattern, "hpvmclone", "-P", "a", "-N", "d", *options, summary=CLONE)
        self.assertFalse(os.path.exists(disk + ".new"))
        self.assertEqual(self.good("hpvmstatus", "-M").out.count("\n"), 3)

    def test_progress_of_a_copy(self):
        """Lines while it goes on, each with more than the one before; a store that is written meanwhile is refused."""
        disk = self.store("disk", 1500 << 20)
        self.good("hpvmcreate", "-P", "a", "-r", "128M", "-a", "disk:avio_stor:0,0,0:file:" + disk)
        out = self.good("hpvmclone", "-P", "a", "-N", "b", "-b", "disk:avio_stor:0,0,0:file:" + disk + ".copy").out
        done = [int(n) for n in re.findall(r"(?m)^hpvmclone: \S+disk\.copy: (\d+) MB copied$", out)]
        self.assertGreaterEqual(len(done), 2, out)
        self.assertEqual(done, sorted(set(done)))
        self.assertTrue(out.endswith("hpvmclone: Virtual storage cloned successfully.\n"))
        self.assertEqual(os.stat(disk + ".copy").st_size, 1500 << 20)
        self.assertLess(os.stat(disk + ".copy").st_blocks, 1000)  # as sparse as the original
        self.good("hpvmstart", "-P", "a")
        self.bad("is running", "hpvmclone", "-P", "a", "-N", "c", "-b", "disk:avio_stor:0,0,0:file:" + disk + ".c",
                 summary=CLONE)
        self.good("hpvmclone", "-P", "b", "-N", "d", "-m", "disk:avio_stor:0,0,0:file:" + disk)
        self.bad("resource busy", "hpvmclone", "-P", "d", "-N", "e", "-b", "disk:avio_stor:0,0,0:file:" + disk + ".e",
                 summary=CLONE)
        self.assertFalse(os.path.exists(disk + ".e"))
        self.good("hpvmstop", "-P", "a", "-h", "-F")

    def test_check_of_a_start(self):
        self.good("hpvmcreate", "-P", "a", "-r", "128M")
        self.good("hpvmstart", "-P", "a", "-s")
        self.assertEqual(self.machine("a")[11], "Off")
        self.good("hpvmmodify", "-P", "a", "-x", "runnable_status=disabled")
        self.bad("not runnable", "hpvmstart", "-p", "1", "-s", summary=START)
        self.bad("-a and -s exclude", "hpvmstart", "-a", "-s")
        self.bad("no guest given", "hpvmstart")
        self.bad("no guest with number 5", "hpvmstart", "-p", "5")

    def test_modify_kernel(self):
        kernel = self.store("kernel")
        self.good("hpvmcreate", "-P", "a")
        self.good("hpvmmodify", "-p", "1", "--kernel", kernel, "--initrd", kernel, "--append", "x y")
        config = self.config("a")
        self.assertEqual((config["kernel"], config["initrd"], config["append"]), (kernel, kernel, "x y"))
        self.bad("need --kernel", "hpvmmodify", "-P", "a", "--kernel", "", summary="Unable to modify the guest.")
        self.good("hpvmmodify", "-P", "a", "--kernel", "", "--initrd", "", "--append", "")
        self.assertEqual([self.config("a")[n] for n in ("kernel", "initrd", "append")], [None] * 3)
        self.bad("nothing to change", "hpvmmodify", "-P", "a")

    def test_forms_of_info(self):
        host = os.uname().nodename
        self.assertEqual(self.good("hpvminfo", "-M").out, "host:%s\n" % host)
        self.assertIn("<hostname>%s</hostname>" % host, self.good("hpvminfo", "-X").out)
        for option in ("-V", "-S"):
            self.assertRegex(self.good("hpvminfo", option).out, r"(?m)^State folder +: " + re.escape(self.home))
        self.bad("is not an option", "hpvminfo", "x")
        self.assertEqual(self.run_command("hpvminfo", "-Z").code, 1)

    def test_guests_by_number(self):
        self.good("hpvmcreate", "-P", "a", "-r", "128M")
        self.good("hpvmstart", "-p", "1")
        self.assertIn("On", self.good("hpvmconsole", "-p", "1", "-q", "-c", "vm").out)
        self.good("hpvmstop", "-p", "1", "-h", "-q")
        self.good("hpvmnvram", "-p", "1", "-s", "Timeout=0100")
        self.assertIn("Timeout", self.good("hpvmnvram", "-p", "1").out)
        out = self.good("hpvmcollect", "-p", "1", "-d", self.top).out
        self.assertIn("hpvmcollect-a-", out)
        self.good("hpvmremove", "-p", "1", "-F")
        for command in (["hpvmstop", "-F"], ["hpvmremove", "-F"], ["hpvmmodify", "-l", "x"], ["hpvmnvram"],
                        ["hpvmcollect"], ["hpvmconsole", "-c", "vm"], ["hpvmclone", "-N", "x"]):
            self.bad("no guest with number 1", *command, "-p", "1")
            self.bad("not a virtual machine number", *command, "-p", "one")
            self.bad("one guest only", *command, "-p", "1", "-P", "a")

    def test_escape_character(self):
        self.good("hpvmcreate", "-P", "a", "-r", "128M")
        self.good("hpvmstart", "-P", "a")
        console = harness.Terminal(self, "hpvmconsole", "-P", "a", "-e", "t", "-i")
        console.expect(r"\[a\] vMP> ")
        console.type("co\n")
        console.expect("Prior Console Output")
        console.type("\x14")
        console.expect(r"\[a\] vMP> ")
        console.type("x\n")
        self.assertEqual(console.close(), 0)
        self.bad("one letter", "hpvmconsole", "-P", "a", "-e", "ab")
        self.bad("one letter", "hpvmconsole", "-P", "a", "-e", "1")
        self.good("hpvmstop", "-P", "a", "-h", "-F")

    def test_question_of_a_removal(self):
        self.good("hpvmcreate", "-P", "a")
        asked = self.run_command("hpvmremove", "-P", "a", stdin="n\n")
        self.assertEqual((asked.code, asked.out), (1, "hpvmremove: Remove the virtual machine 'a'? [n]: "))
        self.good("hpvmremove", "-P", "a", stdin="y\n")
        self.assertIn("No vPars", self.good("hpvmstatus").out)

    def test_unknown_options_and_missing_values(self):
        """One line in the form of all others, status 1, and no hpvmd is started for it."""
        for name in sorted(os.listdir(harness.TOOLS)):
            if not re.fullmatch("hpvm[a-z]+", name) or name in ("hpvmd", "hpvmapp", "hpvmsched"):
                continue
            usage = self.run_command(name, "-H").out
            self.bad(r"'-Z' is not an option; see %s -H$" % name, name, "-Z")
            with_value = set(re.findall(r"(?m)^ +(-\w|--\w+) [A-Z]", usage))
            with_value |= set(re.findall(r"(?m)^ +-\w [A-Z]+, (-\w) [A-Z]", usage))
            for option in with_value:
                self.bad(r"'%s' needs a value; see %s -H$" % (option, name), name, option)
        for name in ("hpvmcreate", "hpvmmodify", "hpvmclone", "hpvmstart"):
            self.bad("'--nonsense' is not an option", name, "--nonsense")
        self.assertFalse(os.path.exists(self.home))

    # ---- time ----
    def test_graceful_stop_that_takes_too_long(self):
        """A guest that does not hear the button is stopped hard after its time, and the command says so."""
        self.create_linux("deaf", "-x", "graceful_stop_timeout=8")
        self.start_linux("deaf")
        console = harness.Terminal(self, "hpvmconsole", "-P", "deaf", "-q", "-f")
        console.expect("vMP> ")
        console.type("co\n")
        console.expect("/ # ")
        console.type("\rkillall acpid; echo deaf-$((40+2))\r")
        console.expect("deaf-42")
        begin = time.monotonic()
        stop = subprocess.Popen([os.path.join(harness.TOOLS, "hpvmstop"), "-P", "deaf", "-g", "-F"], text=True,
                                env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(1)
        self.bad("already being stopped", "hpvmstop", "-P", "deaf", "-g", "-F", summary=STOP)
        out, err = stop.communicate(timeout=harness.TIMEOUT)
        self.assertGreater(time.monotonic() - begin, 7.9)
        self.assertEqual((stop.returncode, out), (0, ""))
        self.assertEqual(err, "hpvmstop: WARNING (deaf): the guest did not shut down within 8 seconds and was stopped "
                              "hard\n")
        self.assertEqual(self.machine("deaf")[11], "Off")
        self.assertIn("did not shut down in 8 s; stopped hard", self.good("hpvmstatus", "-e", "-P", "deaf").out)
        console.close()

    def test_stop_of_a_process_that_does_not_end(self):
        self.good("hpvmcreate", "-P", "a", "-r", "128M")
        self.good("hpvmstart", "-P", "a")
        os.kill(int(self.machine("a")[10]), signal.SIGSTOP)
        self.good("hpvmstop", "-P", "a", "-h", "-F")
        self.assertIn("is killed", self.good("hpvmstatus", "-e", "-P", "a").out)

    # ---- logs ----
    def test_rotation_of_the_logs(self):
        """A log of more than 1 MB becomes the old one; nothing is lost at the border."""
        self.good("hpvmcreate", "-P", "a", "-r", "128M")
        folder, common = os.path.join(self.home, "guests", "a"), os.path.join(self.home, "common")
        logs = [os.path.join(common, "command.log"), os.path.join(common, "hpvm_mon_log"), os.path.join(folder, "log")]
        for path in logs:
            with open(path, "a") as file:
                file.write("x" * 79 + "\n")
                file.write(("y" * 79 + "\n") * 13200)
        self.good("hpvmmodify", "-P", "a", "-l", "after")
        for path in logs:
            self.assertTrue(os.path.exists(path + ".old"), path)
            self.assertGreater(os.stat(path + ".old").st_size, 1 << 20)
            self.assertLess(os.stat(path).st_size, 4096)
        with open(logs[0]) as file:
            self.assertRegex(file.read(), r"^\S+ \S+ \S+ ok: hpvmmodify -P a -l after\n$")
        self.assertRegex(self.good("hpvmstatus", "-e", "-P", "a").out, r"^\S+ \S+ modified by user \d+\n$")
        self.assertIn("a: modified by user", self.good("hpvmstatus", "-e").out)
        for path in logs:  # the next one takes the place of the old one
            with open(path, "a") as file:
                file.write(("z" * 79 + "\n") * 13200)
        self.good("hpvmmodify", "-P", "a", "-l", "again")
        for path in logs:
            with open(path + ".old") as file:
                text = file.read()
            self.assertEqual((text.count("z" * 79), text.count("y" * 79)), (13200, 0))

    def test_rotation_under_a_running_guest(self):
        """hpvmapp writes into the new file, whichever hpvmd made it."""
        self.good("hpvmcreate", "-P", "a", "-r", "128M")
        self.good("hpvmstart", "-P", "a")
        log = os.path.realpath(os.path.join(self.home, "guests", "a", "log"))
        pid = int(self.machine("a")[10])
        for round_, prepare in enumerate((lambda: None, self.kill_daemon)):
            prepare()
            with open(log, "a") as file:
                file.write(("y" * 79 + "\n") * 13200)
            self.good("hpvmmodify", "-P", "a", "-l", "round-%d" % round_)
            self.assertLess(os.stat(log).st_size, 4096)
            self.wait_for(lambda: os.path.samefile("/proc/%d/fd/2" % pid, log), "hpvmapp's new log")
        self.good("hpvmstop", "-P", "a", "-h", "-F")

    def test_log_lines_cannot_be_forged(self):
        self.run_command("hpvmcreate", "-P", "a\n2026-01-01 00:00:00 root(0) ok: forged")
        with open(os.path.join(self.home, "common", "command.log")) as file:
            self.assertEqual(len(file.read().splitlines()), 1)

    # ---- all of them ----
    def test_every_option_has_a_test(self):
        """Each option that a command's help names is given to it by some test here."""
        used = {}
        for path in glob.glob(os.path.join(os.path.dirname(os.path.abspath(__file__)), "*.py")):
            with open(path) as file:
                tree = ast.parse(file.read())
            for node in ast.walk(tree):
                if not isinstance(node, (ast.Call, ast.List, ast.Tuple, ast.For)):
                    continue
                texts = [n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
                for text in texts:
                    if re.fullmatch("hpvm[a-z]+", text):
                        used.setdefault(text, set()).update(t for t in texts if t.startswith("-"))
        used.setdefault("hpvmsar", set()).update("-%s" % letter for letter in "uxcdNr")  # Sar.rows
        for name in sorted(used):
            if name in ("hpvmd", "hpvmapp", "hpvmsched") or not os.path.exists(os.path.join(harness.TOOLS, name)):
                continue
            usage = self.good(name, "-H").out
            options = set(re.findall(r"(?m)^ +(--?[A-Za-z]+)", usage)) | set(
                re.findall(r"(?m)^ +-\w[^,]*, (-\w)", usage)) - {"-H", "-v"}
            self.assertLessEqual(options - {"-H", "-v"}, used[name], name)


if __name__ == "__main__":
    harness.main()
