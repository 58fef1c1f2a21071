"""Container datatypes beside the builtin ones.

`namedtuple` has a file of its own; so have `Counter` and the wrappers to inherit from, which are
loaded when they are asked for.
"""

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString",
           "defaultdict", "deque", "namedtuple"]

import _collections_abc
from _collections import deque, _count_elements, _deque_iterator, _ordered_methods
from _types import seal as _seal
from reprlib import recursive_repr as _recursive_repr
from collections._named_tuple import namedtuple

_collections_abc.MutableSequence.register(deque)


class defaultdict(dict):
    """A dict that makes missing values by calling a factory."""

    __slots__ = ("default_factory",)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        if args or kwargs:
            dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        self[key] = value = factory()
        return value

    @_recursive_repr("...")
    def _factory_repr(self):
        return repr(self.default_factory)

    def __repr__(self):
        return f"{type(self).__name__}({self._factory_repr()}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new


class OrderedDict(dict):
    """A dict whose order counts in comparisons and can be changed."""

    __iter__, __reversed__, items, keys, values = map(
        _ordered_methods.get, ("__iter__", "__reversed__", "items", "keys", "values"))

    def __init__(self, other=(), /, **kwds):
        plain = type(other) is dict or type(other) is tuple and not other
        if plain and type(self) is OrderedDict:
            dict.update(self, other, **kwds)
        else:
            # Not a subclass's own update.
            OrderedDict.update(self, other, **kwds)

    def update(self, other=(), /, **kwds):
        """Enter the items of a mapping, or pairs, and what is given by keyword."""
        if type(other) is dict:
            self.__enter_pairs(other.items())
        elif hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        elif hasattr(other, "items"):
            self.__enter_pairs(other.items())
        else:
            self.__enter_pairs(other)
        for key, value in kwds.items():
            self[key] = value

    def __enter_pairs(self, pairs):
        for pair in pairs:
            parts = []
            for part in pair:
                if len(parts) == 2:
                    raise ValueError("too many values to unpack (expected 2)")
                parts.append(part)
            if len(parts) < 2:
                plural = "" if parts else "s"
                raise ValueError(f"need more than {len(parts)} value{plural} to unpack")
            self[parts[0]] = parts[1]

    def move_to_end(self, key, last=True):
        """Move a key to the end, or to the beginning if last is false."""
        if last:
            value = dict.__getitem__(self, key)
            dict.__delitem__(self, key)
            dict.__setitem__(self, key, value)
            return
        value = dict.__getitem__(self, key)
        rest = [(k, v) for k, v in dict.items(self) if k is not key and k != key]
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for k, v in rest:
            dict.__setitem__(self, k, v)

    def popitem(self, last=True):
        """Remove and return the last item, or the first if last is false."""
        if not self:
            raise KeyError("dictionary is empty")
        key = next(dict.__reversed__(self) if last else dict.__iter__(self))
        return key, dict.pop(self, key)

    __marker = object()

    def pop(self, key, default=__marker):
        """Remove a key and return its value, or the default."""
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default is self.__marker:
            if hasattr(type(self), "__missing__"):
                return type(self).__missing__(self, key)
            raise KeyError(key)
        return default

    def setdefault(self, key, default=None):
        """The value of a key, which is entered with a default if it is missing."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    @_recursive_repr()
    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        return f"{self.__class__.__name__}({dict(self.items())!r})"

    def __reduce__(self):
        state = self.__getstate__()
        return self.__class__, (), state or None, None, iter(self.items())

    def copy(self):
        """An ordered dictionary of the same class with the same items."""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A new ordered dictionary with these keys."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(map(lambda a, b: a is b or a == b, self, other))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new


for _class in (defaultdict, OrderedDict):
    _seal(_class)
del _class, _ordered_methods, _seal


class ChainMap(_collections_abc.MutableMapping):
    """Several mappings looked up as one; writing goes to the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    # Reading: the first mapping that has a key tells its value.

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def get(self, key, default=None):
        """The value of a key, or a default."""
        return self[key] if key in self else default

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        # In the order in which updating the last mapping by those before it would enter them.
        keys = {}
        for mapping in reversed(self.maps):
            keys.update(dict.fromkeys(mapping))
        return iter(keys)

    @_recursive_repr()
    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join(map(repr, self.maps))})"

    # Chains like this one.

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        """A chain of one dict, in which all keys have the same value."""
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """A chain of the same mappings, but with a copy of the first."""
        first, *others = self.maps
        return type(self)(first.copy(), *others)

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """A new chain with another mapping in front."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        """A chain of all mappings but the first."""
        return type(self)(*self.maps[1:])

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        chain = self.copy()
        chain.maps[0].update(other)
        return chain

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        merged = dict(other)
        for mapping in self.maps[::-1]:
            merged.update(mapping)
        return type(self)(merged)

    # Writing: what is in another mapping than the first is out of reach.

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(self._not_first(key))

    def pop(self, key, *args):
        """Remove a key of the first mapping and return its value, or the default."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(self._not_first(key))

    def popitem(self):
        """Remove some key of the first mapping and return it with its value."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def clear(self):
        """Empty the first mapping."""
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    @staticmethod
    def _not_first(key):
        return f"Key not found in the first mapping: {key!r}"


_LATE = {"Counter": "_counter", "UserDict": "_user", "UserList": "_user", "UserString": "_user"}


def __getattr__(name):
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = __import__(f"{__name__}.{_LATE[name]}", fromlist=[name])
    value = globals()[name] = getattr(module, name)
    return value


def __dir__():
    return sorted({*globals(), *_LATE})


from collections import abc
