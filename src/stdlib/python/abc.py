"""Abstract base classes (PEP 3119)."""

from _pattern_kinds import pass_on as _pass_on

_token = 0


def get_cache_token():
    """A number that changes with every registration."""
    return _token


def abstractmethod(funcobj):
    """Mark a method that subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """An abstract class method: better written as classmethod over abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """An abstract static method: better written as staticmethod over abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """An abstract property: better written as property over abstractmethod."""

    __isabstractmethod__ = True


class _abc_data:
    """What a class knows of its virtual subclasses."""

    __slots__ = ("registry", "yes", "no", "no_token")

    def __init__(self):
        self.registry = []
        self.yes = set()
        self.no = set()
        self.no_token = _token


_abc_data.__module__ = "_abc"


def _abstract_names(cls):
    names = {name for name, value in cls.__dict__.items()
             if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls)
        cls._abc_impl = _abc_data()
        return cls

    def register(cls, subclass):
        """Make a class a virtual subclass."""
        global _token
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registry.append(subclass)
        _token += 1
        _pass_on(cls, subclass)
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if subclass in cls._abc_impl.yes:
            return True
        subtype = type(instance)
        if subtype is subclass:
            return cls.__subclasscheck__(subclass)
        return any(cls.__subclasscheck__(c) for c in (subclass, subtype))

    def __subclasscheck__(cls, subclass):
        # What only claims by `__class__` to be a class is none.
        if not issubclass(type(subclass), type):
            raise TypeError("issubclass() arg 1 must be a class")
        data = cls._abc_impl
        if subclass in data.yes:
            return True
        if data.no_token != _token:
            data.no = set()
            data.no_token = _token
        elif subclass in data.no:
            return False
        answer = _find_out(cls, subclass, data)
        (data.yes if answer else data.no).add(subclass)
        return answer

    def _dump_registry(cls, file=None):
        """What is known of virtual subclasses, for debugging."""
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        data = cls._abc_impl
        print(f"_abc_registry: {set(data.registry)!r}", file=file)
        print(f"_abc_cache: {data.yes!r}", file=file)
        print(f"_abc_negative_cache: {data.no!r}", file=file)
        print(f"_abc_negative_cache_version: {data.no_token!r}", file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registry.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.yes.clear()
        cls._abc_impl.no.clear()


def _find_out(cls, subclass, data):
    ok = cls.__subclasshook__(subclass)
    if ok is not NotImplemented:
        if not isinstance(ok, bool):
            raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
        return ok
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for registered in data.registry:
        if issubclass(subclass, registered):
            return True
    for known in cls.__subclasses__():
        if issubclass(subclass, known):
            return True
    return False


def update_abstractmethods(cls):
    """Compute anew which methods of a class are abstract."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls)
    return cls


class ABC(metaclass=ABCMeta):
    """A base class that makes classes abstract by inheritance."""

    __slots__ = ()
