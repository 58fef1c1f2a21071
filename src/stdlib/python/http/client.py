"""Requests to web servers (library reference: http.client), over connections without encryption."""

import io
import socket
from http import HTTPStatus
from http._message import HTTPException, HTTPMessage, LineTooLong, parse_headers
from http._message import read_line as _read_line
from urllib.parse import urlsplit

__all__ = ["HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol",
           "UnknownTransferEncoding", "IncompleteRead", "InvalidURL", "ImproperConnectionState",
           "CannotSendRequest", "CannotSendHeader", "ResponseNotReady", "BadStatusLine",
           "LineTooLong", "RemoteDisconnected", "error", "responses"]

HTTP_PORT, HTTPS_PORT = 80, 443
globals().update(HTTPStatus.__members__)
responses = {status: status.phrase for status in HTTPStatus.__members__.values()}

_IDLE, _REQ_STARTED, _REQ_SENT = "Idle", "Request-started", "Request-sent"


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    pass


class IncompleteRead(HTTPException):
    """The content ended before its length."""

    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = "" if self.expected is None else f", {self.expected} more expected"
        return f"{self.__class__.__name__}({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        line = line or repr(line)
        self.args = line,
        self.line = line


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


class HTTPResponse(io.BufferedIOBase):
    """What a server answers: a stream of the content, with status and headers."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = None
        self.chunked = self.will_close = None
        # What is left of the chunk and of the content.
        self.chunk_left = self.length = None

    def _read_status(self):
        line = str(_read_line(self.fp, "status line"), "iso-8859-1")
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        version, status, reason = (line.split(None, 2) + ["", ""])[:3]
        if not version.startswith("HTTP/"):
            self.close()
            raise BadStatusLine(line)
        if not status.isdecimal() or not 100 <= int(status) <= 999:
            raise BadStatusLine(line)
        return version, int(status), reason

    def begin(self):
        """Reads the status and the headers."""
        if self.headers is not None:
            return
        while True:
            version, status, reason = self._read_status()
            if status != HTTPStatus.CONTINUE:
                break
            parse_headers(self.fp)
        self.code = self.status = status
        self.reason = reason.strip()
        if version in ("HTTP/1.0", "HTTP/0.9"):
            self.version = 10
        elif version.startswith("HTTP/1."):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp)
        self.chunked = (self.headers.get("transfer-encoding") or "").lower() == "chunked"
        self.will_close = self._check_close()
        length = self.headers.get("content-length")
        self.length = int(length) if length and length.isdecimal() and not self.chunked else None
        if (status in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED) or 100 <= status < 200
                or self._method == "HEAD"):
            self.length = 0
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _check_close(self):
        connection = (self.headers.get("connection") or "").lower()
        if self.version == 11:
            return "close" in connection
        return not (self.headers.get("keep-alive") or "keep-alive" in connection)

    def isclosed(self):
        """Is there nothing left to read?"""
        return self.fp is None

    def _close_conn(self):
        fp, self.fp = self.fp, None
        fp.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def readable(self):
        return True

    def fileno(self):
        return self.fp.fileno()

    def _next_chunk(self):
        """How much of the chunk is left; 0 at the end of the content."""
        if self.chunk_left:
            return self.chunk_left
        if self.chunk_left is not None:
            self.fp.readline()
        line = _read_line(self.fp, "chunk size").partition(b";")[0]
        try:
            self.chunk_left = int(line, 16)
        except ValueError:
            self._close_conn()
            raise IncompleteRead(b"") from None
        if self.chunk_left == 0:
            while _read_line(self.fp, "trailer line") not in (b"\r\n", b"\n", b""):
                pass
            self._close_conn()
        return self.chunk_left

    def _read_some(self, amount):
        """Up to so many bytes of one piece; none at the end."""
        if self.fp is None or amount == 0:
            return b""
        if self.chunked and self._method != "HEAD":
            left = self._next_chunk()
            if not left:
                return b""
            data = self.fp.read(min(left, amount))
            self.chunk_left -= len(data)
        else:
            if self.length is not None:
                amount = min(amount, self.length)
            data = self.fp.read(amount) if amount else b""
            if self.length is not None:
                self.length -= len(data)
                if self.length and not data:
                    missing = self.length
                    self._close_conn()
                    raise IncompleteRead(b"", missing)
            if not data or self.length == 0:
                self._close_conn()
        return data

    def read(self, amt=None):
        """Up to so many bytes of the content, or all of it."""
        parts, got = [], 0
        while amt is None or amt < 0 or got < amt:
            try:
                data = self._read_some(65536 if amt is None or amt < 0 else amt - got)
            except IncompleteRead as problem:
                raise IncompleteRead(b"".join(parts), problem.expected) from None
            if not data:
                break
            parts.append(data)
            got += len(data)
        return b"".join(parts)

    def read1(self, n=-1):
        """A piece of the content."""
        return self._read_some(65536 if n < 0 else n)

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def getheader(self, name, default=None):
        """The values of a header."""
        if self.headers is None:
            raise ResponseNotReady()
        values = self.headers.get_all(name)
        return default if values is None else ", ".join(values)

    def getheaders(self):
        """Names and values of the headers."""
        if self.headers is None:
            raise ResponseNotReady()
        return self.headers.items()

    def info(self):
        """The headers."""
        return self.headers

    def getcode(self):
        """The status."""
        return self.status


class HTTPConnection:
    """Sends requests to one server, one after the other."""

    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0
    _http_vsn_str = "HTTP/1.1"

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT,
                 source_address=None, blocksize=8192):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.host, self.port = self._host_and_port(host, port)
        self.sock = None
        self._lines = []
        self._state = _IDLE
        self._response = None
        self._method = None

    def _host_and_port(self, host, port):
        if port is None:
            name, colon, digits = host.rpartition(":")
            if colon and "]" not in digits:
                try:
                    host, port = name, int(digits) if digits else self.default_port
                except ValueError:
                    raise InvalidURL(f"nonnumeric port: '{digits}'") from None
            else:
                port = self.default_port
        return host.strip("[]"), port

    def set_debuglevel(self, level):
        self.debuglevel = level

    def connect(self):
        """Connects to the server."""
        self.sock = socket.create_connection((self.host, self.port), self.timeout,
                                             self.source_address)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def close(self):
        """Ends the connection."""
        self._state = _IDLE
        sock, self.sock = self.sock, None
        if sock:
            sock.close()
        response, self._response = self._response, None
        if response:
            response.close()

    def send(self, data):
        """Sends bytes, a file, or an iterable of bytes."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if hasattr(data, "read"):
            while block := data.read(self.blocksize):
                self.sock.sendall(block.encode("iso-8859-1") if isinstance(block, str) else block)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            try:
                pieces = iter(data)
            except TypeError:
                raise TypeError("data should be a bytes-like object or an iterable, "
                                f"got {type(data)!r}") from None
            for piece in pieces:
                self.sock.sendall(piece)

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begins a request."""
        if self._response and self._response.isclosed():
            self._response = None
        if self._state != _IDLE:
            raise CannotSendRequest(self._state)
        for what, text in ("method", method), ("URL", url):
            if any(ord(c) <= 32 or ord(c) == 127 for c in text or ""):
                problem = ValueError if what == "method" else InvalidURL
                raise problem(f"{what} can't contain control characters. {text!r}")
        self._state = _REQ_STARTED
        self._method = method
        self._lines = [f"{method} {url or '/'} {self._http_vsn_str}".encode("ascii")]
        if not skip_host:
            host = urlsplit(url).netloc if (url or "").startswith("http") else None
            if not host:
                host = f"[{self.host}]" if ":" in self.host else self.host
                if self.port != self.default_port:
                    host += f":{self.port}"
            self.putheader("Host", host)
        if not skip_accept_encoding:
            self.putheader("Accept-Encoding", "identity")

    def putheader(self, header, *values):
        """Adds a header line."""
        if self._state != _REQ_STARTED:
            raise CannotSendHeader()
        name = header.encode("ascii") if isinstance(header, str) else header
        if not name or name[:1].isspace() or any(c in name for c in b":\r\n"):
            raise ValueError(f"Invalid header name {name!r}")
        parts = []
        for value in values:
            if isinstance(value, int):
                value = str(value)
            value = value.encode("iso-8859-1") if isinstance(value, str) else value
            if any(line[:1] not in (b" ", b"\t") for line in value.splitlines()[1:]):
                raise ValueError(f"Invalid header value {value!r}")
            parts.append(value)
        self._lines.append(name + b": " + b"\r\n\t".join(parts))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """Sends the request so far, and the content."""
        if self._state != _REQ_STARTED:
            raise CannotSendHeader()
        self._state = _REQ_SENT
        self.send(b"\r\n".join([*self._lines, b"", b""]))
        self._lines = []
        if message_body is None:
            return
        if not encode_chunked:
            self.send(message_body)
            return
        for piece in self._pieces(message_body):
            if piece:
                self.send(b"%X\r\n%b\r\n" % (len(piece), bytes(piece)))
        self.send(b"0\r\n\r\n")

    def _pieces(self, body):
        if hasattr(body, "read"):
            while block := body.read(self.blocksize):
                yield block.encode("iso-8859-1") if isinstance(block, str) else block
        elif isinstance(body, (bytes, bytearray, memoryview)):
            yield body
        else:
            yield from body

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Sends a whole request."""
        names = {name.lower() for name in headers}
        self.putrequest(method, url, "host" in names, "accept-encoding" in names)
        if isinstance(body, str):
            body = body.encode("iso-8859-1")
        if "content-length" not in names:
            if "transfer-encoding" in names:
                pass
            elif body is None:
                encode_chunked = False
                if method.upper() in ("PATCH", "POST", "PUT"):
                    self.putheader("Content-Length", "0")
            elif isinstance(body, (bytes, bytearray, memoryview)):
                encode_chunked = False
                self.putheader("Content-Length", str(memoryview(body).nbytes))
            else:
                encode_chunked = True
                self.putheader("Transfer-Encoding", "chunked")
        for name, value in headers.items():
            self.putheader(name, value)
        self.endheaders(body, encode_chunked=encode_chunked)

    def getresponse(self):
        """What the server answers."""
        if self._response and self._response.isclosed():
            self._response = None
        if self._state != _REQ_SENT or self._response:
            raise ResponseNotReady(self._state)
        response = self.response_class(self.sock, self.debuglevel, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
            self._state = _IDLE
            if response.will_close:
                self.close()
            else:
                self._response = response
            return response
        except:
            response.close()
            raise
