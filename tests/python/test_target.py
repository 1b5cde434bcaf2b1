"""Finding callables: python/decref/target.py."""

import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", "python", "decref")))
import target


class InFolder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        before = list(sys.path), dict(sys.modules)
        self.addCleanup(lambda: (sys.path.__setitem__(slice(None), before[0]), sys.modules.clear(), sys.modules.update(before[1])))

    def write(self, name, text):
        path = os.path.join(self.folder.name, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
        return path

    def names(self, path):
        return [(name, reason) for _, name, reason in target.load("file", path)]


class Files(InFolder):
    def test_functions_by_name_in_the_order_of_the_file(self):
        path = self.write("leaks.py", "def test_b(): pass\ndef leak_a(): pass\ndef other(): pass\nleak_value = 3\n")
        self.assertEqual(self.names(path), [("test_b", None), ("leak_a", None)])

    def test_functions_that_need_arguments_are_skipped(self):
        path = self.write("leaks.py", "def leak_a(x): pass\ndef leak_b(x=1): pass\ndef leak_c(*, k): pass\ndef leak_d(*a, **k): pass\n")
        self.assertEqual(
            self.names(path),
            [
                ("leak_a", "it takes arguments (x), which pytest's fixtures would give it"),
                ("leak_b", None),
                ("leak_c", "it takes arguments (k), which pytest's fixtures would give it"),
                ("leak_d", None),
            ],
        )

    def test_generators_and_coroutines_are_skipped(self):
        path = self.write("leaks.py", "def leak_a(): yield\nasync def leak_b(): pass\nasync def leak_c(): yield\n")
        self.assertTrue(all("does not run its body" in reason for _, reason in self.names(path)))
        self.assertEqual(len(self.names(path)), 3)

    def test_file_with_the_name_of_a_loaded_module_is_the_file(self):
        path = self.write("os.py", "def leak_mine(): pass\n")
        self.assertEqual(self.names(path), [("leak_mine", None)])

    def test_file_of_a_package_may_import_relatively(self):
        self.write("pack_of_tests/__init__.py", "")
        self.write("pack_of_tests/beside.py", "value = 1\n")
        path = self.write("pack_of_tests/test_it.py", "from .beside import value\ndef test_a(): pass\n")
        self.assertEqual(self.names(path), [("test_a", None)])

    def test_load_of_a_fifo_does_not_wait_for_a_writer(self):
        path = os.path.join(self.folder.name, "leaks.py")
        os.mkfifo(path)
        with self.assertRaisesRegex(OSError, "leaks.py is no regular file"):
            target.load("file", path)

    def test_built_folders_stay_in_front(self):
        sys.path[:0] = ["/built"]
        self.addCleanup(setattr, target, "built_folders", 0)
        target.built_folders = 1
        target.load("file", self.write("leaks.py", ""))
        self.assertEqual(sys.path[:2], ["/built", self.folder.name])

    def test_source_encoding_is_honoured(self):
        path = os.path.join(self.folder.name, "leaks.py")
        with open(path, "wb") as file:
            file.write(b"# -*- coding: latin-1 -*-\nname = '\xe4'\nassert len(name) == 1\ndef leak_a(): pass\n")
        self.assertEqual(self.names(path), [("leak_a", None)])


SUITES = """
import unittest
seen = []

def setUpModule(): seen.append("module")

class Shelf(unittest.TestCase):
    @classmethod
    def setUpClass(cls): seen.append("class")
    def setUp(self): seen.append("up")
    def tearDown(self): seen.append("down")
    def helper(self): pass
    def test_b(self): seen.append("b")
    def test_a(self): self.addCleanup(seen.append, "cleaned")
    @unittest.skip("no shelf here")
    def test_c(self): raise SystemError

@unittest.skip("nor here")
class Cupboard(unittest.TestCase):
    def test_d(self): raise SystemError

class TestDrawer:
    @classmethod
    def setup_class(cls): seen.append(cls.__name__)
    def setup_method(self, method): seen.append(method.__name__)
    def teardown_method(self): seen.append("closed")
    def test_it(self): seen.append("it")
    def test_with_fixture(self, tmp_path): raise SystemError

class TestWithState:
    def __init__(self, value): pass
    def test_never(self): pass

class Other:
    def test_not_a_suite(self): pass
"""


class Suites(InFolder):
    def test_methods_of_classes_that_unittest_or_pytest_would_run(self):
        self.assertEqual(
            self.names(self.write("test_suites.py", SUITES)),
            [
                ("Shelf::test_a", None),
                ("Shelf::test_b", None),
                ("Shelf::test_c", "it skips itself: no shelf here"),
                ("Cupboard::test_d", "it skips itself: nor here"),
                ("TestDrawer::test_it", None),
                ("TestDrawer::test_with_fixture", "it takes arguments (tmp_path), which pytest's fixtures would give it"),
            ],
        )

    def test_each_call_is_a_whole_run_and_the_class_is_set_up_once(self):
        loaded = target.load("file", self.write("test_suites.py", SUITES))
        seen = sys.modules["test_suites"].seen
        for wanted, times in (("Shelf::test_a", 2), ("TestDrawer::test_it", 1)):
            [function] = [function for function, name, _ in loaded if name == wanted]
            for _ in range(times):
                function()
        self.assertEqual(
            seen,
            ["module", "class", "up", "down", "cleaned", "up", "down", "cleaned", "TestDrawer", "test_it", "it", "closed"],
        )

    def test_classes_of_unittest_itself_are_none_of_the_file(self):
        path = self.write("test_suites.py", "from unittest import TestCase\nimport unittest\nclass T(TestCase):\n    def test_a(self): pass\n")
        self.assertEqual(self.names(path), [("T::test_a", None)])


class Others(unittest.TestCase):
    def test_callable_of_a_module(self):
        [(function, name, reason)] = target.load("module", "collections", "OrderedDict.fromkeys")
        self.assertEqual((name, reason), ("collections:OrderedDict.fromkeys", None))
        self.assertTrue(callable(function))

    def test_attribute_that_cannot_be_called(self):
        with self.assertRaisesRegex(TypeError, "sys:version is not callable"):
            target.load("module", "sys", "version")

    def test_code_sees_what_setup_made(self):
        [(function, name, _)] = target.load("code", "seen = []", "seen.append(1)")
        function()
        function()
        self.assertEqual((name, function.__globals__["seen"]), ("-c", [1, 1]))


if __name__ == "__main__":
    unittest.main()
