"""Objects that only code refers to. The collector does not look into code, and a literal argument is what a test leaks first."""

import os

FUNCTION = type(lambda: 0)
CODE = type((lambda: 0).__code__)
STANDARD_LIBRARY = os.path.dirname(os.__file__) + os.sep
SHARED = tuple(range(-5, 257)), tuple(map(chr, range(256))), tuple(bytes((value,)) for value in range(256))
INSTALLED = ("site-packages", "dist-packages")


def of_functions(objects):
    """The tuples of constants and names of the functions among the objects, those of the standard library left out, and
    of what the interpreter shares: small integers, single characters and bytes."""
    found = list(SHARED)
    pending = [thing.__code__ for thing in objects if type(thing) is FUNCTION]
    seen = set()
    while pending:
        code = pending.pop()
        if id(code) not in seen and not _is_standard(code.co_filename):
            seen.add(id(code))
            found.append(code.co_names)
            found.extend(_tuples(code.co_consts))
            pending.extend(constant for constant in code.co_consts if type(constant) is CODE)
    return found


def _tuples(constants):
    yield constants
    for constant in constants:
        if type(constant) is tuple:
            yield from _tuples(constant)


def _is_standard(file):
    inside = file.startswith(STANDARD_LIBRARY) and not file[len(STANDARD_LIBRARY) :].startswith(INSTALLED)
    return inside or file.startswith("<frozen ")
