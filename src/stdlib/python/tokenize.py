"""Source text as tokens, comments and line ends included (library reference: tokenize).

Every token knows where it stands; `untokenize` puts them back there.
"""

import re
import sys
from builtins import open as _builtin_open
from codecs import BOM_UTF8, lookup
from collections import namedtuple
from io import TextIOWrapper
from token import *
from token import EXACT_TOKEN_TYPES
from _untokenize import Untokenizer
import token as _token

__all__ = _token.__all__ + [
    "tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo", "open",
    "TokenError",
]

_COOKIE = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.ASCII)
_BLANK = re.compile(rb"^[ \t\f]*(?:[#\r\n]|$)", re.ASCII)


class TokenError(Exception):
    """The text ends, or has something, where no token can be made of it."""


class TokenInfo(namedtuple("TokenInfo", "type string start end line")):
    """A token: kind, text, where it starts and ends, and the line it is in."""

    def __repr__(self):
        kind = f"{self.type} ({tok_name[self.type]})"
        return (f"TokenInfo(type={kind}, string={self.string!r}, start={self.start!r}, "
                f"end={self.end!r}, line={self.line!r})")

    @property
    def exact_type(self):
        """The kind, for operators the one of that operator."""
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


_SPACE = re.compile(r"[ \f\t]*")
_NUMBER = (
    r"0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+"
    r"|(?:[0-9](?:_?[0-9])*\.(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*)"
    r"(?:[eE][-+]?[0-9](?:_?[0-9])*)?[jJ]?"
    r"|[0-9](?:_?[0-9])*(?:[eE][-+]?[0-9](?:_?[0-9])*[jJ]?|[jJ])?")
_OPERATOR = "|".join(map(re.escape, sorted(EXACT_TOKEN_TYPES, key=len, reverse=True)))
_TOKEN = re.compile(
    r"(?P<comment>\#[^\r\n]*)|(?P<newline>\r?\n)|(?P<continued>\\\r?\n)"
    r"|(?P<string>(?P<prefix>(?i:[bru]|br|rb|f|fr|rf)?)(?P<quote>'''|\"\"\"|'|\"))"
    rf"|(?P<number>{_NUMBER})|(?P<name>\w+)|(?P<operator><>|{_OPERATOR})")
# What ends a string, with what comes before it.
_ENDS = {
    quote: re.compile(rf"(?:[^\\{quote[0]}]|\\.|{quote[0]}(?!{quote[1:]}))*?{quote}"
                      if len(quote) == 3 else rf"(?:[^\\{quote}\r\n]|\\(?:\r\n|.))*{quote}",
                      re.DOTALL)
    for quote in ("'", '"', "'''", '"""')
}


class _FString:
    """An f-string whose end has not come yet."""

    def __init__(self, quote, raw, start):
        self.quote = quote
        self.raw = raw
        self.start = start
        # For each replacement field that is open, the brackets open in it; `None`: its format
        # specification is being read.
        self.fields = []


