"""A process that lives long: steady churn, and what is resident as time goes by. life.py SECONDS

Run it plain and under the agent (LD_PRELOAD, DECREF_MODE=run): one line "SECONDS RESIDENT_MIB ROUNDS" a tenth. Each round
replaces a part of 20,000 live objects, runs C allocation, recursion to a random depth, a new thread, an exception, and new code.
"""
import ctypes
import json
import os
import random
import sys
import threading
import time

native = ctypes.CDLL(os.environ["DECREF_BENCH_NATIVE"])  # without the GIL


def resident_mib():
    with open("/proc/self/statm") as numbers:
        return int(numbers.read().split()[1]) * 4096 / 2 ** 20


def dive(depth):
    kept = [depth, str(depth)]
    return kept if depth == 0 else list(map(dive, (depth - 1,)))


def make(generator):
    kind = generator.randrange(5)
    size = generator.randrange(1, 400)
    return [bytes(size), [size] * (size // 8), {str(i): i for i in range(size // 16)}, "x" * size, (size, [size])][kind]


def one_round(kept, generator):
    for _ in range(2000):
        kept[generator.randrange(len(kept))] = make(generator)
    dive(generator.randrange(60))
    thread = threading.Thread(target=native.pairs, args=(ctypes.c_long(500),))
    thread.start()
    native.deep_pairs(ctypes.c_long(generator.randrange(100)), ctypes.c_long(500))
    thread.join()
    try:
        json.loads("[1, {")
    except ValueError:
        pass
    exec(compile("def made(x):\n    return [x, str(x)]\nmade(1)", "<made>", "exec"), {})


def main():
    seconds = float(sys.argv[1])
    generator = random.Random(1)
    kept = [make(generator) for _ in range(20000)]
    start = time.monotonic()
    rounds = 0
    for part in range(1, 11):
        while time.monotonic() - start < seconds * part / 10:
            one_round(kept, generator)
            rounds += 1
        print("%.0f %.1f %d" % (time.monotonic() - start, resident_mib(), rounds), flush=True)


main()
