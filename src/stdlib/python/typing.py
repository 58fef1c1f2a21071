"""Names for type hints (PEP 484 and its successors).

Hints are ordinary objects that remember what they were made of (`_typing_alias`); generic classes
and protocols, classes with declared fields, and looking into hints have a module each. Here are
decorators, the old names of classes, and what numbers and streams support.
"""

import abc as _abc
import collections as _collections
import collections.abc as _cabc
import sys
import types

from _typing import (NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
                     TypeVarTuple)
from _typing_alias import (
    Annotated, Any, ClassVar, Concatenate, Final, ForwardRef, GenericAlias, Literal, LiteralString,
    Never, NoReturn, NotRequired, Optional, ReadOnly, Required, Self, TypeAlias, TypeGuard, TypeIs,
    Union, Unpack, _Form, _GenericAlias, _Named)
from _typing_generic import (Generic, Protocol, _ProtocolMeta, get_protocol_members, is_protocol,
                             runtime_checkable)
from _typing_hints import get_args, get_origin, get_type_hints
from _typing_records import NamedTuple, NewType, TypedDict, is_typeddict

TYPE_CHECKING = False


# Functions and decorators

def cast(typ, val):
    """The value: checkers take it to be of the type."""
    return val


def assert_type(val, typ, /):
    """The value: checkers verify its type."""
    return val


def reveal_type(obj, /):
    """Show the type of a value when run, and when checked."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    """A place that is never reached."""
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    """One of several signatures of a function."""
    f = getattr(func, "__func__", func)
    try:
        known = _overloads.setdefault((f.__module__, f.__qualname__), {})
        known[f.__code__.co_firstlineno] = func
    except AttributeError:
        # Not a function: there is nothing to remember it by.
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures given with @overload."""
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overloads.clear()


def _mark(object, name):
    """The object, with an attribute that says something if it can have one."""
    try:
        setattr(object, name, True)
    except (AttributeError, TypeError):
        pass
    return object


def final(f):
    """Nothing overrides the method, or derives from the class: checkers see to that."""
    return _mark(f, "__final__")


def override(method, /):
    """The method overrides one of a base: checkers see to that."""
    return _mark(method, "__override__")


def no_type_check(arg):
    """Its hints are not types."""
    if isinstance(arg, type):
        for value in list(arg.__dict__.values()):
            if isinstance(value, types.FunctionType):
                value.__no_type_check__ = True
    return _mark(arg, "__no_type_check__")


