"""Readers, writers and dialects of `csv`: a state machine over the characters of a line."""

__version__ = "1.0"

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_dialects = {}
_field_limit = 128 * 1024
_UNSET = object()


class Error(Exception):
    """A mistake in a table or a dialect."""


Error.__module__ = "_csv"


def _kind(value):
    return type(value).__name__


def _character(name, value, default, optional):
    """A parameter that is one character, or none at all."""
    if value is _UNSET:
        return default
    if value is None and optional:
        return None
    if not isinstance(value, str):
        kinds = "string or None" if optional else "string"
        raise TypeError(f'"{name}" must be {kinds}, not {_kind(value)}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


class Dialect:
    """The parameters of a table, checked."""

    __slots__ = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace",
                 "lineterminator", "quoting", "strict")

    def __init__(self, dialect=None, **given):
        for name in given:
            if name not in self.__slots__:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)

        def value(name):
            if name in given:
                return given[name]
            return _UNSET if dialect is None else getattr(dialect, name, _UNSET)

        keep = super().__setattr__
        keep("delimiter", _character("delimiter", value("delimiter"), ",", False))
        keep("doublequote", bool(_default(value("doublequote"), True)))
        keep("escapechar", _character("escapechar", value("escapechar"), None, True))
        keep("quotechar", _character("quotechar", value("quotechar"), '"', True))
        terminator = _default(value("lineterminator"), "\r\n")
        if terminator is None:
            raise TypeError("lineterminator must be set")
        if not isinstance(terminator, str):
            raise TypeError('"lineterminator" must be a string')
        keep("lineterminator", terminator)
        keep("skipinitialspace", bool(_default(value("skipinitialspace"), False)))
        keep("strict", bool(_default(value("strict"), False)))
        quoting = value("quoting")
        if quoting is _UNSET:
            # without a quote there is nothing to quote with
            quoting = QUOTE_MINIMAL if self.quotechar is not None else QUOTE_NONE
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not QUOTE_MINIMAL <= quoting <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
        keep("quoting", quoting)
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        self._check()

    def __setattr__(self, name, value):
        # Readers and writers share it.
        if name not in self.__slots__:
            raise AttributeError(f"'_csv.Dialect' object has no attribute {name!r} "
                                 "and no __dict__ for setting new attributes")
        if name in ("doublequote", "skipinitialspace", "strict"):
            raise AttributeError("readonly attribute")
        raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")

    def __delattr__(self, name):
        self.__setattr__(name, None)

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle {type(self).__name__!r} instances")

    def _check(self):
        marks = {"delimiter": self.delimiter, "escapechar": self.escapechar,
                 "quotechar": self.quotechar}
        for name, c in marks.items():
            if c is None:
                continue
            if c in "\r\n" or (c == " " and name != "delimiter" and self.skipinitialspace):
                raise ValueError(f"bad {name} value")
            if c in self.lineterminator:
                raise ValueError(f"bad {name} or lineterminator value")
        names = list(marks)
        for i, a in enumerate(names):
            for b in names[i + 1:]:
                if marks[a] is not None and marks[a] == marks[b]:
                    raise ValueError(f"bad {a} or {b} value")


_Dialect = Dialect


def _default(value, default):
    return default if value is _UNSET else value


def _make_dialect(dialect, options):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    if isinstance(dialect, Dialect) and not options:
        return dialect
    return Dialect(dialect, **options)


def register_dialect(name, /, dialect=None, **fmtparams):
    """Gives a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _make_dialect(dialect, fmtparams)


def unregister_dialect(name):
    """Forgets a dialect."""
    try:
        del _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def get_dialect(name):
    """The dialect of a name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


def field_size_limit(limit=_UNSET, /):
    """The longest field that is read; sets another one if it is given."""
    global _field_limit
    old = _field_limit
    if limit is not _UNSET:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _field_limit = limit
    return old


def _text_without(*marks):
    """A pattern of text that has none of some characters."""
    from re import compile, escape
    return compile(f"[^{escape(''.join([m for m in marks if m]))}]*")


