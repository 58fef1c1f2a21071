"""Weak references, proxies, and containers that do not keep their contents alive."""

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
           "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
           "WeakMethod", "finalize"]

import itertools
from _weak_containers import KeyedRef, WeakKeyDictionary, WeakValueDictionary
from _weakref import ref, ReferenceType, getweakrefcount, getweakrefs
from _weakrefset import WeakSet


# ---- proxies

def _referent(self):
    o = object.__getattribute__(self, "_reference")()
    if o is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return o


class ProxyType:
    """Stands for another object that it does not keep alive."""

    __slots__ = ("_reference", "__weakref__")

    def __getattribute__(self, name):
        return getattr(_referent(self), name)

    def __setattr__(self, name, value):
        setattr(_referent(self), name, value)

    def __delattr__(self, name):
        delattr(_referent(self), name)

    def __repr__(self):
        o = object.__getattribute__(self, "_reference")()
        return f"<weakproxy at {id(self):#x}; to {type(o).__name__!r} at {id(o):#x}>"

    def __str__(self):
        return str(_referent(self))

    def __iter__(self):
        return iter(_referent(self))

    def __next__(self):
        return next(_referent(self))

    __hash__ = None


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _referent(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def _forward_operators():
    """Gives proxies the operators, each unwrapping proxies on either side."""
    import operator

    def unwrap(o):
        return _referent(o) if isinstance(type(o), type) and issubclass(type(o), ProxyType) else o

    def forward(name, function):
        def method(self, *args):
            return function(_referent(self), *map(unwrap, args))
        method.__name__ = name
        setattr(ProxyType, name, method)

    for name in ("lt", "le", "eq", "ne", "gt", "ge", "add", "sub", "mul", "matmul", "truediv",
                 "floordiv", "mod", "lshift", "rshift", "and", "or", "xor", "iadd", "isub",
                 "imul", "imatmul", "itruediv", "ifloordiv", "imod", "ilshift", "irshift", "iand",
                 "ior", "ixor", "neg", "pos", "invert", "abs", "index", "contains", "getitem",
                 "setitem", "delitem"):
        forward(f"__{name}__", getattr(operator, f"__{name}__"))
    for name in ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "lshift", "rshift",
                 "and", "or", "xor"):
        function = getattr(operator, f"__{name}__")
        forward(f"__r{name}__", lambda a, b, f=function: f(b, a))
    for name, function in (("__len__", len), ("__bool__", bool), ("__int__", int),
                           ("__float__", float), ("__pow__", pow), ("__divmod__", divmod),
                           ("__reversed__", reversed), ("__bytes__", bytes)):
        forward(name, function)
    ProxyType.__hash__ = None


_forward_operators()


def proxy(object, callback=None, /):
    """A proxy of an object."""
    cls = CallableProxyType if callable(object) else ProxyType
    new = cls.__new__(cls)
    cls._reference.__set__(new, ref(object) if callback is None else ref(object, lambda _: callback(new)))
    return new


# ---- references with something added

class WeakMethod(ref):
    """A weak reference to a bound method. Nobody holds the method itself, which is made anew at each
    access; so it lives as long as its object and its function do."""

    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def end(_):
            # Either of the two has gone; the other may follow.
            method = itself()
            if method._alive:
                method._alive = False
                if callback is not None:
                    callback(method)

        self = ref.__new__(cls, owner, end)
        itself = ref(self)
        self._func_ref = ref(function, end)
        self._meth_type = type(meth)
        self._alive = True
        return self

    def __call__(self):
        owner, function = super().__call__(), self._func_ref()
        if owner is not None and function is not None:
            return self._meth_type(function, owner)
        return None

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return self is other

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class finalize:
    """Calls a function when an object goes, or at exit."""

    __slots__ = ()
    # What is still to be called, and in which order it was registered.
    _registry = {}
    _order = itertools.count()
    _registered_with_atexit = False

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registered_with_atexit:
            import atexit
            finalize._registered_with_atexit = True
            atexit.register(self._run_at_exit)
        info = self._registry[self] = self._Info()
        info.weakref = ref(obj, self)
        info.func, info.args, info.kwargs = func, args, kwargs or None
        info.atexit = True
        info.index = next(self._order)

    def __call__(self, _=None):
        """Call the function, if it has not been called yet."""
        info = self._registry.pop(self, None)
        return None if info is None else info.func(*info.args, **(info.kwargs or {}))

    @classmethod
    def _run_at_exit(cls):
        """Call what is still to be called, the last registered first. It may register more."""
        def waiting():
            return [each for each, info in cls._registry.items() if info.atexit]

        while pending := waiting():
            last = max(pending, key=lambda each: cls._registry[each].index)
            try:
                last()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())

    def _living(self):
        """The object and what is kept, while both are there."""
        info = self._registry.get(self)
        return (None, None) if info is None else (info.weakref(), info)

    def peek(self):
        """What is to be called."""
        obj, info = self._living()
        return None if obj is None else (obj, info.func, info.args, info.kwargs or {})

    def detach(self):
        """Forget the function: what it was, if it was still to be called."""
        told = self.peek()
        if told is not None:
            del self._registry[self]
        return told

    @property
    def alive(self):
        """Is the function still to be called?"""
        return self in self._registry

    @property
    def atexit(self):
        """Is it to be called at exit too?"""
        info = self._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        if info := self._registry.get(self):
            info.atexit = bool(value)

    def __repr__(self):
        obj, _ = self._living()
        about = "dead" if obj is None else f"for {type(obj).__name__!r} at {id(obj):#x}"
        return f"<{type(self).__name__} object at {id(self):#x}; {about}>"
