"""What is made of functions: wrappers that look like what they wrap, caches, partial applications,
orderings, and functions that choose by the type of an argument."""

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering",
           "cache", "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod",
           "singledispatch", "singledispatchmethod", "cached_property"]

try:
    from _functools import reduce, partial, cmp_to_key, _lru_cache_wrapper
except ImportError:
    from _functools_pure import reduce, partial, cmp_to_key, _lru_cache_wrapper
from abc import get_cache_token
from collections import namedtuple
from reprlib import recursive_repr

GenericAlias = type(list[int])

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__",
                       "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)

_ABSENT = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps."""
    for name in assigned:
        value = getattr(wrapped, name, _ABSENT)
        if value is not _ABSENT:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that applies update_wrapper to the function it decorates."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- total_ordering

# How an ordering method follows from another one's result, which may be of any type.
_DERIVATIONS = {
    "lt": {
        "gt": lambda less, self, other: not less and self != other,
        "le": lambda less, self, other: less or self == other,
        "ge": lambda less, self, other: not less,
    },
    "le": {
        "ge": lambda at_most, self, other: not at_most or self == other,
        "lt": lambda at_most, self, other: at_most and self != other,
        "gt": lambda at_most, self, other: not at_most,
    },
    "gt": {
        "lt": lambda greater, self, other: not (greater or self == other),
        "ge": lambda greater, self, other: greater or self == other,
        "le": lambda greater, self, other: not greater,
    },
    "ge": {
        "le": lambda at_least, self, other: not at_least or self == other,
        "gt": lambda at_least, self, other: at_least and self != other,
        "lt": lambda at_least, self, other: not at_least,
    },
}


def _derived(root, name, follow):
    special = f"__{root}__"

    def method(self, other):
        result = getattr(type(self), special)(self, other)
        return result if result is NotImplemented else follow(result, self, other)

    method.__name__ = f"__{name}__"
    # Methods are pickled by their qualified name, so it leads to them in this module.
    method.__qualname__ = f"_{name}_from_{root}"
    globals()[method.__qualname__] = method
    return method


_ORDERINGS = {
    f"__{root}__": [_derived(root, name, follow) for name, follow in others.items()]
    for root, others in _DERIVATIONS.items()
}


def total_ordering(cls):
    """Fill in the ordering methods a class does not define."""
    own = {name for name in _ORDERINGS
           if getattr(cls, name, None) is not getattr(object, name, None)}
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    # Of several the first in the table serves.
    for method in _ORDERINGS[next(filter(own.__contains__, _ORDERINGS))]:
        if method.__name__ not in own:
            setattr(cls, method.__name__, method)
    return cls


# ---- caches

_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def lru_cache(maxsize=128, typed=False):
    """Keep the results of the most recent calls."""
    if callable(maxsize) and isinstance(typed, bool):
        # Used without parentheses.
        return _cached(maxsize, 128, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """A cache of any size."""
    return _cached(user_function, None, False)


class cached_property:
    """A property computed once an instance, then kept in its __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it.")
        kept = getattr(instance, "__dict__", None)
        if kept is None:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {name!r} property.")
        value = kept.get(name, _ABSENT)
        if value is not _ABSENT:
            return value
        value = self.func(instance)
        try:
            kept[name] = value
        except TypeError:
            raise TypeError(
                f"The '__dict__' attribute on {type(instance).__name__!r} instance does not "
                f"support item assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# ---- partial methods

class partialmethod:
    """A method with some arguments given in advance."""

    def __init__(self, func, /, *args, **keywords):
        _check_function(func)
        if isinstance(func, partialmethod):
            # One of the two is enough.
            args, keywords = func.args + args, {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        cls = type(self)
        given = [repr(self.func), *map(repr, self.args)]
        given += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(given)})"

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, "__get__", None)
        if bind is not None and not isinstance(self.func, partial):
            bound = bind(obj, cls)
            # What does not bind gets the instance as an argument.
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    result.__self__ = bound.__self__
                return result
        return self._make_unbound_method().__get__(obj, cls)

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def _check_function(func):
    if not (callable(func) or hasattr(func, "__get__")):
        raise TypeError(f"{func!r} is not callable or a descriptor")


# ---- single dispatch (PEP 443)

# An implementation is found in the order of the class's bases. Abstract base classes that were
# registered stand in it where they would if the class had named them: after the last base that is
# abstract itself and before the others, or inside a base that is a subclass of them already.


def _merge(sequences):
    """The C3 merge: the first head that is in no other sequence's tail, again and again."""
    order = []
    left = [sequence for sequence in sequences if sequence]
    while left:
        heads = (sequence[0] for sequence in left)
        head = next((head for head in heads if not any(head in other[1:] for other in left)), None)
        if head is None:
            raise RuntimeError("Inconsistent hierarchy")
        order.append(head)
        left = [rest for sequence in left
                if (rest := sequence[1:] if sequence[0] is head else sequence)]
    return order


