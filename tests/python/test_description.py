"""Texts about objects and exceptions: python/decref/description.py."""

import os
import sys
import unittest

sys.path.insert(0, os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", "python", "decref")))
import description
import holding


class Hostile:
    def __repr__(self):
        raise SystemExit("must not be called")

    __str__ = __repr__

    @property
    def __class__(self):
        raise SystemExit("must not be asked")


class Objects(unittest.TestCase):
    def test_plain_values_by_their_repr(self):
        self.assertEqual(description.of_object("a\tb"), r"'a\tb'")
        self.assertEqual(description.of_object(None), "None")

    def test_long_values_are_cut(self):
        self.assertLess(len(description.of_object("x" * 10**6)), 100)

    def test_named_things_by_their_name(self):
        self.assertEqual(description.of_object(Hostile), "Hostile")
        self.assertEqual(description.of_object(len), "len")

    def test_hostile_objects_are_not_run(self):
        self.assertEqual(description.of_object(Hostile()), "")
        self.assertEqual(description.type_of(Hostile()), __name__ + ".Hostile")

    def test_builtin_types_without_their_module(self):
        self.assertEqual(description.type_of([]), "list")


class Exceptions(unittest.TestCase):
    def test_own_frames_are_left_out(self):
        try:
            holding.find(1)
        except TypeError as error:
            lines = description.of_exception(error, os.path.dirname(os.path.abspath(holding.__file__))).split("\n")
        self.assertTrue(lines[0].startswith("TypeError: "))
        self.assertEqual(len(lines), 2)
        self.assertIn("in test_own_frames_are_left_out", lines[1])

    def test_exception_that_cannot_be_printed(self):
        class Bad(Exception):
            def __str__(self):
                raise ValueError

        self.assertEqual(description.of_exception(Bad(), ""), "Bad: (its __str__ raised)")


class Holders(unittest.TestCase):
    def test_named_list_of_a_module(self):
        kept = sys.modules[__name__].kept = [object()]
        [(address, holder)] = holding.find({id(kept[0])}, set())
        self.assertEqual((address, holding.name_of(holder)), (id(kept[0]), __name__ + ".kept"))

    def test_dict_that_the_collector_does_not_track(self):
        table = sys.modules[__name__].table = {1: 12345678901234567890}
        holders = [holding.name_of(holder) for _, holder in holding.find({id(table[1])}, set())]
        self.assertIn(__name__ + ".table", holders)

    def test_holder_that_is_leaked_itself_does_not_count(self):
        kept = sys.modules[__name__].kept = [object()]
        self.assertEqual(holding.find({id(kept[0])}, {id(kept)}), [])

    def test_object_that_nobody_holds(self):
        self.assertEqual(holding.find({1}, set()), [])


if __name__ == "__main__":
    unittest.main()