class _Tokenizer:
    """The state of one run over the lines of a text."""

    def __init__(self, readline, extra_tokens=True):
        self.readline = readline
        self.number = 0
        self.line = ""
        self.at = 0
        self.brackets = 0
        self.indents = [""]
        self.fstrings = []

    def next_line(self):
        try:
            line = self.readline()
        except StopIteration:
            line = ""
        self.line, self.at = line, 0
        if line:
            self.number += 1
        return line

    def token(self, kind, text, start, end, line=None):
        return TokenInfo(kind, text, start, end, self.line if line is None else line)

    def here(self, kind, length):
        """The next characters as a token."""
        start, self.at = self.at, self.at + length
        return self.token(
            kind, self.line[start:self.at], (self.number, start), (self.number, self.at))

    def run(self):
        continued = False
        while self.next_line():
            if not self.brackets and not self.fstrings and not continued:
                found = yield from self.begin_line()
                if not found:
                    continue
            continued = yield from self.rest_of_line()
        if self.fstrings:
            fstring = self.fstrings[-1]
            what = "f-string: expecting '}'" if fstring.fields else \
                f"unterminated triple-quoted f-string literal (detected at line {self.number})"
            raise TokenError(what, (fstring.start[0], fstring.start[1] + 1))
        if self.brackets > 0 or continued:
            raise TokenError("unexpected EOF in multi-line statement", (self.number, 0))
        last = self.number + 1
        for _ in self.indents[1:]:
            yield self.token(DEDENT, "", (last, 0), (last, 0), "")
        yield self.token(ENDMARKER, "", (last, 0), (last, 0), "")

    def begin_line(self):
        """Indentation. False when there is nothing else in the line."""
        width = _SPACE.match(self.line).end()
        rest = self.line[width:]
        if not rest or rest[0] in "#\r\n":
            self.at = width
            if rest[:1] == "#":
                yield self.here(COMMENT, len(rest.rstrip("\r\n")))
            end = self.line[self.at:]
            if end or rest[:1] == "#":
                yield self.here(NL, len(end)) if end else self.token(
                    NL, "", (self.number, self.at), (self.number, self.at + 1))
            return False
        space = self.line[:width]
        # A form feed begins the line anew.
        column = self.columns(space)
        before = self.columns(self.indents[-1])
        if column > before:
            self.indents.append(space)
            yield self.token(INDENT, space, (self.number, 0), (self.number, width))
        while column < self.columns(self.indents[-1]):
            if column not in map(self.columns, self.indents):
                raise IndentationError(
                    "unindent does not match any outer indentation level",
                    ("<string>", self.number, len(self.line.rstrip("\r\n")) + 1,
                     self.line.rstrip("\r\n"), None, None))
            self.indents.pop()
            yield self.token(DEDENT, "", (self.number, width), (self.number, width))
        self.at = width
        return True

    @staticmethod
    def columns(space):
        column = 0
        for c in space:
            column = 0 if c == "\f" else column // 8 * 8 + 8 if c == "\t" else column + 1
        return column

    def rest_of_line(self):
        """The tokens of a line. True when the next line goes on with its statement."""
        while self.at < len(self.line):
            if self.fstrings and (
                    not self.fstrings[-1].fields or self.fstrings[-1].fields[-1] is None):
                yield from self.fstring_text()
                if not self.line:
                    return False
                continue
            self.at = _SPACE.match(self.line, self.at).end()
            match = _TOKEN.match(self.line, self.at)
            if match is None:
                if self.at < len(self.line):
                    if self.line[self.at] == "\\":
                        raise TokenError(
                            "unexpected character after line continuation character",
                            (self.number, self.at + 1))
                    yield self.here(OP, 1)
                continue
            if match["comment"] is not None:
                yield self.here(COMMENT, len(match[0]))
            elif match["newline"] is not None:
                inside = self.brackets or self.fstrings
                yield self.here(NL if inside else NEWLINE, len(match[0]))
                return False
            elif match["continued"] is not None:
                return True
            elif match["quote"] is not None:
                yield from self.string(match["prefix"], match["quote"])
                if not self.line:
                    return False
            elif match["number"] is not None:
                yield self.here(NUMBER, len(match[0]))
            elif match["name"] is not None:
                yield self.here(NAME, len(match[0]))
            else:
                yield from self.operator(match[0])
        if not self.brackets and not self.fstrings:
            # The text ends without a newline.
            yield self.token(NEWLINE, "", (self.number, self.at), (self.number, self.at + 1))
        return False

    def operator(self, text):
        fields = self.fstrings[-1].fields if self.fstrings else None
        if fields:
            depth = fields[-1]
            if depth == 0:
                if text == "!=" and self.line[self.at + 2:self.at + 3] != "=":
                    pass
                elif text == "!":
                    yield self.here(OP, 1)
                    return
                elif text[0] == ":":
                    # A colon here begins the format specification, whatever follows.
                    yield self.here(OP, 1)
                    fields[-1] = None
                    return
                elif text == "}":
                    yield self.here(OP, 1)
                    fields.pop()
                    self.after_field = bool(fields) and fields[-1] is None
                    return
            if text in ("(", "[", "{"):
                fields[-1] += 1
            elif text in (")", "]", "}") and depth:
                fields[-1] -= 1
        elif text in ("(", "[", "{"):
            self.brackets += 1
        elif text in (")", "]", "}") and self.brackets:
            self.brackets -= 1
        yield self.here(OP, len(text))

    def string(self, prefix, quote):
        start = (self.number, self.at)
        width = len(prefix) + len(quote)
        if "f" in prefix.lower():
            self.fstrings.append(_FString(quote, "r" in prefix.lower(), start))
            self.after_field = False
            yield self.here(FSTRING_START, width)
            return
        lines, begin = self.line, self.at
        at = begin + width
        while True:
            match = _ENDS[quote].match(lines, at)
            if match is not None:
                break
            if len(quote) == 1 and not re.search(r"\\\r?\n\Z", lines[at:]):
                raise TokenError(
                    f"unterminated string literal (detected at line {self.number})",
                    (start[0], start[1] + 1))
            if not self.next_line():
                if len(quote) == 1:
                    raise TokenError(
                        f"unterminated string literal (detected at line {self.number})",
                        (start[0], start[1] + 1))
                raise TokenError("EOF in multi-line string", (start[0], start[1] + 1))
            lines += self.line
        before = len(lines) - len(self.line)
        self.at = match.end() - before
        yield TokenInfo(
            STRING, lines[begin:match.end()], start, (self.number, self.at), lines)

    def fstring_text(self):
        """The text of an f-string up to a field or its end."""
        fstring = self.fstrings[-1]
        in_spec = bool(fstring.fields)
        start, lines, begin = (self.number, self.at), self.line, self.at
        after_field, self.after_field = self.after_field, False
        text = ""

        def middle(end=0):
            return TokenInfo(FSTRING_MIDDLE, text, start, (self.number, self.at + end), lines)

        while True:
            if self.at >= len(self.line):
                single = len(fstring.quote) == 1
                if single and not text.endswith(("\\\n", "\\\r\n")):
                    self.unterminated(fstring)
                if not self.next_line():
                    self.unterminated(fstring)
                lines += self.line
                continue
            c = self.line[self.at]
            if c == "\\":
                width = 2
                if not fstring.raw and self.line.startswith("N{", self.at + 1):
                    end = self.line.find("}", self.at)
                    width = end + 1 - self.at if end >= 0 else 2
                elif self.line[self.at + 1:self.at + 2] in ("{", "}"):
                    width = 1
                elif self.line.startswith("\r\n", self.at + 1):
                    width = 3
                text += self.line[self.at:self.at + width]
                self.at += width
            elif self.line.startswith(fstring.quote, self.at) and not in_spec:
                if text:
                    yield middle()
                yield self.here(FSTRING_END, len(fstring.quote))
                self.fstrings.pop()
                return
            elif c == "{":
                if self.line.startswith("{{", self.at) and not in_spec:
                    text += "{"
                    yield middle(1)
                    self.at += 2
                    text, start, lines = "", (self.number, self.at), self.line
                    continue
                if text:
                    yield middle()
                yield self.here(OP, 1)
                fstring.fields.append(0)
                return
            elif c == "}":
                if in_spec:
                    if text or after_field:
                        yield middle()
                    yield self.here(OP, 1)
                    fstring.fields.pop()
                    self.after_field = bool(fstring.fields) and fstring.fields[-1] is None
                    return
                if self.line.startswith("}}", self.at):
                    text += "}"
                    yield middle(1)
                    self.at += 2
                    text, start, lines = "", (self.number, self.at), self.line
                    continue
                text += c
                self.at += 1
            elif c in "\r\n" and len(fstring.quote) == 1:
                self.unterminated(fstring)
            else:
                text += c
                self.at += 1

    def unterminated(self, fstring):
        kind = "triple-quoted f-string" if len(fstring.quote) == 3 else "f-string"
        raise TokenError(
            f"unterminated {kind} literal (detected at line {self.number})",
            (fstring.start[0], fstring.start[1] + 1))


