"""How objects are taken apart for copying and pickling (PEP 307, protocol 2)."""

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slot_names(cls):
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get("__slots__", ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = c.__name__.lstrip("_")
                if stripped:
                    name = f"_{stripped}{name}"
            names.append(name)
    return names


def _state(obj):
    custom = getattr(type(obj), "__getstate__", None)
    if custom is not None and custom is not object.__getstate__:
        return obj.__getstate__()
    state = dict(obj.__dict__) if hasattr(obj, "__dict__") else {}
    slots = {name: getattr(obj, name) for name in _slot_names(type(obj)) if hasattr(obj, name)}
    if slots:
        return (state or None, slots)
    return state or None


def __reduce_ex__(obj, protocol):
    cls = type(obj)
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = obj.__getnewargs_ex__()
        maker, made = __newobj_ex__, (cls, args, kwargs)
    elif hasattr(cls, "__getnewargs__"):
        maker, made = __newobj__, (cls, *obj.__getnewargs__())
    else:
        plain = object in (cls.__base__, cls) or cls.__flags__ & (1 << 9)
        if not plain or not _copyable(cls):
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        maker, made = __newobj__, (cls,)
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    return maker, made, _state(obj), items, pairs


def _copyable(cls):
    """Classes over builtin types that hold state of their own cannot be made from nothing."""
    for c in cls.__mro__:
        if not c.__flags__ & (1 << 9):
            return c in (object, list, dict, set, frozenset, int, str, float, tuple, bytes,
                         bytearray, complex) or issubclass(c, BaseException)
    return True
