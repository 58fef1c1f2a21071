"""What an application reads from its environment (library reference: wsgiref.util)."""

import posixpath

__all__ = ["FileWrapper", "guess_scheme", "application_uri", "request_uri", "shift_path_info",
           "setup_testing_defaults", "is_hop_by_hop"]

_HOP_BY_HOP = frozenset(["connection", "keep-alive", "proxy-authenticate", "proxy-authorization",
                         "te", "trailers", "transfer-encoding", "upgrade"])


class FileWrapper:
    """The blocks of a file, one after the other."""

    def __init__(self, filelike, blksize=8192):
        self.filelike = filelike
        self.blksize = blksize
        if hasattr(filelike, "close"):
            self.close = filelike.close

    def __iter__(self):
        return self

    def __next__(self):
        data = self.filelike.read(self.blksize)
        if data:
            return data
        raise StopIteration


def guess_scheme(environ):
    """`https`, if the server says that it is."""
    return "https" if environ.get("HTTPS") in ("yes", "on", "1") else "http"


def application_uri(environ):
    """Where the application is."""
    from urllib.parse import quote
    scheme = environ["wsgi.url_scheme"]
    place = environ.get("HTTP_HOST")
    if not place:
        place = environ["SERVER_NAME"]
        if environ["SERVER_PORT"] != ("443" if scheme == "https" else "80"):
            place += ":" + environ["SERVER_PORT"]
    return f"{scheme}://{place}" + quote(environ.get("SCRIPT_NAME") or "/", encoding="latin1")


def request_uri(environ, include_query=True):
    """The whole address that was asked for."""
    from urllib.parse import quote
    address = application_uri(environ)
    path = quote(environ.get("PATH_INFO", ""), safe="/;=,", encoding="latin1")
    address += path if environ.get("SCRIPT_NAME") else path[1:]
    if include_query and environ.get("QUERY_STRING"):
        address += "?" + environ["QUERY_STRING"]
    return address


def shift_path_info(environ):
    """Moves a name of the path to the place of the application; the name, or None."""
    path = environ.get("PATH_INFO", "")
    if not path:
        return None
    names = path.split("/")
    names[1:-1] = [name for name in names[1:-1] if name and name != "."]
    if len(names) < 2:
        return None
    name = names.pop(1)
    script = posixpath.normpath(environ.get("SCRIPT_NAME", "") + "/" + name)
    if script.endswith("/"):
        script = script[:-1]
    if not name and not script.endswith("/"):
        script += "/"
    environ["SCRIPT_NAME"] = script
    environ["PATH_INFO"] = "/".join(names)
    # A dot stands for the place itself.
    return None if name == "." else name


def setup_testing_defaults(environ):
    """Gives an environment what a server would."""
    environ.setdefault("SERVER_NAME", "127.0.0.1")
    environ.setdefault("SERVER_PROTOCOL", "HTTP/1.0")
    environ.setdefault("HTTP_HOST", environ["SERVER_NAME"])
    environ.setdefault("REQUEST_METHOD", "GET")
    if "SCRIPT_NAME" not in environ and "PATH_INFO" not in environ:
        environ.setdefault("SCRIPT_NAME", "")
        environ.setdefault("PATH_INFO", "/")
    environ.setdefault("wsgi.version", (1, 0))
    environ.setdefault("wsgi.run_once", 0)
    environ.setdefault("wsgi.multithread", 0)
    environ.setdefault("wsgi.multiprocess", 0)
    from io import BytesIO, StringIO
    environ.setdefault("wsgi.input", BytesIO())
    environ.setdefault("wsgi.errors", StringIO())
    environ.setdefault("wsgi.url_scheme", guess_scheme(environ))
    default = {"http": "80", "https": "443"}.get(environ["wsgi.url_scheme"])
    if default is not None:
        environ.setdefault("SERVER_PORT", default)


def is_hop_by_hop(header_name):
    """Is a header about the connection, not the content?"""
    return header_name.lower() in _HOP_BY_HOP
