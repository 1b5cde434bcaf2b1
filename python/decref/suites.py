"""Tests that are methods of classes, unittest's and pytest's: one call does all that one run of the test does."""

import sys

FUNCTION = type(lambda: 0)
PREFIX = "test"
OF_UNITTEST = ("unittest", "unittest.")


def tests_of(kind, module):
    """[(callable, `Class::method`, reason it cannot be called or None)] of a class in a module's namespace."""
    case = getattr(sys.modules.get("unittest.case"), "TestCase", None)
    if case is not None and issubclass(kind, case):
        methods = [] if kind.__module__.startswith(OF_UNITTEST) else _methods(kind, sorted(dir(kind)))
        make = _of_unittest
    else:
        is_suite = kind.__name__.startswith("Test") and kind.__module__ == module.__name__ and kind.__init__ is object.__init__
        methods = _methods(kind, list(vars(kind))) if is_suite else []
        make = _of_pytest
    return [
        (make(kind, name, module), "%s::%s" % (kind.__name__, name), _why_not(kind, method)) for name, method in methods
    ]


def arguments_of(function, given=0):
    """Names of the arguments a call would have to give; the first `given` are given."""
    code = function.__code__
    required = code.co_argcount - len(function.__defaults__ or ())
    keywords = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    return [*code.co_varnames[given:required], *(name for name in keywords if name not in (function.__kwdefaults__ or ()))]


def skipped(thing):
    """Why a test skips itself by a decorator of unittest's or pytest's; None when it does not."""
    if getattr(thing, "__unittest_skip__", False):
        return getattr(thing, "__unittest_skip_why__", "") or "no reason given"
    for mark in getattr(thing, "pytestmark", ()):
        if mark.name == "skip" or (mark.name == "skipif" and mark.args and mark.args[0] is True):
            return str(mark.kwargs.get("reason", "") or "no reason given")
    return None


def explain(needed):
    return "it takes arguments (%s), which pytest's fixtures would give it" % ", ".join(needed)


def _methods(kind, names):
    methods = ((name, getattr(kind, name, None)) for name in names if name.startswith(PREFIX))
    return [(name, method) for name, method in methods if isinstance(method, FUNCTION)]


def _why_not(kind, method):
    why = skipped(kind) or skipped(method)
    if why:
        return "it skips itself: " + why
    needed = arguments_of(method, given=1)
    return explain(needed) if needed else None


def _of_unittest(kind, name, module):
    once = [getattr(module, "setUpModule", None), kind.setUpClass]

    def run():
        while once:
            prepare = once.pop(0)
            if prepare is not None:
                prepare()
        kind(name).debug()

    return run


def _of_pytest(kind, name, module):
    once = [getattr(module, "setup_module", None), getattr(kind, "setup_class", None)]

    def run():
        while once:
            _call(once.pop(0), module)
        instance = kind()
        method = getattr(instance, name)
        _call(getattr(instance, "setup_method", None), method)
        method()
        _call(getattr(instance, "teardown_method", None), method)

    return run


def _call(function, argument):
    """pytest's set-up functions may take what they are for, or nothing."""
    if function is None:
        return
    plain = getattr(function, "__func__", function)
    takes = plain.__code__.co_argcount - (plain is not function)
    function(*(argument,)[:takes])
