"""Names for type hints (PEP 484 and its successors).

Hints are ordinary objects that remember what they were made of. `_Form` is a name that only makes
sense subscripted (`Union`, `Literal`), `_GenericAlias` is such a name with its arguments (`Union[int, str]`),
and `_Named` is an old capitalized name of a class (`List`), which works subscripted or bare.
"""

import abc as _abc
import collections as _collections
import collections.abc as _cabc
import contextlib as _contextlib
import functools as _functools
import operator as _operator
import re as _re
import sys
import types

from _typing import (NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
                     TypeVarTuple)

GenericAlias = types.GenericAlias
TYPE_CHECKING = False


# How hints show, and what they may be

def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, (tuple, list)):
        return "[" + ", ".join(map(_type_repr, obj)) + "]"
    return repr(obj)


def _check(arg, msg, *, forms=False):
    """A hint fit for an argument; None stands for its type and text for a forward reference."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol):
        raise TypeError(f"{arg} is not valid as type argument")
    if not forms and (arg is ClassVar or arg is Final
                      or isinstance(arg, _GenericAlias) and arg.__origin__ in (ClassVar, Final)):
        raise TypeError(f"{arg} is not valid as type argument")
    if arg is Generic or arg is Protocol:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _parameters(args):
    """The type parameters that occur in arguments, each once."""
    found = {}
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (tuple, list)):
            found.update(dict.fromkeys(_parameters(arg)))
        elif isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            found[arg] = None
        else:
            inner = getattr(arg, "__parameters__", ())
            if isinstance(inner, tuple):
                found.update(dict.fromkeys(inner))
    return tuple(found)


def _unique(args):
    out = []
    for arg in args:
        if arg not in out:
            out.append(arg)
    return tuple(out)


def _bind(subject, params, given):
    """What each parameter stands for: a dict; a TypeVarTuple takes a tuple of hints."""
    if len(params) == 1 and isinstance(params[0], ParamSpec) and not (
            len(given) == 1 and (isinstance(given[0], (list, tuple, ParamSpec)) or given[0] is ...
                                 or getattr(given[0], "__origin__", None) is Concatenate)):
        given = (list(given),)
    star = next((i for i, p in enumerate(params) if isinstance(p, TypeVarTuple)), None)
    if star is not None and len(given) >= len(params) - 1:
        extra = len(given) - len(params) + 1
        given = (*given[:star], tuple(given[star:star + extra]), *given[star + extra:])
    if len(given) < len(params):
        given = given + tuple(p.__default__ for p in params[len(given):] if p.has_default())
    if len(given) != len(params):
        many = "many" if len(given) > len(params) else "few"
        least = sum(not p.has_default() for p in params)
        expected = f"at least {least}" if least != len(params) and many == "few" else len(params)
        raise TypeError(f"Too {many} arguments for {subject}; actual {len(given)}, expected {expected}")
    return dict(zip(params, given))


def _substitute(arg, bound):
    """An argument with parameters replaced: a list, for one `*Ts` may become several."""
    if isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack and arg.__args__[0] in bound:
        return list(bound[arg.__args__[0]])
    if isinstance(arg, (TypeVar, ParamSpec)):
        return [bound.get(arg, arg)]
    if isinstance(arg, (list, tuple)):
        return [type(arg)(x for a in arg for x in _substitute(a, bound))]
    inner = () if isinstance(arg, type) else getattr(arg, "__parameters__", ())
    if not inner:
        return [arg]
    given = []
    for p in inner:
        given.extend(bound[p]) if isinstance(p, TypeVarTuple) else given.append(bound[p])
    return [arg[tuple(given)]]


# Forms and aliases

class _Unions:
    """What may stand in `X | Y`."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Form(_Unions):
    def __init__(self, name, getitem=None, doc=None):
        self._name = self.__name__ = self.__qualname__ = name
        self.__module__ = "typing"
        self._getitem = getitem
        self.__doc__ = doc

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._getitem(self, parameters)


