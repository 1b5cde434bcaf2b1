"""Prints, for many code objects, their line table and CPython's own answer: one line each,

kind first_line table_hex offset:line,offset:line,...   (a line of - : this instruction has none)
"""
import dis
import os
import sys
import types

KIND = 1 if sys.version_info < (3, 10) else 2 if sys.version_info < (3, 11) else 3
MODULES = ["argparse", "ast", "asyncio/tasks", "collections/__init__", "dataclasses", "decimal", "enum", "functools",
           "inspect", "json/decoder", "pickle", "subprocess", "tarfile", "typing", "zipfile", "zipfile/__init__"]


def lines_before_310(code):
    starts = dict(dis.findlinestarts(code))
    line = code.co_firstlineno
    for offset in range(0, len(code.co_code), 2):
        line = starts.get(offset, line)
        yield offset, line


def lines_since_310(code):
    for start, end, line in code.co_lines():
        for offset in range(start, end, 2):
            yield offset, line


def walk(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from walk(constant)


LONG_JUMP = "def f():\n    a = (1 +" + "\n" * 400 + "    2)\n    return [a" + "\n" * 200 + "for a in b]\n"


def sources():
    yield LONG_JUMP, "long"
    for name in MODULES:
        path = os.path.join(os.path.dirname(os.__file__), name + ".py")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                yield file.read(), path


for source, path in sources():
    for code in walk(compile(source, path, "exec")):
        answer = lines_before_310(code) if KIND == 1 else lines_since_310(code)
        table = code.co_lnotab if KIND == 1 else code.co_linetable
        shown = ",".join("%d:%s" % (offset, "-" if line is None else line) for offset, line in answer)
        print(KIND, code.co_firstlineno, table.hex() or "-", shown)
