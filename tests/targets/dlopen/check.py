"""Code of an unloaded library is still named, and not taken for what was loaded in its place."""
import os

import dlopen
from harness import MALLOC, kept_per_call

FOLDER = os.path.dirname(dlopen.__file__)
addresses = set()


def both():
    for name in ("plugin_a.so", "plugin_b.so"):
        addresses.add(dlopen.call(os.path.join(FOLDER, name)))


def check_each_block_names_its_own_library():
    kept = kept_per_call(both)
    assert kept.innermost_modules(111) == {"plugin_a.so"}, kept.innermost_modules(111)
    assert kept.innermost_modules(222) == {"plugin_b.so"}, kept.innermost_modules(222)
