"""Other threads neither hide a leak nor look like one."""
import threads
from harness import MALLOC, counted, kept_per_call


def check_block_freed_by_another_thread_is_no_leak():
    own, others = counted(threads.hand_over)
    assert own["blocks"] == {MALLOC: 1} and others["blocks"] == {MALLOC: -1}, (own, others)
    assert kept_per_call(threads.hand_over).blocks(MALLOC, "threads") == []


def check_leak_of_another_thread_is_not_called_clean():
    own, others = counted(threads.leak_elsewhere)
    assert others["blocks"] == {MALLOC: 1}, (own, others)
    assert kept_per_call(threads.leak_elsewhere).blocks(MALLOC, "threads") == [77]


def check_eight_noisy_threads_change_nothing():
    threads.start_noise()
    try:
        assert counted(threads.leak_here)[0]["blocks"] == {MALLOC: 1}
        assert kept_per_call(threads.leak_here).blocks(MALLOC, "threads") == [55]
    finally:
        threads.stop_noise()
