"""Short texts about exceptions and objects. Uses no module that the target could have replaced, and runs none of its code
but an exception's own `__str__`."""

LONGEST = 80
LONGEST_MESSAGE = 500
MOST_FRAMES = 20
SAFE_TO_REPR = (str, bytes, int, float, complex, bool, type(None))
namespace_of_type = type.__dict__["__dict__"].__get__  # a metaclass cannot stand in its way
NAMED = (type(lambda: 0), type(len))


def of_exception(error, own_folder):
    """`Type: text`, then a line `file:line in function` for each of the target's frames, outermost first."""
    try:
        text = str(error)
    except Exception:
        text = "(its __str__ raised)"
    lines = [("%s: %s" % (type(error).__name__, text.replace("\n", " ")))[:LONGEST_MESSAGE]]
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        if not code.co_filename.startswith(own_folder):
            lines.append("%s:%s in %s" % (code.co_filename, step.tb_lineno, code.co_name))
        step = step.tb_next
    return "\n".join(lines[:1] + lines[1:][-MOST_FRAMES:])


def of_object(value):
    """A repr of what is safe to repr, the name of what has one, otherwise nothing."""
    if type(value) in SAFE_TO_REPR:
        text = repr(value[: LONGEST + 1] if isinstance(value, (str, bytes)) else value)
        return text if len(text) <= LONGEST else text[:LONGEST] + "..."
    if issubclass(type(value), type):  # isinstance would ask the value's own __class__
        return type.__getattribute__(value, "__name__")
    return value.__name__ if type(value) in NAMED else ""


def type_of(value):
    """A class is a type, whatever its metaclass."""
    kind = type if issubclass(type(value), type) else type(value)
    module = namespace_of_type(kind).get("__module__")
    name = type.__getattribute__(kind, "__name__")
    return module + "." + name if type(module) is str and module != "builtins" else name


def place_of(function):
    """`line:file` of a Python function's definition, otherwise nothing."""
    if type(function) is not type(place_of):
        return ""
    return "%d:%s" % (function.__code__.co_firstlineno, function.__code__.co_filename)
