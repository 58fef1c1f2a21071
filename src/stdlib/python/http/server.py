"""Web servers (library reference: http.server): for trying things out, not for the open net."""

import email.utils
import html
import http.client
import mimetypes
import os
import posixpath
import shutil
import socketserver
import sys
import time
import urllib.parse
from http import HTTPStatus

__all__ = ["HTTPServer", "ThreadingHTTPServer", "BaseHTTPRequestHandler",
           "SimpleHTTPRequestHandler"]

DEFAULT_ERROR_MESSAGE = """\
<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
"""
DEFAULT_ERROR_CONTENT_TYPE = "text/html;charset=utf-8"

_CONTROL = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))}
_CONTROL[ord("\\")] = r"\\"


class HTTPServer(socketserver.TCPServer):
    """A server that knows its name and port."""

    allow_reuse_address = True

    def server_bind(self):
        import socket
        super().server_bind()
        host, port = self.server_address[:2]
        self.server_name = socket.getfqdn(host)
        self.server_port = port


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    daemon_threads = True


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    """Reads a request and calls the method for it: `do_GET` for `GET`."""

    sys_version = f"Python/{sys.version.split()[0]}"
    server_version = "BaseHTTP/0.6"
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    default_request_version = "HTTP/0.9"
    protocol_version = "HTTP/1.0"
    MessageClass = http.client.HTTPMessage
    weekdayname = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    monthname = [None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                 "Dec"]
    responses = {status: (status.phrase, status.description)
                 for status in HTTPStatus.__members__.values()}

    def parse_request(self):
        """Reads the request line and headers; False if it answered with an error."""
        self.command = None
        self.request_version = version = self.default_request_version
        self.close_connection = True
        self.requestline = str(self.raw_requestline, "iso-8859-1").rstrip("\r\n")
        words = self.requestline.split()
        if not words:
            return False
        if len(words) >= 3:
            version = words[-1]
            number = self._version_number(version)
            if number is None:
                self.send_error(HTTPStatus.BAD_REQUEST, f"Bad request version ({version!r})")
                return False
            if number >= (1, 1) and self.protocol_version >= "HTTP/1.1":
                self.close_connection = False
            if number >= (2, 0):
                self.send_error(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED,
                                f"Invalid HTTP version ({version.partition('/')[2]})")
                return False
            self.request_version = version
        if not 2 <= len(words) <= 3:
            self.send_error(HTTPStatus.BAD_REQUEST, f"Bad request syntax ({self.requestline!r})")
            return False
        command, path = words[:2]
        if len(words) == 2:
            self.close_connection = True
            if command != "GET":
                self.send_error(HTTPStatus.BAD_REQUEST, f"Bad HTTP/0.9 request type ({command!r})")
                return False
        self.command = command
        # Two slashes would name another server.
        self.path = "/" + path.lstrip("/") if path.startswith("//") else path
        try:
            self.headers = http.client.parse_headers(self.rfile, _class=self.MessageClass)
        except http.client.LineTooLong as problem:
            self.send_error(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Line too long",
                            str(problem))
            return False
        except http.client.HTTPException as problem:
            self.send_error(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Too many headers",
                            str(problem))
            return False
        connection = (self.headers.get("Connection") or "").lower()
        if connection == "close":
            self.close_connection = True
        elif connection == "keep-alive" and self.protocol_version >= "HTTP/1.1":
            self.close_connection = False
        if ((self.headers.get("Expect") or "").lower() == "100-continue"
                and self.protocol_version >= "HTTP/1.1" and self.request_version >= "HTTP/1.1"):
            return self.handle_expect_100()
        return True

    def _version_number(self, version):
        """The two numbers of a version; None if it is none."""
        if not version.startswith("HTTP/"):
            return None
        parts = version[5:].split(".")
        if len(parts) != 2 or not all(part.isdigit() and len(part) <= 10 for part in parts):
            return None
        return int(parts[0]), int(parts[1])

    def handle_expect_100(self):
        """Tells that the content may come."""
        self.send_response_only(HTTPStatus.CONTINUE)
        self.end_headers()
        return True

    def handle_one_request(self):
        """Reads and answers one request."""
        try:
            self.raw_requestline = self.rfile.readline(65537)
            if len(self.raw_requestline) > 65536:
                self.requestline = self.request_version = self.command = ""
                self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
                return
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            method = getattr(self, "do_" + self.command, None)
            if method is None:
                self.send_error(HTTPStatus.NOT_IMPLEMENTED,
                                f"Unsupported method ({self.command!r})")
                return
            method()
            self.wfile.flush()
        except TimeoutError as problem:
            self.log_error("Request timed out: %r", problem)
            self.close_connection = True

    def handle(self):
        """Answers requests as long as the connection is to be kept."""
        self.close_connection = True
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    def send_error(self, code, message=None, explain=None):
        """Answers with an error, and a page that tells of it."""
        phrase, description = self.responses.get(code, ("???", "???"))
        message = phrase if message is None else message
        explain = description if explain is None else explain
        self.log_error("code %d, message %s", code, message)
        self.send_response(code, message)
        self.send_header("Connection", "close")
        body = None
        if code >= 200 and code not in (HTTPStatus.NO_CONTENT, HTTPStatus.RESET_CONTENT,
                                        HTTPStatus.NOT_MODIFIED):
            body = (self.error_message_format % {
                "code": code,
                "message": html.escape(message, quote=False),
                "explain": html.escape(explain, quote=False),
            }).encode("UTF-8", "replace")
            self.send_header("Content-Type", self.error_content_type)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and body:
            self.wfile.write(body)

    def send_response(self, code, message=None):
        """Begins an answer."""
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header("Server", self.version_string())
        self.send_header("Date", self.date_time_string())

    def send_response_only(self, code, message=None):
        """The status line alone."""
        if self.request_version == "HTTP/0.9":
            return
        if message is None:
            message = self.responses.get(code, ("",))[0]
        self._buffered().append(
            f"{self.protocol_version} {int(code)} {message}\r\n".encode("latin-1", "strict"))

    def _buffered(self):
        if not hasattr(self, "_headers_buffer"):
            self._headers_buffer = []
        return self._headers_buffer

    def send_header(self, keyword, value):
        """Adds a header line to the answer."""
        if self.request_version != "HTTP/0.9":
            self._buffered().append(f"{keyword}: {value}\r\n".encode("latin-1", "strict"))
        if keyword.lower() == "connection":
            if value.lower() == "close":
                self.close_connection = True
            elif value.lower() == "keep-alive":
                self.close_connection = False

    def end_headers(self):
        """Ends the headers and sends them."""
        if self.request_version != "HTTP/0.9":
            self._buffered().append(b"\r\n")
            self.flush_headers()

    def flush_headers(self):
        """Sends the headers so far."""
        if hasattr(self, "_headers_buffer"):
            self.wfile.write(b"".join(self._headers_buffer))
            self._headers_buffer = []

    def log_request(self, code="-", size="-"):
        """Tells of a request."""
        if isinstance(code, HTTPStatus):
            code = code.value
        self.log_message('"%s" %s %s', self.requestline, str(code), str(size))

    def log_error(self, format, *args):
        """Tells of an error."""
        self.log_message(format, *args)

    def log_message(self, format, *args):
        """Writes a line to standard error."""
        message = (format % args).translate(_CONTROL)
        sys.stderr.write(f"{self.address_string()} - - [{self.log_date_time_string()}] "
                         f"{message}\n")

    def version_string(self):
        """The server as it calls itself."""
        return f"{self.server_version} {self.sys_version}"

    def date_time_string(self, timestamp=None):
        """A time as headers have it."""
        return email.utils.formatdate(time.time() if timestamp is None else timestamp, usegmt=True)

    def log_date_time_string(self):
        """The time as logs have it."""
        year, month, day, hour, minute, second, *_ = time.localtime()
        return f"{day:02}/{self.monthname[month]}/{year:04} {hour:02}:{minute:02}:{second:02}"

    def address_string(self):
        """Who asks."""
        return self.client_address[0]


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    """Gives the files of a directory."""

    server_version = "SimpleHTTP/0.6"
    index_pages = ("index.html", "index.htm")
    extensions_map = _encodings_map_default = {
        ".gz": "application/gzip",
        ".Z": "application/octet-stream",
        ".bz2": "application/x-bzip2",
        ".xz": "application/x-xz",
    }

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = os.fspath(os.getcwd() if directory is None else directory)
        super().__init__(*args, **kwargs)

    def do_GET(self):
        """Gives a file."""
        file = self.send_head()
        if file:
            with file:
                self.copyfile(file, self.wfile)

    def do_HEAD(self):
        """Gives the headers for a file."""
        file = self.send_head()
        if file:
            file.close()

    def send_head(self):
        """Answers with headers; the file whose content should follow, or None."""
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            parts = urllib.parse.urlsplit(self.path)
            if not parts.path.endswith("/"):
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                place = urllib.parse.urlunsplit((*parts[:2], parts.path + "/", *parts[3:]))
                self.send_header("Location", place)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return None
            for name in self.index_pages:
                if os.path.isfile(index := os.path.join(path, name)):
                    path = index
                    break
            else:
                return self.list_directory(path)
        if path.endswith("/"):
            self.send_error(HTTPStatus.NOT_FOUND, "File not found")
            return None
        try:
            file = open(path, "rb")
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, "File not found")
            return None
        try:
            info = os.stat(path)
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-type", self.guess_type(path))
            self.send_header("Content-Length", str(info.st_size))
            self.send_header("Last-Modified", self.date_time_string(info.st_mtime))
            self.end_headers()
            return file
        except:
            file.close()
            raise

    def list_directory(self, path):
        """A page with the names in a directory."""
        from io import BytesIO
        try:
            names = sorted(os.listdir(path), key=str.lower)
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, "No permission to list directory")
            return None
        shown = html.escape(urllib.parse.unquote(urllib.parse.urlsplit(self.path).path),
                            quote=False)
        lines = ["<!DOCTYPE HTML>", '<html lang="en">', "<head>", '<meta charset="utf-8">',
                 f"<title>Directory listing for {shown}</title>", "</head>", "<body>",
                 f"<h1>Directory listing for {shown}</h1>", "<hr>", "<ul>"]
        for name in names:
            whole = os.path.join(path, name)
            mark = "/" if os.path.isdir(whole) else ""
            text = name + ("@" if os.path.islink(whole) else mark)
            link = urllib.parse.quote(name + mark, errors="surrogatepass")
            lines.append(f'<li><a href="{link}">{html.escape(text, quote=False)}</a></li>')
        lines += ["</ul>", "<hr>", "</body>", "</html>", ""]
        page = "\n".join(lines).encode(sys.getfilesystemencoding(), "surrogateescape")
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-type", f"text/html; charset={sys.getfilesystemencoding()}")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return BytesIO(page)

    def translate_path(self, path):
        """The file for a path of the request, which never leaves the directory."""
        path = path.partition("?")[0].partition("#")[0]
        try:
            path = urllib.parse.unquote(path, errors="surrogatepass")
        except UnicodeDecodeError:
            path = urllib.parse.unquote(path)
        slash = path.rstrip().endswith("/")
        place = self.directory
        for word in posixpath.normpath(path).split("/"):
            if word and not os.path.dirname(word) and word not in (os.curdir, os.pardir):
                place = os.path.join(place, word)
        return place + "/" if slash else place

    def copyfile(self, source, outputfile):
        """Sends the content of a file."""
        shutil.copyfileobj(source, outputfile)

    def guess_type(self, path):
        """The kind of a file by its name."""
        extension = posixpath.splitext(path)[1]
        for key in extension, extension.lower():
            if key in self.extensions_map:
                return self.extensions_map[key]
        return mimetypes.guess_type(path)[0] or "application/octet-stream"
