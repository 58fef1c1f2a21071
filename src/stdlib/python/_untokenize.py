"""Tokens as text again."""

import re
from token import *

# What is defined here shows as the public module's own.
__name__ = "tokenize"


def _braces(text):
    """The text of an f-string with its braces doubled again, names of characters left alone."""
    return re.sub(
        r"(?<!\\)(?P<slashes>(?:\\\\)*)(?P<name>\\N\{[^}]*\})|[{}]",
        lambda m: m[0] if m["name"] else m[0] * 2, text)


class Untokenizer:
    """Text that is put together from tokens."""

    def __init__(self):
        self.tokens = []
        self.row, self.column = 1, 0
        self.encoding = None
        self.last_kind, self.last_line = None, ""

    def add_space(self, start):
        row, column = start
        if row < self.row or (row == self.row and column < self.column):
            raise ValueError(
                f"start ({row},{column}) precedes previous end ({self.row},{self.column})")
        lines = row - self.row
        if lines:
            mark = "\\\n"
            if self.last_line.endswith("\\\r\n"):
                mark = "\\\r\n"
            self.tokens.append(mark * lines)
            self.column = 0
        if column > self.column:
            self.tokens.append(" " * (column - self.column))

    def untokenize(self, iterable):
        tokens = iter(iterable)
        indents = []
        at_line_start = False
        for token in tokens:
            if len(token) == 2:
                self.loose(token, tokens)
                break
            kind, text, start, end, line = token
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.row, self.column = end
                continue
            if kind in (NEWLINE, NL):
                at_line_start = True
            elif at_line_start and indents:
                indent = indents[-1]
                if start[1] >= len(indent):
                    self.tokens.append(indent)
                    self.column = len(indent)
                at_line_start = False
            elif kind == FSTRING_MIDDLE and ("{" in text or "}" in text):
                doubled = text.count("{") + text.count("}")
                named = sum(2 for _ in re.finditer(r"\\N\{[^}]*\}", text))
                text = _braces(text)
                end = (end[0], end[1] + doubled - named)
            self.add_space(start)
            self.tokens.append(text)
            self.row, self.column = end
            if kind in (NEWLINE, NL):
                self.row += 1
                self.column = 0
            self.last_kind, self.last_line = kind, line
        return "".join(self.tokens)

    def loose(self, token, iterable):
        """Tokens that do not say where they stand: a space between names and numbers."""
        indents = []
        after_string = False
        at_line_start = token[0] in (NEWLINE, NL)
        fstrings = 0

        def rest():
            yield token
            yield from iterable

        for token in rest():
            kind, text = token[:2]
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += " "
            if kind == STRING:
                if after_string:
                    text = " " + text
                after_string = True
            elif kind == FSTRING_START:
                if after_string:
                    text = " " + text
                after_string = False
            elif kind == FSTRING_END:
                after_string = True
            else:
                after_string = False
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                at_line_start = True
            elif at_line_start and indents:
                self.tokens.append(indents[-1])
                at_line_start = False
            if kind == FSTRING_MIDDLE:
                text = _braces(text)
            self.tokens.append(text)
