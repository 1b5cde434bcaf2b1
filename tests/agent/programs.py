"""Whole programs under DECREF_MODE=run, on one interpreter."""
import os
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from snapshot_file import Snapshot  # noqa: E402

KEEP = """
import os, signal, sys, time
class Kept: pass
kept = [Kept() for _ in range(100)]
"""


def run(python, agent, code, options=(), expected=0, environment=()):
    """[(snapshot, file name)], output. The exit code must be the program's own."""
    with tempfile.TemporaryDirectory() as folder:
        variables = dict(os.environ, LD_PRELOAD=agent, DECREF_MODE="run", DECREF_DIR=folder, **dict(environment))
        ran = subprocess.run([python, *options, "-c", KEEP + code], env=variables, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, timeout=120)
        assert ran.returncode == expected, (ran.returncode, ran.stderr.decode()[-500:])
        names = sorted(os.listdir(folder))
        snapshots = [Snapshot(os.path.join(folder, n)) for n in names if n.endswith(".snapshot")]
        return snapshots, names, ran.stdout.decode()


def kept(snapshot):
    return sum(1 for b in snapshot.blocks if b.type == "Kept")


def healthy(snapshot):
    checks = snapshot.checks
    assert checks["frames"] > 0 and checks["frames_different"] == 0, checks
    assert checks["unwinds"] > 10000 and checks["unwinds_different"] == 0, checks
    assert checks["ours"] == 7 and checks["lost"] == 0 and checks["degraded"] == 0 and checks["freelist"] in (1, 2), checks


def end_writes_one_snapshot(python, agent):
    (snapshot,), _, _ = run(python, agent, "")
    assert snapshot.cause == 2 and snapshot.sequence == 1
    healthy(snapshot)
    assert kept(snapshot) == 0, "alive after the interpreter's end"


def objects_lost_for_good_have_a_type_after_the_interpreters_end(python, agent):
    lose = "import ctypes\nfor i in range(70):\n    text = 'lost %d' % i\n    ctypes.pythonapi.Py_IncRef(ctypes.py_object(text))\n"
    (snapshot,), _, _ = run(python, agent, lose)
    assert sum(1 for b in snapshot.blocks if b.type == "str" and b.refcount == 1) >= 70, "READY is gone from str by then"


def os_exit_writes_before_anything_is_freed(python, agent):
    (snapshot,), _, _ = run(python, agent, "os._exit(9)", expected=9)
    assert kept(snapshot) == 100 and snapshot.cause == 2
    healthy(snapshot)


def deadly_signals_write_and_kill(python, agent):
    for number in (signal.SIGTERM, signal.SIGSEGV, signal.SIGABRT, signal.SIGALRM, signal.SIGUSR1, signal.SIGXCPU):
        (snapshot,), _, _ = run(python, agent, "os.kill(os.getpid(), %d); time.sleep(9)" % number, expected=-number)
        assert kept(snapshot) == 100, kept(snapshot)


def alarms_and_faults_kill_too(python, agent):
    """They come from the kernel, not from os.kill."""
    for number, code in ((signal.SIGALRM, "signal.alarm(1); time.sleep(9)"), (signal.SIGSEGV, "import ctypes; ctypes.string_at(8)"),
                         (signal.SIGVTALRM, "signal.setitimer(signal.ITIMER_VIRTUAL, 0.01)\nwhile True: pass")):
        (snapshot,), _, _ = run(python, agent, code, expected=-number)
        assert kept(snapshot) == 100 and snapshot.cause == 2, (number, kept(snapshot))


