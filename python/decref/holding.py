"""Finds who holds an object, by asking every object the collector knows what it refers to."""

import gc
import sys


def find(addresses, leaked):
    """[(address, holder)], one holder for each address that has one which is not leaked itself."""
    found = {}
    for holder in gc.get_objects():
        if id(holder) in leaked:
            continue
        for value in gc.get_referents(holder):
            if id(value) in addresses:
                found.setdefault(id(value), holder)
            elif type(value) in (dict, tuple) and not gc.is_tracked(value):
                # Containers of plain values are not in the collector's list.
                for inner in gc.get_referents(value):
                    if id(inner) in addresses and id(value) not in leaked:
                        found[id(inner)] = value
    return list(found.items())


def name_of(holder):
    """`module.name` of a container that a module holds by name; `module` of a namespace itself; otherwise nothing."""
    for module_name, module in list(sys.modules.items()):
        if type(module) is not type(sys):
            continue
        if vars(module) is holder:
            return module_name
        for name, value in list(vars(module).items()):
            if value is holder and type(name) is str:
                return "%s.%s" % (module_name, name)
    return ""
