"""Taking URLs apart and putting them together (RFC 3986; library reference: urllib.parse).

Text and bytes are both accepted, not mixed; bytes are handled as ASCII text and given back as
bytes.
"""

from collections import namedtuple
import functools

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode",
           "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote",
           "unquote_plus", "unquote_to_bytes", "DefragResult", "DefragResultBytes", "ParseResult",
           "ParseResultBytes", "SplitResult", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp",
                 "mms", "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = uses_relative + ["telnet", "snews", "rsync", "nfs", "git", "git+ssh", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps",
               "rtspu", "sip", "sips", "mms", "sftp", "tel"]
# These three are not used here, but programs add their schemes to them.
non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip",
                    "sips"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtsps",
              "rtspu", "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp",
                 "snews", "file", "prospero"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_ALWAYS_SAFE = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_control_and_space = "".join(map(chr, range(33)))


def _coerce_args(*args):
    """The arguments as text, and what makes a result of the kind that was given."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return (*args, lambda value: value)
    texts = [arg.decode("ascii", "strict") if arg else "" for arg in args]
    return (*texts, lambda value: value.encode("ascii", "strict"))


class _Location:
    """The parts of a network location."""

    __slots__ = ()

    def _split_netloc(self):
        """User information (None if absent), host and port, as text."""
        is_bytes = isinstance(self.netloc, bytes)
        netloc = self.netloc.decode("ascii") if is_bytes else self.netloc
        info, at, place = netloc.rpartition("@")
        _, bracket, inside = place.partition("[")
        if bracket:
            host, _, rest = inside.partition("]")
            port = rest.partition(":")[2]
        else:
            host, _, port = place.partition(":")
        return info if at else None, host, port or None

    def _same_kind(self, text):
        if text is None or not isinstance(self.netloc, bytes):
            return text
        return text.encode("ascii")

    @property
    def username(self):
        """The user's name, or None."""
        info = self._split_netloc()[0]
        return None if info is None else self._same_kind(info.partition(":")[0])

    @property
    def password(self):
        """The password, or None."""
        info = self._split_netloc()[0]
        if info is None or ":" not in info:
            return None
        return self._same_kind(info.partition(":")[2])

    @property
    def hostname(self):
        """The host in lower case, or None."""
        host = self._split_netloc()[1]
        if not host:
            return None
        name, percent, zone = host.partition("%")
        return self._same_kind(name.lower() + percent + zone)

    @property
    def port(self):
        """The port as a number, or None."""
        port = self._split_netloc()[2]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        number = int(port)
        if number > 65535:
            raise ValueError("Port out of range 0-65535")
        return number


class _Text:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        """The same parts as bytes."""
        return self._encoded_counterpart(*(x.encode(encoding, errors) for x in self))


class _Bytes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        """The same parts as text."""
        return self._decoded_counterpart(*(x.decode(encoding, errors) for x in self))


_Defrag = namedtuple("_DefragResultBase", "url fragment")
_Split = namedtuple("_SplitResultBase", "scheme netloc path query fragment")
_Parse = namedtuple("_ParseResultBase", "scheme netloc path params query fragment")


class DefragResult(_Defrag, _Text):
    """A URL and its fragment."""

    __slots__ = ()

    def geturl(self):
        """The URL put together."""
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class DefragResultBytes(_Defrag, _Bytes):
    """A URL and its fragment, in bytes."""

    __slots__ = ()

    def geturl(self):
        """The URL put together."""
        return self.url + b"#" + self.fragment if self.fragment else self.url


class _SplitMethods:
    __slots__ = ()

    def geturl(self):
        """The URL put together."""
        return urlunsplit(self)


class _ParseMethods:
    __slots__ = ()

    def geturl(self):
        """The URL put together."""
        return urlunparse(self)


class SplitResult(_Split, _SplitMethods, _Location, _Text):
    """The five parts of a URL."""

    __slots__ = ()


class SplitResultBytes(_Split, _SplitMethods, _Location, _Bytes):
    """The five parts of a URL, in bytes."""

    __slots__ = ()


class ParseResult(_Parse, _ParseMethods, _Location, _Text):
    """The six parts of a URL."""

    __slots__ = ()


