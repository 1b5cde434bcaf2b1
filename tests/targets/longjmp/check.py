"""After a longjmp the stack is the one that is there, not the one that was."""
import longjmp
from harness import MALLOC, kept_per_call


def check_stack_after_the_jump_is_short():
    kept = kept_per_call(longjmp.keep)
    assert kept.blocks(MALLOC, "longjmp") == [91]
    assert kept.frames_of("longjmp", 91) == 1, "frames that were jumped over are still in the stack"
