"""Splits texts as a shell does, and quotes them for it."""

import os
import re
import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]


# What read_token is in: between tokens, in a word, in a run of punctuation, at the end. In quotes or
# behind an escape it is that character.
_BETWEEN, _WORD, _PUNCTUATION, _END = " ", "a", "c", None

_PUNCTUATION_CHARS = "();<>|&"
# Letters of Latin-1, but for the signs of multiplication and division among them.
_LATIN_LETTERS = "".join(
    map(chr, (*range(0xDF, 0xF7), *range(0xF8, 0x100), *range(0xC0, 0xD7), *range(0xD8, 0xDF))))


class shlex:
    """Reads tokens from a text or a stream."""

    debug = 0

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.instream = self.infile = None
        if instream is None:
            self.instream = sys.stdin
        else:
            self.instream, self.infile = _stream(instream), infile
        self.lineno = 1
        self.posix = posix
        self.eof = None if posix else ""
        # Which characters are what.
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += _LATIN_LETTERS
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        # Where reading stands: the token so far, and tokens and sources to come back to.
        self.state = _BETWEEN
        self.token = ""
        self.pushback = deque()
        self.source = None
        self.filestack = deque()
        if punctuation_chars is True:
            punctuation_chars = _PUNCTUATION_CHARS
        self._punctuation_chars = punctuation_chars or ""
        if punctuation_chars:
            self._pushback_chars = deque()
            # These may be a part of a word, unless they are punctuation.
            kept = [char for char in self.wordchars + "~-./*?=" if char not in punctuation_chars]
            self.wordchars = "".join(kept)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Gives a token back: it is the next one again."""
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Reads from another source until that ends."""
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, _stream(newstream), 1

    def pop_source(self):
        """Goes back to the source before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = _BETWEEN

    def get_token(self):
        """The next token; `eof` at the end."""
        if self.pushback:
            return self.pushback.popleft()
        token = self.read_token()
        while self.source is not None and token == self.source:
            # The next token names what is to be read here.
            opened = self.sourcehook(self.read_token())
            if opened:
                name, stream = opened
                self.push_source(stream, name)
            token = self.get_token()
        while token == self.eof and self.filestack:
            self.pop_source()
            token = self.get_token()
        return token

    def _next_char(self):
        if self._punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        return self.instream.read(1)

    def _give_back(self, char):
        """A character that ends a token is read again, or is a token itself."""
        if self._punctuation_chars:
            self._pushback_chars.append(char)
        else:
            self.pushback.appendleft(char)

    def read_token(self):
        """Reads a token from the source itself."""
        # Is there a part in quotes? Then an empty token is one, too.
        self._quoted = False
        # What is gone back to behind an escape.
        self._escaped_in = _BETWEEN
        complete = False
        while not complete:
            char = self._next_char()
            if char == "\n":
                self.lineno += 1
            state = self.state
            if state is _END:
                self.token = ""
                break
            if state == _BETWEEN:
                complete = self._read_between(char)
            elif state in self.quotes:
                complete = self._read_quoted(char)
            elif state in self.escape:
                self._read_escaped(char)
            else:
                complete = self._read_inside(char)
        token, self.token = self.token, ""
        return None if self.posix and not token and not self._quoted else token

    # One character each, in one of the states. Is the token complete?

    def _has_token(self):
        return bool(self.token) or self.posix and self._quoted

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _begin(self, state, token):
        self.state, self.token = state, token

    def _read_between(self, char):
        if not char:
            self.state = _END
            return True
        if char in self.whitespace:
            return self._has_token()
        if char in self.commenters:
            self._skip_comment()
        elif self.posix and char in self.escape:
            self._escaped_in, self.state = _WORD, char
        elif char in self.wordchars:
            self._begin(_WORD, char)
        elif char in self._punctuation_chars:
            self._begin(_PUNCTUATION, char)
        elif char in self.quotes:
            # The quotes belong to the token where not POSIX rules.
            self._begin(char, self.token if self.posix else char)
        elif self.whitespace_split:
            self._begin(_WORD, char)
        else:
            self.token = char
            return True
        return False

    def _read_quoted(self, char):
        self._quoted = True
        if not char:
            raise ValueError("No closing quotation")
        if char == self.state:
            if self.posix:
                self.state = _WORD
                return False
            self.token += char
            self.state = _BETWEEN
            return True
        if self.posix and char in self.escape and self.state in self.escapedquotes:
            self._escaped_in, self.state = self.state, char
        else:
            self.token += char
        return False

    def _read_escaped(self, char):
        if not char:
            raise ValueError("No escaped character")
        # Inside quotes only the quote and the escape itself can be escaped.
        if self._escaped_in in self.quotes and char not in (self.state, self._escaped_in):
            self.token += self.state
        self.token += char
        self.state = self._escaped_in

    def _read_inside(self, char):
        if not char:
            self.state = _END
            return True
        if char in self.whitespace:
            self.state = _BETWEEN
            return self._has_token()
        if char in self.commenters:
            self._skip_comment()
            if not self.posix:
                return False
            self.state = _BETWEEN
            return self._has_token()
        if self.state == _PUNCTUATION:
            if char in self._punctuation_chars:
                self.token += char
                return False
            self._pushback_chars.append(char)
            self.state = _BETWEEN
            return True
        if self.posix and char in self.quotes:
            self.state = char
        elif self.posix and char in self.escape:
            self._escaped_in, self.state = _WORD, char
        elif (char in self.wordchars or char in self.quotes
                or self.whitespace_split and char not in self._punctuation_chars):
            self.token += char
        else:
            self._give_back(char)
            self.state = _BETWEEN
            return self._has_token()
        return False

    def sourcehook(self, newfile):
        """Opens a file that is to be read in the middle of this one."""
        path = newfile[1:-1] if newfile.startswith('"') else newfile
        # A relative name is meant from where the present file is.
        if isinstance(self.infile, str) and not os.path.isabs(path):
            path = os.path.join(os.path.dirname(self.infile), path)
        return path, open(path)

    def error_leader(self, infile=None, lineno=None):
        """The beginning of a message about the place that is being read."""
        return '"%s", line %d: ' % (infile or self.infile, lineno or self.lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def _stream(source):
    return StringIO(source) if isinstance(source, str) else source


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def join(split_command):
    """A command line of words."""
    return " ".join(quote(arg) for arg in split_command)


_find_unsafe = re.compile(r"[^\w@%+=:,./-]", re.ASCII).search


def quote(s):
    """A word as a shell has to read it."""
    if s and _find_unsafe(s) is None:
        return s
    # A quote cannot be inside quotes of its own kind.
    return "'{}'".format("'\"'\"'".join(s.split("'")))
