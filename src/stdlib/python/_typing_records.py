"""Classes with declared fields, `NamedTuple` (PEP 526) and `TypedDict` (PEP 589), and `NewType`."""

import collections as _collections
import sys

from _typing_alias import Annotated, NotRequired, ReadOnly, Required, _Unions, _check
from _typing_generic import Generic

# What is defined here shows as the public module's own.
__name__ = "typing"


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


class _NotGiven:
    def __repr__(self):
        return "<sentinel>"


_not_given = _NotGiven()


def _warn_deprecated(how, what, stacklevel):
    import warnings
    warnings.warn(f"{how} is deprecated and will be disallowed in Python 3.15. {what}",
                  DeprecationWarning, stacklevel=stacklevel)


def _fields_or_none(fields, kind, example, empty):
    """The fields of a record that is made by a call; those left out are a deprecated way to say that
    there are none."""
    if fields is not _not_given and fields is not None:
        return fields
    how = ("Failing to pass a value for" if fields is _not_given else "Passing `None` as")
    _warn_deprecated(f"{how} the 'fields' parameter",
                     f"To create a {kind} class with 0 fields using the functional syntax, pass an "
                     f"empty {empty}, e.g. `{example}`.", 4)
    return ()


def NamedTuple(typename, fields=_not_given, /, **kwargs):
    """A named tuple with hints: a base class, or a function of a name and pairs."""
    if not kwargs:
        example = f"{typename} = NamedTuple({typename!r}, [])"
        fields = _fields_or_none(fields, "NamedTuple", example, "list")
    elif fields is _not_given:
        _warn_deprecated("Creating NamedTuple classes using keyword arguments",
                         "Use the class-based or functional syntax instead.", 3)
        fields = kwargs.items()
    elif fields is None:
        raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using "
                        "keyword arguments")
    else:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
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


def TypedDict(typename, fields=_not_given, /, *, total=True):
    """A dict with known keys: a base class, or a function of a name and a dict of hints."""
    example = f"{typename} = TypedDict({typename!r}, {{}})"
    fields = _fields_or_none(fields, "TypedDict", example, "dictionary")
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
