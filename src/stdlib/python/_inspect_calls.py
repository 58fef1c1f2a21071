"""Parameters as names and values, for `inspect`: of functions, of frames, of a call to come, and the
names that a function finds outside."""

from collections import namedtuple

from _inspect_signature import Parameter, _empty, signature
from inspect import CO_VARARGS, CO_VARKEYWORDS, isclass, iscode, isfunction, ismethod, ismodule

# What is defined here shows as the public module's own.
__name__ = "inspect"


FullArgSpec = namedtuple(
    "FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = namedtuple("Arguments", "args varargs varkw")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getfullargspec(func):
    """Names and defaults of a callable's parameters, `self` of methods included."""
    try:
        target = func.__func__ if ismethod(func) else func
        if isclass(target):
            # The one of the two methods that a class of the MRO defines first.
            own = [vars(base) for base in target.__mro__]
            first = next(space for space in own if "__new__" in space or "__init__" in space)
            by_new = "__new__" in first and isfunction(target.__new__)
            target = target.__new__ if by_new else target.__init__
            target = getattr(target, "__func__", target)
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
