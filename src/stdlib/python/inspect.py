"""Questions about live objects: what they are, how they are called, where they stand."""

import sys
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512

GEN_CREATED, GEN_RUNNING = "GEN_CREATED", "GEN_RUNNING"
GEN_SUSPENDED, GEN_CLOSED = "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING = "CORO_CREATED", "CORO_RUNNING"
CORO_SUSPENDED, CORO_CLOSED = "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING = "AGEN_CREATED", "AGEN_RUNNING"
AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_SUSPENDED", "AGEN_CLOSED"


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    if (not hasattr(kind, "__get__") or hasattr(kind, "__set__")
            or hasattr(kind, "__delete__")):
        return False
    # These have `__get__` only to warn that they will be bound one day.
    from functools import partial
    return not isinstance(object, partial)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isgetsetdescriptor(object):
    """Is it a computed attribute of a native type?"""
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    """Is it an attribute that `__slots__` made?"""
    return isinstance(object, types.MemberDescriptorType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return (isinstance(object, types.CoroutineType)
            or (isinstance(object, types.GeneratorType)
                and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE))
            or hasattr(type(object), "__await__"))


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def _innermost(f):
    """The function behind bound methods and `functools.partial` objects."""
    while ismethod(f):
        f = f.__func__
    partial = getattr(sys.modules.get("functools"), "partial", ())
    method = getattr(f, "__partialmethod__", None) or getattr(f, "_partialmethod", None)
    if type(f).__name__ == "partialmethod":
        method = f
    while method is not None and type(method).__name__ == "partialmethod":
        f = method.func
        method = f
    while isinstance(f, partial):
        f = f.func
        while ismethod(f):
            f = f.__func__
    return f


def _has_flag(f, flag):
    """Is it a function (in whatever wrapping) whose code has this flag?"""
    f = _innermost(f)
    if not (isfunction(f) or _looks_like_function(f)):
        return False
    return bool(f.__code__.co_flags & flag)


def _looks_like_function(obj):
    """Is it a stand-in for a function, as compilers of Python make them?"""
    if not callable(obj) or isclass(obj):
        return False
    defaults = getattr(obj, "__defaults__", obj)
    keywords = getattr(obj, "__kwdefaults__", obj)
    return (isinstance(getattr(obj, "__name__", None), str)
            and isinstance(getattr(obj, "__code__", None), types.CodeType)
            and (defaults is None or isinstance(defaults, tuple))
            and (keywords is None or isinstance(keywords, dict))
            and isinstance(getattr(obj, "__annotations__", {}), (dict, types.NoneType)))


def isgeneratorfunction(obj):
    """Is it a generator function (not an asynchronous one)?"""
    return _has_flag(obj, CO_GENERATOR)


# What marks a function that returns a coroutine without being a coroutine function.
_is_coroutine_mark = object()


def markcoroutinefunction(func):
    """Make `iscoroutinefunction` say yes to a function that returns a coroutine."""
    if hasattr(func, "__func__"):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def _is_marked(f):
    f = _innermost(f)
    return getattr(f, "_is_coroutine_marker", None) is _is_coroutine_mark


def iscoroutinefunction(obj):
    """Is it a coroutine function, or marked as one?"""
    return _has_flag(obj, CO_COROUTINE) or _is_marked(obj)


def isasyncgenfunction(obj):
    """Is it an asynchronous generator function?"""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def getgeneratorstate(generator):
    """Where a generator stands: one of the names GEN_…"""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    """Where a coroutine stands: one of the names CORO_…"""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getasyncgenstate(agen):
    """Where an asynchronous generator stands: one of the names AGEN_…"""
    if agen.ag_running:
        return AGEN_RUNNING
    if agen.ag_suspended:
        return AGEN_SUSPENDED
    return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED


def _locals_of(frame):
    return {} if frame is None else frame.f_locals


def getgeneratorlocals(generator):
    """The local variables of a generator that has not ended."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return _locals_of(generator.gi_frame)


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine that has not ended."""
    return _locals_of(getattr(coroutine, "cr_frame", None))


