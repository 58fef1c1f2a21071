"""The structure of a regular expression, for libraries that look into patterns.

Matching does not need this module: patterns are parsed natively. `parse` has
the native parser check the pattern first, so what follows reads valid text
only and reports no errors.
"""

import unicodedata
from re import compile as _compile
from re._constants import *

MAXWIDTH = 1 << 64
SPECIAL_CHARS = ".\\[{()*+?^$|"
REPEAT_CHARS = "*+?{"

_DIGITS = frozenset("0123456789")
_OCTAL = frozenset("01234567")
_FLAGS = {"i": 2, "L": 4, "m": 8, "s": 16, "x": 64, "a": 256, "u": 32}
_REPEATS = frozenset({MIN_REPEAT, MAX_REPEAT, POSSESSIVE_REPEAT})
_UNITS = frozenset({LITERAL, ANY, NOT_LITERAL, RANGE, CATEGORY, IN})
_HEX_LENGTHS = {"x": 2, "u": 4, "U": 8}
_ASSERTIONS = {"=": (ASSERT, 1), "!": (ASSERT_NOT, 1), "<=": (ASSERT, -1), "<!": (ASSERT_NOT, -1)}
_CONTROLS = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11}
_CATEGORIES = {
    "d": CATEGORY_DIGIT, "D": CATEGORY_NOT_DIGIT, "s": CATEGORY_SPACE,
    "S": CATEGORY_NOT_SPACE, "w": CATEGORY_WORD, "W": CATEGORY_NOT_WORD,
}
_PLACES = {
    "A": AT_BEGINNING_STRING, "b": AT_BOUNDARY, "B": AT_NON_BOUNDARY, "Z": AT_END_STRING,
}


class State:
    """What is known of a pattern as a whole: its text, flags and groups."""

    def __init__(self):
        self.flags = 0
        self.str = None
        self.groupdict = {}
        # By group number; the pattern as a whole and open groups have none.
        self.groupwidths = [None]

    @property
    def groups(self):
        return len(self.groupwidths)

    def opengroup(self, name=None):
        gid = self.groups
        self.groupwidths.append(None)
        if name is not None:
            self.groupdict[name] = gid
        return gid

    def closegroup(self, gid, p):
        self.groupwidths[gid] = p.getwidth()


class SubPattern:
    """A sequence of (code, argument) pairs."""

    def __init__(self, state, data=None):
        self.state = state
        self.data = [] if data is None else data
        self.width = None

    def __repr__(self):
        return repr(self.data)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return SubPattern(self.state, self.data[index])
        return self.data[index]

    def __setitem__(self, index, item):
        self.data[index] = item

    def __delitem__(self, index):
        del self.data[index]

    def insert(self, index, item):
        self.data.insert(index, item)

    def append(self, item):
        self.data.append(item)

    def getwidth(self):
        """The length of the shortest and of the longest match."""
        if self.width is None:
            low = high = 0
            for op, argument in self.data:
                least, most = self._width_of(op, argument)
                low += least
                high += most
            self.width = min(low, MAXWIDTH), min(high, MAXWIDTH)
        return self.width

    def _width_of(self, op, argument):
        if op in _UNITS:
            return 1, 1
        if op is BRANCH:
            widths = [branch.getwidth() for branch in argument[1]]
            return min(low for low, _ in widths), max(high for _, high in widths)
        if op is ATOMIC_GROUP:
            return argument.getwidth()
        if op is SUBPATTERN:
            return argument[-1].getwidth()
        if op in _REPEATS:
            least, most, item = argument
            low, high = item.getwidth()
            return low * least, MAXWIDTH if most == MAXREPEAT and high else high * most
        if op is GROUPREF:
            return self.state.groupwidths[argument]
        if op is GROUPREF_EXISTS:
            _, yes, no = argument
            low, high = yes.getwidth()
            if no is None:
                return 0, high
            other = no.getwidth()
            return min(low, other[0]), max(high, other[1])
        return 0, 0

    def dump(self, level=0):
        """Print the structure, indented."""
        for op, argument in self.data:
            print(f"{'  ' * level}{op}", end="")
            if op is IN:
                print()
                for op, argument in argument:
                    print(f"{'  ' * (level + 1)}{op}", argument)
            elif op is BRANCH:
                print()
                for n, branch in enumerate(argument[1]):
                    if n:
                        print(f"{'  ' * level}OR")
                    branch.dump(level + 1)
            elif op is GROUPREF_EXISTS:
                group, yes, no = argument
                print("", group)
                yes.dump(level + 1)
                if no is not None:
                    print(f"{'  ' * level}ELSE")
                    no.dump(level + 1)
            elif isinstance(argument, SubPattern):
                print()
                argument.dump(level + 1)
            elif isinstance(argument, tuple):
                inside = [a for a in argument if isinstance(a, SubPattern)]
                print("", *argument[:len(argument) - len(inside)])
                for item in inside:
                    item.dump(level + 1)
            else:
                print("", argument)


