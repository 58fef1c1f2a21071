"""Dates, addresses, identifiers and parameters of headers (library reference: email.utils)."""

import datetime
import re
import urllib.parse

from email._parseaddr import AddressList as _AddressList, quote
from email._parsedate import mktime_tz, parse as _parse_date, parsedate, parsedate_tz

__all__ = ["collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231",
           "formataddr", "formatdate", "format_datetime", "getaddresses", "make_msgid",
           "mktime_tz", "parseaddr", "parsedate", "parsedate_tz", "parsedate_to_datetime",
           "unquote"]

# Tells programs that getaddresses and parseaddr have the parameter "strict".
supports_strict_parsing = True

specialsre = re.compile(r'[][\\()<>@,:;".]')
escapesre = re.compile(r'[\\"]')
rfc2231_continuation = re.compile(r"\A(?P<name>\w+)\*((?P<num>[0-9]+)\*?)?\Z", re.ASCII)


# Addresses.

def formataddr(pair, charset="utf-8"):
    """An address with a name, which is quoted or encoded if it must be."""
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    try:
        name.encode("ascii")
    except UnicodeEncodeError:
        if isinstance(charset, str):
            from email.charset import Charset
            charset = Charset(charset)
        return f"{charset.header_encode(name)} <{address}>"
    quotes = '"' if specialsre.search(name) else ""
    name = escapesre.sub(r"\\\g<0>", name)
    return f"{quotes}{name}{quotes} <{address}>"


def _without_quoted(text):
    """A text without what is between quotation marks."""
    parts = []
    start = 0
    opened = None
    escaped = False
    for place, character in enumerate(text):
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == '"':
            if opened is None:
                opened = place
            else:
                if start != opened:
                    parts.append(text[start:opened])
                start = place + 1
                opened = None
    if start < len(text):
        parts.append(text[start:])
    return "".join(parts)


def _has_balanced_comments(text):
    depth = 0
    escaped = False
    for character in _without_quoted(text):
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if depth < 0:
                return False
    return depth == 0


def _checked_fields(fields):
    """Fields, where one with an unbalanced comment becomes something that is no address."""
    return [field if _has_balanced_comments(field) else "('', '')" for field in fields]


def _checked_addresses(pairs):
    # A bracket that is left was not that of a domain.
    return [("", "") if "[" in pair[1] else pair for pair in pairs]


def getaddresses(fieldvalues, *, strict=True):
    """The pairs of a name and an address in headers.

    If strict, what looks like fewer or more addresses than there are commas is refused."""
    fields = [str(value) for value in fieldvalues]
    if not strict:
        return _AddressList(", ".join(fields)).addresses
    fields = _checked_fields(fields)
    pairs = _checked_addresses(_AddressList(", ".join(fields)).addresses)
    expected = sum([1 + _without_quoted(field).count(",") for field in fields])
    return pairs if len(pairs) == expected else [("", "")]


def parseaddr(addr, *, strict=True):
    """The name and the address in a text; two empty texts if it is none."""
    if not strict:
        pairs = _AddressList(addr).addresses
        return pairs[0] if pairs else ("", "")
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return "", ""
    pairs = _checked_addresses(_AddressList(_checked_fields([addr])[0]).addresses)
    return pairs[0] if len(pairs) == 1 else ("", "")


def unquote(str):
    """A text without the quotation marks or angle brackets around it."""
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str.startswith("<") and str.endswith(">"):
            return str[1:-1]
    return str


# Dates.

_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def format_datetime(dt, usegmt=False):
    """A datetime as headers have it; usegmt writes GMT for the zone, which must be UTC."""
    fields = dt.timetuple()
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    elif dt.tzinfo is None:
        zone = "-0000"
    else:
        zone = dt.strftime("%z")
    return (f"{_DAYS[fields[6]]}, {fields[2]:02d} {_MONTHS[fields[1] - 1]} {fields[0]:04d} "
            f"{fields[3]:02d}:{fields[4]:02d}:{fields[5]:02d} {zone}")


def formatdate(timeval=None, localtime=False, usegmt=False):
    """Seconds since the epoch, or the present, as headers have a date."""
    if timeval is None:
        import time
        timeval = time.time()
    dt = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    if localtime:
        dt = dt.astimezone()
        usegmt = False
    elif not usegmt:
        dt = dt.replace(tzinfo=None)
    return format_datetime(dt, usegmt)


def parsedate_to_datetime(data):
    """The datetime of a header; without a zone if that is not known."""
    parsed = _parse_date(data)
    if parsed is None:
        raise ValueError(f'Invalid date value or format "{data}"')
    *fields, offset = parsed
    zone = None
    if offset is not None:
        zone = datetime.timezone(datetime.timedelta(seconds=offset))
    return datetime.datetime(*fields[:6], tzinfo=zone)


def localtime(dt=None, isdst=None):
    """A datetime, or the present, in the local zone."""
    if isdst is not None:
        import warnings
        warnings.warn("The 'isdst' parameter to 'localtime' is deprecated and slated for removal "
                      "in Python 3.14", DeprecationWarning, stacklevel=2)
    if dt is None:
        dt = datetime.datetime.now()
    return dt.astimezone()


# Identifiers and parameters.

def make_msgid(idstring=None, domain=None):
    """An identifier of a message, which no other one has."""
    import os
    import random
    import time
    if domain is None:
        import socket
        domain = socket.getfqdn()
    idstring = "" if idstring is None else "." + idstring
    return (f"<{int(time.time() * 100)}.{os.getpid()}.{random.getrandbits(64)}{idstring}"
            f"@{domain}>")


def decode_rfc2231(s):
    """The character set, the language and the text of a parameter; None for what it has not."""
    parts = s.split("'", 2)
    return (None, None, s) if len(parts) <= 2 else parts


def encode_rfc2231(s, charset=None, language=None):
    """A parameter with its character set and language."""
    s = urllib.parse.quote(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return s
    return f"{charset}'{language or ''}'{s}"


def decode_params(params):
    """Parameters with those joined that are cut into numbered pieces."""
    result = [params[0]]
    pieces = {}  # for a name, its pieces: number, text, and whether that is encoded
    for name, value in params[1:]:
        encoded = name.endswith("*")
        value = unquote(value)
        match = rfc2231_continuation.match(name)
        if match:
            name, number = match.group("name", "num")
            number = None if number is None else int(number)
            pieces.setdefault(name, []).append((number, value, encoded))
        else:
            result.append((name, f'"{quote(value)}"'))
    for name, found in pieces.items():
        found.sort()
        texts = [urllib.parse.unquote(text, encoding="latin-1") if encoded else text
                 for _, text, encoded in found]
        value = quote("".join(texts))
        if any(encoded for _, _, encoded in found):
            charset, language, value = decode_rfc2231(value)
            result.append((name, (charset, language, f'"{value}"')))
        else:
            result.append((name, f'"{value}"'))
    return result


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """The text of a parameter, which may be a triple of decode_params."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    if charset is None:
        charset = fallback_charset
    try:
        return str(bytes(text, "raw-unicode-escape"), charset, errors)
    except LookupError:
        return unquote(text)
