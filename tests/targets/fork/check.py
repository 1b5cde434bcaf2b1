"""A callable that forks: the child works on, the parent's records are its own."""
import gc
import os
import sys

import harness

kept = []


def forks():
    kept.append(bytearray(100))
    child = os.fork()
    if child == 0:
        for _ in range(50):
            kept.append(bytearray(100))
        gc.collect()
        os._exit(7)
    assert os.waitpid(child, 0)[1] >> 8 == 7


def check_parent_sees_only_its_own():
    assert harness.kept_per_call(forks).types("") .count("bytearray") == 1


def check_child_can_record_and_write():
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            types = harness.kept_per_call(lambda: kept.append(bytearray(10))).types("")
            expected = ["bytearray"] if sys.version_info < (3, 15) else ["bytearray", "bytes"]  # which holds its bytes
            os.write(write, b"ok" if types == expected else repr(types).encode())
        except BaseException as error:
            os.write(write, repr(error).encode())
        os._exit(0)
    os.close(write)
    os.waitpid(child, 0)
    answer = os.read(read, 1000)
    os.close(read)
    assert answer == b"ok", answer