class _GenericAlias(_Unions):
    """A form or a generic class with arguments."""

    def __init__(self, origin, args, name=None, *, metadata=None):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters(self.__args__)
        self.__module__ = "typing" if name else getattr(origin, "__module__", "typing")
        self._name = name
        if metadata is not None:
            self.__metadata__ = metadata

    def __getattr__(self, name):
        if "__origin__" in self.__dict__ and not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        if name in ("__name__", "__qualname__") and "_name" in self.__dict__:
            return self._name or getattr(self.__origin__, name)
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        own = ("__origin__", "__args__", "__parameters__", "__module__", "__metadata__", "_name")
        if name in own or name.startswith("__") and name.endswith("__"):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _Form):
            raise TypeError(f"Cannot instantiate {self!r}")
        if self._name and self.__origin__.__module__ != "typing" and self._name in _UNCALLABLE:
            raise TypeError(f"Type {self._name} cannot be instantiated; use "
                            f"{self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:  # An object without room for it.
            pass
        return made

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _Form):
            if self.__origin__ is Annotated:
                return (self.__args__[0],)
            raise TypeError(f"Cannot subclass {self!r}")
        if self.__origin__ is Generic:
            # Another generic base, or a protocol, brings Generic itself.
            after = bases[[b is self for b in bases].index(True) + 1:]
            if Protocol in bases or any(isinstance(b, _GenericAlias) and b is not self for b in after):
                return ()
        elif self._name and Generic not in bases and not any(
                isinstance(b, _GenericAlias) and b is not self for b in bases):
            return (self.__origin__, Generic)
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return any(isinstance(obj, arg) for arg in self.__args__)
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any(issubclass(cls, arg) for arg in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __getitem__(self, given):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self!r}")
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        if not isinstance(given, tuple):
            given = (given,)
        given = tuple(a if isinstance(a, (list, tuple)) else
                      _check(a, "Parameters to generic types must be types.") for a in given)
        bound = _bind(self, self.__parameters__, given)
        args = tuple(x for a in self.__args__ for x in _substitute(a, bound))
        if self.__origin__ is _cabc.Callable:
            if isinstance(args[0], list) and len(args) == 2:
                args = (*args[0], args[1])
            return _CallableGenericAlias(self.__origin__, args, "Callable")
        if self.__origin__ is Union:
            return Union[args]
        if self.__origin__ is Annotated:
            return Annotated[(args[0], *self.__metadata__)]
        return _GenericAlias(self.__origin__, args, self._name)

    def __iter__(self):
        yield Unpack[self]

    def __eq__(self, other):
        if isinstance(other, types.UnionType) and self.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _GenericAlias) or self.__origin__ is not other.__origin__:
            return NotImplemented
        if self.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        if self.__origin__ is Literal:
            return set(_typed(self.__args__)) == set(_typed(other.__args__))
        return (self.__args__ == other.__args__
                and self.__dict__.get("__metadata__") == other.__dict__.get("__metadata__"))

    def __hash__(self):
        if self.__origin__ is Union:
            return hash(frozenset(self.__args__))
        if self.__origin__ is Literal:
            return hash(frozenset(_typed(self.__args__)))
        return hash((self.__origin__, self.__args__, self.__dict__.get("__metadata__")))

    def __repr__(self):
        origin, args = self.__origin__, self.__args__
        if origin is Union and len(args) == 2 and type(None) in args:
            other = args[1] if args[0] is type(None) else args[0]
            return f"typing.Optional[{_type_repr(other)}]"
        if origin is Literal:
            return f"typing.Literal[{', '.join(map(repr, args))}]"
        if origin is Annotated:
            inside = ", ".join([_type_repr(args[0]), *map(repr, self.__metadata__)])
            return f"typing.Annotated[{inside}]"
        if origin is Unpack:
            return f"typing.Unpack[{_type_repr(args[0])}]"
        name = f"typing.{self._name}" if self._name else _type_repr(origin)
        return f"{name}[{', '.join(map(_type_repr, args)) or '()'}]"

    def __reduce__(self):
        args = self.__args__ if len(self.__args__) != 1 else self.__args__[0]
        if self.__origin__ is Annotated:
            args = (args, *self.__metadata__)
        return _operator.getitem, (globals().get(self._name, self.__origin__), args)


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        *args, result = self.__args__
        if len(args) == 1 and (args[0] is ... or isinstance(args[0], ParamSpec)
                               or getattr(args[0], "__origin__", None) is Concatenate):
            shown = _type_repr(args[0])
        else:
            shown = f"[{', '.join(map(_type_repr, args))}]"
        return f"typing.Callable[{shown}, {_type_repr(result)}]"


