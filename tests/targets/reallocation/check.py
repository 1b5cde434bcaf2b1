"""A block keeps being one block through realloc."""
import reallocation
from harness import MALLOC, counted, kept_per_call


def check_grown_block_is_one_of_its_last_size():
    assert kept_per_call(reallocation.grow).blocks(MALLOC, "reallocation") == [5000]
    assert counted(reallocation.grow)[0]["blocks"] == {MALLOC: 1}


def check_failed_realloc_keeps_the_old_block():
    assert kept_per_call(reallocation.fail).blocks(MALLOC, "reallocation") == [64]
    assert counted(reallocation.fail)[0]["blocks"] == {MALLOC: 1}


def check_realloc_to_nothing_frees():
    assert kept_per_call(reallocation.end).all() == []
    assert counted(reallocation.end)[0] == {}
