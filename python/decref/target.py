"""Finds the callables of a target. Every loader returns [(callable or None, name, reason it is skipped or None)]."""

import os
import sys

import suites

COLLECTED = ("test_", "leak_")
CO_GENERATOR_OR_COROUTINE = 0x20 | 0x80 | 0x200


def load(form, *arguments):
    return LOADERS[form](*arguments)


def put_on_path(folder):
    """In front of everything but what was built for this run."""
    sys.path.insert(built_folders, folder)


def from_file(path):
    """The zero-argument functions named test_* or leak_* and the tests of classes, in the order of the file."""
    module = _import_file(os.path.abspath(path))
    found = []
    for name, value in list(vars(module).items()):
        if name.startswith(COLLECTED) and isinstance(value, FUNCTION):
            found.append((value, name, _why_not(value)))
        elif isinstance(value, type):
            found.extend(suites.tests_of(value, module))
    return [(value if reason is None else None, name, reason) for value, name, reason in found]


def from_module(name, attributes):
    put_on_path(os.getcwd())
    __import__(name)
    value = sys.modules[name]
    for attribute in attributes.split("."):
        value = getattr(value, attribute)
    if not callable(value):
        raise TypeError("%s:%s is not callable" % (name, attributes))
    return [(value, name + ":" + attributes, None)]


def from_code(setup, code):
    put_on_path(os.getcwd())
    namespace = {"__name__": "__main__", "__builtins__": __builtins__}
    exec(compile(setup, "<setup>", "exec"), namespace)
    compiled = compile(code, "<code>", "exec")
    return [(FUNCTION(compiled, namespace, "<code>"), "-c", None)]


def _import_file(path):
    folder, file = os.path.split(path)
    parts = [os.path.splitext(file)[0]]
    while os.path.exists(os.path.join(folder, "__init__.py")):
        folder, package = os.path.split(folder)
        parts.insert(0, package)
    put_on_path(folder)
    name = ".".join(parts)
    if len(parts) > 1:
        __import__(name)
        return sys.modules[name]

    if not os.path.isfile(path):
        raise OSError("%s is no regular file" % path)  # reading a FIFO would wait for a writer
    # Not by its name: the standard library may have a module of that name loaded already.
    module = type(sys)(name)
    module.__file__ = path
    sys.modules[name] = module
    with open(path, "rb") as source:
        exec(compile(source.read(), path, "exec"), vars(module))
    return module


def _why_not(function):
    needed = suites.arguments_of(function)
    if needed:
        return suites.explain(needed)
    why = suites.skipped(function)
    if why:
        return "it skips itself: " + why
    if function.__code__.co_flags & CO_GENERATOR_OR_COROUTINE:
        return "calling it does not run its body (a generator or coroutine function)"
    return None


built_folders = 0  # the driver sets it
FUNCTION = type(load)
LOADERS = {"file": from_file, "module": from_module, "code": from_code}