class _Named(_Unions):
    """`List` and its like: another name of a class. `count` is how many arguments it takes."""

    def __init__(self, origin, count, name):
        self.__origin__ = origin
        self._count = count
        self._name = self.__name__ = self.__qualname__ = name
        self.__module__ = "typing"
        self.__doc__ = f"A generic version of {_type_repr(origin)}."

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwargs):
        if self._name in _UNCALLABLE:
            raise TypeError(f"Type {self._name} cannot be instantiated; use "
                            f"{self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        if Generic in bases or any(isinstance(b, (_GenericAlias, _Named)) and b is not self for b in bases):
            return (self.__origin__,)
        return (self.__origin__, Generic)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __getitem__(self, args):
        if self._name == "Callable":
            return _callable(args)
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(a if a is ... else _check(a, "Parameters to generic types must be types.")
                     for a in args)
        if self._name in ("Generator", "AsyncGenerator"):
            args += (type(None),) * (self._count - len(args))
        elif self._name in ("ContextManager", "AsyncContextManager") and len(args) == 1:
            args += (bool | None,)
        if self._count == 0:
            raise TypeError(f"{self!r} is not a generic class")
        if self._count > 0 and len(args) != self._count:
            many = "many" if len(args) > self._count else "few"
            raise TypeError(f"Too {many} arguments for {self!r}; actual {len(args)}, "
                            f"expected {self._count}")
        return _GenericAlias(self.__origin__, args, self._name)


_UNCALLABLE = {"List", "Dict", "Set", "FrozenSet", "Tuple", "Type"}


def _callable(args):
    if not isinstance(args, tuple) or len(args) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    given, result = args
    result = _check(result, "Callable[args, result]: result must be a type.")
    if isinstance(given, (list, tuple)):
        given = tuple(_check(a, "Callable[[arg, ...], result]: each arg must be a type.") for a in given)
    elif given is ... or isinstance(given, ParamSpec) or getattr(given, "__origin__", None) is Concatenate:
        given = (given,)
    else:
        raise TypeError("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. "
                        f"Got {given}")
    return _CallableGenericAlias(_cabc.Callable, (*given, result), "Callable")


def _union(form, args):
    if args == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for arg in args if isinstance(args, tuple) else (args,):
        arg = _check(arg, "Union[arg, ...]: each arg must be a type.")
        nested = isinstance(arg, types.UnionType) or getattr(arg, "__origin__", None) is Union
        flat.extend(arg.__args__ if nested else (arg,))
    flat = _unique(flat)
    return flat[0] if len(flat) == 1 else _GenericAlias(Union, flat, "Union")


def _optional(form, arg):
    return Union[_check(arg, f"{form} requires a single type."), type(None)]


def _typed(args):
    return [(arg, type(arg)) for arg in args]


def _literal(form, args):
    flat = []
    for arg in args if isinstance(args, tuple) else (args,):
        flat.extend(arg.__args__ if getattr(arg, "__origin__", None) is Literal else (arg,))
    try:
        flat = [value for value, _ in dict.fromkeys(_typed(flat))]
    except TypeError:
        pass  # Values that have no hash stay as they are.
    return _GenericAlias(Literal, tuple(flat), "Literal")


def _annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments "
                        "(a type and an annotation).")
    origin, *metadata = args
    origin = _check(origin, "Annotated[t, ...]: t must be a type.", forms=True)
    if getattr(origin, "__origin__", None) is Annotated:
        metadata = [*origin.__metadata__, *metadata]
        origin = origin.__args__[0]
    return _GenericAlias(Annotated, (origin,), "Annotated", metadata=tuple(metadata))


