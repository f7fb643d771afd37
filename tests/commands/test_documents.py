"""Every command has a man page and a completion that know each of its options."""
import os
import re
import subprocess
import unittest

import harness

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


class Documents(harness.CommandTest):
    def commands(self):
        names = [name[:-2] for name in os.listdir(os.path.join(ROOT, "tools")) if re.fullmatch(r"hpvm[a-z]+\.c", name)]
        self.assertGreaterEqual(len(names), 10)
        return names

    def test_completion_knows_the_options(self):
        script = "source '%s'; COMP_WORDS=(%s -); COMP_CWORD=1; _hpvm; printf '%%s\\n' \"${COMPREPLY[@]}\""
        for name in self.commands():
            usage = self.good(name, "-H").out
            wanted = set(re.findall(r"(?m)^ +(--?[A-Za-z]+)", usage)) | set(re.findall(r"(?m)^ +-\w[^,]*, (-\w)", usage))
            offered = subprocess.run(["bash", "-c", script % (os.path.join(ROOT, "tools", "completion", "hpvm"), name)],
                                     text=True, stdout=subprocess.PIPE, check=True).stdout.split()
            self.assertGreater(len(wanted), 2, name)
            self.assertLessEqual(wanted, set(offered), name)

    def test_completion_offers_guests(self):
        self.good("hpvmcreate", "-P", "alpha")
        script = "source '%s'; COMP_WORDS=(hpvmstart -P al); COMP_CWORD=2; _hpvm; echo \"${COMPREPLY[@]}\""
        offered = subprocess.run(["bash", "-c", script % os.path.join(ROOT, "tools", "completion", "hpvm")], text=True,
                                 stdout=subprocess.PIPE, check=True, env=self.environment).stdout
        self.assertEqual(offered.strip(), "alpha")

    def test_man_pages(self):
        for name in [*self.commands(), "hpvmd"]:
            with open(os.path.join(ROOT, "docs", "man", name + ".1m")) as file:
                text = file.read()
            for part in (".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION"):
                self.assertIn(part, text, name)


if __name__ == "__main__":
    harness.main()
