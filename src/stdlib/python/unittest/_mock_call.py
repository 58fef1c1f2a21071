"""Calls as values, for `unittest.mock`: `call`, lists of calls, `ANY`, and sentinels."""


class _SentinelObject:
    """A unique object with a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Makes a unique object of each name that is asked for."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def format_call(name, args, kwargs):
    """A call as it would be written."""
    parts = [repr(arg) for arg in args]
    parts += [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _parts(value):
    """Name, arguments and keywords of a call or of a tuple that stands for one; None of others."""
    name, args, kwargs = "", (), {}
    if len(value) == 3:
        name, args, kwargs = value
    elif len(value) == 2:
        first, second = value
        if isinstance(first, str):
            name = first
            if isinstance(second, tuple):
                args = second
            else:
                kwargs = second
        else:
            args, kwargs = first, second
    elif len(value) == 1:
        only, = value
        if isinstance(only, tuple):
            args = only
        elif isinstance(only, str):
            name = only
        else:
            kwargs = only
    elif len(value):
        return None
    return name, args, kwargs


class _Call(tuple):
    """A call: name, arguments and keywords, or the last two alone."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        found, args, kwargs = _parts(value)
        if two:
            return tuple.__new__(cls, (args, kwargs))
        return tuple.__new__(cls, (found if len(value) == 3 else found or name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            size = len(other)
        except TypeError:
            return NotImplemented
        if size > 3:
            return False
        mine = tuple.__getitem__(self, 0) if tuple.__len__(self) == 3 else ""
        parent, theirs = self._mock_parent, getattr(other, "_mock_parent", None)
        if (isinstance(other, _Call) and parent is not None and theirs is not None
                and parent != theirs):
            return False
        name, args, kwargs = _parts(other)
        if mine and name != mine:
            return False
        return (args, kwargs) == (self.args, self.kwargs)

    __ne__ = object.__ne__
    __hash__ = tuple.__hash__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        name = self._mock_name + "()"
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        # The methods of tuples are names of calls here.
        if attr in ("count", "index"):
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        """The positional arguments."""
        return tuple.__getitem__(self, -2)

    @property
    def kwargs(self):
        """The keyword arguments."""
        return tuple.__getitem__(self, -1)

    def __repr__(self):
        if not self._mock_from_kall:
            return self._mock_name or "call"
        name = tuple.__getitem__(self, 0) if tuple.__len__(self) == 3 else ""
        if not name:
            name = "call"
        elif not name.startswith("()"):
            name = f"call.{name}"
        else:
            name = f"call{name}"
        return format_call(name, self.args, self.kwargs)

    def call_list(self):
        """The calls that led to this one, and itself."""
        found = []
        step = self
        while step is not None:
            if step._mock_from_kall:
                found.append(step)
            step = step._mock_parent
        return _CallList(reversed(found))


class _CallList(list):
    """A list of calls that knows whether it contains others in a row."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[i:i + size] == value for i in range(len(self) - size + 1))

    def __repr__(self):
        from pprint import pformat
        return pformat(list(self))


call = _Call(from_kall=False)

for _class in _Call, _CallList, _ANY, _SentinelObject:
    _class.__module__ = "unittest.mock"
del _class
