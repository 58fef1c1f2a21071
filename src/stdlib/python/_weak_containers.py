"""Dictionaries that do not keep alive what is in them: `WeakKeyDictionary`, `WeakValueDictionary`.
An entry goes when its object does, by the callback of the reference to it."""

import _collections_abc
from _weakref import ref
from _weakrefset import _reference, _remover

# What is defined here shows as the public module's own.
__name__ = "weakref"


class KeyedRef(ref):
    """A weak reference that knows under which key it is kept."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakDictionary(_collections_abc.MutableMapping):
    """What weak dictionaries have in common. `data` is the dict behind one; subclasses tell by
    `_alive` what an entry of it is worth."""

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def items(self):
        """Pairs of a key and a value."""
        # Entries may go while somebody looks at them.
        for entry in list(self.data.items()):
            living = self._alive(*entry)
            if living is not None:
                yield living

    def keys(self):
        """The keys."""
        return (key for key, _ in self.items())

    def values(self):
        """The values."""
        return (value for _, value in self.items())

    def __iter__(self):
        return self.keys()

    def popitem(self):
        """Remove some entry and return it, or raise KeyError."""
        while True:
            living = self._alive(*self.data.popitem())
            if living is not None:
                return living

    def _filled(self, cls, items):
        new = cls()
        for key, value in items:
            new[key] = value
        return new

    def copy(self):
        """A dictionary with the same entries."""
        return self._filled(self._plain_class(), self.items())

    __copy__ = copy

    def _plain_class(self):
        """The public class of which a copy is one, whatever its original is."""
        return next(cls for cls in type(self).__mro__ if _WeakDictionary in cls.__bases__)

    def __deepcopy__(self, memo):
        from copy import deepcopy
        copied = self._deeply_copied(lambda part: deepcopy(part, memo))
        return self._filled(type(self), copied)

    def update(self, other=None, /, **kwargs):
        """Take over the entries of a mapping or of pairs, then those given by keyword."""
        if other is not None and not hasattr(other, "items"):
            other = dict(other)
        for entries in other, kwargs:
            for key, value in entries.items() if entries else ():
                self[key] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        new = type(self)()
        new.update(other)
        new.update(self)
        return new


class WeakValueDictionary(_WeakDictionary):
    """A mapping whose entries go when their values do."""

    def __init__(self, other=(), /, **kw):
        def remove(data, reference):
            # Another value may have come to its key.
            if data.get(reference.key) is reference:
                del data[reference.key]

        self._remove = _remover(self, remove)
        self.data = {}
        self.update(other, **kw)

    def _alive(self, key, reference):
        value = reference()
        return None if value is None else (key, value)

    def _deeply_copied(self, copy):
        return ((copy(key), value) for key, value in self.items())

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return self.get(key) is not None

    def get(self, key, default=None):
        """The value of a key, or a default."""
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def pop(self, key, *args):
        """Remove a key and return its value, or the default."""
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if not args:
            raise KeyError(key)
        return args[0]

    def setdefault(self, key, default=None):
        """The value of a key, which is entered with a default if it is missing."""
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def itervaluerefs(self):
        """The weak references themselves."""
        return iter(self.valuerefs())

    def valuerefs(self):
        """A list of the weak references."""
        return list(self.data.values())


class WeakKeyDictionary(_WeakDictionary):
    """A mapping whose entries go when their keys do."""

    def __init__(self, dict=None):
        self.data = {}
        self._remove = _remover(self, lambda data, reference: data.pop(reference, None))
        self.update(dict)

    def _alive(self, reference, value):
        key = reference()
        return None if key is None else (key, value)

    def _deeply_copied(self, copy):
        return ((key, copy(value)) for key, value in self.items())

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        return _reference(key) in self.data

    def get(self, key, default=None):
        """The value of a key, or a default."""
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        """Remove a key and return its value, or the default."""
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        """The value of a key, which is entered with a default if it is missing."""
        return self.data.setdefault(ref(key, self._remove), default)

    def keyrefs(self):
        """A list of the weak references."""
        return list(self.data)
