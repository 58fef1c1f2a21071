"""Cookies of HTTP (library reference: http.cookies; RFC 2109 and RFC 6265).

A cookie has a text in the header, the coded value, and a value for the program; a subclass of
BaseCookie says how one becomes the other.
"""

import re
import string
import types

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_LegalChars = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_UnescapedChars = _LegalChars + " ()/<=>?@[]{}"

_is_legal_key = re.compile(f"[{re.escape(_LegalChars)}]+").fullmatch

# What stands for a character between quotation marks: an octal code, or a backslash before itself.
_Translator = {code: f"\\{code:03o}" for code in set(range(256)) - set(map(ord, _UnescapedChars))}
_Translator[ord('"')] = '\\"'
_Translator[ord("\\")] = "\\\\"

_escape = re.compile(r"\\(?:([0-3][0-7][0-7])|(.))")


class CookieError(Exception):
    """A cookie cannot be made."""


def _quote(str):
    """A value as it is, or between quotation marks if something in it needs them."""
    if str is None or _is_legal_key(str):
        return str
    return f'"{str.translate(_Translator)}"'


def _unquote(str):
    """The value that quotation marks are around."""
    if str is None or len(str) < 2 or str[0] != '"' or str[-1] != '"':
        return str
    return _escape.sub(lambda match: chr(int(match[1], 8)) if match[1] else match[2], str[1:-1])


_weekdayname = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_monthname = [None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
              "Dec"]


def _getdate(future=0, weekdayname=_weekdayname, monthname=_monthname):
    """The date in some seconds, as cookies have it."""
    from time import gmtime, time
    year, month, day, hour, minute, second, weekday, *_ = gmtime(time() + future)
    return (f"{weekdayname[weekday]}, {day:02d} {monthname[month]:3s} {year:4d} "
            f"{hour:02d}:{minute:02d}:{second:02d} GMT")


