"""Extract, format and print stack traces.

The interpreter itself reports an uncaught exception; it and this module place carets by the same
native code. What differs here is that every part is an object that a program may look into or
change before it is formatted.
"""

import _traceback
import linecache
import sys

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb",
]

BUILTIN_EXCEPTION_LIMIT = object()
_RECURSIVE_CUTOFF = 3


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()

_cause_message = ("\nThe above exception was the direct cause "
                  "of the following exception:\n\n")
_context_message = ("\nDuring handling of the above exception, "
                    "another exception occurred:\n\n")


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f"<{what} {func.__name__}() failed>"


# functions


def _print(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end="")


def print_list(extracted_list, file=None):
    """Prints a list of entries."""
    _print(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    """The texts of a list of entries."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Prints up to `limit` entries of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The texts of the entries of a traceback."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    return StackSummary._of_traceback(tb, limit=limit)


def _parse_value_tb(exc, value, tb):
    """The exception and the traceback of the one- or three-argument form of a call."""
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is tb is _sentinel:
        if exc is None:
            return None, None
        if isinstance(exc, BaseException):
            return exc, exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value, tb


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True,
                    **kwargs):
    """Prints an exception with its traceback and those it is chained to."""
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(
        file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """The texts that print_exception() prints."""
    value, tb = _parse_value_tb(exc, value, tb)
    te = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return list(te.format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The last texts of an exception: its type and message."""
    if value is _sentinel:
        value = exc
    te = TracebackException(type(value), value, None, compact=True)
    return list(te.format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Prints the last exception that was not caught, in a session."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit, file, chain)
    else:
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_stack(f=None, limit=None, file=None):
    """Prints the stack of the caller, or of a frame."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The texts of the entries of the caller's stack, or of a frame's."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """The entries of the caller's stack, or of a frame's, the outermost first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clears the local variables of the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # the frame is still running
            pass
        tb = tb.tb_next


def walk_stack(f):
    """Yields frames and their lines, from the inside out."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Yields the frames of a traceback and their lines, from the outside in."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


# entries


class FrameSummary:
    """One entry of a stack: where a frame is, and its source."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines",
                 "_lines_dedented", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = None
        if locals:
            self.locals = {k: _safe_string(v, "local", func=repr) for k, v in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    def _set_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            self._lines = "".join(
                linecache.getline(self.filename, lineno).rstrip() + "\n"
                for lineno in range(self.lineno, self.end_lineno + 1))

    @property
    def _original_lines(self):
        self._set_lines()
        return self._lines

    @property
    def _dedented_lines(self):
        self._set_lines()
        if self._lines_dedented is None and self._lines is not None:
            import textwrap
            self._lines_dedented = textwrap.dedent(self._lines)
        return self._lines_dedented

    @property
    def line(self):
        """The first line of source, without white space around it."""
        self._set_lines()
        if self._lines is None:
            return None
        return self._lines.partition("\n")[0].strip()


class StackSummary(list):
    """A list of entries."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Makes the entries of pairs of a frame and a line."""
        def extended():
            for f, lineno in frame_gen:
                yield f, (lineno, None, None, None)
        return klass._extract(extended(), limit, lookup_lines, capture_locals)

    @classmethod
    def _of_traceback(klass, tb, limit=None, lookup_lines=True, capture_locals=False):
        places = iter(_traceback.entries(tb, None))

        def extended():
            for (f, _), place in zip(walk_tb(tb), places):
                _, lineno, _, end_lineno, colno, end_colno = place
                yield f, (lineno, end_lineno, colno, end_colno)
        return klass._extract(extended(), limit, lookup_lines, capture_locals)

    @classmethod
    def _extract(klass, frames, limit, lookup_lines, capture_locals):
        builtin_limit = limit is BUILTIN_EXCEPTION_LIMIT
        if limit is None or builtin_limit:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            frames = list(frames)
            if builtin_limit:
                frames = frames[-limit:] if limit else []
            elif limit >= 0:
                frames = frames[:limit]
            else:
                frames = frames[limit:]
        result = klass()
        filenames = set()
        for f, (lineno, end_lineno, colno, end_colno) in frames:
            code = f.f_code
            filename = code.co_filename
            filenames.add(filename)
            linecache.lazycache(filename, f.f_globals)
            result.append(FrameSummary(
                filename, lineno, code.co_name, lookup_line=False,
                locals=f.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for entry in result:
                entry.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Makes a summary of entries, or of tuples of file name, line, name and text."""
        result = klass()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one entry. A subclass may give None, to leave the entry out."""
        f = frame_summary
        filename = f.filename
        if filename.startswith("<stdin-") and filename.endswith(">"):
            filename = "<stdin>"
        lines = f._original_lines
        if f.colno is None or f.end_colno is None or f.lineno is None or not lines:
            text = '  File "{}", line {}, in {}\n'.format(filename, f.lineno, f.name)
            if f.line:
                text += "    {}\n".format(f.line)
        else:
            text = _traceback.format_place(
                (filename, f.lineno, f.name, f.end_lineno, f.colno, f.end_colno),
                lines.splitlines())
        if f.locals:
            for name, value in sorted(f.locals.items()):
                text += "    {name} = {value}\n".format(name=name, value=value)
        return text

    def format(self, **kwargs):
        """The texts of the entries; many equal ones in a row are counted."""
        result = []
        last, count = None, 0
        for frame in self:
            text = self.format_frame_summary(frame, **kwargs)
            if text is None:
                continue
            here = frame.filename, frame.lineno, frame.name
            if None in here or here != last:
                result.extend(_repetitions(count))
                last, count = here, 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        result.extend(_repetitions(count))
        return result


def _repetitions(count):
    more = count - _RECURSIVE_CUTOFF
    if more > 0:
        yield f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"


# exceptions


class _ExceptionPrintContext:
    """How deep in the boxes of exception groups the text is."""

    def __init__(self):
        self.out = []
        self.exception_group_depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.exception_group_depth)

    def emit(self, texts, margin_char="|"):
        """Takes texts, with the margin in front of every line."""
        if not self.exception_group_depth:
            self.out.extend(texts)
            return
        margin = f"{self.indent()}{margin_char} "
        for text in texts:
            self.out.append("".join([margin + line for line in text.splitlines(keepends=True)]))


def _format_final_exc_line(etype, value):
    text = _safe_string(value, "exception")
    if value is None or not text:
        return f"{etype}\n"
    return f"{etype}: {text}\n"


class TracebackException:
    """An exception as text, that keeps no frames alive."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        # the chain and the groups are walked without recursion
        outermost = _seen is None
        if outermost:
            _seen = set()
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._of_traceback(
            exc_traceback, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._have_exc_type = exc_type is not None
        self._describe(exc_type, exc_value)
        self.__cause__ = None
        self.__context__ = None
        self.exceptions = None
        if not outermost:
            return
        options = {
            "limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals,
            "max_group_width": max_group_width, "max_group_depth": max_group_depth,
            "save_exc_type": save_exc_type, "_seen": _seen,
        }
        queue = [(self, exc_value)]
        while queue:
            te, e = queue.pop()

            def follow(other):
                if other is None or id(other) in _seen:
                    return None
                made = TracebackException(type(other), other, other.__traceback__, **options)
                queue.append((made, other))
                return made

            cause = getattr(e, "__cause__", None)
            context = getattr(e, "__context__", None)
            te.__cause__ = follow(cause)
            if not compact or (te.__cause__ is None and not te.__suppress_context__):
                te.__context__ = follow(context)
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = []
                for member in e.exceptions:
                    made = TracebackException(
                        type(member), member, member.__traceback__, **options)
                    queue.append((made, member))
                    te.exceptions.append(made)

    def _describe(self, exc_type, exc_value):
        """Notes what is said of the exception itself."""
        self.exc_type_qualname = getattr(exc_type, "__qualname__", None)
        self.exc_type_module = getattr(exc_type, "__module__", None)
        self._is_syntax_error = False
        self._str = _safe_string(exc_value, "exception")
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as e:
            self.__notes__ = [
                f"Ignored error getting __notes__: {_safe_string(e, '__notes__', repr)}"]
        if not isinstance(exc_value, BaseException):
            return
        if isinstance(exc_value, SyntaxError):
            self.filename = exc_value.filename
            lineno, end_lineno = exc_value.lineno, exc_value.end_lineno
            self.lineno = str(lineno) if lineno is not None else None
            self.end_lineno = str(end_lineno) if end_lineno is not None else None
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            self._is_syntax_error = True
        else:
            # with the suggestion of a name that may have been meant
            self._str = _traceback.exception_text(exc_value)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Makes one of an exception as it is."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.",
                      DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The full name of the exception's type."""
        if not self._have_exc_type:
            return None
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        module = self.exc_type_module
        if not isinstance(module, str):
            module = "<unknown>"
        return f"{module}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Yields the last texts: type, message and notes; of a group also its members'."""
        indent = 3 * _depth * " "
        if not self._have_exc_type:
            yield indent + _format_final_exc_line(None, self._str)
            return
        if self._is_syntax_error:
            for text in self._format_syntax_error(self.exc_type_str):
                yield indent + text
        else:
            text = _format_final_exc_line(self.exc_type_str, self._str)
            if _depth > 0:
                for line in text.rstrip("\n").split("\n"):
                    yield indent + line + "\n"
            else:
                yield text
        yield from self._format_notes(indent)
        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _format_notes(self, indent):
        from collections.abc import Sequence
        notes = self.__notes__
        if notes is None:
            return []
        if isinstance(notes, Sequence) and not isinstance(notes, (str, bytes)):
            return [indent + line + "\n" for note in notes
                    for line in _safe_string(note, "note").split("\n")]
        return [indent + "{}\n".format(_safe_string(notes, "__notes__", func=repr))]

    def _format_syntax_error(self, stype):
        suffix = ""
        if self.lineno is not None:
            yield '  File "{}", line {}\n'.format(self.filename or "<string>", self.lineno)
        elif self.filename is not None:
            suffix = " ({})".format(self.filename)
        text = self.text
        if isinstance(text, str):
            right = text.rstrip("\n")
            stripped = right.lstrip(" \n\f")
            removed = len(right) - len(stripped)
            yield "    {}\n".format(stripped)
            if self.offset is not None:
                offset = self.offset
                if self.lineno == self.end_lineno:
                    end_offset = self.end_offset
                    if end_offset is None or end_offset == 0:
                        end_offset = offset
                else:
                    end_offset = len(right) + 1
                if text and offset > len(text):
                    offset = len(text) + 1
                if text and end_offset > len(text):
                    end_offset = len(text) + 1
                if offset >= end_offset or end_offset < 0:
                    end_offset = offset + 1
                start = offset - 1 - removed
                end = end_offset - 1 - removed
                if start >= 0:
                    space = "".join(c if c.isspace() else " " for c in stripped[:start])
                    yield "    {}{}\n".format(space, "^" * (end - start))
        yield "{}: {}{}\n".format(stype, self.msg or "<no detail available>", suffix)

    def format(self, *, chain=True, **kwargs):
        """Yields the texts of the exception, after those it is chained to."""
        ctx = _ExceptionPrintContext()
        self._format(chain, ctx)
        yield from ctx.out

    def _format(self, chain, ctx):
        output = []
        exc = self
        while exc:
            message = following = None
            if chain and exc.__cause__ is not None:
                message, following = _cause_message, exc.__cause__
            elif chain and exc.__context__ is not None and not exc.__suppress_context__:
                message, following = _context_message, exc.__context__
            output.append((message, exc))
            exc = following
        for message, exc in reversed(output):
            if message is not None:
                ctx.emit([message])
            if exc.exceptions is None:
                if exc.stack:
                    ctx.emit(["Traceback (most recent call last):\n"])
                    ctx.emit(exc.stack.format())
                ctx.emit(exc.format_exception_only())
            elif ctx.exception_group_depth > self.max_group_depth:
                ctx.emit([f"... (max_group_depth is {self.max_group_depth})\n"])
            else:
                self._format_group(exc, chain, ctx)

    def _format_group(self, exc, chain, ctx):
        """A group and its members, each in a box. Not deeper than max_group_depth."""
        outermost = ctx.exception_group_depth == 0
        if outermost:
            ctx.exception_group_depth += 1
        if exc.stack:
            ctx.emit(["Exception Group Traceback (most recent call last):\n"],
                     margin_char="+" if outermost else "|")
            ctx.emit(exc.stack.format())
        ctx.emit(exc.format_exception_only())
        count = len(exc.exceptions)
        shown = min(count, self.max_group_width + 1)
        ctx.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                # the innermost group that ends here draws the line for all of them
                ctx.need_close = True
            truncated = i >= self.max_group_width
            title = "..." if truncated else f"{i + 1}"
            ctx.out.append(ctx.indent() + ("+-" if i == 0 else "  ")
                           + f"+---------------- {title} ----------------\n")
            ctx.exception_group_depth += 1
            if not truncated:
                exc.exceptions[i]._format(chain, ctx)
            else:
                remaining = count - self.max_group_width
                plural = "s" if remaining > 1 else ""
                ctx.emit([f"and {remaining} more exception{plural}\n"])
            if last and ctx.need_close:
                ctx.out.append(ctx.indent() + "+------------------------------------\n")
                ctx.need_close = False
            ctx.exception_group_depth -= 1
        if outermost:
            assert ctx.exception_group_depth == 1
            ctx.exception_group_depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Prints the texts."""
        _print(self.format(chain=chain), file)