class _Reader:
    """Gives rows as lists."""

    __slots__ = ("dialect", "line_num", "_lines", "_row", "_field", "_bare", "_state", "_simple",
                 "_plain")

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0
        # Is the text between two delimiters a field just as it is?
        self._simple = (dialect.quoting in (QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONE)
                        and not dialect.skipinitialspace)
        self._plain = _text_without(dialect.quotechar, dialect.escapechar, "\r\n").fullmatch

    def __iter__(self):
        return self

    def __next__(self):
        line = next(self._lines)
        if self._simple and type(line) is str:
            # Most lines have neither quotes nor escapes: the text between the delimiters.
            text = line[:-1] if line[-1:] == "\n" else line
            if text[-1:] == "\r":
                text = text[:-1]
            if text and self._plain(text) and len(text) <= _field_limit:
                self.line_num += 1
                return text.split(self.dialect.delimiter)
        self._row, self._field, self._bare = [], [], False
        self._state = "start"
        while True:
            self._take_line(line)
            if self._state == "start":
                return self._row
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == "quoted":
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._row
                if self._state != "start":
                    self._save()
                    return self._row
                raise

    def _take_line(self, line):
        if not isinstance(line, str):
            raise Error(f"iterator should return strings, not {_kind(line)} "
                        "(the file should be opened in text mode)")
        self.line_num += 1
        for c in line:
            self._take(c)
        self._take(None)

    def _save(self):
        text = "".join(self._field)
        quoting = self.dialect.quoting
        if self._bare:
            if text and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
                self._row.append(float(text))
            elif not text and quoting == QUOTE_STRINGS:
                self._row.append(None)
            elif quoting == QUOTE_NOTNULL and not text:
                self._row.append(None)
            else:
                self._row.append(text)
        else:
            self._row.append(text)
        self._field = []
        self._bare = False

    def _add(self, c):
        if len(self._field) >= _field_limit:
            raise Error(f"field larger than field limit ({_field_limit})")
        self._field.append(c)

    def _take(self, c):
        """One character; None is the end of a line."""
        d = self.dialect
        state = self._state
        if state == "start":
            if c is None:
                return
            if c in "\r\n":
                self._state = "eaten"
                return
            state = self._state = "field start"
        if state == "field start":
            if c is None or c in "\r\n":
                self._bare = True
                self._save()
                self._state = "start" if c is None else "eaten"
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = "quoted"
            elif c == d.escapechar:
                self._bare = True
                self._state = "escape"
            elif c == " " and d.skipinitialspace:
                pass
            elif c == d.delimiter:
                self._bare = True
                self._save()
            else:
                self._bare = True
                self._add(c)
                self._state = "field"
        elif state == "escape":
            if c is None:
                self._add("\n")
                self._state = "escaped end"
            elif c in "\r\n":
                self._add(c)
                self._state = "escaped end"
            else:
                self._add(c)
                self._state = "field"
        elif state == "escaped end" and c is None:
            pass
        elif state in ("field", "escaped end"):
            if c is None or c in "\r\n":
                self._save()
                self._state = "start" if c is None else "eaten"
            elif c == d.escapechar:
                self._state = "escape"
            elif c == d.delimiter:
                self._save()
                self._state = "field start"
            else:
                self._add(c)
                self._state = "field"
        elif state == "quoted":
            if c is None:
                pass
            elif c == d.escapechar:
                self._state = "quoted escape"
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = "quote" if d.doublequote else "field"
            else:
                self._add(c)
        elif state == "quoted escape":
            self._add("\n" if c is None else c)
            self._state = "quoted"
        elif state == "quote":
            if d.quoting != QUOTE_NONE and c == d.quotechar:
                self._add(c)
                self._state = "quoted"
            elif c == d.delimiter:
                self._save()
                self._state = "field start"
            elif c is None or c in "\r\n":
                self._save()
                self._state = "start" if c is None else "eaten"
            elif not d.strict:
                self._add(c)
                self._state = "field"
            else:
                raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        elif state == "eaten":
            if c is None:
                self._state = "start"
            elif c not in "\r\n":
                raise Error("new-line character seen in unquoted field - do you need to open "
                            "the file with newline=''?")


class _Writer:
    """Writes rows to whatever has a write method."""

    __slots__ = ("dialect", "_write", "_plain")

    def __init__(self, write, dialect):
        self._write = write
        self.dialect = dialect
        self._plain = _text_without(dialect.delimiter, dialect.quotechar, dialect.escapechar,
                                    "\r\n", dialect.lineterminator).match

    def writerow(self, row, /):
        """Writes one row."""
        try:
            fields = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {_kind(row)}") from None
        d = self.dialect
        texts = [self._text(f, len(fields) == 1) for f in fields]
        return self._write(d.delimiter.join(texts) + d.lineterminator)

    def writerows(self, rows, /):
        """Writes several rows."""
        for row in rows:
            self.writerow(row)

    def _text(self, field, alone):
        d = self.dialect
        number = isinstance(field, (int, float)) or hasattr(type(field), "__float__")
        quoted = (d.quoting == QUOTE_ALL
                  or d.quoting == QUOTE_NONNUMERIC and not number
                  or d.quoting == QUOTE_STRINGS and isinstance(field, str)
                  or d.quoting == QUOTE_NOTNULL and field is not None)
        text = "" if field is None else str(field)
        plain = self._plain(text).end()
        out = [text[:plain]]
        for c in text[plain:]:
            special = (c == d.delimiter or c == d.escapechar or c == d.quotechar
                       or c in "\r\n" or c in d.lineterminator)
            if special:
                escape = d.quoting == QUOTE_NONE
                if not escape:
                    if c == d.quotechar:
                        if d.doublequote:
                            out.append(c)
                            quoted = True
                        else:
                            escape = True
                    elif c == d.escapechar:
                        escape = True
                    else:
                        quoted = True
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
            out.append(c)
        if not text and alone and not quoted:
            # an empty line would be no row at all
            if d.quoting == QUOTE_NONE or (
                    d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and field is None):
                raise Error("single empty field record must be quoted")
            quoted = True
        if not text and not quoted and d.delimiter == " " and d.skipinitialspace:
            # it would be skipped with the space before it
            if d.quoting == QUOTE_NONE or (
                    d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and field is None):
                raise Error("empty field must be quoted if delimiter is a space and "
                            "skipinitialspace is true")
            quoted = True
        if (text and not quoted and d.delimiter == " " and d.skipinitialspace
                and text[0] == " "):
            quoted = True
        text = "".join(out)
        return f"{d.quotechar}{text}{d.quotechar}" if quoted else text


def reader(iterable, /, dialect=None, **fmtparams):
    """Reads rows from lines."""
    return _Reader(iterable, _make_dialect(dialect, fmtparams))


def writer(fileobj, /, dialect=None, **fmtparams):
    """Writes rows to a file."""
    write = getattr(fileobj, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, _make_dialect(dialect, fmtparams))
