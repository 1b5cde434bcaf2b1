"""Every allocation function, exact to block and byte."""
import blocks
from harness import MALLOC, MEM, MMAP, OBJ, RAW, counted, kept_per_call

MALLOCS = [(MALLOC, "", 15), (MALLOC, "", 37), (MALLOC, "", 100)]


def check_keep_every_block_exact():
    kept = kept_per_call(blocks.keep)
    assert kept.blocks(MALLOC, "blocks") == [15, 37, 100], kept.blocks(MALLOC, "blocks")
    assert kept.blocks(RAW, "blocks") == [21]
    assert kept.blocks(MEM, "blocks") == [22, 24]
    assert kept.types("blocks") == ["list", "tuple"], kept.types("blocks")
    assert kept.blocks(MMAP, "blocks") == [8192]


def check_give_back_nothing_kept():
    assert kept_per_call(blocks.give_back).all() == []


def check_count_agrees():
    own, others = counted(blocks.give_back)
    assert own == {} and others == {}, (own, others)
    own, others = counted(blocks.keep)
    assert own["blocks"] == {MALLOC: 3, RAW: 1, MEM: 2, OBJ: 2, MMAP: 1} and others == {}, (own, others)
