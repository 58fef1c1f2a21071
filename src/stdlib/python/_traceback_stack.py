"""Entries of a stack, and stacks of them, as `traceback` shows them."""

import _traceback
import linecache
import sys

# What is defined here shows as the public module's own.
__name__ = "traceback"

BUILTIN_EXCEPTION_LIMIT = object()
_RECURSIVE_CUTOFF = 3


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f"<{what} {func.__name__}() failed>"


def _print(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end="")


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
