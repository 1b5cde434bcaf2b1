"""One workload in one process: prints its CPU seconds. workload.py NAME SCALE [count]"""
import ctypes
import json
import os
import sys
import time

native = ctypes.PyDLL(os.environ["DECREF_BENCH_NATIVE"])  # holds the GIL, as an extension does


def json_dict(scale):
    document = {"name": "x" * 20, "values": list(range(40)), "nested": {str(i): [i, str(i), {"k": i}] for i in range(30)}}
    for _ in range(scale):
        text = json.dumps(document)
        copy = json.loads(text)
        copy["more"] = [dict(a=i, b=str(i)) for i in range(20)]


def recursion(scale):
    def step(depth):
        kept = [depth, str(depth), {"d": depth}]
        if depth:
            list(map(step, (depth - 1,)))
        return kept
    for _ in range(scale):
        step(50)


def no_allocation(scale):
    total = 0
    for _ in range(scale):
        for i in range(200):
            total = (total ^ i) & 127


def live_million(scale):
    for _ in range(scale):
        kept = [[i] for i in range(1_000_000)]
        del kept


WORKLOADS = {
    "json_dict": (json_dict, 60_000),
    "malloc_pairs": (lambda scale: native.pairs(ctypes.c_long(scale)), 280_000_000),
    "deep_pairs_115": (lambda scale: native.deep_pairs(ctypes.c_long(100), ctypes.c_long(scale)), 280_000_000),
    "recursion_50": (recursion, 80_000),
    "two_threads": (lambda scale: native.threaded_pairs(ctypes.c_long(scale), ctypes.c_long(1)), 140_000_000),
    "four_threads": (lambda scale: native.threaded_pairs(ctypes.c_long(scale), ctypes.c_long(3)), 70_000_000),
    "eight_threads": (lambda scale: native.threaded_pairs(ctypes.c_long(scale), ctypes.c_long(7)), 35_000_000),
    "live_10_million": (lambda scale: native.live_blocks(ctypes.c_long(scale), ctypes.c_long(48)), 10_000_000),
    "no_allocation": (no_allocation, 450_000),
    "live_million": (live_million, 7),
}


def count(function):
    """The counting pass: one call of the agent's count()."""
    import importlib.machinery
    import importlib.util
    loader = importlib.machinery.ExtensionFileLoader("_decref_agent", os.environ["DECREF_AGENT"])
    agent = importlib.util.module_from_spec(importlib.util.spec_from_loader("_decref_agent", loader))
    loader.exec_module(agent)
    agent.count(function, 1, None)


def main():
    run, scale = WORKLOADS[sys.argv[1]]
    scale = max(1, int(scale * float(sys.argv[2])))
    # The same once, shorter: what the agent sets up once (tables, unwind rules, code objects, the first pages) is done.
    run(max(1, scale // 50))
    if sys.argv[3:] == ["count"]:
        inside = []

        def timed():
            start = time.process_time()
            run(scale)
            inside.append(time.process_time() - start)
        count(timed)
        print("%.6f" % inside[0])
        return
    start = time.process_time()
    run(scale)
    print("%.6f" % (time.process_time() - start))


main()
