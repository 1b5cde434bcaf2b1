"""Handles with the call that opened them."""
import handles
from harness import DIR, FD, FILE, THREAD, counted, kept_per_call


def check_keep_every_handle_with_its_name():
    kept = kept_per_call(handles.keep)
    assert kept.handles() == sorted([(FD, "/dev/null"), (FD, "dup"), (FD, "pipe"), (FD, "pipe"), (FD, "socket"), (FD, "eventfd"),
                                     (FD, "epoll"), (FD, "decref"), (FILE, "/etc/passwd"), (DIR, "/"), (THREAD, "thread")])
    assert kept.handle_frames("handles"), "an opening stack without the extension in it"


def check_give_back_nothing_open():
    assert kept_per_call(handles.give_back).handles() == []


def check_receive_names_what_another_process_sent():
    for receive in handles.receive, handles.receive_several:
        assert kept_per_call(receive).handles() == [(FD, "received descriptor")]
        assert counted(receive, part="handles")[0] == {"handles": {FD: 1}}


def check_count_agrees():
    # Handles only: glibc keeps a thread's memory for the next thread.
    assert counted(handles.give_back, part="handles")[0] == {}
    assert counted(handles.keep, part="handles")[0] == {"handles": {FD: 8, FILE: 1, DIR: 1, THREAD: 1}}
