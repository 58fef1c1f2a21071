"""What objects and classes hold, for `inspect`: members, attributes by kind, trees of classes."""

import types
from collections import namedtuple

from inspect import getmro, isclass, isroutine

# What is defined here shows as the public module's own.
__name__ = "inspect"


Attribute = namedtuple("Attribute", "name kind defining_class object")


def _members(object, predicate, getter):
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = (object,) + object.__mro__
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items()
                      if isinstance(value, types.DynamicClassAttribute)]
    results, seen = [], set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((name, value))
        seen.add(name)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    """Names and values of an object's attributes, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same without running descriptors."""
    return _members(object, predicate, getattr_static)


_missing_mark = object()


def _in_classes(cls, name):
    for base in type.__dict__["__mro__"].__get__(cls):
        if name in base.__dict__:
            return base.__dict__[name]
    return _missing_mark


def getattr_static(obj, attr, default=_missing_mark):
    """An attribute without running descriptors, `__getattr__` or `__getattribute__`."""
    own = _missing_mark
    kind = obj if isinstance(obj, type) else type(obj)
    found = _in_classes(kind, attr)
    if not isinstance(obj, type):
        space = _in_classes(kind, "__dict__")
        if space is _missing_mark or isinstance(space, (types.GetSetDescriptorType,
                                                        types.MemberDescriptorType)):
            try:
                own = object.__getattribute__(obj, "__dict__").get(attr, _missing_mark)
            except AttributeError:
                pass
        if own is not _missing_mark and found is not _missing_mark:
            if _in_classes(type(found), "__get__") is not _missing_mark and (
                    _in_classes(type(found), "__set__") is not _missing_mark
                    or _in_classes(type(found), "__delete__") is not _missing_mark):
                return found
    if own is not _missing_mark:
        return own
    if found is not _missing_mark:
        return found
    if isinstance(obj, type):
        found = _in_classes(type(obj), attr)
        if found is not _missing_mark:
            return found
    if default is not _missing_mark:
        return default
    raise AttributeError(attr)


def classify_class_attrs(cls):
    """Name, kind, defining class and value of each attribute of a class."""
    mro = getmro(cls)
    above = tuple(c for c in getmro(type(cls)) if c not in (type, object))
    names = dir(cls)
    for base in mro:
        names += [name for name, value in base.__dict__.items()
                  if isinstance(value, types.DynamicClassAttribute) and name not in names]
    result, seen = [], set()
    for name in names:
        if name in seen:
            continue
        seen.add(name)
        home, value = None, _missing_mark
        try:
            value = getattr(cls, name) if name != "__dict__" else _missing_mark
        except Exception:
            pass
        else:
            home = getattr(value, "__objclass__", None)
        for base in mro + above:
            if name in base.__dict__:
                raw = base.__dict__[name]
                home = base
                break
        else:
            raw = value
            if value is _missing_mark or home is None:
                continue
        if isinstance(raw, (staticmethod, types.BuiltinMethodType)):
            kind, value = "static method", raw
        elif isinstance(raw, (classmethod, types.ClassMethodDescriptorType)):
            kind, value = "class method", raw
        elif isinstance(raw, property):
            kind, value = "property", raw
        else:
            value = raw if value is _missing_mark or value is None else value
            kind = "method" if isroutine(value) else "data"
        result.append(Attribute(name, kind, home, value))
    return result


def walktree(classes, children, parent):
    """Lists in lists for `getclasstree`."""
    results = []
    classes.sort(key=lambda cls: (cls.__module__, cls.__name__))
    for cls in classes:
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    """Classes with their bases, those derived in a list after each."""
    children, roots = {}, []
    for cls in classes:
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)
