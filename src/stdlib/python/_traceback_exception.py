"""An exception with its chain and its groups as text."""

import _traceback
from _traceback_stack import StackSummary, _print, _safe_string

# What is defined here shows as the public module's own.
__name__ = "traceback"

_cause_message = ("\nThe above exception was the direct cause "
                  "of the following exception:\n\n")
_context_message = ("\nDuring handling of the above exception, "
                    "another exception occurred:\n\n")


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
        self._describe(exc_type, exc_value, exc_traceback)
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

    def _describe(self, exc_type, exc_value, exc_traceback):
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
            self._str = _traceback.exception_text(exc_value, exc_traceback)

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
