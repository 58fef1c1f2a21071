"""Generic classes (PEP 484) and protocols (PEP 544)."""

import abc as _abc
import sys

import _typing_alias
from _typing import ParamSpec, TypeVar, TypeVarTuple
from _typing_alias import Unpack, _GenericAlias, _bind, _check, _parameters

# What is defined here shows as the public module's own.
__name__ = "typing"


# Generic classes

class Generic:
    """The base of generic classes: `class Box(Generic[T])`."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, args):
        if not isinstance(args, tuple):
            args = (args,)
        if cls is Generic or cls is Protocol:
            if not args:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            for p in args:
                if not (isinstance(p, (TypeVar, ParamSpec)) or getattr(p, "__origin__", None) is Unpack):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                                    "or parameter specification variables.")
            if len(set(args)) != len(args):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, args, cls.__name__)
        params = getattr(cls, "__parameters__", ())
        if not params:
            raise TypeError(f"{cls} is not a generic class")
        args = tuple(a if isinstance(a, (list, tuple)) or a is ... else
                     _check(a, "Parameters to generic types must be types.") for a in args)
        bound = _bind(cls, params, args)
        out = []
        for p in params:
            value = bound[p]
            if isinstance(p, TypeVarTuple):
                out.extend(value)
            else:
                out.append(tuple(value) if isinstance(value, list) else value)
        return _GenericAlias(cls, tuple(out))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if Generic in (bases or cls.__bases__) and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        params = _parameters(bases)
        declared = [b for b in bases if isinstance(b, _GenericAlias) and b.__origin__ in (Generic, Protocol)]
        if len([b for b in declared if b.__origin__ is Generic]) > 1:
            raise TypeError("Cannot inherit from Generic[...] multiple times.")
        if declared:
            wanted = declared[0].__parameters__
            missing = [p for p in params if p not in wanted]
            if missing:
                name = declared[0].__origin__.__name__
                raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed "
                                f"in {name}[{', '.join(map(str, wanted))}]")
            params = wanted
        cls.__parameters__ = tuple(params)


# Protocols

_NOT_MEMBERS = frozenset((
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
    "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__",
    "__orig_bases__", "__orig_class__", "__type_params__", "__protocol_attrs__",
    "__non_callable_proto_members__", "_is_protocol", "_is_runtime_protocol", "_abc_impl",
    "__qualname__"))


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base in (Generic, Protocol) or not getattr(base, "_is_protocol", False):
            continue
        names.update(base.__dict__)
        names.update(base.__dict__.get("__annotations__", ()))
    return {n for n in names if n not in _NOT_MEMBERS}


def _class_has(cls, name, *, callable_only):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
        if not callable_only and name in base.__dict__.get("__annotations__", ()):
            if getattr(base, "_is_protocol", False):
                return True
    return False


class _ProtocolMeta(_abc.ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if super().__instancecheck__(instance):
            return True
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        for name in cls.__protocol_attrs__:
            try:
                value = getattr(instance, name)
            except AttributeError:
                return False
            if value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        frame = sys._getframe(1).f_globals.get("__name__")
        internal = frame in ("abc", "typing", "functools", None)
        if not getattr(cls, "_is_runtime_protocol", False):
            if internal:
                return cls in other.__mro__ or super().__subclasscheck__(other)
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        fields = cls.__non_callable_proto_members__
        if fields and not internal:
            raise TypeError("Protocols with non-method members don't support issubclass(). "
                            f"Non-method members: {str(sorted(fields))[1:-1]}.")
        return super().__subclasscheck__(other)


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False) or not getattr(cls, "_is_runtime_protocol", False):
        return NotImplemented
    if cls.__non_callable_proto_members__:
        return NotImplemented
    return all(_class_has(other, n, callable_only=False)
               for n in cls.__protocol_attrs__) or NotImplemented


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for base in type(self).__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            return init(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that describe what their implementations can do."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            allowed = base.__module__ in ("collections.abc", "contextlib", "_collections_abc", "os")
            if not (base in (object, Generic) or allowed or getattr(base, "_is_protocol", False)):
                raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        cls.__protocol_attrs__ = _protocol_members(cls)
        cls.__non_callable_proto_members__ = {
            n for n in cls.__protocol_attrs__ if not callable(getattr(cls, n, None))}
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if "__init__" not in cls.__dict__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    """Let a protocol be used with isinstance()."""
    if not is_protocol(cls):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Whether a class is a protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


_typing_alias.Generic = Generic
_typing_alias.Protocol = Protocol
