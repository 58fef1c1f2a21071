"""Classes that are mostly their fields (PEP 557)."""

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]

import abc
import copy
import keyword
import sys
import types
from reprlib import recursive_repr
from types import FunctionType, GenericAlias

from _dataclass_fields import (
    Field, field, fields, FrozenInstanceError, InitVar, KW_ONLY, MISSING, _DataclassParams,
    _FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR, _FIELDS, _get_field, _HAS_DEFAULT_FACTORY,
    _is_kw_only, _PARAMS, _POST_INIT_NAME)
from _dataclass_slots import _add_slots, _dataclass_getstate, _dataclass_setstate


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    if isinstance(value, FunctionType):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    setattr(cls, name, value)
    return False


def _make_function(name, args, body, namespace, globals):
    """A function from its text; `namespace` holds what the text refers to."""
    names = ", ".join(namespace)
    text = f"def __create_fn__({names}):\n def {name}({args}):\n"
    text += "\n".join(f"  {line}" for line in body) + f"\n return {name}"
    scope = {}
    exec(text, globals, scope)
    return scope["__create_fn__"](**namespace)


def _make_init(cls, fields, std_fields, kw_only_fields, frozen, has_post_init, slots, globals):
    self_name = "__dataclass_self__" if any(f.name == "self" for f in fields) else "self"
    seen_default = None
    for f in std_fields:
        if not f.init:
            continue
        if not (f.default is MISSING and f.default_factory is MISSING):
            seen_default = f
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument "
                            f"{seen_default.name!r}")
    namespace = {"__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY,
                 "__dataclass_builtins_object__": object}

    def parameter(f):
        namespace[f"__dataclass_type_{f.name}__"] = f.type
        if f.default is not MISSING:
            return f"{f.name}=__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            return f"{f.name}=__dataclass_HAS_DEFAULT_FACTORY__"
        return f.name

    body = []
    for f in fields:
        default = f"__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            namespace[default] = f.default_factory
            value = f"{default}()"
            if f.init:
                value = f"{value} if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
        elif f.init:
            if f.default is not MISSING:
                namespace[default] = f.default
            value = f.name
        elif slots and f.default is not MISSING:
            namespace[default] = f.default
            value = default
        else:
            continue
        if f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f"__dataclass_builtins_object__.__setattr__({self_name}, {f.name!r}, {value})")
        else:
            body.append(f"{self_name}.{f.name} = {value}")
    if has_post_init:
        params = ", ".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT_NAME}({params})")
    args = [self_name] + [parameter(f) for f in std_fields if f.init]
    keywords = [parameter(f) for f in kw_only_fields if f.init]
    if keywords:
        args += ["*", *keywords]
    init = _make_function("__init__", ", ".join(args), body or ["pass"], namespace, globals)
    init.__annotations__ = {f.name: f.type for f in std_fields + kw_only_fields if f.init}
    init.__annotations__["return"] = None
    return init


def _compared(fields, cls, name, symbol):
    """An ordering method that compares the fields as tuples."""
    left = "(" + "".join(f"self.{f.name}," for f in fields) + ")"
    right = "(" + "".join(f"other.{f.name}," for f in fields) + ")"
    body = ["if other.__class__ is self.__class__:", f" return {left}{symbol}{right}",
            "return NotImplemented"]
    return _make_function(name, "self, other", body, {}, {})


