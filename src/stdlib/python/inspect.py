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


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    kind = type(obj)
    return (hasattr(kind, "__get__") and not hasattr(kind, "__set__")
            and not hasattr(kind, "__delete__"))


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


def _members(object, predicate, getter):
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = (object,) + object.__mro__
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items()
                      if isinstance(value, types.DynamicClassAttribute)]
    results, seen = [], set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((name, value))
        seen.add(name)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    """Names and values of an object's attributes, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same without running descriptors."""
    return _members(object, predicate, getattr_static)


_missing_mark = object()


def _in_classes(cls, name):
    for base in type.__dict__["__mro__"].__get__(cls):
        if name in base.__dict__:
            return base.__dict__[name]
    return _missing_mark


def getattr_static(obj, attr, default=_missing_mark):
    """An attribute without running descriptors, `__getattr__` or `__getattribute__`."""
    own = _missing_mark
    kind = obj if isinstance(obj, type) else type(obj)
    found = _in_classes(kind, attr)
    if not isinstance(obj, type):
        space = _in_classes(kind, "__dict__")
        if space is _missing_mark or isinstance(space, (types.GetSetDescriptorType,
                                                        types.MemberDescriptorType)):
            try:
                own = object.__getattribute__(obj, "__dict__").get(attr, _missing_mark)
            except AttributeError:
                pass
        if own is not _missing_mark and found is not _missing_mark:
            if _in_classes(type(found), "__get__") is not _missing_mark and (
                    _in_classes(type(found), "__set__") is not _missing_mark
                    or _in_classes(type(found), "__delete__") is not _missing_mark):
                return found
    if own is not _missing_mark:
        return own
    if found is not _missing_mark:
        return found
    if isinstance(obj, type):
        found = _in_classes(type(obj), attr)
        if found is not _missing_mark:
            return found
    if default is not _missing_mark:
        return default
    raise AttributeError(attr)


def classify_class_attrs(cls):
    """Name, kind, defining class and value of each attribute of a class."""
    mro = getmro(cls)
    above = tuple(c for c in getmro(type(cls)) if c not in (type, object))
    names = dir(cls)
    for base in mro:
        names += [name for name, value in base.__dict__.items()
                  if isinstance(value, types.DynamicClassAttribute) and name not in names]
    result, seen = [], set()
    for name in names:
        if name in seen:
            continue
        seen.add(name)
        home, value = None, _missing_mark
        try:
            value = getattr(cls, name) if name != "__dict__" else _missing_mark
        except Exception:
            pass
        else:
            home = getattr(value, "__objclass__", None)
        for base in mro + above:
            if name in base.__dict__:
                raw = base.__dict__[name]
                home = base
                break
        else:
            raw = value
            if value is _missing_mark or home is None:
                continue
        if isinstance(raw, (staticmethod, types.BuiltinMethodType)):
            kind, value = "static method", raw
        elif isinstance(raw, (classmethod, types.ClassMethodDescriptorType)):
            kind, value = "class method", raw
        elif isinstance(raw, property):
            kind, value = "property", raw
        else:
            value = raw if value is _missing_mark or value is None else value
            kind = "method" if isroutine(value) else "data"
        result.append(Attribute(name, kind, home, value))
    return result


def walktree(classes, children, parent):
    """Lists in lists for `getclasstree`."""
    results = []
    classes.sort(key=lambda cls: (cls.__module__, cls.__name__))
    for cls in classes:
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    """Classes with their bases, those derived in a list after each."""
    children, roots = {}, []
    for cls in classes:
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def getmodulename(path):
    """The name of the module in a file, or None."""
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def indentsize(line):
    """Width of the white space a line begins with."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


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


_SOURCE_NAMES = frozenset((
    "getsourcefile", "findsource", "getcomments", "getblock", "getsourcelines", "getsource",
    "indentsize", "EndOfBlock", "ClassFoundException"))


_FRAME_NAMES = frozenset((
    "Positions", "Traceback", "FrameInfo", "getlineno", "getframeinfo", "getouterframes",
    "getinnerframes", "stack", "trace"))


def __getattr__(name):
    """What is about source text or frames is loaded when it is first asked for."""
    if name in _FRAME_NAMES:
        import _inspect_frames
        value = globals()[name] = getattr(_inspect_frames, name)
        return value
    if name in _SOURCE_NAMES:
        import _inspect_source
        value = globals()[name] = getattr(_inspect_source, name)
        return value
    if name == "BufferFlags":
        import _inspect_buffers
        value = globals()[name] = _inspect_buffers.BufferFlags
        return value
    raise AttributeError(f"module 'inspect' has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), *_FRAME_NAMES, *_SOURCE_NAMES, "BufferFlags"})


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
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


from _inspect_signature import (
    BoundArguments, Parameter, Signature, _empty, _ParameterKind, formatannotation, signature,
)

for _public in BoundArguments, Parameter, Signature, _empty, formatannotation, signature:
    _public.__module__ = __name__
del _public


def _record(name, fields):
    import collections
    made = collections.namedtuple(name, fields)
    made.__module__ = __name__
    return made


FullArgSpec = _record(
    "FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
ArgInfo = _record("ArgInfo", "args varargs keywords locals")
Arguments = _record("Arguments", "args varargs varkw")
ClosureVars = _record("ClosureVars", "nonlocals globals builtins unbound")
Attribute = _record("Attribute", "name kind defining_class object")


def getfullargspec(func):
    """Names and defaults of a callable's parameters, `self` of methods included."""
    try:
        target = func.__func__ if ismethod(func) else func
        if isclass(target):
            target = getattr(target.__init__, "__func__", target.__init__)
        sig = signature(target, follow_wrapped=False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, kwonly, defaults, kwdefaults, annotations = [], [], (), {}, {}
    varargs = varkw = None
    if sig.return_annotation is not _empty:
        annotations["return"] = sig.return_annotation
    for name, param in sig.parameters.items():
        if param.kind <= Parameter.POSITIONAL_OR_KEYWORD:
            args.append(name)
            if param.default is not _empty:
                defaults += (param.default,)
        elif param.kind is Parameter.VAR_POSITIONAL:
            varargs = name
        elif param.kind is Parameter.KEYWORD_ONLY:
            kwonly.append(name)
            if param.default is not _empty:
                kwdefaults[name] = param.default
        else:
            varkw = name
        if param.annotation is not _empty:
            annotations[name] = param.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None,
                       annotations)


