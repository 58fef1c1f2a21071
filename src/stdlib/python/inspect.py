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
            or ismethoddescriptor(object))


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    kind = type(obj)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


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


def getmembers(object, predicate=None):
    results = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            results.append((name, value))
    results.sort(key=lambda pair: pair[0])
    return results


def getattr_static(obj, attr, *default):
    """An attribute without running descriptors or `__getattr__`."""
    classes = obj.__mro__ if isinstance(obj, type) else type(obj).__mro__
    if not isinstance(obj, type):
        own = getattr(obj, "__dict__", {})
        if attr in own:
            return own[attr]
    for cls in classes:
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default:
        return default[0]
    raise AttributeError(attr)


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


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:]:
            if base is not type(None) and base.__doc__ is not None:
                doc = base.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getfile(object):
    if ismodule(object) and getattr(object, "__file__", None):
        return object.__file__
    if ismethod(object):
        object = object.__func__
    code = getattr(object, "__code__", object)
    if iscode(code):
        return code.co_filename
    raise TypeError(f"{object!r} is a built-in")


def currentframe():
    return sys._getframe(1) if hasattr(sys, "_getframe") else None


def stack(context=1):
    import traceback
    return traceback.extract_stack(sys._getframe(1))


def unwrap(func, *, stop=None):
    seen = {id(func)}
    first = func
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


class _empty:
    """Marks what a parameter or a signature does not have."""


class _Kind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_POSITIONAL_ONLY = _Kind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _Kind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _Kind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _Kind(4, "VAR_KEYWORD", "variadic keyword")


def formatannotation(annotation, base_module=None):
    if isinstance(annotation, type) and not hasattr(annotation, "__args__"):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


class Parameter:
    """One parameter of a signature."""

    empty = _empty
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        fields = dict(name=self.name, kind=self.kind, default=self.default,
                      annotation=self.annotation)
        fields.update(changes)
        name, kind = fields.pop("name"), fields.pop("kind")
        return type(self)(name, kind, **fields)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += f": {formatannotation(self.annotation)}"
        if self.default is not _empty:
            equals = " = " if self.annotation is not _empty else "="
            text += f"{equals}{self.default!r}"
        if self.kind == _VAR_POSITIONAL:
            text = "*" + text
        elif self.kind == _VAR_KEYWORD:
            text = "**" + text
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind))


class BoundArguments:
    """Arguments bound to the parameters of a signature."""

    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        args = []
        for name, param in self.signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            value = self.arguments[name]
            if param.kind == _VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, started = {}, False
        for name, param in self.signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                started = True
            if not started or name not in self.arguments:
                continue
            if param.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            elif param.kind != _VAR_POSITIONAL:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, param in self.signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif param.default is not _empty:
                arguments[name] = param.default
            elif param.kind == _VAR_POSITIONAL:
                arguments[name] = ()
            elif param.kind == _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        args = ", ".join(f"{k}={v!r}" for k, v in self.arguments.items())
        return f"<{type(self).__name__} ({args})>"