def _concatenate(form, args):
    if args == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    args = args if isinstance(args, tuple) else (args,)
    if not (args[-1] is ... or isinstance(args[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _GenericAlias(Concatenate, tuple(a if a is ... else _check(a, "") for a in args), "Concatenate")


def _single(form, arg):
    arg = _check(arg, f"{form} accepts only single type.", forms=True)
    return _GenericAlias(form, (arg,), form._name)


Union = _Form("Union", _union, "Union[X, Y] means either X or Y.")
Optional = _Form("Optional", _optional, "Optional[X] means X or None.")
Literal = _Form("Literal", _literal, "One of the given values.")
Annotated = _Form("Annotated", _annotated, "A type with metadata.")
Concatenate = _Form("Concatenate", _concatenate, "Arguments before those of a ParamSpec.")
ClassVar, Final, Required, NotRequired, ReadOnly, TypeGuard, TypeIs, Unpack = [
    _Form(name, _single) for name in ("ClassVar", "Final", "Required", "NotRequired", "ReadOnly",
                                      "TypeGuard", "TypeIs", "Unpack")]
NoReturn, Never, Self, LiteralString, TypeAlias = [
    _Form(name) for name in ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias")]


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """A type every value has."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class ForwardRef(_Unions):
    """A hint given as text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        text = f"({arg},)[0]" if arg.startswith("*") else arg
        try:
            self.__forward_code__ = compile(text, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = f", module={self.__forward_module__!r}" if self.__forward_module__ else ""
        return f"ForwardRef({self.__forward_arg__!r}{module})"


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


# Named tuples, typed dictionaries, new types

def _make_named_tuple(name, fields, module, defaults=()):
    types_of = {n: _check(t, f"field {n} annotation must be a type") for n, t in fields}
    made = _collections.namedtuple(name, list(types_of), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types_of
    return made


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        hints = ns.get("__annotations__", {})
        defaults = []
        for field in hints:
            if field in ns:
                defaults.append(field)
            elif defaults:
                many = "s" if len(defaults) > 1 else ""
                raise TypeError(f"non-default namedtuple field {field} cannot follow default "
                                f"field{many} {', '.join(defaults)}")
        made = _make_named_tuple(name, hints.items(), ns["__module__"], [ns[f] for f in defaults])
        if Generic in bases:
            space = {k: v for k, v in made.__dict__.items() if k not in ("__dict__", "__weakref__")}
            space["__orig_bases__"] = ns.get("__orig_bases__", bases)
            space["__class_getitem__"] = classmethod(Generic.__class_getitem__.__func__)
            made = type(name, (tuple, Generic), space)
        for key, value in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                       "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key not in ("__annotations__", "__module__") and key not in made._fields:
                setattr(made, key, value)
                if hasattr(type(value), "__set_name__"):
                    type(value).__set_name__(value, made, key)
        return made


def NamedTuple(typename, fields, /):
    """A named tuple with hints: a base class, or a function of a name and pairs."""
    return _make_named_tuple(typename, fields, sys._getframe(1).f_globals.get("__name__"))


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _bare(hint):
    """A field's hint without its qualifiers, and their forms."""
    found = []
    while getattr(hint, "__origin__", None) in (Required, NotRequired, ReadOnly, Annotated):
        found.append(hint.__origin__)
        hint = hint.__args__[0]
    return found


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        real = (Generic, dict) if any(issubclass(b, Generic) for b in bases) else (dict,)
        made = type.__new__(mcls, name, real, ns)
        hints, required, optional, frozen = {}, set(), set(), set()
        for base in bases:
            hints.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
            frozen |= base.__dict__.get("__readonly_keys__", set())
        for key, hint in ns.get("__annotations__", {}).items():
            hint = _check(hint, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
            hints[key] = hint
            marks = _bare(hint)
            needed = Required in marks or total and NotRequired not in marks
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            frozen.add(key) if ReadOnly in marks else frozen.discard(key)
        made.__annotations__ = hints
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(frozen)
        made.__mutable_keys__ = frozenset(hints) - frozen
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields, /, *, total=True):
    """A dict with known keys: a base class, or a function of a name and a dict of hints."""
    ns = {"__annotations__": dict(fields), "__module__": sys._getframe(1).f_globals.get("__name__")}
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether a class is a typed dictionary."""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


class NewType(_Unions):
    """A name that checkers keep apart from the type it stands for."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get("__name__")

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`{self.__name__} = NewType({self.__name__!r}, {self.__name__})`")

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__


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
    known = _overloads.setdefault((f.__module__, f.__qualname__), {})
    known[f.__code__.co_firstlineno] = func
    return _overload_dummy


def get_overloads(func):
    """The signatures given with @overload."""
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overloads.clear()


def _marks(name):
    def decorator(f):
        try:
            setattr(f, name, True)
        except (AttributeError, TypeError):
            pass
        return f
    return decorator


final = _marks("__final__")
override = _marks("__override__")


def no_type_check(arg):
    """Its hints are not types."""
    if isinstance(arg, type):
        for value in list(arg.__dict__.values()):
            if isinstance(value, types.FunctionType):
                value.__no_type_check__ = True
    return _marks("__no_type_check__")(arg)


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


# Looking into hints

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
        return _functools.reduce(_operator.or_, args)
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
        ("OrderedDict", _collections.OrderedDict, 2), ("Counter", _collections.Counter, 1),
        ("ChainMap", _collections.ChainMap, 2), ("Deque", _collections.deque, 1),
        ("Pattern", _re.Pattern, 1), ("Match", _re.Match, 1),
        ("ContextManager", _contextlib.AbstractContextManager, 2),
        ("AsyncContextManager", _contextlib.AbstractAsyncContextManager, 2)):
    globals()[_name] = _Named(_class, _count, _name)
del _name, _class, _count

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


__all__ = [_n for _n in list(globals()) if not _n.startswith("_") and _n not in (
    "sys", "types", "GenericAlias", "T", "KT", "VT", "T_co", "T_contra")]
