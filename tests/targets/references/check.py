"""Counts of objects that live on, of those they refer to, and nothing of immortals or of what died."""
import gc
import sys

import references
from harness import agent, counted, kept_per_call


class Thing:
    pass


def check_growth_is_exact():
    thing, inner, other = Thing(), Thing(), Thing()
    holder = [inner, None, 1]
    watched = [thing, holder, other]  # itself a holder: it must live as long as growth is asked for
    agent.references_baseline(watched)
    for _ in range(7):
        references.keep(thing)
        references.keep(inner)
        references.keep(None)
    grown = dict((id(o), n) for o, n in agent.references_grown(5))
    assert grown.get(id(thing)) == 7 and grown.get(id(inner)) == 7, grown
    assert id(other) not in grown and id(holder) not in grown, grown


def check_recording_leaves_no_reference_to_none():
    """To what every call hands about: one reference a call would show as hundreds."""
    def nothing():
        return None

    for collect in (None, gc.collect):
        kept_per_call(nothing, warm_up=40)
        before = sys.getrefcount(None)
        agent.record(nothing, 400, collect, 1 << 20)
        assert abs(sys.getrefcount(None) - before) < 20, sys.getrefcount(None) - before


def check_counting_sees_no_block():
    thing = Thing()
    assert counted(lambda: references.keep(thing))[0] == {}


def check_objects_that_are_replaced_meanwhile():
    holder = {"value": [Thing() for _ in range(1000)]}
    agent.references_baseline([holder])
    holder["value"] = None
    more = [Thing() for _ in range(2000)]
    assert [o for o, _ in agent.references_grown(1) if isinstance(o, Thing)] == []
    agent.references_baseline([])
    del more