def _hash_action(unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash:
        return "raise" if has_explicit_hash else "add"
    if not eq or has_explicit_hash:
        return None
    return "add" if frozen else "none"


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                   weakref_slot):
    fields = {}
    globals = sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args,
                                           kw_only, slots, weakref_slot))
    any_frozen_base = has_dataclass_bases = False
    all_frozen_bases = None
    for b in cls.__mro__[-1:0:-1]:
        base_fields = getattr(b, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            for f in base_fields.values():
                fields[f.name] = f
            if all_frozen_bases is None:
                all_frozen_bases = True
            current_frozen = getattr(b, _PARAMS).frozen
            all_frozen_bases = all_frozen_bases and current_frozen
            any_frozen_base = any_frozen_base or current_frozen

    annotations = cls.__dict__.get("__annotations__", {})
    cls_fields = []
    kw_only_seen = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = kw_only = True
        else:
            cls_fields.append(_get_field(cls, name, annotation, kw_only))
    for f in cls_fields:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen_bases is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)

    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING
                             or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    init_fields = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields = [f for f in init_fields if f.init and not f.kw_only]
    kw_only_fields = [f for f in init_fields if f.init and f.kw_only]
    if init:
        has_post_init = hasattr(cls, _POST_INIT_NAME)
        _set_new_attribute(cls, "__init__", _make_init(
            cls, init_fields, std_fields, kw_only_fields, frozen, has_post_init, slots, globals))
    _set_new_attribute(cls, "__replace__", _replace)

    field_list = [f for f in fields.values() if f._field_type is _FIELD]
    if repr:
        shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in field_list if f.repr)
        body = [f'return f"{{self.__class__.__qualname__}}({shown})"']
        method = _make_function("__repr__", "self", body, {}, {})
        _set_new_attribute(cls, "__repr__", recursive_repr()(method))
    compared = [f for f in field_list if f.compare]
    if eq:
        terms = [f"self.{f.name}==other.{f.name}" for f in compared]
        body = ["if self is other:", " return True",
                "if other.__class__ is self.__class__:",
                f" return {' and '.join(terms) or 'True'}", "return NotImplemented"]
        _set_new_attribute(cls, "__eq__", _make_function("__eq__", "self, other", body, {}, {}))
    if order:
        for name, symbol in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _set_new_attribute(cls, name, _compared(compared, cls, name, symbol)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                "Consider using functools.total_ordering")
    if frozen:
        names = ", ".join(f"{f.name!r}" for f in field_list)
        condition = "type(self) is cls" + (f" or name in ({names},)" if names else "")
        for name, args, verb in (("__setattr__", "self, name, value", "assign to"),
                                 ("__delattr__", "self, name", "delete")):
            rest = "name, value" if name == "__setattr__" else "name"
            body = [f"if {condition}:", f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                    f"super(cls, self).{name}({rest})"]
            method = _make_function(
                name, args, body, {"cls": cls, "FrozenInstanceError": FrozenInstanceError}, {})
            if _set_new_attribute(cls, name, method):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
    action = _hash_action(bool(unsafe_hash), bool(eq), bool(frozen), has_explicit_hash)
    if action == "raise":
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if action == "none":
        cls.__hash__ = None
    elif action == "add":
        hashed = [f for f in field_list if (f.compare if f.hash is None else f.hash)]
        values = "".join(f"self.{f.name}," for f in hashed)
        method = _make_function("__hash__", "self", [f"return hash(({values}))"], {}, {})
        method.__qualname__ = f"{cls.__qualname__}.__hash__"
        cls.__hash__ = method
    if not getattr(cls, "__doc__"):
        parts = [f"{f.name}: {_annotation_text(f.type)}" + (
            "" if f.default is MISSING and f.default_factory is MISSING else
            f" = {f.default!r}" if f.default is not MISSING else " = <factory>")
            for f in std_fields]
        if kw_only_fields:
            parts.append("*")
            parts += [f"{f.name}: {_annotation_text(f.type)}" + (
                "" if f.default is MISSING and f.default_factory is MISSING else
                f" = {f.default!r}" if f.default is not MISSING else " = <factory>")
                for f in kw_only_fields]
        cls.__doc__ = f"{cls.__name__}({', '.join(parts)})"
    if match_args:
        _set_new_attribute(cls, "__match_args__", tuple(f.name for f in std_fields))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, fields)
    abc.update_abstractmethods(cls)
    return cls


def _annotation_text(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add the methods that follow from the annotated fields of a class."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                              slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Is it a dataclass, or an instance of one?"""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, fields that are dataclasses too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda o, inner: dict_factory(
        [(f.name, inner(getattr(o, f.name))) for f in fields(o)]))


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, fields that are dataclasses too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda o, inner: tuple_factory(
        [inner(getattr(o, f.name)) for f in fields(o)]))


# What `copy.deepcopy` gives back as it is.
_ATOMIC = {types.NoneType, bool, int, float, str, complex, bytes}


def _convert(obj, make):
    def inner(o):
        return o if type(o) in _ATOMIC else _convert(o, make)
    cls = type(obj)
    if _is_dataclass_instance(obj):
        return make(obj, inner)
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*[inner(v) for v in obj])
    if isinstance(obj, (list, tuple)):
        return cls(inner(v) for v in obj)
    if isinstance(obj, dict):
        if hasattr(cls, "default_factory"):
            result = cls(obj.default_factory)
            for k, v in obj.items():
                result[inner(k)] = inner(v)
            return result
        return cls((inner(k), inner(v)) for k, v in obj.items())
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """A dataclass from the names, types and defaults of its fields."""
    if namespace is None:
        namespace = {}
    annotations, defaults, seen = {}, {}, set()
    for item in fields:
        if isinstance(item, str):
            name, tp = item, "typing.Any"
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, default = item
            defaults[name] = default
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = tp

    def exec_body(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, exec_body)
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, "
                                "it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


_replace.__name__ = "__replace__"
