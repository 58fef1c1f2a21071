"""A dataclass with `__slots__`: made once more, as they cannot be added to a class that exists."""

from _dataclass_fields import fields

# What is defined here shows as the public module's own.
__name__ = "dataclasses"


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        if getattr(cls, "__weakrefoffset__", 0):
            yield "__weakref__"
        if getattr(cls, "__dictoffset__", 0):
            yield "__dict__"
    elif isinstance(slots, str):
        yield slots
    else:
        yield from slots


def _add_slots(cls, is_frozen, weakref_slot, all_fields):
    """The class again, with __slots__: they cannot be added to one that exists."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    cls_dict = dict(cls.__dict__)
    field_names = tuple(f.name for f in fields(cls))
    inherited = {s for c in cls.__mro__[1:-1] for s in _get_slots(c)}
    slots = [n for n in field_names if n not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    cls_dict["__slots__"] = tuple(slots)
    for name in field_names:
        cls_dict.pop(name, None)
    cls_dict.pop("__dict__", None)
    cls_dict.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    new = type(cls)(cls.__name__, cls.__bases__, cls_dict)
    if qualname is not None:
        new.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in cls_dict:
            new.__getstate__ = _dataclass_getstate
        if "__setstate__" not in cls_dict:
            new.__setstate__ = _dataclass_setstate
    _update_class_cells(new, cls)
    return new


def _update_class_cells(new, old):
    """Functions that use super() or __class__ mean the new class."""
    for value in new.__dict__.values():
        functions = [value]
        if isinstance(value, property):
            functions = [value.fget, value.fset, value.fdel]
        for function in functions:
            function = getattr(function, "__wrapped__", function)
            function = getattr(function, "__func__", function)
            for cell in getattr(function, "__closure__", None) or ():
                try:
                    if cell.cell_contents is old:
                        cell.cell_contents = new
                except ValueError:
                    pass
