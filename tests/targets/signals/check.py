"""The stack of an allocation in a signal handler goes on through the interrupted code."""
import signal

import signals
from harness import MALLOC, kept_per_call


def check_stack_passes_the_signal_frame():
    kept = kept_per_call(signals.keep)
    assert kept.blocks(MALLOC, "signals") == [64 + signal.SIGUSR1]
    assert kept.frames_of("signals", 64 + signal.SIGUSR1) == 2, "handler and the function it interrupted"
    assert kept.outermost_module().split("/")[-1].startswith("python")