def ended_while_it_ends_still_writes(python, agent):
    """As multiprocessing.Pool does: its workers are told to end, and sent SIGTERM a moment later."""
    code = """
children = []
ready, tell = os.pipe()
for _ in range(6):
    child = os.fork()
    if child == 0:
        more = [str(i) for i in range(20000)]
        os.write(tell, b'x')
        os._exit(3)
    children.append(child)
for _ in children:
    os.read(ready, 1)
for _ in range(100):
    for child in children:
        os.kill(child, signal.SIGTERM)
for child in children:
    os.waitpid(child, 0)
os._exit(0)
"""
    snapshots, names, _ = run(python, agent, code)
    assert len(snapshots) == 7 and not [n for n in names if n.endswith(".partial")], names


def exec_writes_first(python, agent):
    (snapshot,), _, output = run(python, agent, "os.execvp('echo', ['echo', 'other'])")
    assert snapshot.cause == 4 and kept(snapshot) == 100 and output == "other\n"


def variadic_exec_writes_first(python, agent):
    calls = ("execl(b'/bin/echo', b'echo', b'other', None)", "execlp(b'echo', b'echo', b'other', None)",
             "execle(b'/bin/sh', b'sh', b'-c', b'echo $WORD', None, (ctypes.c_char_p * 2)(b'WORD=other', None))")
    for call in calls:
        (snapshot,), _, output = run(python, agent, "import ctypes\nctypes.CDLL(None)." + call)
        assert snapshot.cause == 4 and kept(snapshot) == 100 and output == "other\n", (call, snapshot.cause, output)


def late_libpython_is_found(python, agent):
    """A program that is no Python loads libpython with dlopen, hidden from other libraries."""
    ask = "import sys, sysconfig as s; print(s.get_config_var('LIBDIR'), s.get_config_var('INSTSONAME'), sys.prefix, sep='\\n')"
    folder, name, prefix = subprocess.check_output([python, "-c", ask]).decode().split("\n")[:3]
    library = os.path.join(folder, name)
    if not name.startswith("libpython3") or ".so" not in name or not os.path.exists(library):
        return  # this CPython is one executable
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "embedding")
        subprocess.check_call(["cc", "-g", os.path.join(os.path.dirname(os.path.abspath(__file__)), "embedding.c"), "-o", program, "-ldl"])
        snapshots = os.path.join(folder, "snapshots")
        os.mkdir(snapshots)
        variables = dict(os.environ, LD_PRELOAD=agent, DECREF_MODE="run", DECREF_DIR=snapshots, PYTHONHOME=prefix)
        subprocess.check_call([program, library, KEEP + "os._exit(0)"], env=variables)
        (name,) = os.listdir(snapshots)
        snapshot = Snapshot(os.path.join(snapshots, name))
    assert kept(snapshot) == 100 and snapshot.checks["ours"] == 7 and snapshot.checks["frames"] > 0, snapshot.checks
    assert snapshot.checks["frames_different"] == 0 and snapshot.checks["unwinds_different"] == 0, snapshot.checks
    stacks = [snapshot.native_stack(b.native) for b in snapshot.blocks if b.type == "Kept"]
    assert all(any(module.endswith("embedding") for _, module in stack) for stack in stacks)


def fork_each_process_its_own(python, agent):
    code = "child = os.fork()\nif child == 0:\n    more = [Kept() for _ in range(50)]\n    os._exit(3)\nos.waitpid(child, 0)\nos._exit(0)"
    snapshots, _, _ = run(python, agent, code)
    assert sorted(kept(s) for s in snapshots) == [100, 150]
    assert len({s.pid for s in snapshots}) == 2 and all(s.sequence == 1 for s in snapshots)


def subprocesses_that_are_no_python_write_nothing(python, agent):
    code = "import subprocess\nprint(subprocess.check_output(['sh', '-c', 'echo a; ls / | head -1']))"
    snapshots, names, _ = run(python, agent, code)
    assert len(snapshots) == 1, names


