"""Signatures of callables (PEP 362): the part of `inspect` about parameters and arguments."""

import functools
import keyword
import sys
import types

# What is defined here shows as the public module's own.
__name__ = "inspect"


class _empty:
    """Marks what a parameter or a signature does not have."""


class _void:
    """Marks what `replace` leaves as it is."""


class _ParameterKind(int):
    """How an argument reaches its parameter; kinds are in the order of a signature."""

    def __new__(cls, value, name=None, description=None):
        if name is None:
            if value in _KINDS:
                return _KINDS[int(value)]
            raise ValueError(f"{value!r} is not a valid _ParameterKind")
        self = int.__new__(cls, value)
        self.name = name
        self.value = value
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __reduce__(self):
        return _ParameterKind, (int(self),)


_KINDS = (
    _ParameterKind(0, "POSITIONAL_ONLY", "positional-only"),
    _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword"),
    _ParameterKind(2, "VAR_POSITIONAL", "variadic positional"),
    _ParameterKind(3, "KEYWORD_ONLY", "keyword-only"),
    _ParameterKind(4, "VAR_KEYWORD", "variadic keyword"),
)
(_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD) = _KINDS


def formatannotation(annotation, base_module=None):
    """An annotation as it stands in the text of a signature."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def formatannotationrelativeto(object):
    """What formats annotations as they stand in the module of an object."""
    module = getattr(object, "__module__", None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)

    return _formatannotation


class Parameter:
    """One parameter of a signature. It cannot be changed; `replace` makes another one."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    empty = _empty
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            # The first iterable of a comprehension.
            if kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError("implicit arguments must be passed as positional or keyword "
                                 f"arguments, not {kind.description}")
            kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        reserved = keyword.iskeyword(name) and kind is not _POSITIONAL_ONLY
        if reserved or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._kind = name, kind
        self._default, self._annotation = default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def __reduce__(self):
        return (type(self), (self._name, self._kind),
                {"_default": self._default, "_annotation": self._annotation})

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """The same parameter with some of name, kind, default and annotation changed."""
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            equals = " = " if self._annotation is not _empty else "="
            text += f"{equals}{self._default!r}"
        stars = {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}
        return stars.get(self._kind, "") + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._default, self._annotation

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return self is other or self._key() == other._key()

    def __hash__(self):
        return hash((self._name, int(self._kind), self._annotation, self._default))