def no_type_check_decorator(decorator):
    """A decorator whose results have hints that are not types."""
    import functools

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    """What it decorates makes classes like dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default,
            "kw_only_default": kw_only_default, "frozen_default": frozen_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return decorator


# Old names of classes

for _name in ("Hashable", "Sized"):
    globals()[_name] = _Named(getattr(_cabc, _name), 0, _name)
for _name in ("Awaitable", "AsyncIterable", "AsyncIterator", "Iterable", "Iterator", "Reversible",
              "Container", "Collection", "MutableSet", "Sequence", "MutableSequence", "KeysView",
              "ValuesView", "MappingView", "ByteString"):
    globals()[_name] = _Named(getattr(_cabc, _name), 1, _name)
for _name in ("Mapping", "MutableMapping", "ItemsView", "AsyncGenerator"):
    globals()[_name] = _Named(getattr(_cabc, _name), 2, _name)
for _name in ("Coroutine", "Generator"):
    globals()[_name] = _Named(getattr(_cabc, _name), 3, _name)
for _name, _class, _count in (
        ("AbstractSet", _cabc.Set, 1), ("Callable", _cabc.Callable, 2), ("List", list, 1),
        ("Set", set, 1), ("FrozenSet", frozenset, 1), ("Dict", dict, 2), ("Tuple", tuple, -1),
        ("Type", type, 1), ("DefaultDict", _collections.defaultdict, 2),
        ("OrderedDict", _collections.OrderedDict, 2), ("ChainMap", _collections.ChainMap, 2), ("Deque", _collections.deque, 1)):
    globals()[_name] = _Named(_class, _count, _name)
del _name, _class, _count

# Made when they are asked for, because their modules are large.
_LATE = {"Counter": ("collections", "Counter", 1),
         "Pattern": ("re", "Pattern", 1), "Match": ("re", "Match", 1),
         "ContextManager": ("contextlib", "AbstractContextManager", 2),
         "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 2)}


def __getattr__(name):
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, class_name, count = _LATE[name]
    made = globals()[name] = _Named(getattr(__import__(module), class_name), count, name)
    return made


def __dir__():
    return sorted({*globals(), *_LATE})


Text = str
T, KT, VT = TypeVar("T"), TypeVar("KT"), TypeVar("VT")
T_co, T_contra = TypeVar("T_co", covariant=True), TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)


# What numbers support

@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @_abc.abstractmethod
    def __int__(self) -> int: pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @_abc.abstractmethod
    def __float__(self) -> float: pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    @_abc.abstractmethod
    def __complex__(self) -> complex: pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    @_abc.abstractmethod
    def __bytes__(self) -> bytes: pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @_abc.abstractmethod
    def __index__(self) -> int: pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    __slots__ = ()

    @_abc.abstractmethod
    def __abs__(self) -> T_co: pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    __slots__ = ()

    @_abc.abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co: pass


class IO(Generic[AnyStr]):
    """A stream, for hints."""

    __slots__ = ()

    @property
    @_abc.abstractmethod
    def mode(self) -> str: ...

    @property
    @_abc.abstractmethod
    def name(self) -> str: ...

    @_abc.abstractmethod
    def close(self) -> None: ...

    @property
    @_abc.abstractmethod
    def closed(self) -> bool: ...

    @_abc.abstractmethod
    def fileno(self) -> int: ...

    @_abc.abstractmethod
    def flush(self) -> None: ...

    @_abc.abstractmethod
    def isatty(self) -> bool: ...

    @_abc.abstractmethod
    def read(self, n: int = -1) -> AnyStr: ...

    @_abc.abstractmethod
    def readable(self) -> bool: ...

    @_abc.abstractmethod
    def readline(self, limit: int = -1) -> AnyStr: ...

    @_abc.abstractmethod
    def readlines(self, hint: int = -1) -> "List[AnyStr]": ...

    @_abc.abstractmethod
    def seek(self, offset: int, whence: int = 0) -> int: ...

    @_abc.abstractmethod
    def seekable(self) -> bool: ...

    @_abc.abstractmethod
    def tell(self) -> int: ...

    @_abc.abstractmethod
    def truncate(self, size: "Optional[int]" = None) -> int: ...

    @_abc.abstractmethod
    def writable(self) -> bool: ...

    @_abc.abstractmethod
    def write(self, s: AnyStr) -> int: ...

    @_abc.abstractmethod
    def writelines(self, lines: "List[AnyStr]") -> None: ...

    @_abc.abstractmethod
    def __enter__(self) -> "IO[AnyStr]": ...

    @_abc.abstractmethod
    def __exit__(self, type, value, traceback) -> None: ...


class TextIO(IO[str]):
    """A stream of text, for hints."""

    __slots__ = ()

    @property
    @_abc.abstractmethod
    def buffer(self) -> "BinaryIO": ...

    @property
    @_abc.abstractmethod
    def encoding(self) -> str: ...

    @property
    @_abc.abstractmethod
    def errors(self) -> "Optional[str]": ...

    @property
    @_abc.abstractmethod
    def line_buffering(self) -> bool: ...

    @property
    @_abc.abstractmethod
    def newlines(self) -> "Any": ...

    @_abc.abstractmethod
    def __enter__(self) -> "TextIO": ...


class BinaryIO(IO[bytes]):
    """A stream of bytes, for hints."""

    __slots__ = ()

    @_abc.abstractmethod
    def write(self, s: "Union[bytes, bytearray]") -> int: ...

    @_abc.abstractmethod
    def __enter__(self) -> "BinaryIO": ...


__all__ = [_n for _n in (*globals(), *_LATE) if not _n.startswith("_") and _n not in (
    "sys", "types", "GenericAlias", "T", "KT", "VT", "T_co", "T_contra")]