def generate_tokens(readline):
    """The tokens of lines of text, which `readline` gives one at a time."""
    return _Tokenizer(readline).run()


def tokenize(readline):
    """The tokens of lines of bytes; the first is the encoding."""
    encoding, consumed = detect_encoding(readline)
    yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), "")
    consumed.reverse()

    def lines():
        line = consumed.pop() if consumed else readline()
        return line.decode(encoding)

    first = True

    def without_mark():
        nonlocal first
        line = lines()
        if first and encoding == "utf-8-sig":
            line = line.removeprefix("\ufeff")
        first = False
        return line

    yield from _Tokenizer(without_mark).run()


def _normal_name(name):
    """An encoding's name as it is most often written."""
    short = name[:12].lower().replace("_", "-")
    if short == "utf-8" or short.startswith("utf-8-"):
        return "utf-8"
    if short in ("latin-1", "iso-8859-1", "iso-latin-1") \
            or short.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
        return "iso-8859-1"
    return name


def detect_encoding(readline):
    """The encoding of a source file, and the lines that were read to find it (PEP 263)."""
    name = getattr(getattr(readline, "__self__", None), "name", None)
    marked, default = False, "utf-8"

    def line():
        try:
            return readline()
        except StopIteration:
            return b""

    def cookie(text):
        try:
            decoded = text.decode("utf-8")
        except UnicodeDecodeError:
            message = "invalid or missing encoding declaration"
            if name is not None:
                message = f"{message} for {name!r}"
            raise SyntaxError(message) from None
        match = _COOKIE.match(decoded)
        if match is None:
            return None
        encoding = _normal_name(match[1])
        try:
            lookup(encoding)
        except LookupError:
            where = f" for {name!r}: " if name is not None else ": "
            raise SyntaxError(f"unknown encoding{where}{encoding}") from None
        if marked:
            if encoding != "utf-8":
                where = f" for {name!r}" if name is not None else ""
                raise SyntaxError(f"encoding problem{where}: utf-8")
            encoding += "-sig"
        return encoding

    first = line()
    if first.startswith(BOM_UTF8):
        marked = True
        first = first[3:]
        default = "utf-8-sig"
    if not first:
        return default, []
    encoding = cookie(first)
    if encoding:
        return encoding, [first]
    if not _BLANK.match(first):
        return default, [first]
    second = line()
    if not second:
        return default, [first]
    encoding = cookie(second)
    if encoding:
        return encoding, [first, second]
    return default, [first, second]


def open(filename):
    """Opens a source file as text, in the encoding it says it has."""
    buffer = _builtin_open(filename, "rb")
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except BaseException:
        buffer.close()
        raise


def untokenize(iterable):
    """The text of tokens; bytes, if they say an encoding."""
    untokenizer = Untokenizer()
    text = untokenizer.untokenize(iterable)
    if untokenizer.encoding is not None:
        text = text.encode(untokenizer.encoding)
    return text


def main():
    """Prints the tokens of a file, or of standard input."""
    filename = sys.argv[1] if len(sys.argv) > 1 else None
    if filename:
        with _builtin_open(filename, "rb") as file:
            tokens = list(tokenize(file.readline))
    else:
        tokens = list(generate_tokens(sys.stdin.readline))
    for token in tokens:
        place = f"{token.start[0]},{token.start[1]}-{token.end[0]},{token.end[1]}:"
        print(f"{place:<20}{tok_name[token.type]:<15}{token.string!r:<15}")


if __name__ == "__main__":
    main()