class Morsel(dict):
    """One cookie: its key and value, and its attributes as a dictionary that has no other keys."""

    _reserved = {
        "expires": "expires",
        "path": "Path",
        "comment": "Comment",
        "domain": "Domain",
        "max-age": "Max-Age",
        "secure": "Secure",
        "httponly": "HttpOnly",
        "version": "Version",
        "samesite": "SameSite",
    }

    # Attributes without a value.
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for key in self._reserved:
            dict.__setitem__(self, key, "")

    @property
    def key(self):
        return self._key

    @property
    def value(self):
        return self._value

    @property
    def coded_value(self):
        return self._coded_value

    def __setitem__(self, K, V):
        K = K.lower()
        if K not in self._reserved:
            raise CookieError(f"Invalid attribute {K!r}")
        dict.__setitem__(self, K, V)

    def setdefault(self, key, val=None):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError(f"Invalid attribute {key!r}")
        return dict.setdefault(self, key, val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return (dict.__eq__(self, morsel) and self._value == morsel._value
                and self._key == morsel._key and self._coded_value == morsel._coded_value)

    __ne__ = object.__ne__

    def copy(self):
        morsel = Morsel()
        dict.update(morsel, self)
        morsel.__dict__.update(self.__dict__)
        return morsel

    def update(self, values):
        data = {}
        for key, val in dict(values).items():
            key = key.lower()
            if key not in self._reserved:
                raise CookieError(f"Invalid attribute {key!r}")
            data[key] = val
        dict.update(self, data)

    def isReservedKey(self, K):
        """Is it the name of an attribute?"""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Sets the key and the value in both forms."""
        if key.lower() in self._reserved:
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not _is_legal_key(key):
            raise CookieError(f"Illegal key {key!r}")
        self._key = key
        self._value = val
        self._coded_value = coded_val

    def __getstate__(self):
        return {"key": self._key, "value": self._value, "coded_value": self._coded_value}

    def __setstate__(self, state):
        self._key = state["key"]
        self._value = state["value"]
        self._coded_value = state["coded_value"]

    def output(self, attrs=None, header="Set-Cookie:"):
        """The line of a header."""
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def __repr__(self):
        return f"<{self.__class__.__name__}: {self.OutputString()}>"

    def js_output(self, attrs=None):
        """The cookie as a script that sets it."""
        text = self.OutputString(attrs).replace('"', r"\"")
        return f"""
        <script type="text/javascript">
        <!-- begin hiding
        document.cookie = \"{text}\";
        // end hiding -->
        </script>
        """

    def OutputString(self, attrs=None):
        """The cookie with its attributes, or those of them that are given."""
        parts = [f"{self.key}={self.coded_value}"]
        if attrs is None:
            attrs = self._reserved
        for key, value in sorted(self.items()):
            if value == "" or key not in attrs:
                continue
            name = self._reserved[key]
            if key in self._flags:
                if value:
                    parts.append(name)
            elif key == "expires" and isinstance(value, int):
                parts.append(f"{name}={_getdate(value)}")
            elif key == "max-age" and isinstance(value, int):
                parts.append(f"{name}={value:d}")
            elif key == "comment" and isinstance(value, str):
                parts.append(f"{name}={_quote(value)}")
            else:
                parts.append(f"{name}={value}")
        return "; ".join(parts)

    __class_getitem__ = classmethod(types.GenericAlias)


_LegalKeyChars = r"\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\="
_LegalValueChars = _LegalKeyChars + r"\[\]"
_CookiePattern = re.compile(
    rf"""
    \s*
    (?P<key>[{_LegalKeyChars}]+?)
    (
    \s*=\s*
    (?P<val>
    "(?:[^\\"]|\\.)*"                          # in quotation marks
    |
    \w{{3}},\s[\w\d\s-]{{9,11}}\s[\d:]{{8}}\sGMT   # a date, which has spaces
    |
    [{_LegalValueChars}]*
    )
    )?                                         # a flag has no value
    \s*
    (\s+|;|$)
    """, re.ASCII | re.VERBOSE)


class BaseCookie(dict):
    """Cookies by their keys; what is set becomes a Morsel."""

    def value_decode(self, val):
        """The value of a coded value, and the coded value."""
        return val, val

    def value_encode(self, val):
        """The value, and the coded value of it."""
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def __set(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self.__set(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\015\012"):
        """The lines of a header."""
        return sep.join([morsel.output(attrs, header) for _, morsel in sorted(self.items())])

    __str__ = output

    def __repr__(self):
        parts = [f"{key}={morsel.value!r}" for key, morsel in sorted(self.items())]
        return f"<{self.__class__.__name__}: {' '.join(parts)}>"

    def js_output(self, attrs=None):
        """The cookies as scripts that set them."""
        return "".join([morsel.js_output(attrs) for _, morsel in sorted(self.items())])

    def load(self, rawdata):
        """Adds the cookies of a header, or those of a mapping."""
        if isinstance(rawdata, str):
            self.__parse_string(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def __parse_string(self, str, patt=_CookiePattern):
        """Adds the cookies of a text; if part of it is malformed, what follows is lost, and nothing
        is added when an attribute is."""
        items = []  # attributes, which have no coded value, and cookies
        seen_cookie = False
        i = 0
        while i < len(str):
            match = patt.match(str, i)
            if not match:
                break
            key, value = match["key"], match["val"]
            i = match.end()
            if key[0] == "$":
                # RFC 2109 has attributes of the header itself, which come first.
                if seen_cookie:
                    items.append((key[1:], value, None))
            elif key.lower() in Morsel._reserved:
                if not seen_cookie:
                    return
                if value is None:
                    if key.lower() not in Morsel._flags:
                        return
                    items.append((key, True, None))
                else:
                    items.append((key, _unquote(value), None))
            elif value is not None:
                items.append((key, *self.value_decode(value)[::-1]))
                seen_cookie = True
            else:
                return
        morsel = None
        for key, first, second in items:
            if second is None:
                morsel[key] = first
            else:
                self.__set(key, second, first)
                morsel = self[key]


class SimpleCookie(BaseCookie):
    """Cookies whose values are texts, which are quoted where needed."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