class ParseResultBytes(_Parse, _ParseMethods, _Location, _Bytes):
    """The six parts of a URL, in bytes."""

    __slots__ = ()


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                      (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
del _text, _bytes


def _check_host(netloc):
    """Refuses brackets that do not hold an IPv6 or future address."""
    opened, closed = "[" in netloc, "]" in netloc
    if opened != closed:
        raise ValueError("Invalid IPv6 URL")
    if opened:
        _check_bracketed_host(netloc.partition("[")[2].partition("]")[0])
    if not netloc.isascii():
        import unicodedata
        bare = netloc.translate(dict.fromkeys(map(ord, "@:#?")))
        folded = unicodedata.normalize("NFKC", bare)
        if bare != folded:
            for character in "/?#@:":
                if character in folded:
                    raise ValueError(f"netloc {netloc!r} contains invalid characters under NFKC "
                                     "normalization")


def _check_bracketed_host(host):
    if host.startswith("v"):
        import re
        if not re.fullmatch(r"v[a-fA-F0-9]+\..+", host):
            raise ValueError("IPvFuture address is invalid")
        return
    import ipaddress
    if ipaddress.ip_address(host).version == 4:
        raise ValueError("An IPv4 address cannot be in brackets")


def _split(url, scheme):
    url = url.lstrip(_control_and_space)
    scheme = scheme.strip(_control_and_space)
    for unsafe in "\t\r\n":
        url = url.replace(unsafe, "")
        scheme = scheme.replace(unsafe, "")
    netloc = query = fragment = ""
    head, colon, rest = url.partition(":")
    if colon and head and head[0].isascii() and head[0].isalpha() and all(
            c in scheme_chars for c in head):
        scheme, url = head.lower(), rest
    if url[:2] == "//":
        end = min([at for c in "/?#" if (at := url.find(c, 2)) >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        _check_host(netloc)
    return scheme, netloc, url


def urlsplit(url, scheme="", allow_fragments=True):
    """The five parts of a URL: scheme, location, path, query, fragment."""
    url, scheme, back = _coerce_args(url, scheme)
    is_bytes = back("") == b""
    scheme, netloc, url = _split(url, scheme)
    query = fragment = ""
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    made = SplitResult(scheme, netloc, url, query, fragment)
    return made.encode() if is_bytes else made


def urlparse(url, scheme="", allow_fragments=True):
    """The six parts of a URL: as `urlsplit`, with the last segment's parameters apart."""
    parts = urlsplit(url, scheme, allow_fragments)
    is_bytes = isinstance(parts, SplitResultBytes)
    scheme, netloc, path, query, fragment = parts.decode() if is_bytes else parts
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    made = ParseResult(scheme, netloc, path, params, query, fragment)
    return made.encode() if is_bytes else made


def urlunsplit(components):
    """A URL of its five parts."""
    scheme, netloc, url, query, fragment, back = _coerce_args(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = f"//{netloc}{url}"
    elif url[:2] == "//" or scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = f"{scheme}:{url}"
    if query:
        url = f"{url}?{query}"
    if fragment:
        url = f"{url}#{fragment}"
    return back(url)


def urlunparse(components):
    """A URL of its six parts."""
    scheme, netloc, url, params, query, fragment, back = _coerce_args(*components)
    if params:
        url = f"{url};{params}"
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def _without_dots(segments):
    kept = []
    for segment in segments:
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return kept


def urljoin(base, url, allow_fragments=True):
    """A URL as it is meant in a document at another one."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _coerce_args(base, url)
    b = urlparse(base, "", allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in uses_relative:
        return back(url)
    netloc = u.netloc
    if u.scheme in uses_netloc:
        if netloc:
            return back(urlunparse(u))
        netloc = b.netloc
    if not u.path and not u.params:
        return back(urlunparse((u.scheme, netloc, b.path, b.params, u.query or b.query,
                                u.fragment)))
    above = b.path.split("/")
    if above[-1] != "":
        del above[-1]
    if u.path[:1] == "/":
        segments = u.path.split("/")
    else:
        segments = above + u.path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    path = "/".join(_without_dots(segments)) or "/"
    return back(urlunparse((u.scheme, netloc, path, u.params, u.query, u.fragment)))


def urldefrag(url):
    """A URL without its fragment, and the fragment."""
    url, back = _coerce_args(url)
    fragment = ""
    if "#" in url:
        *parts, fragment = urlparse(url)
        url = urlunparse((*parts, ""))
    made = DefragResult(url, fragment)
    return made.encode() if back("") == b"" else made


def unquote_to_bytes(string):
    """Bytes with `%xx` replaced by what it stands for."""
    data = string.encode("utf-8") if isinstance(string, str) else string
    first, *rest = data.split(b"%")
    parts = [first]
    for part in rest:
        digits = part[:2]
        if len(digits) == 2 and all(d in b"0123456789abcdefABCDEF" for d in digits):
            parts += bytes((int(digits, 16),)), part[2:]
        else:
            parts += b"%", part
    return b"".join(parts)


def unquote(string, encoding="utf-8", errors="replace"):
    """Text with `%xx` replaced by what it stands for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    import re
    return re.sub("[\x00-\x7f]+", lambda m: unquote_to_bytes(m[0]).decode(
        encoding or "utf-8", errors or "replace"), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As `unquote`, with plus signs as spaces."""
    return unquote(string.replace("+", " "), encoding, errors)


class _Quoter(dict):
    """What each byte is written as, found out when it is first met."""

    def __init__(self, safe):
        self.safe = _ALWAYS_SAFE.union(safe)

    def __repr__(self):
        return f"<Quoter {dict(self)!r}>"

    def __missing__(self, byte):
        text = self[byte] = chr(byte) if byte in self.safe else f"%{byte:02X}"
        return text


@functools.lru_cache
def _quoter_of(safe):
    return _Quoter(safe).__getitem__


def clear_cache():
    """Forgets what was found out for the bytes that programs have called safe."""
    _quoter_of.cache_clear()


def quote_from_bytes(bs, safe="/"):
    """Bytes as text, with `%xx` for what is not safe."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes([c for c in safe if c < 128])
    return "".join(map(_quoter_of(safe), bs))


def quote(string, safe="/", encoding=None, errors=None):
    """Text with `%xx` for what is not safe in a part of a URL."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As `quote`, with plus signs for spaces."""
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A query string of a mapping or of pairs."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        several = doseq and not isinstance(value, (str, bytes))
        if several:
            try:
                len(value)
            except TypeError:
                several = False
        pairs += [f"{quoted(key)}={quoted(one)}" for one in (value if several else (value,))]
    return "&".join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
              errors="replace", max_num_fields=None, separator="&"):
    """The pairs of a query string."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if not qs:
        return []
    is_bytes = not isinstance(qs, str)
    # Each byte is a character while the fields are found.
    text = bytes(memoryview(qs)).decode("latin-1") if is_bytes else qs
    # Of the other kind, it must be one that can be taken for this kind.
    if isinstance(separator, bytes):
        separator = separator.decode("latin-1" if is_bytes else "ascii")
    elif is_bytes:
        separator.encode("ascii")
    if max_num_fields is not None and max_num_fields < 1 + text.count(separator):
        raise ValueError("Max number of fields exceeded")

    def plain(part):
        part = part.replace("+", " ")
        if is_bytes:
            return unquote_to_bytes(part.encode("latin-1"))
        return unquote(part, encoding, errors)

    found = []
    for field in text.split(separator):
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            shown = field.encode("latin-1") if is_bytes else field
            raise ValueError(f"bad query field: {shown!r}")
        if value or keep_blank_values:
            found.append((plain(name), plain(value)))
    return found


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
             errors="replace", max_num_fields=None, separator="&"):
    """The values of each name in a query string."""
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def unwrap(url):
    """A URL without the brackets and the "URL:" that it may have in a text."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    if url[:4] == "URL:":
        url = url[4:].strip()
    return url


def __getattr__(name):
    # What belongs to an older interface, which few programs still use.
    if name == "Quoter":
        import warnings
        warnings.warn("Deprecated in 3.11. urllib.parse.Quoter will be removed in Python 3.14. "
                      "It was not intended to be a public API.", DeprecationWarning, stacklevel=2)
        return _Quoter
    from urllib import _split_parts
    if name in _split_parts.NAMES:
        return getattr(_split_parts, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