class Signature:
    """The parameters of a callable and what it returns."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty,
                 __validate_parameters__=True):
        self._parameters = {}
        last = _POSITIONAL_ONLY
        defaults = False
        for param in parameters or ():
            if param.kind < last:
                raise ValueError(
                    f"wrong parameter order: {last.description} parameter before "
                    f"{param.kind.description} parameter")
            last = param.kind
            if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if param.default is not _empty:
                    defaults = True
                elif defaults:
                    raise ValueError("non-default argument follows default argument")
            if param.name in self._parameters:
                raise ValueError(f"duplicate parameter name: {param.name!r}")
            self._parameters[param.name] = param
        self.return_annotation = return_annotation

    @property
    def parameters(self):
        return types.MappingProxyType(self._parameters)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, **kwargs):
        return signature(obj, follow_wrapped=follow_wrapped)

    def replace(self, *, parameters=None, return_annotation=_empty):
        if parameters is None:
            parameters = self._parameters.values()
        if return_annotation is _empty:
            return_annotation = self.return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        args, kwargs = list(args), dict(kwargs)
        for name, param in self._parameters.items():
            kind = param.kind
            if kind == _VAR_POSITIONAL:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif kind == _VAR_KEYWORD:
                continue
            elif kind != _KEYWORD_ONLY and args:
                if name in kwargs and kind != _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = args.pop(0)
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif param.default is _empty and not partial:
                extra = " keyword-only" if kind == _KEYWORD_ONLY else ""
                if kind == _POSITIONAL_ONLY:
                    extra = " positional-only"
                raise TypeError(f"missing a required{extra} argument: {name!r}")
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            rest = [n for n, p in self._parameters.items() if p.kind == _VAR_KEYWORD]
            if not rest:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[rest[0]] = kwargs
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (self._parameters == other._parameters
                and self.return_annotation == other.return_annotation)

    def __hash__(self):
        return hash(tuple(self._parameters.values()))

    def __str__(self):
        parts, positional_only, star = [], False, False
        for param in self._parameters.values():
            if param.kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                parts.append("/")
                positional_only = False
            if param.kind == _VAR_POSITIONAL:
                star = True
            elif param.kind == _KEYWORD_ONLY and not star:
                parts.append("*")
                star = True
            parts.append(str(param))
        if positional_only:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            text += f" -> {formatannotation(self.return_annotation)}"
        return text

    format = __str__

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


def _function_signature(f):
    code = f.__code__
    names = code.co_varnames
    count, posonly, kwonly = code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
    defaults = f.__defaults__ or ()
    kwdefaults = f.__kwdefaults__ or {}
    annotations = f.__annotations__
    params = []

    def add(name, kind, default=_empty):
        params.append(Parameter(
            name, kind, default=default, annotation=annotations.get(name, _empty)))

    for i, name in enumerate(names[:count]):
        from_end = i - (count - len(defaults))
        kind = _POSITIONAL_ONLY if i < posonly else _POSITIONAL_OR_KEYWORD
        add(name, kind, defaults[from_end] if from_end >= 0 else _empty)
    at = count + kwonly
    if code.co_flags & CO_VARARGS:
        add(names[at], _VAR_POSITIONAL)
        at += 1
    for name in names[count:count + kwonly]:
        add(name, _KEYWORD_ONLY, kwdefaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[at], _VAR_KEYWORD)
    return Signature(params, return_annotation=annotations.get("return", _empty))


def _without_first(sig):
    params = list(sig.parameters.values())
    if params and params[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
        params = params[1:]
    return sig.replace(parameters=params)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    own = getattr(obj, "__signature__", None)
    if own is not None:
        return own
    if isfunction(obj):
        return _function_signature(obj)
    if type(obj).__name__ == "partial" and hasattr(obj, "func"):
        return _partial_signature(obj)
    if isclass(obj):
        for cls in obj.__mro__:
            for name in ("__init__", "__new__"):
                method = cls.__dict__.get(name)
                if isinstance(method, staticmethod):
                    method = method.__func__
                if isfunction(method):
                    return _without_first(_function_signature(method))
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        raise ValueError(f"no signature found for builtin type {obj!r}")
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(_function_signature(call))
    raise ValueError(f"no signature found for builtin {obj!r}")


def _partial_signature(p):
    params = list(signature(p.func).parameters.values())[len(p.args):]
    out, keyword = [], False
    for param in params:
        if param.name in p.keywords:
            keyword = True
            param = param.replace(default=p.keywords[param.name], kind=_KEYWORD_ONLY)
        elif keyword and param.kind == _POSITIONAL_OR_KEYWORD:
            param = param.replace(kind=_KEYWORD_ONLY)
        out.append(param)
    return Signature(out)


def getfullargspec(func):
    import collections
    spec = collections.namedtuple(
        "FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
    code = func.__code__
    names, count, kwonly = code.co_varnames, code.co_argcount, code.co_kwonlyargcount
    at = count + kwonly
    varargs = varkw = None
    if code.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if code.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return spec(list(names[:count]), varargs, varkw, func.__defaults__,
                list(names[count:count + kwonly]), func.__kwdefaults__, func.__annotations__)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    own = obj.__dict__.get("__annotations__", {}) if isclass(obj) else obj.__annotations__
    own = dict(own or {})
    if eval_str:
        space = globals if globals is not None else getattr(obj, "__globals__", {})
        own = {k: eval(v, space, locals) if isinstance(v, str) else v for k, v in own.items()}
    return own
