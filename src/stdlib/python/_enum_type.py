"""The metaclass of enumerations, and how it makes members.

It knows the bases of all enumerations, which are made by it: they (and the boundaries EJECT and
KEEP) are None until `_enum_member` and `_enum_flag` put them here.
"""

import builtins as bltns
import sys
from types import DynamicClassAttribute, MappingProxyType

from _enum_body import EnumDict, _Mark, _is_descriptor, _is_single_bit, property

Enum = Flag = ReprEnum = EJECT = KEEP = None

# What is defined here shows as the public module's own.
__name__ = "enum"

_not_given = _Mark("<not given>")


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
            namespace._generate_next_value = first_enum._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple or Enum is None:
            plain = {**classdict, "_value_repr_": None, "_use_args_": False}
            new = super().__new__(metacls, cls, bases, plain, **kwds)
            _start(new, object, boundary)
            return new
        ignored = classdict._ignore
        namespace = {k: v for k, v in classdict.items()
                     if k not in ignored and k != "_ignore_" and k not in classdict._member_names}
        order = namespace.pop("_order_", None)
        generate = namespace.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            namespace["_generate_next_value_"] = staticmethod(generate)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        bad = {"mro", ""} & set(classdict._member_names)
        if bad:
            raise ValueError("invalid enum member name(s) %s" % ",".join(repr(n) for n in bad))
        new_member, save_new, use_args = metacls._find_new_(namespace, member_type, first_enum)
        if save_new:
            namespace["__new_member__"] = new_member
            del namespace["__new__"]
        if member_type is not object and "__reduce_ex__" not in namespace:
            namespace["__reduce_ex__"] = _reduce_ex
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        _start(enum_class, member_type, boundary or getattr(first_enum, "_boundary_", None))
        enum_class._new_member_ = new_member
        enum_class._use_args_ = use_args
        enum_class._value_repr_ = metacls._find_data_repr_(cls, bases)
        enum_class._in_progress = True
        for name in classdict._member_names:
            _add_member(enum_class, name, classdict[name], member_type)
        del enum_class._in_progress
        if Flag is not None and issubclass(enum_class, Flag):
            _finish_flag(enum_class)
        if first_enum is not None and first_enum is ReprEnum:
            for name in ("__format__", "__str__"):
                if name not in namespace:
                    method = getattr(member_type, name)
                    if method is object.__str__:
                        method = member_type.__repr__
                    type.__setattr__(enum_class, name, method)
                    namespace[name] = method
        # A member type's own text methods give way to those of Enum.
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name in namespace:
                continue
            found = getattr(enum_class, name, None)
            from_type = getattr(member_type, name, None)
            from_enum = getattr(first_enum, name, None)
            if found is getattr(object, name, None) or found is from_type:
                if from_enum is not None:
                    setattr(enum_class, name, from_enum)
        if Flag is not None and issubclass(enum_class, Flag):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__",
                         "__invert__"):
                if name not in namespace:
                    method = getattr(Flag, name)
                    if getattr(enum_class, name) is not method:
                        type.__setattr__(enum_class, name, method)
        enum_class.__new__ = Enum.__new__
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else order
            names = enum_class._member_names_
            if order != [n for n in names]:
                raise TypeError(f"member order does not match _order_:\n  {names!r}\n  {order!r}")
        return enum_class

    def __init__(cls, *args, **kwds):
        super().__init__(*args[:3])

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, "
                            "empty, enum")
        return cls._create_(value, None if names is _not_given else names, module=module,
                            qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return value in cls._unhashable_values_ or value in cls._hashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__",
                 "__members__", "__module__", "__name__", "__qualname__"} | set(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        # Every class has a method of its own.
        names.add("__init_subclass__")
        if cls._member_type_ is object:
            return sorted(names)
        return sorted(set(dir(cls._member_type_)) | names)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Makes members of those globals of a module that the filter takes by their names."""
        module_globals = sys.modules[module].__dict__
        members = [(key, value) for key, value in vars(source or sys.modules[module]).items()
                   if filter(key)]
        try:
            # Of several names for a value, the first is the member's.
            members.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            members.sort(key=lambda pair: pair[0])
        cls = cls(name, members, module=module, boundary=boundary or KEEP)
        if as_global:
            from enum import global_enum
            global_enum(cls)
        else:
            module_globals.update(cls.__members__)
        module_globals[name] = cls
        return cls

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @bltns.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        """The functional API: names as text, sequence, pairs or mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names, last_values = names, [], []
            for count, name in enumerate(original):
                value = first_generate(cls)(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            classdict[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals["__name__"]
            except (AttributeError, ValueError, KeyError):
                pass
        if module is not None:
            classdict["__module__"] = module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the values, and the enumeration they are mixed with."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types = set()
        bases_seen = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                bases_seen.add(base)
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    data_types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {data_types!r}")
        return data_types.pop() if data_types else None

    @classmethod
    def _find_new_(mcls, namespace, member_type, first_enum):
        new = namespace.get("__new__")
        save_new = first_enum is not None and new is not None
        if new is None:
            for method in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target not in (None, object.__new__, Enum.__new__):
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        elif isinstance(new, staticmethod):
            new = new.__func__
        use_args = first_enum is not None and new is not object.__new__
        return new, save_new, use_args


EnumMeta = EnumType


def first_generate(cls):
    """The function that makes values for the members of an enumeration."""
    return cls._generate_next_value_


def _start(cls, member_type, boundary):
    """The tables of an enumeration without members."""
    cls._member_names_ = []
    cls._member_map_ = {}
    cls._value2member_map_ = {}
    cls._unhashable_values_ = []
    cls._hashable_values_ = []
    cls._member_type_ = member_type
    cls._boundary_ = boundary
    cls._flag_mask_ = 0
    cls._singles_mask_ = 0
    cls._all_bits_ = 0


def _reduce_ex(self, proto):
    return self.__class__, (self._value_,)


def _add_member(cls, name, value, member_type):
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    if not cls._use_args_:
        new = cls._new_member_(cls)
    else:
        new = cls._new_member_(cls, *args)
    if not hasattr(new, "_value_"):
        if member_type is object:
            new._value_ = value
        else:
            try:
                new._value_ = member_type(*args)
            except Exception as exc:
                raise TypeError("_value_ not set in __new__, unable to create it") from exc
    value = new._value_
    new._name_ = name
    new.__objclass__ = cls
    new.__init__(*args)
    new._sort_order_ = len(cls._member_names_)
    is_flag = Flag is not None and issubclass(cls, Flag)
    if is_flag and not isinstance(value, int):
        raise TypeError(f"{value!r} is not a valid Flag value")
    found = cls._value2member_map_.get(value) if _hashable(value) else None
    if found is None and not _hashable(value):
        found = next((m for m in cls._member_map_.values() if m._value_ == value), None)
    if found is not None:
        new = found
    elif not is_flag or _is_single_bit(value):
        cls._member_names_.append(name)
    if is_flag and found is None:
        cls._flag_mask_ |= value
        if _is_single_bit(value):
            cls._singles_mask_ |= value
        cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
    descriptor = hidden = None
    for base in cls.__mro__[1:]:
        attr = base.__dict__.get(name)
        if isinstance(attr, (property, DynamicClassAttribute)):
            descriptor = attr
            break
        if attr is not None and _is_descriptor(attr):
            hidden = attr
    if descriptor is not None or hidden is not None:
        redirect = property()
        redirect.member = new
        if descriptor is not None:
            redirect.fget, redirect.fset, redirect.fdel = (
                descriptor.fget, descriptor.fset, descriptor.fdel)
        else:
            redirect.of_value = True
        redirect.__set_name__(cls, name)
        type.__setattr__(cls, name, redirect)
    else:
        type.__setattr__(cls, name, new)
    cls._member_map_[name] = new
    if _hashable(value):
        cls._value2member_map_.setdefault(value, new)
        cls._hashable_values_.append(value)
    else:
        cls._unhashable_values_.append(value)


def _hashable(value):
    try:
        hash(value)
    except TypeError:
        return False
    return True


def _finish_flag(cls):
    """Members in the order of their bits."""
    names = cls._member_names_
    values = [cls._member_map_[n]._value_ for n in names]
    if values != sorted(values):
        cls._iter_member_ = cls._iter_member_by_def_
