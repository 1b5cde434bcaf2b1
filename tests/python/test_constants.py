"""Objects that only code refers to: python/decref/constants.py."""

import os
import sys
import unittest

sys.path.insert(0, os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", "python", "decref")))
import constants


def outer():
    def inner():
        return 1234.5

    return inner, ("a tuple", (6789.25, 2)), os.path


class Functions(unittest.TestCase):
    def test_constants_of_inner_functions_and_tuples_are_there(self):
        found = [item for items in constants.of_functions([outer, 3]) for item in items]
        self.assertIn(1234.5, found)
        self.assertIn(6789.25, found)
        self.assertIn("path", found)

    def test_they_are_the_very_objects(self):
        self.assertTrue(any(items is outer.__code__.co_consts for items in constants.of_functions([outer])))

    def test_standard_library_is_left_out(self):
        self.assertEqual(
            constants.of_functions([os.path.join, sys.modules["unittest"].main.__init__]), list(constants.SHARED)
        )

    def test_shared_objects_are_there(self):
        found = [item for items in constants.of_functions([]) for item in items]
        self.assertEqual([value for value in (-5, 0, 256, "a", b"a") if value not in found], [])


if __name__ == "__main__":
    unittest.main()
