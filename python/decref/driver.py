"""Runs inside the target's interpreter and does what the command line says (docs/formats/driver-protocol.md).

Imports what every interpreter has loaded at start-up, so that little of the target's world changes, and does it before the
target can put modules of its own in the way. It decides nothing: Decref.Trace/Growth does.
"""

import _imp
import gc
import os
import sys
import time
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import ExtensionFileLoader

import channel
import constants
import description
import holding
import suites
import target

CALLS_BETWEEN_COLLECTIONS = 64
OWN_FOLDER = os.path.dirname(os.path.abspath(__file__))


def import_agent(path):
    """The copy that LD_PRELOAD brought in: the same file is never loaded twice."""
    spec = ModuleSpec("_decref_agent", ExtensionFileLoader("_decref_agent", path), origin=path)
    agent = _imp.create_dynamic(spec)
    _imp.exec_dynamic(agent)
    return agent


def clear_type_cache():
    """The interpreter's attribute cache holds up to 4,096 names; which ones is a matter of chance."""
    if sys.version_info < (3, 13):
        sys._clear_type_cache()
    elif sys.version_info < (3, 15):
        sys._clear_internal_caches()


def queued_time():
    """Nanoseconds this thread was ready to run and had no processor; 0 where the kernel does not say."""
    try:
        statistics = os.open("/proc/thread-self/schedstat", os.O_RDONLY | os.O_CLOEXEC)
        try:
            return int(os.read(statistics, 256).split()[1])
        finally:
            os.close(statistics)
    except (OSError, ValueError, IndexError):
        return 0


class Stopwatch:
    """What an idle machine would have taken: wall time less the time in the queue."""

    def __init__(self):
        self.queued, self.start = queued_time(), time.perf_counter_ns()

    def nanoseconds(self):
        return max(0, time.perf_counter_ns() - self.start - (queued_time() - self.queued))


def leave_no_trace_on_the_path():
    """The target may have modules with the names of ours."""
    sys.path.remove(OWN_FOLDER)
    for module in (channel, constants, description, holding, suites, target):
        del sys.modules[module.__name__]


