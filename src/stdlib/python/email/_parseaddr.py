"""Addresses in headers (RFC 2822, 3.4), also in the forms that RFC 822 had."""

_SPACE = " \t\r\n"
_SPECIALS = '()<>@,:;."[]'
_ATOM_ENDS = frozenset(_SPECIALS + _SPACE)
# A phrase may have a period, as RFC 2822 allows for names.
_PHRASE_ENDS = _ATOM_ENDS - {"."}


def quote(str):
    """A text with a backslash before every backslash and quotation mark."""
    return str.replace("\\", "\\\\").replace('"', '\\"')


class AddressList:
    """Reads a list of addresses into `addresses`: pairs of a name and an address."""

    def __init__(self, field):
        self._text = field
        self._pos = 0
        self._comments = []
        self.addresses = []
        while not self._at_end():
            self.addresses += self._address() or [("", "")]

    def _at_end(self):
        return self._pos >= len(self._text)

    def _peek(self):
        return self._text[self._pos]

    def _follows(self, characters):
        return not self._at_end() and self._peek() in characters

    def _skip_space(self):
        """Goes over space and comments; returns the space without line ends."""
        skipped = []
        while not self._at_end():
            character = self._peek()
            if character in _SPACE:
                if character not in "\r\n":
                    skipped.append(character)
                self._pos += 1
            elif character == "(":
                self._comments.append(self._comment())
            else:
                break
        return "".join(skipped)

    # Addresses.

    def _address(self):
        """The addresses of one item: a list, because it may be a group, or nothing."""
        self._comments = []
        self._skip_space()
        start, comments = self._pos, self._comments
        phrase = self._phrase()
        self._skip_space()
        found = []
        if self._at_end():
            if phrase:
                found = [(" ".join(self._comments), phrase[0])]
        elif self._peek() in ".@":
            # The phrase was the beginning of an address.
            self._pos, self._comments = start, comments
            address = self._addrspec()
            found = [(" ".join(self._comments), address)]
        elif self._peek() == ":":
            found = self._group()
        elif self._peek() == "<":
            address = self._route_address()
            name = " ".join(phrase)
            if self._comments:
                name += f" ({' '.join(self._comments)})"
            found = [(name, address)]
        elif phrase:
            found = [(" ".join(self._comments), phrase[0])]
        elif self._peek() in _SPECIALS:
            self._pos += 1
        self._skip_space()
        if self._follows(","):
            self._pos += 1
        return found

    def _group(self):
        """The addresses between ":" and ";"."""
        found = []
        self._pos += 1
        while not self._at_end():
            self._skip_space()
            if self._follows(";"):
                self._pos += 1
                break
            found += self._address()
        return found

    def _route_address(self):
        """An address between "<" and ">", without the route that may be before it."""
        self._pos += 1
        self._skip_space()
        address = ""
        domain_follows = False
        while not self._at_end():
            character = self._peek()
            if domain_follows:
                self._domain()
                domain_follows = False
            elif character == ">":
                self._pos += 1
                break
            elif character == "@":
                self._pos += 1
                domain_follows = True
            elif character == ":":
                self._pos += 1
            else:
                address = self._addrspec()
                self._pos += 1
                break
            self._skip_space()
        return address

    def _addrspec(self):
        """"local@domain"."""
        parts = []
        self._skip_space()
        while not self._at_end():
            keeps_space = True
            character = self._peek()
            if character == ".":
                if parts and not parts[-1].strip():
                    parts.pop()
                parts.append(".")
                self._pos += 1
                keeps_space = False
            elif character == '"':
                parts.append(f'"{quote(self._quoted())}"')
            elif character in _ATOM_ENDS:
                if parts and not parts[-1].strip():
                    parts.pop()
                break
            else:
                parts.append(self._atom(_ATOM_ENDS))
            space = self._skip_space()
            if keeps_space and space:
                parts.append(space)
        if not self._follows("@"):
            return "".join(parts)
        self._pos += 1
        self._skip_space()
        domain = self._domain()
        # Half an address would pass for a whole one.
        return "".join(parts) + "@" + domain if domain else ""

    def _domain(self):
        parts = []
        while not self._at_end():
            character = self._peek()
            if character in " \t":
                self._pos += 1
            elif character == "(":
                self._comments.append(self._comment())
            elif character == "[":
                parts.append(f"[{self._delimited(']')}]")
            elif character == ".":
                self._pos += 1
                parts.append(".")
            elif character == "@":
                return ""
            elif character in _ATOM_ENDS:
                break
            else:
                parts.append(self._atom(_ATOM_ENDS))
        return "".join(parts)

    # Words.

    def _phrase(self):
        words = []
        while not self._at_end():
            character = self._peek()
            if character in _SPACE:
                self._pos += 1
            elif character == '"':
                words.append(self._quoted())
            elif character == "(":
                self._comments.append(self._comment())
            elif character in _PHRASE_ENDS:
                break
            else:
                words.append(self._atom(_PHRASE_ENDS))
        return words

    def _atom(self, ends):
        start = self._pos
        while not self._at_end() and self._peek() not in ends:
            self._pos += 1
        return self._text[start:self._pos]

    def _quoted(self):
        return self._delimited('"')

    def _comment(self):
        """What is between parentheses, in which there may be others.

        Without its own parentheses; those inside are lost too."""
        depth = 0
        parts = []
        while not self._at_end():
            character = self._peek()
            self._pos += 1
            if character == "\\" and not self._at_end():
                parts.append(self._peek())
                self._pos += 1
            elif character == "(":
                depth += 1
            elif character in ")\r":
                depth -= 1
                if depth == 0:
                    break
            elif character != "\\":
                parts.append(character)
        return "".join(parts)

    def _delimited(self, end):
        """What is before an end, or a line end; a backslash stands before what is not an end."""
        parts = []
        self._pos += 1
        while not self._at_end():
            character = self._peek()
            self._pos += 1
            if character == "\\":
                if not self._at_end():
                    parts.append(self._peek())
                    self._pos += 1
            elif character == end or character == "\r":
                break
            else:
                parts.append(character)
        return "".join(parts)
