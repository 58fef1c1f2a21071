"""What `_functools` has natively, in Python: for a functools that is imported without it."""

from operator import eq, ge, gt, le, lt
from reprlib import recursive_repr
from types import GenericAlias

_absent = object()


def reduce(function, iterable, initial=_absent, /):
    """What comes of combining the items two by two, the first result with the third and so on."""
    items = iter(iterable)
    if initial is _absent:
        initial = next(items, _absent)
        if initial is _absent:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        initial = function(initial, item)
    return initial


def cmp_to_key(mycmp):
    """A key function for sorting, made of a function that compares as older languages do."""

    class K:
        __slots__ = ("obj",)
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

    for name, relation in _RELATIONS.items():
        setattr(K, name, _by_comparison(mycmp, relation))
    return K


# What the sign of a comparison says of it.
_RELATIONS = {"__lt__": lt, "__le__": le, "__eq__": eq, "__ge__": ge, "__gt__": gt}


def _by_comparison(mycmp, relation):
    return lambda self, other: relation(mycmp(self.obj, other.obj), 0)


class partial:
    """A function with some arguments given in advance."""

    __slots__ = "func", "args", "keywords", "__dict__", "__weakref__"

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    @recursive_repr()
    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        import warnings
        warnings.warn("functools.partial will be a method descriptor in future Python versions; "
                      "wrap it in staticmethod() if you want to preserve the old behavior",
                      FutureWarning, 2)
        return self

    def __reduce__(self):
        state = self.func, self.args, self.keywords or None, self.__dict__ or None
        return type(self), (self.func,), state

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError("argument to __setstate__ must be a tuple")
        if len(state) != 4:
            raise TypeError(f"expected 4 items in state, got {len(state)}")
        func, args, keywords, namespace = state
        if (not callable(func) or not isinstance(args, tuple)
                or keywords is not None and not isinstance(keywords, dict)
                or namespace is not None and not isinstance(namespace, dict)):
            raise TypeError("invalid partial state")
        if keywords is None:
            keywords = {}
        elif type(keywords) is not dict:
            keywords = dict(keywords)
        self.__dict__ = {} if namespace is None else namespace
        self.func = func
        self.args = tuple(args)
        self.keywords = keywords

    __class_getitem__ = classmethod(GenericAlias)


class _Key(list):
    """The arguments of a call, hashed once."""

    __slots__ = "hash"

    def __init__(self, parts):
        super().__init__(parts)
        self.hash = hash(tuple(self))

    def __hash__(self):
        return self.hash


def _make_key(args, kwds, typed):
    key = args
    if kwds:
        key += (_absent,)
        for item in kwds.items():
            key += item
    if typed:
        key += tuple(type(v) for v in args)
        key += tuple(type(v) for v in kwds.values())
    elif not kwds and len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return _Key(key)


def _lru_cache_wrapper(user_function, maxsize, typed, cache_info_type):
    # A hit must not change the dict: a comparison of keys may be what made it. So the order of use
    # is a ring of entries [before, after, key, result]; the root's `after` is the oldest.
    cache = {}
    root = []
    root[:] = [root, root, None, None]
    hits = misses = 0

    def append(entry):
        last = root[0]
        entry[0], entry[1] = last, root
        last[1] = root[0] = entry

    def detach(entry):
        before, after = entry[0], entry[1]
        before[1] = after
        after[0] = before

    def wrapper(*args, **kwds):
        nonlocal hits, misses
        if maxsize == 0:
            misses += 1
            return user_function(*args, **kwds)
        key = _make_key(args, kwds, typed)
        entry = cache.get(key)
        if entry is not None:
            hits += 1
            detach(entry)
            append(entry)
            return entry[3]
        misses += 1
        result = user_function(*args, **kwds)
        # The call may have cached it meanwhile.
        if key not in cache:
            if maxsize is not None and len(cache) >= maxsize:
                oldest = root[1]
                detach(oldest)
                del cache[oldest[2]]
            entry = cache[key] = [None, None, key, result]
            append(entry)
        return result

    def cache_info():
        """How often the cache served, and how large it is."""
        return cache_info_type(hits, misses, maxsize, len(cache))

    def cache_clear():
        """Empty the cache and count from zero."""
        nonlocal hits, misses
        cache.clear()
        root[:] = [root, root, None, None]
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper


for _object in reduce, cmp_to_key, partial:
    _object.__module__ = "functools"
del _object
