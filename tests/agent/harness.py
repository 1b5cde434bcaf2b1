"""What the hazard checks share: run a callable under the agent's module and look at what it left."""
import gc
import importlib.machinery
import importlib.util
import os
import struct
import tempfile
from collections import Counter

from snapshot_file import DIR, FD, FILE, MALLOC, MEM, MMAP, OBJ, RAW, THREAD, Snapshot  # noqa: F401

_path = os.environ["DECREF_AGENT"]
_loader = importlib.machinery.ExtensionFileLoader("_decref_agent", _path)
agent = importlib.util.module_from_spec(importlib.util.spec_from_file_location("_decref_agent", _path, loader=_loader))
_loader.exec_module(agent)

_iteration = 1


class Kept:
    """Survivors that appear once in every call: the same Python stack, native stack, size and type."""

    def __init__(self, snapshot, first, calls):
        self.snapshot = snapshot
        births = {}
        for block in snapshot.blocks:
            births.setdefault((block.domain, block.type, block.size, block.native), Counter())[block.birth] += 1
        steady = range(first + 2, first + calls - 2)
        self.keys = []
        for key, seen in births.items():
            if all(seen[birth] for birth in steady):
                self.keys += [key] * min(seen[birth] for birth in steady)
        self.open = [h for h in snapshot.handles if h.birth == first + calls // 2]

    def _through(self, native, module):
        return [f for f in self.snapshot.native_stack(native) if module in os.path.basename(f[1])]

    def all(self):
        return self.keys

    def blocks(self, domain, module):
        return sorted(size for d, _, size, native in self.keys if d == domain and self._through(native, module))

    def types(self, module):
        return sorted(t for d, t, _, native in self.keys if t and self._through(native, module))

    def handles(self):
        return sorted((h.kind, h.detail) for h in self.open)

    def handle_frames(self, module):
        return all(self._through(h.native, module) for h in self.open)

    def _native_of(self, size):
        return next(native for _, _, s, native in self.keys if s == size)

    def frames_of(self, module, size):
        return len(self._through(self._native_of(size), module))

    def outermost_module(self):
        return self.snapshot.native_stack(self.keys[0][3])[-1][1]

    def innermost_modules(self, size):
        return {os.path.basename(self.snapshot.native_stack(b.native)[0][1]) for b in self.snapshot.blocks if b.size == size}

    def python_functions(self, size):
        block = next(b for b in self.snapshot.blocks if b.size == size)
        return [name.split(".")[-1] for name, _ in self.snapshot.python_stack(block.python)]


def kept_per_call(function, calls=12, warm_up=20, whole_stacks=True):
    global _iteration
    for _ in range(warm_up):
        function()
    gc.collect()
    first, _iteration = _iteration, agent.record(function, calls, gc.collect, _iteration)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "snapshot")
        agent.snapshot(path, first)
        snapshot = Snapshot(path)
    checks = snapshot.checks
    assert checks["frames"] > 0 and checks["frames_different"] == 0, checks
    assert checks["unwinds_different"] == 0 and checks["lost"] == 0 and checks["degraded"] == 0, checks
    assert checks["ours"] == 7 and (checks["truncated"] == 0 or not whole_stacks), checks
    return Kept(snapshot, first, calls)


def _change(values, part=None):
    parts = {"blocks": dict((i, v) for i, v in enumerate(values[0:6]) if v),
             "handles": dict((i, v) for i, v in enumerate(values[12:17]) if v)}
    return {name: seen for name, seen in parts.items() if seen and part in (None, name)}


def counted(function, calls=8, warm_up=20, part=None):
    """(own, others) of the last call, or one part of them; the last half must all be the same in `own`."""
    for _ in range(warm_up):
        function()
    raw = agent.count(function, calls, gc.collect)
    size = struct.calcsize("36q")
    records = [struct.unpack_from("36q", raw, i * size) for i in range(calls)]
    answers = [(_change(r[:18], part), _change(r[18:], part)) for r in records]
    assert len({repr(own) for own, _ in answers[calls // 2:]}) == 1, answers
    return answers[-1]