class BoundArguments:
    """Arguments bound to the parameters of a signature."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        """The positional arguments for a call."""
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind >= _KEYWORD_ONLY or name not in self.arguments:
                break
            value = self.arguments[name]
            if param.kind is _VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        """The keyword arguments for a call."""
        kwargs, started = {}, False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind >= _KEYWORD_ONLY:
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if param.kind is _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            elif param.kind is not _VAR_POSITIONAL:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Add what was left out and has a default."""
        arguments = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif param.default is not _empty:
                arguments[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif param.kind is _VAR_KEYWORD:
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
    """The parameters of a callable and what it returns. It cannot be changed."""

    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        by_name = {}
        last, defaults = _POSITIONAL_ONLY, False
        for param in parameters or ():
            kind, name = param.kind, param.name
            if __validate_parameters__:
                if kind < last:
                    raise ValueError(
                        f"wrong parameter order: {last.description} parameter before "
                        f"{kind.description} parameter")
                last = kind
                if kind <= _POSITIONAL_OR_KEYWORD:
                    if param.default is not _empty:
                        defaults = True
                    elif defaults:
                        raise ValueError("non-default argument follows default argument")
                if name in by_name:
                    raise ValueError(f"duplicate parameter name: {name!r}")
            by_name[name] = param
        self._parameters = types.MappingProxyType(by_name)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _find(cls, obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                     eval_str=eval_str)

    def replace(self, *, parameters=_void, return_annotation=_void):
        """The same signature with other parameters or another return annotation."""
        if parameters is _void:
            parameters = self._parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    __replace__ = replace

    def bind(self, /, *args, **kwargs):
        """Bind arguments to parameters as a call does, or raise TypeError."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same, but arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def _bind(self, args, kwargs, partial=False):
        arguments, rest, misplaced, extra = {}, list(args), [], None
        in_order = True  # No parameter so far was left to its default or given by keyword.
        for name, param in self._parameters.items():
            kind, required = param.kind, param.default is _empty
            if kind is _VAR_POSITIONAL:
                in_order = False
                if rest:
                    arguments[name] = tuple(rest)
                    rest = []
            elif kind is _VAR_KEYWORD:
                extra = name
            elif rest and kind is not _KEYWORD_ONLY:
                if name in kwargs and kind is not _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = rest.pop(0)
            elif rest and not self._takes_more():
                raise TypeError("too many positional arguments")
            elif name in kwargs and kind is _POSITIONAL_ONLY and in_order:
                misplaced.append(name)
            elif name in kwargs:
                in_order = False
                arguments[name] = kwargs.pop(name)
            elif required and not partial:
                text = " keyword-only" if kind is _KEYWORD_ONLY and in_order else ""
                raise TypeError(f"missing a required{text} argument: {name!r}")
            else:
                in_order = False
        if rest:
            raise TypeError("too many positional arguments")
        if kwargs:
            if extra is not None:
                arguments[extra] = kwargs
            elif misplaced:
                raise TypeError("got some positional-only arguments passed as keyword "
                                f"arguments: {', '.join(misplaced)!r}")
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return self._bound_arguments_cls(self, arguments)

    def _takes_more(self):
        return any(p.kind is _VAR_POSITIONAL for p in self._parameters.values())

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self is other or self._key() == other._key()

    def _key(self):
        params = self._parameters.values()
        return (tuple(p for p in params if p.kind is not _KEYWORD_ONLY),
                {p.name: p for p in params if p.kind is _KEYWORD_ONLY}, self._return_annotation)

    def __hash__(self):
        params, keywords, annotation = self._key()
        return hash((params, frozenset(keywords.values()), annotation))

    def __reduce__(self):
        return (type(self), (tuple(self._parameters.values()),),
                {"_return_annotation": self._return_annotation})

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The text of the signature, one parameter a line if it is wider than `max_width`."""
        parts, positional_only, star = [], False, False
        for param in self._parameters.values():
            if param.kind is _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                parts.append("/")
                positional_only = False
            if param.kind is _VAR_POSITIONAL:
                star = True
            elif param.kind is _KEYWORD_ONLY and not star:
                parts.append("*")
                star = True
            parts.append(str(param))
        if positional_only:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"



def _of_function(cls, f, annotations):
    """The signature of a Python function, from its code and defaults."""
    code = f.__code__
    names, count = code.co_varnames, code.co_argcount
    posonly, kwonly = code.co_posonlyargcount, code.co_kwonlyargcount
    defaults, kwdefaults = f.__defaults__ or (), f.__kwdefaults__ or {}
    params = []

    def add(name, kind, default=_empty):
        annotation = annotations.get(name, _empty)
        params.append(cls._parameter_cls(name, kind, default=default, annotation=annotation))

    for i, name in enumerate(names[:count]):
        at = i - (count - len(defaults))
        kind = _POSITIONAL_ONLY if i < posonly else _POSITIONAL_OR_KEYWORD
        add(name, kind, defaults[at] if at >= 0 else _empty)
    after = count + kwonly
    if code.co_flags & 4:
        add(names[after], _VAR_POSITIONAL)
        after += 1
    for name in names[count:count + kwonly]:
        add(name, _KEYWORD_ONLY, kwdefaults.get(name, _empty))
    if code.co_flags & 8:
        add(names[after], _VAR_KEYWORD)
    return cls(params, return_annotation=annotations.get("return", _empty),
               __validate_parameters__=False)


def _of_text(cls, obj, text, skip_first=True):
    """The signature of a native function, from its `__text_signature__`."""
    import builtins
    parts, depth, quote, start = [], 0, "", 1
    for i, c in enumerate(text):
        if quote:
            quote = "" if c == quote else quote
        elif c in "'\"":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}" or c == "," and depth == 1:
            depth -= c != ","
            if depth == (1 if c == "," else 0):
                parts.append(text[start:i].strip())
                start = i + 1
    params, kind = [], _POSITIONAL_OR_KEYWORD
    for part in filter(None, parts):
        if part == "/":
            params = [p.replace(kind=_POSITIONAL_ONLY) for p in params]
        elif part == "*":
            kind = _KEYWORD_ONLY
        elif part.startswith("$"):
            if not skip_first:
                params.append(cls._parameter_cls(part[1:], _POSITIONAL_ONLY))
        elif part.startswith("**"):
            params.append(cls._parameter_cls(part[2:], _VAR_KEYWORD))
        elif part.startswith("*"):
            params.append(cls._parameter_cls(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            name, equals, default = part.partition("=")
            if not name.isidentifier():
                # Optional parameters in brackets have no defaults to tell.
                raise ValueError(f"{obj!r} builtin has invalid signature")
            if "<" in default:
                raise ValueError(f"{obj!r} builtin has invalid signature")
            value = _empty
            if equals:
                module = sys.modules.get(getattr(obj, "__module__", None))
                try:
                    value = eval(default, {"sys": sys, **vars(module or builtins)})
                except Exception:
                    raise ValueError(f"no signature found for builtin {obj!r}") from None
            params.append(cls._parameter_cls(name, kind, default=value))
    return cls(params)


def _without_first(sig, obj):
    """The signature of a bound method."""
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind is not _VAR_POSITIONAL:
        del params[0]
    return sig.replace(parameters=params)


def _of_partial(cls, p, sig, leading=()):
    """The signature of `functools.partial`, from that of its function."""
    args, keywords = leading + p.args, p.keywords or {}
    try:
        bound = sig.bind_partial(*args, **keywords)
    except TypeError as error:
        raise ValueError(f"partial object {p!r} has incorrect arguments") from error
    out, by_keyword = [], False
    for name, param in sig.parameters.items():
        given = name in bound.arguments
        if param.kind is _POSITIONAL_ONLY and given:
            continue
        if param.kind is _POSITIONAL_OR_KEYWORD:
            if name in keywords:
                by_keyword = True
                param = param.replace(default=bound.arguments[name])
            elif given:
                continue
        elif param.kind is _KEYWORD_ONLY and given:
            param = param.replace(default=bound.arguments[name])
        if by_keyword:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                param = param.replace(kind=_KEYWORD_ONLY)
            elif param.kind is _VAR_POSITIONAL:
                continue
        out.append(param)
    return sig.replace(parameters=out)


def _user_method(cls, name):
    """A method that a Python class defines, or None."""
    method = getattr(cls, name, None)
    return method if isinstance(method, (types.FunctionType, types.MethodType)) else None


def _of_class(cls, obj, recurse):
    call = _user_method(type(obj), "__call__")
    if call is not None:
        return _without_first(recurse(call), obj)
    for base in obj.__mro__:
        for name in ("__new__", "__init__"):
            method = base.__dict__.get(name)
            method = getattr(method, "__func__", method)
            if isinstance(method, types.FunctionType):
                # What the class itself defines last wins; __new__ comes first.
                return _without_first(recurse(method), obj)
        text = base.__dict__.get("__text_signature__")
        if text is None and base is not object:
            text = base.__text_signature__
        if isinstance(text, str):
            return _of_text(cls, obj, text)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return recurse(object) if obj is not object else cls()
        raise ValueError(f"no signature found for builtin type {obj!r}")
    raise ValueError(f"no signature found for builtin {obj!r}")


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                   locals=locals, eval_str=eval_str)


def _find(cls, obj, *, follow_wrapped, globals, locals, eval_str):
    """The signature of a callable, as an instance of a class."""
    import inspect

    def recurse(other):
        return _find(cls, other, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                     eval_str=eval_str)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(recurse(obj.__func__), obj)
    if follow_wrapped:
        obj = inspect.unwrap(obj, stop=lambda f: hasattr(f, "__signature__")
                             or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return recurse(obj)
    own = getattr(obj, "__signature__", None)
    if own is not None:
        # A class can give text only, or a method that gives it.
        found = own
        if not isinstance(own, (Signature, str)) and callable(own):
            found = own()
        if isinstance(found, Signature):
            return found
        if isinstance(found, str):
            return _of_text(cls, obj, found)
        raise TypeError(f"unexpected object {own!r} in __signature__ attribute")
    partialmethod = getattr(obj, "__partialmethod__", None)
    if isinstance(partialmethod, functools.partialmethod):
        wrapped = recurse(partialmethod.func)
        first = next(iter(wrapped.parameters.values()), None)
        if first is not None and first.kind is _VAR_POSITIONAL:
            return _of_partial(cls, partialmethod, wrapped)
        rest = _of_partial(cls, partialmethod, wrapped, (None,))
        return rest.replace(parameters=(first, *rest.parameters.values()))
    if inspect.isfunction(obj) or inspect._looks_like_function(obj):
        annotations = inspect.get_annotations(obj, globals=globals, locals=locals,
                                              eval_str=eval_str)
        return _of_function(cls, obj, annotations)
    if isinstance(obj, functools.partial):
        return _of_partial(cls, obj, recurse(obj.func))
    if isinstance(obj, type):
        return _of_class(cls, obj, recurse)
    text = getattr(obj, "__text_signature__", None)
    if isinstance(text, str):
        bound = getattr(obj, "__self__", None) is not None
        return _of_text(cls, obj, text, bound)
    call = getattr(type(obj), "__call__", None)
    if isinstance(call, types.FunctionType):
        return _without_first(recurse(call), obj)
    text = getattr(call, "__text_signature__", None)
    if isinstance(text, str) and text != "($self, /, *args, **kwargs)":
        return _of_text(cls, obj, text, True)
    raise ValueError(f"no signature found for builtin {obj!r}")