def getasyncgenlocals(agen):
    """The local variables of an asynchronous generator that has not ended."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _locals_of(agen.ag_frame)


def getmro(cls):
    return cls.__mro__


TPFLAGS_IS_ABSTRACT = 1 << 20


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    rest = [line for line in lines[1:] if line.strip()]
    margin = min((len(line) - len(line.lstrip(" ")) for line in rest), default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _inherited_doc(obj):
    """The documentation of what an attribute overrides."""
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        name, home = obj.__func__.__name__, obj.__self__
        cls = home if isclass(home) else type(home)
    elif isfunction(obj):
        name, cls = obj.__name__, _class_of(obj)
    elif isinstance(obj, property):
        function = obj.fget
        if function is None or _class_of(function) is None:
            return None
        name, cls = function.__name__, _class_of(function)
    else:
        return None
    if cls is None:
        return None
    for base in cls.__mro__:
        try:
            doc = getattr(base, name).__doc__
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def _class_of(function):
    """The class in whose body a function stands, if it can be found by name."""
    found = sys.modules.get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def getdoc(object):
    """The documentation of an object, or of what it overrides, without indentation."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    """The module that an object was defined in, if it can be told."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        file = getfile(object)
    except (TypeError, FileNotFoundError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, "__file__", None) == file:
            return module
    main = sys.modules.get("__main__")
    name = getattr(object, "__name__", None)
    if main is not None and name is not None and getattr(main, name, None) is object:
        return main
    return None


def getfile(object):
    """The file that an object was defined in."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        if hasattr(object, "__module__"):
            module = sys.modules.get(object.__module__)
            if getattr(module, "__file__", None):
                return module.__file__
            if object.__module__ == "__main__":
                raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, got "
        + type(object).__name__)


# What is not about kinds of objects is loaded when it is first asked for: a module, its names.
_LATE = {name: module for module, names in (
    ("_inspect_buffers", "BufferFlags"),
    ("_inspect_calls",
     "ArgInfo Arguments ClosureVars FullArgSpec formatargvalues getargs getargvalues getcallargs "
     "getclosurevars getfullargspec"),
    ("_inspect_frames",
     "FrameInfo Positions Traceback getframeinfo getinnerframes getlineno getouterframes stack trace"),
    ("_inspect_members",
     "Attribute classify_class_attrs getattr_static getclasstree getmembers getmembers_static "
     "walktree"),
    ("_inspect_signature",
     "BoundArguments Parameter Signature _ParameterKind _empty formatannotation "
     "formatannotationrelativeto signature"),
    ("_inspect_source",
     "ClassFoundException EndOfBlock findsource getblock getcomments getsource getsourcefile "
     "getsourcelines indentsize"),
) for name in names.split()}


def __getattr__(name):
    if name not in _LATE:
        raise AttributeError(f"module 'inspect' has no attribute {name!r}")
    value = globals()[name] = getattr(__import__(_LATE[name]), name)
    return value


def __dir__():
    return sorted({*globals(), *_LATE})


def getabsfile(object, _filename=None):
    """The path of the file that an object was defined in, in one form for each file."""
    import os
    if _filename is None:
        _filename = __getattr__("getsourcefile")(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))


def getmodulename(path):
    """The name of the module in a file, or None."""
    import os
    from importlib.machinery import all_suffixes
    name = os.path.basename(path)
    for suffix in sorted(all_suffixes(), key=len, reverse=True):
        if name.endswith(suffix):
            return name[:-len(suffix)]
    return None


def currentframe():
    return sys._getframe(1) if hasattr(sys, "_getframe") else None


def unwrap(func, *, stop=None):
    seen = {id(func)}
    first = func
    while not isinstance(func, type) and hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a function, class or module in a new dict (PEP 563)."""
    if isclass(obj):
        own = obj.__dict__.get("__annotations__")
        module = sys.modules.get(getattr(obj, "__module__", None))
        space, names = getattr(module, "__dict__", None), dict(vars(obj))
    elif ismodule(obj):
        own, space, names = getattr(obj, "__annotations__", None), obj.__dict__, None
    elif callable(obj):
        own = getattr(obj, "__annotations__", None)
        space, names = getattr(unwrap(obj), "__globals__", None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if own is None:
        return {}
    if not isinstance(own, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(own)
    space = space if globals is None else globals
    names = names if locals is None else locals
    return {key: eval(value, space, names) if isinstance(value, str) else value
            for key, value in own.items()}


__all__ = [_name for _name in (*globals(), *_LATE)
           if not _name.startswith("_") and not ismodule(globals().get(_name))
           and _name != "Positions"]
