"""A whole document: headers of tables, and the pairs under them."""

from tomllib._tables import Marks, step_into
from tomllib._text import TOMLDecodeError
from tomllib._values import Values


def load(fp, /, *, parse_float=float):
    """Reads a document from a binary file."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, "
                        "e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Reads a document from a text; parse_float is called with the text of every float."""
    text = s.replace("\r\n", "\n")
    return _Document(text, _checked(parse_float)).read()


def _checked(parse_float):
    """A value that a program makes must not be taken for a table or an array."""
    if parse_float is float:
        return float

    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return parse


class _Document(Values):
    """A document that is read into `_data`."""

    def __init__(self, text, parse_float):
        super().__init__(text, parse_float)
        self._data = {}
        self._marks = Marks()
        self._header = ()  # the key of the table that pairs go to
        self._dotted = set()  # tables that dotted keys made, under this header

    def read(self):
        """Reads everything."""
        while True:
            self.skip_space()
            character = self.peek()
            if not character:
                return self._data
            if self.starts_key():
                self._read_pair()
            elif character == "[":
                self._finish_header()
                if self.follows("[["):
                    self._read_array_header()
                else:
                    self._read_header()
            elif character not in "#\n":
                raise self.error("Invalid statement")
            self.skip_space()
            self.skip_comment()
            if self.peek() not in ("\n", ""):
                raise self.error("Expected newline or end of document after a statement")
            self.pos += 1

    def _finish_header(self):
        # Only now: dotted keys under one header may share their tables.
        for key in self._dotted:
            self._marks.declare(key)
        self._dotted.clear()

    def _table(self, key):
        """The table of a key, made if there is none; of an array, the last one."""
        table = self._data
        for part in key:
            table = step_into(table, part)
            if isinstance(table, list):
                table = table[-1]
            if not isinstance(table, dict):
                raise self.error("Cannot overwrite a value")
        return table

    def _read_header(self):
        self.pos += 1
        self.skip_space()
        key = self.key()
        if self._marks.is_declared(key) or self._marks.is_frozen(key):
            raise self.error(f"Cannot declare {key} twice")
        self._marks.declare(key)
        self._table(key)
        self._close_header(key, "]", "table")

    def _read_array_header(self):
        self.pos += 2
        self.skip_space()
        key = self.key()
        if self._marks.is_frozen(key):
            raise self.error(f"Cannot mutate immutable namespace {key}")
        self._marks.forget(key)
        self._marks.declare(key)
        tables = self._table(key[:-1]).setdefault(key[-1], [])
        if not isinstance(tables, list):
            raise self.error("Cannot overwrite a value")
        tables.append({})
        self._close_header(key, "]]", "array")

    def _close_header(self, key, end, kind):
        if not self.follows(end):
            raise self.error(f"Expected {end!r} at the end of {'an' if kind == 'array' else 'a'} "
                             f"{kind} declaration")
        self.pos += len(end)
        self._header = key

    def _read_pair(self):
        key, value = self.pair()
        for length in range(1, len(key)):
            outer = self._header + key[:length]
            if self._marks.is_declared(outer):
                raise self.error(f"Cannot redefine namespace {outer}")
            self._dotted.add(outer)
        key = self._header + key
        if self._marks.is_frozen(key[:-1]):
            raise self.error(f"Cannot mutate immutable namespace {key[:-1]}")
        table = self._table(key[:-1])
        if key[-1] in table:
            raise self.error("Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self._marks.freeze(key)
        table[key[-1]] = value
