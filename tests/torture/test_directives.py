"""The directives of gcc's tests as tests/torture/run understands them, and that its judgement can fail."""
import contextlib
import importlib.machinery
import importlib.util
import io
import os
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "run")
loader = importlib.machinery.SourceFileLoader("torture_run", PATH)
run = importlib.util.module_from_spec(importlib.util.spec_from_loader("torture_run", loader))
loader.exec_module(run)


def plan(text, level="O2", name="sample.c"):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
        return run.plan(path, level)


class Directives(unittest.TestCase):
    def test_options(self):
        self.assertEqual(plan('/* { dg-options "-fwrapv -O1" } */')[0], ["-O2", "-w", "-fwrapv", "-O1"])
        self.assertEqual(plan('/* { dg-options { "-fwrapv" } } */')[0], ["-O2", "-w", "-fwrapv"])
        self.assertEqual(plan('/* { dg-options "-mno-mmx" { target { x86_64-*-* i?86-*-* } } } */')[0], ["-O2", "-w"])
        self.assertEqual(plan('/* { dg-options "-mx" { target { ia64-*-* i?86-*-* } } } */')[0],
                         ["-O2", "-w", "-mx"])
        self.assertEqual(plan('/* { dg-additional-options "-DS" { target { ! signal } } } */')[0], ["-O2", "-w"])

    def test_requirements(self):
        self.assertIsNone(plan("/* { dg-require-effective-target int128 } */")[1])
        self.assertEqual(plan("/* { dg-require-effective-target dfp } */"), (None, "needs dfp"))
        self.assertRaises(ValueError, plan, "/* { dg-require-effective-target flying } */")
        self.assertRaises(ValueError, plan, "/* { dg-unheard-of } */")

    def test_skips(self):
        self.assertEqual(plan('/* { dg-skip-if "io" { freestanding } } */')[1], None)
        self.assertEqual(plan('/* { dg-skip-if "x" { ! { i?86-*-* x86_64-*-* } } } */')[1], "x")
        text = '/* { dg-skip-if "requires higher" { *-*-* } "-O1" "" } */'
        self.assertEqual((plan(text, "O1")[1], plan(text, "O2")[1]), ("requires higher", None))
        text = '/* { dg-skip-if "a" { *-*-* } { "*" } { "-O2" } } */'
        self.assertEqual((plan(text, "O1")[1], plan(text, "O2")[1]), ("a", None))
        self.assertEqual(plan('/* { dg-options "-O" { target { { i?86-*-* ia64-*-* } && ia32 } } } */')[0],
                         ["-O2", "-w"])

    def test_ieee(self):
        self.assertEqual(plan("", name="ieee/pr38016.c")[0], ["-O2", "-w", "-fno-inline", "-fno-ivopts", "-fno-gcse"])

    def test_judgement(self):
        expected = {("a", "O2"): ("fail", "known"), ("b", "O2"): ("compile", "known")}
        with contextlib.redirect_stdout(io.StringIO()):
            self.assertTrue(run.judge("interp", "O2", {"a": ("fail", ""), "b": ("compile", ""), "c": ("pass", "")}, expected))
            for wrong in ({"c": ("fail", "exit 1")}, {"c": ("compile", "error")}, {"a": ("pass", "")},
                          {"b": ("fail", "")}):
                self.assertFalse(run.judge("interp", "O2", wrong, expected), wrong)
            self.assertFalse(run.judge("interp", "O1", {"a": ("fail", "")}, expected))

    def test_expected(self):
        run.read_expected(os.path.join(os.path.dirname(PATH), "expected.txt"))


unittest.main()
