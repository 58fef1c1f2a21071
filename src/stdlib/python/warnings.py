"""Warnings: filters decide whether one is shown, raised or dropped."""

import sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
    "resetwarnings", "catch_warnings", "deprecated",
]

# (action, message pattern, category, module pattern, line); the first that fits decides.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
onceregistry = {}
defaultaction = "default"
_onceregistry = onceregistry
_version = 1


def _filters_mutated():
    global _version
    _version += 1


class WarningMessage:
    """What a recorded warning was."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, "
                f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}")

    def __repr__(self):
        return f"<{type(self).__qualname__} {self}>"


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning, with the line of source that caused it."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, `sys.stderr` by default. May be replaced."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def _showwarnmsg_impl(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    try:
        file.write(_formatwarnmsg(msg))
    except OSError:
        pass


def _formatwarnmsg_impl(msg):
    category = msg.category.__name__
    text = f"{msg.filename}:{msg.lineno}: {category}: {msg.message}\n"
    line = msg.line
    if line is None and not sys.is_finalizing():
        import linecache
        line = linecache.getline(msg.filename, msg.lineno)
    if line:
        text += f"  {line.strip()}\n"
    if msg.source is not None and not sys.is_finalizing():
        text += f"{category}: Enable tracemalloc to get the object allocation traceback\n"
    return text


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    """Give a warning to `showwarning`, if that was replaced."""
    hook = globals().get("showwarning", _showwarning_orig)
    if hook is not _showwarning_orig:
        if not callable(hook):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        hook(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        return
    _showwarnmsg_impl(msg)


def _formatwarnmsg(msg):
    """Have a warning formatted by `formatwarning`, if that was replaced."""
    hook = globals().get("formatwarning", _formatwarning_orig)
    if hook is not _formatwarning_orig:
        return hook(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


def _matches(pattern, text, whole=False):
    """Does a filter's pattern (a string from the C level, or a compiled expression) fit?"""
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None


def _pattern(text, flags=False):
    if not text:
        return None
    import re
    return re.compile(text, re.I if flags else 0)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in {"error", "ignore", "always", "default", "module", "once", "all"}:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add_filter((action, _pattern(message, True), category, _pattern(module), lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in {"error", "ignore", "always", "default", "module", "once", "all"}:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add_filter((action, None, category, None, lineno), append)


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    filters[:] = []
    _filters_mutated()


def _caller(stacklevel, skip_file_prefixes):
    """File, line, module and registry of the frame that a warning is about."""
    try:
        frame = sys._getframe(2)
        level = stacklevel
        while level > 1 and frame is not None:
            frame = frame.f_back
            level -= 1
        while skip_file_prefixes and frame is not None and \
                frame.f_code.co_filename.startswith(skip_file_prefixes):
            frame = frame.f_back
    except (AttributeError, ValueError):
        frame = None
    if frame is None:
        return "<sys>", 0, "sys", {}
    space = frame.f_globals
    registry = space.setdefault("__warningregistry__", {})
    return frame.f_code.co_filename, frame.f_lineno, space.get("__name__", "<string>"), registry


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(
            f"category must be a Warning subclass, not '{type(category).__name__}'")
    filename, lineno, module, registry = _caller(stacklevel, tuple(skip_file_prefixes))
    warn_explicit(message, category, filename, lineno, module, registry, source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    for action, pattern, cat, mod, line in filters:
        if (_matches(pattern, text) and issubclass(category, cat) and _matches(mod, module)
                and (line == 0 or lineno == line)):
            break
    else:
        action = defaultaction
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        once = (text, category)
        if onceregistry.get(once):
            return
        onceregistry[once] = 1
    elif action == "module":
        registry[key] = 1
        alternative = (text, category, 0)
        if registry.get(alternative):
            return
        registry[alternative] = 1
    elif action == "default":
        registry[key] = 1
    elif action not in ("always", "all"):
        raise RuntimeError(
            f"Unrecognized action ({action!r}) in warnings.filters:\n {filters[0]}")
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Saves filters and the hook, and brings them back; `record=True` gives a list instead."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._filters = self._module.filters[:]
        self._showwarning = self._module.showwarning
        self._showwarnmsg_impl = self._module._showwarnmsg_impl
        self._module._filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        self._module._showwarnmsg_impl = log.append
        self._module.showwarning = self._module._showwarning_orig
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        self._module.filters[:] = self._filters
        self._module.showwarning = self._showwarning
        self._module._showwarnmsg_impl = self._showwarnmsg_impl
        self._module._filters_mutated()


class deprecated:
    """Decorator: using the class or calling the function warns (PEP 702)."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(
                f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=stacklevel + 1)
                if original is not object.__new__:
                    return original(cls, *args, **kwargs)
                return original(cls)

            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = __new__.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError(
                "@deprecated decorator with non-None category must be applied to a class or "
                f"callable, not {arg!r}")
        import functools

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


def _warn_unawaited_coroutine(coro):
    """What the interpreter says when a coroutine goes without having been awaited."""
    text = f"coroutine '{coro.__qualname__}' was never awaited\n"
    if coro.cr_origin is not None:
        import linecache
        import traceback
        places = [(filename, lineno, name, linecache.getline(filename, lineno))
                  for filename, lineno, name in reversed(coro.cr_origin)]
        text += "Coroutine created at (most recent call last)\n"
        text += "".join(traceback.format_list(places))
    warn(text.rstrip("\n"), RuntimeWarning, stacklevel=2, source=coro)


# ---- -W and PYTHONWARNINGS

def _option_action(text):
    if not text:
        return "default"
    for action in ("default", "always", "all", "ignore", "module", "once", "error"):
        if action.startswith(text):
            return "always" if action == "all" else action
    raise ValueError(f"invalid action: {text!r}")


def _option_category(name):
    if not name:
        return Warning
    module, _, last = name.rpartition(".")
    try:
        found = getattr(__import__(module or "builtins", None, None, [last]), last)
    except ImportError:
        raise ValueError(f"invalid module name: {module!r}") from None
    except AttributeError:
        raise ValueError(f"unknown warning category: {name!r}") from None
    if not isinstance(found, type) or not issubclass(found, Warning):
        raise ValueError(f"invalid warning category: {name!r}")
    return found


def _add_option(option):
    """A filter from the text `action:message:category:module:line`."""
    fields = [field.strip() for field in option.split(":")]
    if len(fields) > 5:
        raise ValueError(f"too many fields (max 5): {option!r}")
    action, message, category, module, line = fields + [""] * (5 - len(fields))
    action, category = _option_action(action), _option_category(category)
    if message or module:
        import re
        message = re.escape(message)
        module = re.escape(module) + r"\Z" if module else ""
    try:
        number = int(line or 0)
        if number < 0:
            raise ValueError
    except ValueError:
        raise ValueError(f"invalid lineno {line}") from None
    filterwarnings(action, message, category, module, number)


def _add_options(options):
    for option in options:
        try:
            _add_option(option)
        except ValueError as e:
            print("Invalid -W option ignored:", e, file=sys.stderr)


_add_options(sys.warnoptions)
