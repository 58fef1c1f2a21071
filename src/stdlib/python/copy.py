"""Shallow and deep copies."""

__all__ = ["Error", "copy", "deepcopy", "replace"]

import types
import _weakref
from copyreg import dispatch_table


class Error(Exception):
    """An object cannot be copied."""


error = Error

_ATOMIC = {types.NoneType, int, float, bool, complex, bytes, str, types.EllipsisType,
           types.NotImplementedType, types.CodeType, type, range, types.BuiltinFunctionType,
           types.FunctionType, property, _weakref.ReferenceType}


def _reconstructor(x, cls):
    """What `__reduce_ex__` says of how to make the object again."""
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor is not None:
        return reductor()
    raise Error(f"un(deep)copyable object of type {cls}")


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    copier = _copy_dispatch.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    made = _reconstructor(x, cls)
    if isinstance(made, str):
        return x
    return _reconstruct(x, None, *made)


def _copy_immutable(x):
    return x


# Libraries enter their own types in these two tables.
_copy_dispatch = dict.fromkeys((*_ATOMIC, tuple, frozenset, slice), _copy_immutable)
_copy_dispatch.update((cls, cls.copy) for cls in (list, dict, set, bytearray))


def deepcopy(x, memo=None, _nil=[]):
    """A new object whose contents are copies, too."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(key, _nil)
        if known is not _nil:
            return known
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            made = _reconstructor(x, cls)
            y = x if isinstance(made, str) else _reconstruct(x, memo, *made)
    if y is not x:
        memo[key] = y
        # What was copied must live as long as its id is remembered.
        memo.setdefault(id(memo), []).append(x)
    return y


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    for item in x:
        y.append(item if type(item) in _ATOMIC else deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    y = [item if type(item) in _ATOMIC else deepcopy(item, memo) for item in x]
    # Copying the items may have copied the tuple itself.
    if id(x) in memo:
        return memo[id(x)]
    for a, b in zip(x, y):
        if a is not b:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        if type(key) not in _ATOMIC:
            key = deepcopy(key, memo)
        y[key] = value if type(value) in _ATOMIC else deepcopy(value, memo)
    return y


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


def _deepcopy_atomic(x, memo):
    return x


_deepcopy_dispatch = dict.fromkeys(_ATOMIC, _deepcopy_atomic)
_deepcopy_dispatch.update({
    list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict,
    types.MethodType: _deepcopy_method,
})


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None):
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slotstate = state
            else:
                slotstate = None
            if state is not None:
                y.__dict__.update(state)
            if slotstate is not None:
                for key, value in slotstate.items():
                    setattr(y, key, value)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    """A new object of the same kind with some fields changed."""
    cls = obj.__class__
    func = getattr(cls, "__replace__", None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)
