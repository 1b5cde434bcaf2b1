"""C++ exceptions: unwinding is left alone, and what survives is exact."""
import exceptions
from harness import MALLOC, counted, kept_per_call


def check_only_the_kept_block_survives():
    assert kept_per_call(exceptions.keep).blocks(MALLOC, "exceptions") == [48]


def check_thrown_objects_are_no_leak():
    assert kept_per_call(exceptions.give_back).all() == []
    assert counted(exceptions.give_back)[0] == {}
