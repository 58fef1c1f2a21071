"""The text of a TOML document with the place where it is read, and the strings in it."""

import re

_space = re.compile("[ \t]*").match
_space_and_newlines = re.compile("[ \t\n]*").match

_CONTROL = frozenset([*map(chr, range(32)), chr(127)])
_FORBIDDEN = _CONTROL - {"\t"}  # in a comment or a string of one line
_FORBIDDEN_IN_LINES = _FORBIDDEN - {"\n"}
_HEX_DIGITS = frozenset("0123456789abcdefABCDEF")

_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_CODE_LENGTHS = {"u": 4, "U": 8}


class TOMLDecodeError(ValueError):
    """A document is not valid TOML."""


class Text:
    """A document, and the index `pos` of the character that is read next."""

    def __init__(self, text):
        self.text = text
        self.pos = 0

    def error(self, message, pos=None):
        """An error with its place, which is where the next character is unless another is given."""
        text = self.text
        if pos is None:
            pos = self.pos
        if pos >= len(text):
            return TOMLDecodeError(f"{message} (at end of document)")
        line = text.count("\n", 0, pos) + 1
        column = pos - text.rfind("\n", 0, pos)
        return TOMLDecodeError(f"{message} (at line {line}, column {column})")

    def peek(self):
        """The next character; empty at the end."""
        return self.text[self.pos:self.pos + 1]

    def follows(self, what):
        """Is this what comes next?"""
        return self.text.startswith(what, self.pos)

    def skip_space(self):
        """Goes over spaces and tabs."""
        self.pos = _space(self.text, self.pos).end()

    def skip_comment(self):
        """Goes to the end of the line if a comment starts here."""
        if self.follows("#"):
            end = self.text.find("\n", self.pos)
            self.pos += 1
            self._go_to(len(self.text) if end < 0 else end, _FORBIDDEN)

    def skip_space_and_comments(self):
        """Goes over everything, line ends included, that separates the items of an array."""
        self.pos = _space_and_newlines(self.text, self.pos).end()
        while self.follows("#"):
            self.skip_comment()
            self.pos = _space_and_newlines(self.text, self.pos).end()

    def _go_to(self, end, forbidden):
        """Goes to an index, and returns the text before it, none of which may be forbidden."""
        passed = self.text[self.pos:end]
        if not forbidden.isdisjoint(passed):
            place = next(i for i, character in enumerate(passed, self.pos)
                         if character in forbidden)
            raise self.error(f"Found invalid character {self.text[place]!r}", place)
        self.pos = end
        return passed

    # Strings.

    def string(self):
        """The string of one line that starts here."""
        quote = self.peek()
        self.pos += 1
        return self._literal(quote, _FORBIDDEN) if quote == "'" else self._basic(quote, _FORBIDDEN)

    def string_of_lines(self):
        """The string that starts here with three quotation marks."""
        quote = self.peek()
        self.pos += 3
        if self.follows("\n"):
            self.pos += 1
        parse = self._literal if quote == "'" else self._basic
        result = parse(quote * 3, _FORBIDDEN_IN_LINES)
        for _ in range(2):  # quotation marks of its own before those that end it
            if self.follows(quote):
                self.pos += 1
                result += quote
        return result

    def _literal(self, end, forbidden):
        place = self.text.find(end, self.pos)
        if place < 0:
            raise self.error(f"Expected {end!r}", len(self.text))
        result = self._go_to(place, forbidden)
        self.pos += len(end)
        return result

    def _basic(self, end, forbidden):
        text = self.text
        parts = []
        start = self.pos
        while character := self.peek():
            if character == "\\":
                parts.append(text[start:self.pos])
                parts.append(self._escape(of_lines=len(end) > 1))
                start = self.pos
            elif self.follows(end):
                parts.append(text[start:self.pos])
                self.pos += len(end)
                return "".join(parts)
            elif character in forbidden:
                raise self.error(f"Illegal character {character!r}")
            else:
                self.pos += 1
        raise self.error("Unterminated string")

    def _escape(self, of_lines):
        """What a backslash and the following characters mean."""
        character = self.text[self.pos + 1:self.pos + 2]
        self.pos += 2
        if of_lines and character and character in " \t\n":
            return self._line_end(character)
        if character in _CODE_LENGTHS:
            return self._character(_CODE_LENGTHS[character])
        if character not in _ESCAPES:
            raise self.error("Unescaped '\\' in a string")
        return _ESCAPES[character]

    def _line_end(self, character):
        """Goes over a line end that a backslash hides, and the space after it."""
        if character != "\n":
            self.skip_space()
            if not self.peek():
                return ""
            if not self.follows("\n"):
                raise self.error("Unescaped '\\' in a string")
        self.pos = _space_and_newlines(self.text, self.pos).end()
        return ""

    def _character(self, length):
        """The character whose code is written here."""
        digits = self.text[self.pos:self.pos + length]
        if len(digits) < length or not _HEX_DIGITS.issuperset(digits):
            raise self.error("Invalid hex value")
        self.pos += length
        code = int(digits, 16)
        if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            raise self.error("Escaped character is not a Unicode scalar value")
        return chr(code)
