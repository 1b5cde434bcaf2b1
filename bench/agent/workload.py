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
    kept = [[i] for i in range(scale)]
    del kept


WORKLOADS = {
    "json_dict": (json_dict, 1500),
    "malloc_pairs": (lambda scale: native.pairs(ctypes.c_long(scale)), 10_000_000),
    "deep_pairs_115": (lambda scale: native.deep_pairs(ctypes.c_long(100), ctypes.c_long(scale)), 2_000_000),
    "recursion_50": (recursion, 400),
    "two_threads": (lambda scale: native.threaded_pairs(ctypes.c_long(scale)), 4_000_000),
    "no_allocation": (no_allocation, 30_000),
    "live_million": (live_million, 1_000_000),
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