def getargs(co):
    """Names of the parameters of a code object."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    after = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[after]
        after += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[after]
    return Arguments(list(names[:co.co_argcount + co.co_kwonlyargcount]), varargs, varkw)


def getargvalues(frame):
    """Names of the parameters of a frame and its local variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                    formatvarargs=lambda name: "*" + name, formatvarkw=lambda name: "**" + name,
                    formatvalue=lambda value: "=" + repr(value)):
    """What `getargvalues` returned, as the text of a call."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(parts) + ")"


def getcallargs(func, /, *positional, **named):
    """What each parameter would get in a call."""
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    spec = getfullargspec(func)
    name = func.__name__
    accepted = set(spec.args + spec.kwonlyargs)
    values = dict(zip(spec.args, positional))
    if spec.varargs:
        values[spec.varargs] = tuple(positional[len(spec.args):])
    if spec.varkw:
        values[spec.varkw] = {}
    for key, value in named.items():
        if key not in accepted:
            if not spec.varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            values[spec.varkw][key] = value
        elif key in values:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        else:
            values[key] = value
    defaults = dict(zip(reversed(spec.args), reversed(spec.defaults or ())))
    if len(positional) > len(spec.args) and not spec.varargs:
        _too_many(name, spec, len(positional), values, len(defaults))
    missing = [n for n in spec.args if n not in values and n not in defaults]
    if missing:
        _missing(name, missing, "positional")
    for n in spec.args:
        if n not in values:
            values[n] = defaults[n]
    missing = [n for n in spec.kwonlyargs
               if n not in values and n not in (spec.kwonlydefaults or {})]
    if missing:
        _missing(name, missing, "keyword-only")
    for n in spec.kwonlyargs:
        if n not in values:
            values[n] = spec.kwonlydefaults[n]
    return values


def _missing(function, names, kind):
    shown = [repr(name) for name in names]
    if len(shown) > 2:
        shown = [", ".join(shown[:-1]) + ",", shown[-1]]
    text = " and ".join(shown)
    plural = "" if len(names) == 1 else "s"
    raise TypeError(f"{function}() missing {len(names)} required {kind} argument{plural}: {text}")


def _too_many(function, spec, given, values, defaults):
    least, most = len(spec.args) - defaults, len(spec.args)
    takes = str(most) if least == most else f"from {least} to {most}"
    keywords = sum(name in values for name in spec.kwonlyargs)
    extra = ""
    if keywords:
        extra = (f" positional argument{'s' if given != 1 else ''} (and {keywords} keyword-only "
                 f"argument{'s' if keywords != 1 else ''})")
    raise TypeError(f"{function}() takes {takes} positional argument{'s' if most != 1 else ''} "
                    f"but {given}{extra} {'was' if given == 1 and not extra else 'were'} given")


def getclosurevars(func):
    """Which names from outside a function uses, and what they mean now."""
    import builtins
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {name: cell.cell_contents
                 for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    space = func.__globals__
    native = space.get("__builtins__", vars(builtins))
    if ismodule(native):
        native = vars(native)
    found, used, unbound = {}, {}, set()
    for name in code.co_names:
        if name in nonlocals:
            continue
        if name in space:
            found[name] = space[name]
        elif name in native:
            used[name] = native[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, used, unbound)


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


__all__ = [_name for _name, _value in globals().items()
           if not _name.startswith("_") and not ismodule(_value)]
__all__ += [_name for _name in (*_FRAME_NAMES, *_SOURCE_NAMES, "BufferFlags")
            if _name not in ("Positions", "indentsize", "EndOfBlock")]
