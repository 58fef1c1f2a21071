"""The deprecated functions of urllib.parse, each of which takes one part off a URL.

Their names with an underscore are the same without a warning.
"""

import re
import warnings

_scheme_and_rest = re.compile("([^/:]+):(.*)", re.DOTALL).match
_host_and_rest = re.compile("//([^/#?]*)(.*)", re.DOTALL).match
_host_and_port = re.compile("(.*):([0-9]*)", re.DOTALL).fullmatch


def _to_bytes(url):
    """A URL, which must be ASCII."""
    if isinstance(url, str):
        try:
            url = url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError(f"URL {url!r} contains non-ASCII characters")
    return url


def _splittype(url):
    """Reads "type:rest" as the type and the rest."""
    match = _scheme_and_rest(url)
    return (match[1].lower(), match[2]) if match else (None, url)


def _splithost(url):
    """Reads "//host:port/path" as the host with its port, and the path."""
    match = _host_and_rest(url)
    if not match:
        return None, url
    host, path = match.groups()
    if path and path[0] != "/":
        path = "/" + path
    return host, path


def _splituser(host):
    """Reads "user:password@host" as the user with the password, and the host."""
    user, at, host = host.rpartition("@")
    return user if at else None, host


def _splitpasswd(user):
    """Reads "user:password" as the user and the password."""
    user, colon, password = user.partition(":")
    return user, password if colon else None


def _splitport(host):
    """Reads "host:port" as the host and the port."""
    match = _host_and_port(host)
    if match:
        host, port = match.groups()
        if port:
            return host, port
    return host, None


def _splitnport(host, defport=-1):
    """Reads "host:port" as the host and the number of the port: None if it is none, the default if
    it is left out."""
    name, colon, port = host.rpartition(":")
    if not colon:
        return port, defport
    if not port:
        return name, defport
    return name, int(port) if port.isdigit() and port.isascii() else None


def _splitquery(url):
    """Reads "path?query" as the path and the query."""
    path, sign, query = url.rpartition("?")
    return (path, query) if sign else (url, None)


def _splittag(url):
    """Reads "path#tag" as the path and the tag."""
    path, sign, tag = url.rpartition("#")
    return (path, tag) if sign else (url, None)


def _splitattr(url):
    """Reads "path;name=value;…" as the path and the list of attributes."""
    path, *attributes = url.split(";")
    return path, attributes


def _splitvalue(attr):
    """Reads "name=value" as the name and the value."""
    name, sign, value = attr.partition("=")
    return name, value if sign else None


def _deprecated(function):
    """The function under its public name, with a warning."""
    name = function.__name__[1:]
    message = f"urllib.parse.{name}() is deprecated as of 3.8"
    if name == "splitvalue":
        message += ", use urllib.parse.parse_qsl() instead"
    elif name != "to_bytes":
        message += ", use urllib.parse.urlparse() instead"

    def warning(*args, **kwargs):
        warnings.warn(message, DeprecationWarning, stacklevel=2)
        return function(*args, **kwargs)

    warning.__name__ = warning.__qualname__ = name
    warning.__doc__ = function.__doc__
    return warning


_functions = (_to_bytes, _splittype, _splithost, _splituser, _splitpasswd, _splitport, _splitnport,
              _splitquery, _splittag, _splitattr, _splitvalue)

for _function in _functions:
    globals()[_function.__name__[1:]] = _deprecated(_function)

NAMES = {*[f.__name__ for f in _functions], *[f.__name__[1:] for f in _functions]}
