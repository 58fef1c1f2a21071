"""Wrappers to inherit from, which keep what they wrap in `data`: `UserDict`, `UserList`,
`UserString`."""

import _collections_abc

# What is defined here shows as the public module's own.
__name__ = "collections"


def _plain(other, wrapper):
    """What is in a wrapper of a kind; anything else as it is."""
    return other.data if isinstance(other, wrapper) else other


def _copied(wrapper):
    """A wrapper of the same class with the same attributes and a copy of what is in it."""
    cls = type(wrapper)
    new = cls.__new__(cls)
    vars(new).update(vars(wrapper))
    vars(new)["data"] = wrapper.data.copy()
    return new


class UserDict(_collections_abc.MutableMapping):
    """A dict made to be inherited from: its contents are in `data`."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A dictionary in which all keys have the same value."""
        new = cls()
        for key in iterable:
            new[key] = value
        return new

    def __repr__(self):
        return repr(self.data)

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        missing = getattr(type(self), "__missing__", None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)

    def get(self, key, default=None):
        """The value of a key, or a default."""
        return self[key] if key in self else default

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __or__(self, other):
        if not isinstance(other, (UserDict, dict)):
            return NotImplemented
        return type(self)(self.data | _plain(other, UserDict))

    def __ror__(self, other):
        if not isinstance(other, (UserDict, dict)):
            return NotImplemented
        return type(self)(_plain(other, UserDict) | self.data)

    def __ior__(self, other):
        self.data |= _plain(other, UserDict)
        return self

    def copy(self):
        """A dictionary of the same class with the same items."""
        return UserDict(self.data.copy()) if type(self) is UserDict else self.__copy__()

    __copy__ = _copied


class UserList(_collections_abc.MutableSequence):
    """A list made to be inherited from: its contents are in `data`."""

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(self._items(initlist))

    @staticmethod
    def _items(other):
        """The items of another list; of what is neither list nor wrapper a list is made."""
        other = _plain(other, UserList)
        return other if isinstance(other, list) else list(other)

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < _plain(other, UserList)

    def __le__(self, other):
        return self.data <= _plain(other, UserList)

    def __eq__(self, other):
        return self.data == _plain(other, UserList)

    def __gt__(self, other):
        return self.data > _plain(other, UserList)

    def __ge__(self, other):
        return self.data >= _plain(other, UserList)

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return item in self.data

    def __getitem__(self, i):
        found = self.data[i]
        return type(self)(found) if isinstance(i, slice) else found

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return type(self)(self.data + self._items(other))

    def __radd__(self, other):
        return type(self)(self._items(other) + self.data)

    def __iadd__(self, other):
        self.data += self._items(other)
        return self

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    __copy__ = _copied

    def copy(self):
        """A list of the same class with the same items."""
        return type(self)(self)

    def insert(self, i, item):
        """Put an item in front of the one at an index."""
        self.data.insert(i, item)

    def extend(self, other):
        """Append all items of an iterable."""
        self.data.extend(_plain(other, UserList))


class UserString(_collections_abc.Sequence):
    """A str made to be inherited from: its text is in `data`."""

    def __init__(self, seq):
        seq = _plain(seq, UserString)
        self.data = seq if isinstance(seq, str) else str(seq)

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __eq__(self, string):
        return self.data == _plain(string, UserString)

    def __lt__(self, string):
        return self.data < _plain(string, UserString)

    def __le__(self, string):
        return self.data <= _plain(string, UserString)

    def __gt__(self, string):
        return self.data > _plain(string, UserString)

    def __ge__(self, string):
        return self.data >= _plain(string, UserString)

    def __contains__(self, char):
        return _plain(char, UserString) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        return self.__class__(self.data + str(_plain(other, UserString)))

    def __radd__(self, other):
        return self.__class__(str(other) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def encode(self, encoding="utf-8", errors="strict"):
        return self.data.encode(encoding or "utf-8", errors or "strict")


def _forward(wrapper, base, names, wrap=False):
    """Gives a wrapper methods of what it wraps; the results of some are wrapped."""
    def forwarding(name, method):
        def call(self, *args, **kwds):
            result = method(self.data, *[_plain(arg, UserString) for arg in args], **kwds)
            return type(self)(result) if wrap else result
        call.__name__, call.__qualname__ = name, f"{wrapper.__name__}.{name}"
        call.__doc__ = method.__doc__
        return call

    for name in names.split():
        setattr(wrapper, name, forwarding(name, getattr(base, name)))


_forward(UserList, list, "append pop remove clear count index reverse sort")
_forward(UserString, str, """
    count endswith find format format_map index isalpha isalnum isascii isdecimal isdigit
    isidentifier islower isnumeric isprintable isspace istitle isupper join partition rfind rindex
    rpartition rsplit split splitlines startswith
""")
_forward(UserString, str, """
    capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix replace rjust
    rstrip strip swapcase title translate upper zfill
""", wrap=True)
UserString.maketrans = str.maketrans
