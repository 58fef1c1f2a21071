"""Regular expressions (library reference: "re — Regular expression operations").

Patterns and matching are native (`_re`); this module adds the flags and the
exception.
"""

import copyreg
from _re import (
    Match, Pattern, compile, escape, findall, finditer, fullmatch, match,
    purge, search, split, sub, subn, install as _install,
)

__version__ = "2.2.1"
__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall",
    "finditer", "compile", "purge", "escape", "error", "Pattern", "Match",
    "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
    "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
    "PatternError",
]


class PatternError(Exception):
    """A pattern is not valid, or a replacement template is not.

    Attributes: msg (unformatted), pattern, pos (may be None), lineno, colno.
    """

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError
_install(PatternError)


def _compile(pattern, flags):
    return compile(pattern, flags)


def _pickle(p):
    return _compile, (p.pattern, p.flags)


copyreg.pickle(Pattern, _pickle, _compile)


class RegexFlag(int):
    """Flags of a pattern: an integer that shows the names of its bits."""

    def __repr__(self):
        if self == 0:
            return "re.NOFLAG"
        names = [name for name, bit in _names if int(self) & bit]
        rest = int(self) & ~sum(bit for _, bit in _names)
        if rest:
            names.append(hex(rest))
        return "|".join(f"re.{n}" if not n.startswith("0x") else n for n in names)

    __str__ = object.__str__

    def __format__(self, spec):
        return int.__format__(self, spec)

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        return "|".join(name for name, bit in _names if int(self) & bit) or "NOFLAG"

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    def __invert__(self):
        return RegexFlag(~int(self) & 0x1FF)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


_names = [
    ("ASCII", 256), ("IGNORECASE", 2), ("LOCALE", 4), ("UNICODE", 32),
    ("MULTILINE", 8), ("DOTALL", 16), ("VERBOSE", 64), ("DEBUG", 128),
]

NOFLAG = RegexFlag(0)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
A = ASCII = RegexFlag(256)
for _name in ("NOFLAG", "I", "IGNORECASE", "L", "LOCALE", "M", "MULTILINE", "S", "DOTALL", "U",
              "UNICODE", "X", "VERBOSE", "DEBUG", "A", "ASCII"):
    setattr(RegexFlag, _name, globals()[_name])
del _name


def __getattr__(name):
    # Few programs want it.
    if name == "Scanner":
        global Scanner
        from re._scanner import Scanner
        return Scanner
    raise AttributeError(f"module 're' has no attribute {name!r}")