class Session:
    def __init__(self, agent):
        self.agent = agent
        self.targets = []
        self.chosen = None
        self.pid = os.getpid()

    def collect(self):
        """After each call."""
        self.end_in_child()
        gc.collect()

    def end_in_child(self):
        """A child that the target forked and that came back to us must not go on with the loop."""
        if os.getpid() != self.pid:
            os._exit(0)

    def load(self, form, *arguments):
        self.targets = target.load(form, *arguments)
        lines = (
            "%s\t%s\t%s\t%s\n" % (("skip" if reason else "run", name, reason or "", description.place_of(value)))
            for value, name, reason in self.targets
        )
        return "targets", "".join(lines)

    def choose(self, index):
        self.chosen = self.targets[int(index)][0]
        return "done", ""

    def warm(self, calls):
        """Tells how many nanoseconds it took."""
        watch = Stopwatch()
        for _ in range(int(calls)):
            self.chosen()
            self.collect()
        return "done", str(watch.nanoseconds())

    def rehearse(self, calls):
        """Like a batch of `count`, without counting. Tells how many nanoseconds it took."""
        watch = Stopwatch()
        self.batch(int(calls))()
        self.collect()
        return "done", str(watch.nanoseconds())

    def settle(self):
        """Makes the collection after each call cheap: what is alive now need not be looked at again."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        return "done", ""

    def count(self, batches, size):
        """A record for each batch: what its calls left behind after a collection."""
        return "counts", self.agent.count(self.batch(int(size)), int(batches), self.collect)

    def batch(self, size):
        """That many calls as one. Garbage is collected now and then only, so that it takes little time and no more memory than it must."""
        if size == 1:
            return self.chosen
        chosen, end_in_child, collect, times = self.chosen, self.end_in_child, self.collect, range(1, size + 1)

        def call_all():
            for call in times:
                chosen()
                end_in_child()
                if not call % CALLS_BETWEEN_COLLECTIONS:
                    collect()

        return call_all

    def record(self, calls, first):
        return "done", str(self.agent.record(self.chosen, int(calls), self.collect, int(first)))

    def rush(self, calls, first):
        """Many calls that count as one."""
        return "done", str(self.agent.record(self.batch(int(calls)), 1, self.collect, int(first)))

    def baseline(self):
        """Settles too: frozen objects are not in the collector's list any more."""
        gc.unfreeze()
        gc.collect()
        objects = gc.get_objects()
        gc.freeze()
        objects.extend(constants.of_functions(objects))
        self.agent.references_baseline(objects)
        return "done", ""

    def grown(self, minimum):
        lines = [
            "%d\t%d\t%s\t%s\n" % (growth, id(value), description.type_of(value), description.of_object(value))
            for value, growth in self.agent.references_grown(int(minimum))
        ]
        return "grown", "".join(lines)

    def watch(self, calls, *addresses):
        """In which calls the refcounts of some of the grown objects changed, and by how much."""
        wanted = frozenset(map(int, addresses))
        watched = [value for value, _ in self.agent.references_grown(1) if id(value) in wanted]
        changes = [[] for _ in watched]
        counts = [sys.getrefcount(value) for value in watched]
        for call in range(int(calls)):
            self.chosen()
            self.collect()
            for i, value in enumerate(watched):
                count = sys.getrefcount(value)
                if count != counts[i]:
                    changes[i].append("%d:%d" % (call, count - counts[i]))
                    counts[i] = count
        return "watched", "".join("%d\t%s\n" % (id(value), " ".join(changes[i])) for i, value in enumerate(watched))

    def holders(self, roots, leaked):
        """For each root a container that is alive and refers to it, as far as the collector knows."""
        gc.unfreeze()
        found = holding.find(set(map(int, roots.split())), set(map(int, leaked.split())))
        gc.freeze()
        return "holders", "".join(
            "%d\t%s\t%s\n" % (address, description.type_of(holder), holding.name_of(holder)) for address, holder in found
        )

    def read(self, *ranges):
        """Memory of leaked blocks, for telling who holds whom. What cannot be read comes back as zeros."""
        parts = []
        memory = os.open("/proc/self/mem", os.O_RDONLY | os.O_CLOEXEC)
        try:
            for address, size in (map(int, span.split(":")) for span in ranges):
                try:
                    parts.append(os.pread(memory, size, address).ljust(size, b"\0"))
                except OSError:
                    parts.append(bytes(size))
        finally:
            os.close(memory)
        return "memory", b"".join(parts)

    def snapshot(self, path, first):
        clear_type_cache()
        self.agent.snapshot(path, int(first))
        return "done", ""


COMMANDS = {
    name: getattr(Session, name)
    for name in ("load", "choose", "warm", "rehearse", "settle", "count", "record", "rush", "baseline", "grown", "watch", "holders", "read", "snapshot")
}

RUNS_THE_TARGET = ("load", "warm", "rehearse", "count", "record", "rush", "watch")


def serve(session, link):
    while True:
        name, arguments = link.receive()
        if name == "quit":
            os._exit(0)
        try:
            kind, payload = COMMANDS[name](session, *filter(None, arguments) if name != "load" else arguments)
        except BaseException as error:  # the target's SystemExit and KeyboardInterrupt too
            kind = "raised" if name in RUNS_THE_TARGET else "failed"
            payload = description.of_exception(error, OWN_FOLDER)
        if os.getpid() != session.pid:
            os._exit(0)
        link.send(kind, payload)


def main():
    _, agent_path, commands, answers, built_folders = sys.argv
    target.built_folders = int(built_folders)
    del sys.argv[1:]
    os.setsid()
    link = channel.Channel(int(commands), int(answers))
    try:
        agent = import_agent(agent_path)
    except ImportError as error:
        link.send("failed", str(error))
        os._exit(0)
    leave_no_trace_on_the_path()
    link.send("ready", "%s\0%d" % (agent.VERSION, sys.hexversion))
    serve(Session(agent), link)


if __name__ == "__main__":
    main()
