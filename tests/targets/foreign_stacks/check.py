"""Stacks that come and go: never read after they are unmapped, and right while they are there."""
import foreign_stacks
from harness import MALLOC, kept_per_call


def check_block_made_on_another_stack():
    # glibc's makecontext has no unwind entry for the outermost return address: said as truncated.
    kept = kept_per_call(foreign_stacks.keep, whole_stacks=False)
    assert kept.blocks(MALLOC, "foreign_stacks") == [123]
    assert kept.frames_of("foreign_stacks", 123) == 1
