"""Hints as objects.

`_Form` is a name that only makes sense subscripted (`Union`, `Literal`), `_GenericAlias` is such a
name or a generic class with its arguments (`Union[int, str]`), `_Named` is an old capitalized name
of a class (`List`), which works subscripted or bare, and `ForwardRef` is a hint given as text.

They ask whether they meet `Generic` or `Protocol`, which are made with them: `_typing_generic`
puts the two here.
"""

import collections.abc as _cabc
import operator as _operator
import types

from _typing import ParamSpec, TypeVar, TypeVarTuple

GenericAlias = types.GenericAlias

# What is defined here shows as the public module's own.
__name__ = "typing"


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
        if self.__typing_is_unpacked_typevartuple__:
            return given
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

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return self.__origin__ is Unpack and isinstance(self.__args__[0], TypeVarTuple)

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
        import typing

        return _operator.getitem, (getattr(typing, self._name or "", self.__origin__), args)


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