def signal_on_demand_busy_and_idle(python, agent):
    busy = "os.kill(os.getpid(), signal.SIGUSR2)\nmore = [str(i) for i in range(9)]\nos._exit(0)"
    idle = ("child = os.fork()\nif child == 0:\n    time.sleep(0.3); os.kill(os.getppid(), signal.SIGUSR2); os._exit(0)\n"
            "time.sleep(1.2)\nos._exit(0)")
    snapshots, names, _ = run(python, agent, busy)
    assert [s.cause for s in snapshots] == [3, 2], names
    snapshots, names, _ = run(python, agent, idle)
    assert sorted(s.cause for s in snapshots) == [2, 2, 3], names


def own_signal_handler_is_left_alone(python, agent):
    code = ("print(signal.getsignal(signal.SIGUSR2) == signal.SIG_DFL, signal.getsignal(signal.SIGTERM) == signal.SIG_DFL)\n"
            "signal.signal(signal.SIGUSR2, lambda *_: print('mine'))\nos.kill(os.getpid(), signal.SIGUSR2)\n")
    (snapshot,), _, output = run(python, agent, code)
    assert output == "True True\nmine\n", output
    assert snapshot.checks["signal_taken"] == 1


def replaced_allocators_are_hooked_again(python, agent):
    for options, environment in ((("-Xdev",), ()), ((), (("PYTHONMALLOC", "malloc"),)), ((), (("PYTHONMALLOC", "debug"),))):
        (snapshot,), _, _ = run(python, agent, "os._exit(0)", options, environment=environment)
        assert kept(snapshot) == 100 and snapshot.checks["ours"] == 7, (options, environment, kept(snapshot))
        assert snapshot.checks["reinstalled"] >= 3, snapshot.checks


def frame_check_holds_wherever_python_starts(python, agent):
    """The check runs at the first safe point, which each program reaches in another function."""
    for module in ("threading", "json", "asyncio", "decimal", "ctypes", "typing", "logging"):
        (snapshot,), _, _ = run(python, agent, "import %s\nos._exit(0)" % module)
        assert snapshot.checks["frames"] > 0 and snapshot.checks["frames_different"] == 0, (module, snapshot.checks)


def threads_that_come_and_go_cost_nothing(python, agent):
    code = """
import threading
def work():
    return [str(i) for i in range(10)]
for _ in range(300):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
os._exit(0)
"""
    (snapshot,), _, _ = run(python, agent, code)
    assert snapshot.checks["bytes"] < 24 << 20 and snapshot.checks["degraded"] == 0, snapshot.checks
    assert snapshot.handles == [], snapshot.handles


def memory_cap_degrades_and_says_so(python, agent):
    code = "more = [bytearray(1000) for _ in range(30000)]\nos._exit(0)"
    (snapshot,), _, _ = run(python, agent, code, environment=(("DECREF_MEMORY_CAP", str(12 << 20)),))
    assert snapshot.checks["degraded"] & 4 and snapshot.checks["lost"] > 0, snapshot.checks
    assert snapshot.checks["bytes"] <= 12 << 20, snapshot.checks


def other_version_stays_out(python, agent):
    snapshots, names, _ = run(python, agent, "", environment=(("DECREF_VERSION", "0.0.0"),))
    assert snapshots == [] and len(names) == 1 and names[0].endswith(".mismatch"), names


def freelist_reuse_names_the_second_maker(python, agent):
    code = """
def first():
    return [1]
def second():
    return [2]
for _ in range(100): first()
leaked = second()
os._exit(0)
"""
    (snapshot,), _, _ = run(python, agent, code)
    lists = [b for b in snapshot.blocks if b.type == "list" and b.flags == 1
             and snapshot.python_stack(b.python)[:1] and snapshot.python_stack(b.python)[0][0] == "second"]
    assert len(lists) == 1, len(lists)


