"""Runs the check_* functions of one tests/targets/NAME/check.py; prints `ok NAME` or `FAILED NAME: why` for each."""
import importlib.util
import sys
import traceback

path = sys.argv[1]
spec = importlib.util.spec_from_file_location("check", path)
check = importlib.util.module_from_spec(spec)
spec.loader.exec_module(check)
for name in sorted(vars(check)):
    if name.startswith("check_"):
        try:
            getattr(check, name)()
            print("ok", name, flush=True)
        except BaseException as error:
            line = traceback.extract_tb(error.__traceback__)[-1]
            print("FAILED %s: %s: %s (%s:%d)" % (name, type(error).__name__, error, line.filename, line.lineno), flush=True)