def _c3_mro(cls, abcs=None):
    """The MRO of a class, with abstract base classes where they belong."""
    bases = list(cls.__bases__)
    here, further_up = [], []
    for abstract in abcs or ():
        own = issubclass(cls, abstract) and not any(issubclass(base, abstract) for base in bases)
        (here if own else further_up).append(abstract)
    last_abstract = max((place for place, base in enumerate(bases, 1)
                         if hasattr(base, "__abstractmethods__")), default=0)
    before, after = bases[:last_abstract], bases[last_abstract:]
    mros = [_c3_mro(base, further_up) for base in before + here + after]
    return _merge([[cls], *mros, before, here, after])


def _compose_mro(cls, types):
    """The MRO of a class, with those of the types that it is a virtual subclass of."""
    inherited = set(cls.__mro__)
    virtual = [candidate for candidate in types
               if candidate not in inherited and hasattr(candidate, "__mro__")
               and not isinstance(candidate, GenericAlias) and issubclass(cls, candidate)]
    # One that another one inherits from comes with that.
    lowest = [candidate for candidate in virtual
              if not any(candidate in other.__mro__ for other in virtual if other != candidate)]
    wanted = {}
    for candidate in lowest:
        # Subclasses of it tell in which order it and others come: those that tell most come first.
        orders = [[base for base in sub.__mro__ if base in lowest]
                  for sub in candidate.__subclasses__()
                  if sub not in inherited and issubclass(cls, sub)]
        for order in sorted(orders, key=len, reverse=True) or [[candidate]]:
            wanted.update(dict.fromkeys(order))
    return _c3_mro(cls, wanted)


def _find_impl(cls, registry):
    """The implementation that is registered for the nearest base of a class."""
    mro = iter(_compose_mro(cls, registry.keys()))
    match = next((base for base in mro if base in registry), None)
    rival = next(mro, None)
    # Two unrelated abstract base classes one behind the other: nothing says which is nearer.
    if (rival in registry and not {match, rival} & set(cls.__mro__)
            and not issubclass(match, rival)):
        raise RuntimeError(f"Ambiguous dispatch: {match} or {rival}")
    return registry.get(match)


def _is_class(cls):
    return isinstance(cls, type) and not isinstance(cls, GenericAlias)


def _is_union(cls):
    # The origin is typing's, which cannot be imported here: it needs this module.
    return (type(cls) is type(int | str)
            or repr(getattr(cls, "__origin__", None)) == "typing.Union")


def _can_be_registered(cls):
    return _is_class(cls) or _is_union(cls) and all(map(_is_class, cls.__args__))


def _first_annotation(func):
    """The class that a function's first annotation names."""
    annotations = getattr(func, "__annotations__", {})
    if not annotations:
        raise TypeError(
            f"Invalid first argument to `register()`: {func!r}. "
            "Use either `@register(some_class)` or plain `@register` on an annotated function.")
    name, cls = next(iter(annotations.items()))
    if isinstance(cls, str):
        cls = eval(cls, getattr(func, "__globals__", {}))
    if _can_be_registered(cls):
        return cls
    if _is_union(cls):
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")


class _Dispatcher:
    """The implementations of a generic function, and which one was found for which class."""

    def __init__(self, func):
        self.registry = {object: func}
        self.found = {}
        # The state of all abstract base classes when they were asked last, if one is registered.
        self._token = None

    def dispatch(self, cls):
        """The implementation for a class."""
        if self._token is not None and self._token != (token := get_cache_token()):
            self._token = token
            self.found.clear()
        implementation = self.found.get(cls)
        if implementation is None:
            implementation = self.registry.get(cls)
            if implementation is None:
                implementation = _find_impl(cls, self.registry)
            self.found[cls] = implementation
        return implementation

    def register(self, cls, func=None):
        """Register an implementation for a class, or one with an annotation that names it."""
        if _can_be_registered(cls):
            if func is None:
                return lambda func: self.register(cls, func)
        elif func is None:
            func = cls
            cls = _first_annotation(func)
        else:
            raise TypeError(
                f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        for member in cls.__args__ if _is_union(cls) else [cls]:
            self.registry[member] = func
        if self._token is None and hasattr(cls, "__abstractmethods__"):
            self._token = get_cache_token()
        self.found.clear()
        return func


def singledispatch(func):
    """A generic function that chooses by the type of its first argument."""
    dispatcher = _Dispatcher(func)
    dispatch = dispatcher.dispatch
    name = getattr(func, "__name__", "singledispatch function")

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.dispatch = dispatch
    wrapper.register = dispatcher.register
    wrapper.registry = type(type.__dict__)(dispatcher.registry)
    wrapper._clear_cache = dispatcher.found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """A method that chooses by the type of its first argument after self."""

    def __init__(self, func):
        _check_function(func)
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register an implementation, as with a generic function."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            implementation = dispatch(args[0].__class__)
            return implementation.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