class _Reader:
    """A valid pattern, read from the left."""

    def __init__(self, text, state):
        self.text = text
        self.at = 0
        self.state = state

    def peek(self, skip=0):
        return self.text[self.at + skip:self.at + skip + 1]

    def take(self, count=1):
        start = self.at
        self.at += count
        return self.text[start:self.at]

    def accept(self, text):
        if self.text.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def until(self, end):
        """The text in front of `end`, which is passed over."""
        start = self.at
        self.at = self.text.index(end, start) + len(end)
        return self.text[start:self.at - len(end)]

    def digits(self, allowed=_DIGITS, most=None):
        start = self.at
        while self.peek() in allowed and (most is None or self.at - start < most):
            self.at += 1
        return self.text[start:self.at]

    # ---- structure

    def alternatives(self, verbose):
        branches = [self.sequence(verbose)]
        while self.accept("|"):
            branches.append(self.sequence(verbose))
        if len(branches) == 1:
            return branches[0]
        result = SubPattern(self.state)
        # What all branches begin with comes first.
        while all(map(len, branches)) and all(b[0] == branches[0][0] for b in branches[1:]):
            result.append(branches[0][0])
            for branch in branches:
                del branch[0]
        characters = self.one_character(branches)
        if characters is None:
            result.append((BRANCH, (None, branches)))
        else:
            result.append((IN, characters))
        return result

    def one_character(self, branches):
        """The members of a set, if each branch is one character."""
        members = []
        for branch in branches:
            if len(branch) != 1:
                return None
            op, argument = branch[0]
            if op is LITERAL:
                members.append((op, argument))
            elif op is IN and argument[0][0] is not NEGATE:
                members.extend(argument)
            else:
                return None
        return list(dict.fromkeys(members))

    def sequence(self, verbose):
        result = SubPattern(self.state)
        while (c := self.peek()) and c not in "|)":
            self.at += 1
            if verbose and c in " \t\n\r\v\f":
                continue
            if verbose and c == "#":
                line = self.text.find("\n", self.at)
                self.at = len(self.text) if line < 0 else line + 1
            elif c in REPEAT_CHARS and (bounds := self.bounds(c)):
                self.repeat(result, *bounds)
            elif c == "(":
                item = self.group(verbose)
                if item is not None:
                    result.append(item)
            else:
                result.append(self.atom(c))
        return SubPattern(self.state, list(self.without_plain_groups(result)))

    def without_plain_groups(self, sequence):
        for op, argument in sequence.data:
            if op is SUBPATTERN and argument[:3] == (None, 0, 0):
                yield from argument[3].data
            else:
                yield op, argument

    def atom(self, c):
        match c:
            case "\\":
                return self.escape()
            case "[":
                return self.set()
            case ".":
                return ANY, None
            case "^":
                return AT, AT_BEGINNING
            case "$":
                return AT, AT_END
        return LITERAL, ord(c)

    def bounds(self, c):
        """How often a repetition repeats; None for a brace that is only a brace."""
        if c != "{":
            return {"*": (0, MAXREPEAT), "+": (1, MAXREPEAT), "?": (0, 1)}[c]
        start = self.at
        low = high = self.digits()
        comma = self.accept(",")
        if comma:
            high = self.digits()
        if not self.accept("}") or not (low or comma):
            self.at = start
            return None
        return int(low or 0), int(high) if high else MAXREPEAT

    def repeat(self, result, least, most):
        op, argument = result.data.pop()
        plain = op is SUBPATTERN and argument[:3] == (None, 0, 0)
        item = argument[3] if plain else SubPattern(self.state, [(op, argument)])
        code = MAX_REPEAT
        if self.accept("?"):
            code = MIN_REPEAT
        elif self.accept("+"):
            code = POSSESSIVE_REPEAT
        result.append((code, (least, most, item)))

    def group(self, verbose):
        if not self.accept("?"):
            return self.captured(None, verbose)
        if self.accept("#"):
            self.until(")")
            return None
        if self.accept("P<"):
            return self.captured(self.until(">"), verbose)
        if self.accept("P="):
            return GROUPREF, self.state.groupdict[self.until(")")]
        if self.accept(":"):
            return SUBPATTERN, (None, 0, 0, self.rest_of_group(verbose))
        if self.accept(">"):
            return ATOMIC_GROUP, self.rest_of_group(verbose)
        if self.accept("("):
            return self.conditional(verbose)
        for mark, (op, direction) in _ASSERTIONS.items():
            if self.accept(mark):
                inside = self.rest_of_group(verbose)
                if op is ASSERT_NOT and not inside:
                    return FAILURE, ()
                return op, (direction, inside)
        return self.flags(verbose)

    def rest_of_group(self, verbose):
        inside = self.alternatives(verbose)
        self.accept(")")
        return inside

    def captured(self, name, verbose):
        gid = self.state.opengroup(name)
        inside = self.rest_of_group(verbose)
        self.state.closegroup(gid, inside)
        return SUBPATTERN, (gid, 0, 0, inside)

    def conditional(self, verbose):
        name = self.until(")")
        group = int(name) if name.isdecimal() else self.state.groupdict[name]
        yes, no = self.sequence(verbose), None
        if self.accept("|"):
            no = self.sequence(verbose)
        self.accept(")")
        return GROUPREF_EXISTS, (group, yes, no)

    def flags(self, verbose):
        """`(?i:…)`; `(?i)` is part of the pattern's own flags already."""
        added = removed = 0
        while (c := self.take()) in _FLAGS:
            added |= _FLAGS[c]
        if c == "-":
            while (c := self.take()) in _FLAGS:
                removed |= _FLAGS[c]
        if c == ")":
            return None
        inner = (verbose or added & SRE_FLAG_VERBOSE) and not removed & SRE_FLAG_VERBOSE
        return SUBPATTERN, (None, added, removed, self.rest_of_group(inner))

    # ---- characters

    def escape(self):
        c = self.take()
        if c in _CATEGORIES:
            return IN, [(CATEGORY, _CATEGORIES[c])]
        if c in _PLACES:
            return AT, _PLACES[c]
        if c == "0":
            return LITERAL, int(self.digits(_OCTAL, 2) or "0", 8)
        if c not in _DIGITS:
            return LITERAL, self.character(c)
        if self.peek() in _DIGITS:
            c += self.take()
            if set(c + self.peek()) <= _OCTAL and self.peek():
                return LITERAL, int(c + self.take(), 8)
        return GROUPREF, int(c)

    def character(self, c):
        """The code point after a backslash and `c`, inside a set or outside."""
        if c in _HEX_LENGTHS:
            return int(self.take(_HEX_LENGTHS[c]), 16)
        if c == "N":
            self.accept("{")
            return ord(unicodedata.lookup(self.until("}")))
        return _CONTROLS.get(c, ord(c))

    def member(self):
        """One member of a set: a category or a character."""
        c = self.take()
        if c != "\\":
            return LITERAL, ord(c)
        c = self.take()
        if c in _CATEGORIES:
            return CATEGORY, _CATEGORIES[c]
        if c in _OCTAL:
            return LITERAL, int(c + self.digits(_OCTAL, 2), 8)
        return LITERAL, self.character(c)

    def set(self):
        negated = self.accept("^")
        members = []
        while not members or self.peek() != "]":
            first = self.member()
            if self.peek() == "-" and self.peek(1) != "]":
                self.at += 1
                first = RANGE, (first[1], self.member()[1])
            members.append(first)
        self.accept("]")
        members = list(dict.fromkeys(members))
        if len(members) == 1 and members[0][0] is LITERAL:
            return (NOT_LITERAL if negated else LITERAL), members[0][1]
        if negated:
            members.insert(0, (NEGATE, None))
        return IN, members


def parse(str, flags=0, state=None):
    """The structure of a pattern, as a SubPattern."""
    if state is None:
        state = State()
    state.flags = flags | _compile(str, flags & ~SRE_FLAG_DEBUG).flags
    state.str = str
    text = bytes(str).decode("latin-1") if isinstance(str, (bytes, bytearray)) else str
    result = _Reader(text, state).alternatives(bool(state.flags & SRE_FLAG_VERBOSE))
    if flags & SRE_FLAG_DEBUG:
        result.dump()
    return result
