"""The values of TOML: numbers, truth values, dates and times, and what is made of values."""

import re

from tomllib._tables import Marks, step_into
from tomllib._text import Text

_bare_key = re.compile("[A-Za-z0-9_-]+").match

_TIME = r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?"
_OFFSET = r"([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d)"

_number = re.compile(
    r"0(?:x[\da-f](?:_?[\da-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)".replace("a-f", "A-Fa-f")
    + r"|[+-]?(?:0|[1-9](?:_?\d)*)((?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)", re.ASCII)
_special_number = re.compile("[+-]?(?:inf|nan)")
_time = re.compile(_TIME, re.ASCII)
_datetime = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
                       rf"(?:[Tt ]{_TIME}(?:{_OFFSET})?)?", re.ASCII)


def _integers(texts):
    return [int(text) for text in texts]


def _time_of(fields):
    """Hour, minute, second and microsecond."""
    return *_integers(fields[:3]), int((fields[3] or "").ljust(6, "0"))


def _datetime_of(match):
    """A date, or a date with a time, or also with a zone."""
    from datetime import date, datetime, timedelta, timezone
    fields = match.groups()
    day = _integers(fields[:3])
    if fields[3] is None:
        return date(*day)
    zulu, sign, hours, minutes = fields[7:]
    zone = None
    if zulu:
        zone = timezone.utc
    elif sign:
        offset = timedelta(hours=int(sign + hours), minutes=int(sign + minutes))
        zone = timezone(offset)
    return datetime(*day, *_time_of(fields[3:7]), tzinfo=zone)


class Values(Text):
    """A document whose keys and values can be read."""

    def __init__(self, text, parse_float):
        super().__init__(text)
        self._parse_float = parse_float

    # Keys, which are tuples of texts.

    def starts_key(self):
        """Does a key, perhaps, start here?"""
        return self.follows(("'", '"')) or _bare_key(self.text, self.pos) is not None

    def key(self):
        """The key that starts here; goes also over the space after it."""
        parts = [self._key_part()]
        self.skip_space()
        while self.follows("."):
            self.pos += 1
            self.skip_space()
            parts.append(self._key_part())
            self.skip_space()
        return tuple(parts)

    def _key_part(self):
        match = _bare_key(self.text, self.pos)
        if match:
            self.pos = match.end()
            return match[0]
        if not self.starts_key():
            raise self.error("Invalid initial character for a key part")
        return self.string()

    def pair(self):
        """The key and the value that start here."""
        key = self.key()
        if not self.follows("="):
            raise self.error("Expected '=' after a key in a key/value pair")
        self.pos += 1
        self.skip_space()
        return key, self.value()

    # Values.

    def value(self):
        """The value that starts here."""
        character = self.peek()
        if character == "[":
            return self._array()
        if character == "{":
            return self._inline_table()
        if character in ("'", '"') and character:
            return self.string_of_lines() if self.follows(character * 3) else self.string()
        for word, meaning in (("true", True), ("false", False)):
            if self.follows(word):
                self.pos += len(word)
                return meaning
        return self._scalar()

    def _scalar(self):
        """A date, a time or a number; a date also begins like a number."""
        text, pos = self.text, self.pos
        if match := _datetime.match(text, pos):
            try:
                value = _datetime_of(match)
            except ValueError as error:
                raise self.error("Invalid date or datetime") from error
        elif match := _time.match(text, pos):
            from datetime import time
            value = time(*_time_of(match.groups()))
        elif match := _number.match(text, pos):
            value = self._parse_float(match[0]) if match[1] else int(match[0], 0)
        elif match := _special_number.match(text, pos):
            value = self._parse_float(match[0])
        else:
            raise self.error("Invalid value")
        self.pos = match.end()
        return value

    def _array(self):
        items = []
        self.pos += 1
        self.skip_space_and_comments()
        while not self.follows("]"):
            items.append(self.value())
            self.skip_space_and_comments()
            if self.follows(","):
                self.pos += 1
                self.skip_space_and_comments()
            elif not self.follows("]"):
                raise self.error("Unclosed array")
        self.pos += 1
        return items

    def _inline_table(self):
        table = {}
        marks = Marks()
        self.pos += 1
        self.skip_space()
        if self.follows("}"):
            self.pos += 1
            return table
        while True:
            key, value = self.pair()
            if marks.is_frozen(key):
                raise self.error(f"Cannot mutate immutable namespace {key}")
            inner = table
            for part in key[:-1]:
                inner = step_into(inner, part)
                if not isinstance(inner, dict):
                    raise self.error("Cannot overwrite a value")
            if key[-1] in inner:
                raise self.error(f"Duplicate inline table key {key[-1]!r}")
            inner[key[-1]] = value
            self.skip_space()
            if self.follows("}"):
                self.pos += 1
                return table
            if not self.follows(","):
                raise self.error("Unclosed inline table")
            if isinstance(value, (dict, list)):
                marks.freeze(key)
            self.pos += 1
            self.skip_space()
