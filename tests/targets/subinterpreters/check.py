"""Blocks made by a sub-interpreter carry its Python frames."""
import subinterpreters
from harness import MALLOC, kept_per_call

CODE = """
import ctypes
library = ctypes.PyDLL(None)
library.malloc.restype = ctypes.c_void_p
def inside():
    library.malloc(4321)
inside()
"""


def check_python_frames_are_the_subinterpreters():
    kept = kept_per_call(lambda: subinterpreters.run(CODE), calls=6, warm_up=3)
    assert kept.python_functions(4321)[:2] == ["inside", "<module>"], kept.python_functions(4321)
