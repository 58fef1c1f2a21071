"""Enumerations: sets of names bound to unique constant values.

Their bodies, their metaclass, and the bases for members and for flags have a module each; here is
what is done to an enumeration afterwards.
"""

__all__ = ["EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag",
           "ReprEnum", "auto", "unique", "property", "verify", "member", "nonmember",
           "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
           "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS",
           "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name"]

import sys

from _enum_body import (EnumDict, _EnumDict, _is_descriptor, _is_dunder, _is_private, _is_single_bit,
                        _is_sunder, _iter_bits_lsb, auto, bin, member, nonmember, property)
from _enum_flag import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag
from _enum_member import Enum, IntEnum, ReprEnum, StrEnum
from _enum_type import EnumMeta, EnumType


def unique(enumeration):
    """Forbid aliases."""
    duplicates = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if duplicates:
        details = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    """What verify can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enumeration for constraints."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                aliases = [f"{n} -> {m.name}" for n, m in enumeration.__members__.items()
                           if n != m.name]
                if aliases:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if is_flag:
                    missing = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1)
                               if 2 ** i not in values]
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    kind = "flag" if is_flag else "enum"
                    raise ValueError((f"invalid {kind} {name!r}: missing values "
                                      + ", ".join(map(str, missing)))[:256])
            elif check is NAMED_FLAGS:
                values = [m.value for m in enumeration]
                names, missing = [], 0
                for alias_name, alias in enumeration._member_map_.items():
                    if alias_name in enumeration._member_names_ or alias.value < 0:
                        continue
                    unnamed = [v for v in _iter_bits_lsb(alias.value) if v not in values]
                    if unnamed:
                        names.append(alias_name)
                        for v in unnamed:
                            missing |= v
                if names:
                    alias = f"alias {names[0]} is" if len(names) == 1 else (
                        f"aliases {', '.join(names[:-1])} and {names[-1]} are")
                    value = (f"value 0x{missing:x}" if _is_single_bit(missing)
                             else f"combined values of 0x{missing:x}")
                    raise ValueError(f"invalid Flag {name!r}: {alias} missing {value} "
                                     "[use enum.show_flag_values(value) for details]")
        return enumeration


def show_flag_values(value):
    """The single bits of a value."""
    return list(_iter_bits_lsb(value))


def global_enum_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    return f"{module}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_})"
    return "|".join(f"{module}.{name}" for name in self.name.split("|"))


def global_str(self):
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """Put the members into the module, and show them as its globals."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


_reduce_ex_by_global_name = pickle_by_global_name


def _make_class_unpicklable(obj):
    """Make pickling the members of a class an error."""

    def refuse(self, proto):
        raise TypeError(f"{self!r} cannot be pickled")

    obj.__reduce_ex__ = refuse
    obj.__module__ = "<unknown>"


# What a class has only because it was made.
_OF_EVERY_CLASS = {"__dict__", "__weakref__"}


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Make an enumeration of an ordinary class: `etype` is what it should inherit from."""

    def convert(cls):
        metaclass, bases = type(etype), (etype,)
        namespace = metaclass.__prepare__(cls.__name__, bases)
        for name, value in cls.__dict__.items():
            if name not in _OF_EVERY_CLASS and not (name == "__doc__" and value is None):
                namespace[name] = value
        return metaclass(cls.__name__, bases, namespace, boundary=boundary)

    return convert


def _test_simple_enum(checked_enum, simple_enum):
    """Raise TypeError where two enumerations differ, but for their names."""
    own = {"__module__", "__qualname__", "__doc__", "__firstlineno__", "__static_attributes__"}
    failed = []
    names = [set(enumeration.__dict__) - own for enumeration in (checked_enum, simple_enum)]
    failed += [f"missing: {name}" for name in sorted(names[0] - names[1])]
    failed += [f"extra: {name}" for name in sorted(names[1] - names[0])]
    for name, member in checked_enum.__members__.items():
        other = simple_enum.__members__.get(name)
        if other is None:
            continue
        for field in "_name_", "_value_":
            one, two = member.__dict__.get(field), other.__dict__.get(field)
            if one != two:
                failed.append(f"{name}: {field}: {one!r} -> {two!r}")
    if failed:
        raise TypeError("enum mismatch:\n   " + "\n   ".join(failed))
