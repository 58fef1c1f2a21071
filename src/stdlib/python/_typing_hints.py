"""Looking into hints: what they are made of, and what their text names."""

import collections.abc as _cabc
import sys
import types

from _typing import ParamSpec, ParamSpecArgs, ParamSpecKwargs
from _typing_alias import (Annotated, Concatenate, ForwardRef, Literal, NotRequired, ReadOnly,
                           Required, Union, _GenericAlias, _Named, _check)
from _typing_generic import Generic

GenericAlias = types.GenericAlias

# What is defined here shows as the public module's own.
__name__ = "typing"


def get_origin(tp):
    """What a hint is a subscription of: get_origin(list[int]) is list."""
    if isinstance(tp, types.UnionType):
        return types.UnionType
    if tp is Generic:
        return Generic
    if isinstance(tp, (_GenericAlias, _Named, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    return None


def get_args(tp):
    """The arguments of a hint."""
    if isinstance(tp, _GenericAlias) and tp.__origin__ is Annotated:
        return (tp.__args__[0], *tp.__metadata__)
    if not isinstance(tp, (_GenericAlias, GenericAlias, types.UnionType)):
        return ()
    args = tp.__args__
    if getattr(tp, "__origin__", None) is _cabc.Callable:
        if not (len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)
                                    or getattr(args[0], "__origin__", None) is Concatenate)):
            return (list(args[:-1]), args[-1])
    return args


def _evaluate(hint, globalns, localns):
    """A hint with forward references replaced by what they name."""
    if isinstance(hint, str):
        hint = ForwardRef(hint)
    if isinstance(hint, ForwardRef):
        value = eval(hint.__forward_code__, globalns, localns)
        value = _check(value, "Forward references must evaluate to types.", forms=True)
        return value if value is hint else _evaluate(value, globalns, localns)
    if not isinstance(hint, (_GenericAlias, GenericAlias, types.UnionType)) or get_origin(hint) is Literal:
        return hint
    args = tuple(_evaluate(a, globalns, localns) for a in hint.__args__)
    return hint if args == hint.__args__ else _rebuilt(hint, args)


def _rebuilt(hint, args):
    if isinstance(hint, types.UnionType):
        joined = args[0]
        for arg in args[1:]:
            joined |= arg
        return joined
    if isinstance(hint, GenericAlias):
        return GenericAlias(hint.__origin__, args)
    if hint.__origin__ is Union:
        return Union[args]
    return type(hint)(hint.__origin__, args, hint._name, metadata=hint.__dict__.get("__metadata__"))


def _stripped(hint):
    """A hint without Annotated, Required and the like."""
    if getattr(hint, "__origin__", None) in (Annotated, Required, NotRequired, ReadOnly):
        return _stripped(hint.__args__[0])
    if not isinstance(hint, (_GenericAlias, GenericAlias, types.UnionType)) or get_origin(hint) is Literal:
        return hint
    args = tuple(map(_stripped, hint.__args__))
    return hint if args == hint.__args__ else _rebuilt(hint, args)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The hints of a class, function or module, with text evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            space = globalns
            if space is None:
                space = getattr(sys.modules.get(base.__module__), "__dict__", {})
            local = dict(vars(base)) if localns is None else localns
            for name, hint in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _evaluate(type(None) if hint is None else hint, space, local)
    else:
        if globalns is None:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            is_module = isinstance(obj, types.ModuleType)
            globalns = obj.__dict__ if is_module else getattr(inner, "__globals__", {})
        found = getattr(obj, "__annotations__", None)
        if found is None:
            if isinstance(obj, (types.BuiltinFunctionType, types.MethodType, types.ModuleType)):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        local = dict(localns if localns is not None else globalns)
        for parameter in getattr(obj, "__type_params__", ()):
            local.setdefault(parameter.__name__, parameter)
        for name, hint in found.items():
            hints[name] = _evaluate(type(None) if hint is None else hint, globalns, local)
    return hints if include_extras else {name: _stripped(hint) for name, hint in hints.items()}