def own_tracemalloc_works_as_without_the_agent(python, agent):
    code = """
import tracemalloc
def traced(size):
    return any(t.size == size for t in tracemalloc.take_snapshot().traces)
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory()[0] < 10000)
try:
    tracemalloc.take_snapshot()
except RuntimeError:
    print('refused')
tracemalloc.stop()
for size in (70001, 70002):
    tracemalloc.start(3)
    kept.append(bytearray(size))
    print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit(), traced(size + 1), traced(size + 9))
    tracemalloc.stop()
    print(tracemalloc.is_tracing())
try:
    tracemalloc.start(0)
except ValueError:
    print('refused', tracemalloc.is_tracing())
def first():
    return [1]
def second():
    return [2]
for _ in range(100): first()
leaked = second()
sys.stdout.flush()
os._exit(0)
"""
    (snapshot,), _, output = run(python, agent, code)
    assert output == "False True\nrefused\n" + 2 * "True 3 True False\nFalse\n" + "refused False\n", output
    assert snapshot.checks["ours"] == 7 and kept(snapshot) == 100, snapshot.checks
    if snapshot.checks["version"] >> 16 & 0xff >= 13:
        assert snapshot.checks["freelist"] == 0, "tracemalloc took the only tracer"
        return
    assert snapshot.checks["freelist"] in (1, 2), snapshot.checks
    assert sum(1 for b in snapshot.blocks if b.type == "list" and b.flags == 1
               and snapshot.python_stack(b.python)[:1] and snapshot.python_stack(b.python)[0][0] == "second") == 1


def deep_recursion_has_whole_stacks(python, agent):
    code = """
def dive(n):
    return [Kept()] if n == 0 else dive(n - 1)
sys.setrecursionlimit(5000)
deep = dive(900)
os._exit(0)
"""
    (snapshot,), _, _ = run(python, agent, code)
    depths = [len(snapshot.python_stack(b.python)) for b in snapshot.blocks if b.type == "Kept"]
    assert max(depths) == 902 and snapshot.checks["truncated"] == 0, max(depths)


def ticks_tell_when_blocks_were_born_and_what_ran(python, agent):
    code = """
class Late(Kept): pass
def work():
    for i in range(3000):
        kept.append([Late() for _ in range(4)])
work()
os._exit(0)
"""
    (snapshot,), _, _ = run(python, agent, code)
    assert len(snapshot.ticks) == snapshot.next_iteration > 40, (len(snapshot.ticks), snapshot.next_iteration)
    early = [b.birth for b in snapshot.blocks if b.type == "Kept"]
    late = [b.birth for b in snapshot.blocks if b.type == "Late"]
    assert max(early) - min(early) <= 2 and max(early) <= min(late), (min(early), max(early), min(late))
    spread = range(min(late) + 1, max(late))
    assert len(spread) > 40 and set(spread) <= set(late), "born at every tick"
    outermost = {tuple(f for f, _ in snapshot.python_stack(snapshot.ticks[t][1])[::-1][:2]) for t in spread}
    assert outermost == {("<module>", "work")}, outermost
    assert all(snapshot.native_stack(snapshot.ticks[t][0]) for t in spread)


CHECKS = [(f.__name__, f) for f in (
    end_writes_one_snapshot, objects_lost_for_good_have_a_type_after_the_interpreters_end,
    os_exit_writes_before_anything_is_freed, alarms_and_faults_kill_too, ended_while_it_ends_still_writes, deadly_signals_write_and_kill, exec_writes_first, variadic_exec_writes_first,
    late_libpython_is_found, fork_each_process_its_own, subprocesses_that_are_no_python_write_nothing, signal_on_demand_busy_and_idle,
    own_signal_handler_is_left_alone, replaced_allocators_are_hooked_again,
    frame_check_holds_wherever_python_starts, threads_that_come_and_go_cost_nothing, memory_cap_degrades_and_says_so,
    other_version_stays_out, freelist_reuse_names_the_second_maker, own_tracemalloc_works_as_without_the_agent, deep_recursion_has_whole_stacks,
    ticks_tell_when_blocks_were_born_and_what_ran)]
