"""Extract, format and print stack traces. The text itself is made by the interpreter's renderer."""

import _traceback
import linecache
import sys

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_missing = object()


class FrameSummary:
    """One entry of a stack: where a frame is, and its source line."""

    __slots__ = (
        "filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals",
    )

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = {k: _safe_repr(v) for k, v in locals.items()} if locals else None

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def _fields(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return self._fields() == other
        return NotImplemented

    def __getitem__(self, index):
        return self._fields()[index]

    def __iter__(self):
        return iter(self._fields())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _safe_repr(value):
    try:
        return repr(value)
    except Exception:
        return "<local repr() failed>"


def walk_stack(f):
    """Frames and their lines from `f` outwards."""
    if f is None:
        f = sys._getframe(1).f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Frames and their lines, from the outermost in."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


class StackSummary(list):
    """A list of FrameSummary objects, outermost first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        entries = list(frame_gen)
        if limit is not None:
            entries = entries[:limit] if limit >= 0 else entries[limit:]
        result = cls()
        for frame, lineno in entries:
            code = frame.f_code
            result.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=lookup_lines,
                locals=frame.f_locals if capture_locals else None))
        return result

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        f = frame_summary
        if f._line is not None and f.colno is None:
            text = f'  File "{f.filename}", line {f.lineno}, in {f.name}\n'
            if f.line:
                text += f"    {f.line}\n"
        else:
            text = _traceback.format_entry(
                f.filename, f.lineno, f.name, f.end_lineno, f.colno, f.end_colno)
        if f.locals:
            for name, value in sorted(f.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        result = []
        last, count = None, 0

        def repeated():
            if count > 3:
                more = count - 3
                result.append(
                    f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")

        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            here = (frame.filename, frame.lineno, frame.name)
            if here != last:
                repeated()
                last, count = here, 0
            count += 1
            if count <= 3:
                result.append(text)
        repeated()
        return result


def extract_tb(tb, limit=None):
    result = StackSummary()
    for filename, lineno, name, end_lineno, colno, end_colno in _traceback.entries(tb, limit):
        result.append(FrameSummary(
            filename, lineno, name, end_lineno=end_lineno, colno=colno, end_colno=end_colno))
    return result


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    _print(format_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def _print(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end="")


def _value(exc, value, tb):
    """The exception of the one- or three-argument form of a call."""
    if (value is _missing) != (tb is _missing):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _missing:
        return value
    if exc is None or isinstance(exc, BaseException):
        return exc
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    value = _value(exc, value, tb)
    if value is None:
        return ["NoneType: None\n"]
    if tb is not _missing and tb is not value.__traceback__:
        return list(TracebackException(type(value), value, tb, limit=limit).format(chain=chain))
    return _traceback.format_exception(value, limit, chain)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True,
                    **kwargs):
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    if value is _missing:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return _traceback.format_exception_only(value, show_group)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    """Clear the locals of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except (RuntimeError, AttributeError):
            pass
        tb = tb.tb_next


class TracebackException:
    """An exception as text, holding no references to the frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = extract_tb(exc_traceback, limit=limit)
        if capture_locals:
            self.stack = StackSummary.extract(
                walk_tb(exc_traceback), limit=limit, capture_locals=True)
        self.exc_type = exc_type if save_exc_type else None
        self.exc_type_qualname = getattr(exc_type, "__qualname__", None)
        self.exc_type_module = getattr(exc_type, "__module__", None)
        self._str = _traceback.exception_text(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._whole = None
        if exc_value is None:
            self._only = ["NoneType: None\n"]
            self._group = self._only
        else:
            self._only = _traceback.format_exception_only(exc_value)
            self._group = _traceback.format_exception_only(exc_value, True)
            if exc_traceback is exc_value.__traceback__ and not capture_locals:
                self._whole = {
                    chain: _traceback.format_exception(exc_value, limit, chain)
                    for chain in (False, True)
                }
        if isinstance(exc_value, SyntaxError):
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))
            for name in ("lineno", "end_lineno"):
                value = getattr(exc_value, name)
                setattr(self, name, None if value is None else str(value))
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)

        def chained(e):
            if e is None or id(e) in seen:
                return None
            return TracebackException(
                type(e), e, e.__traceback__, limit=limit, capture_locals=capture_locals,
                max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)

        self.__cause__ = chained(getattr(exc_value, "__cause__", None))
        if compact and (self.__cause__ is not None or self.__suppress_context__):
            self.__context__ = None
        else:
            self.__context__ = chained(getattr(exc_value, "__context__", None))
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [
                TracebackException(
                    type(e), e, e.__traceback__, limit=limit, capture_locals=capture_locals,
                    max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)
                for e in exc_value.exceptions
            ]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        if self.exc_type_qualname is None:
            return None
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{self.exc_type_module}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, **kwargs):
        yield from self._group if show_group else self._only

    def format(self, *, chain=True, **kwargs):
        if self._whole is not None:
            yield from self._whole[bool(chain)]
            return
        if chain and self.__cause__ is not None:
            yield from self.__cause__.format()
            yield ("\nThe above exception was the direct cause of the following exception:\n\n")
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            yield from self.__context__.format()
            yield "\nDuring handling of the above exception, another exception occurred:\n\n"
        if self.stack:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self._only

    def print(self, *, file=None, chain=True, **kwargs):
        _print(self.format(chain=chain), file)
