"""Header lines of requests and responses (RFC 9112)."""

_MAX_LINE = 65536
_MAX_HEADERS = 100


class HTTPException(Exception):
    """Something is wrong with a request or response."""

    __module__ = "http.client"


class LineTooLong(HTTPException):
    """A line is longer than any should be."""

    __module__ = "http.client"

    def __init__(self, line_type):
        super().__init__(f"got more than {_MAX_LINE} bytes when reading {line_type}")


class HTTPMessage:
    """Header lines in their order; names are the same in lower and upper case."""

    __module__ = "http.client"

    def __init__(self):
        self._headers = []

    def add_header(self, name, value):
        """Adds a line."""
        self._headers.append((name, value))

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        self._headers.append((name, value))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [pair for pair in self._headers if pair[0].lower() != name]

    def __contains__(self, name):
        return self.get(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def __str__(self):
        return "".join(f"{name}: {value}\n" for name, value in self._headers) + "\n"

    def keys(self):
        """The names, each as often as it was given."""
        return [name for name, _ in self._headers]

    def values(self):
        """The values."""
        return [value for _, value in self._headers]

    def items(self):
        """Names with their values."""
        return list(self._headers)

    def get(self, name, failobj=None):
        """The first value of a name."""
        return next(iter(self.get_all(name, [failobj])))

    def get_all(self, name, failobj=None):
        """All values of a name."""
        name = name.lower()
        return [value for key, value in self._headers if key.lower() == name] or failobj

    def getallmatchingheaders(self, name):
        """All lines of a name, as text."""
        return [f"{name}: {value}" for value in self.get_all(name, [])]

    def get_content_type(self):
        """The kind of the content, without its parameters."""
        kind = (self.get("content-type") or "text/plain").partition(";")[0].strip().lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        """The kind before the slash."""
        return self.get_content_type().partition("/")[0]

    def get_content_subtype(self):
        """The kind after the slash."""
        return self.get_content_type().partition("/")[2]

    def get_param(self, param, failobj=None, header="content-type"):
        """A parameter of the content's kind."""
        for part in (self.get(header) or "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == param.lower():
                return value.strip().strip('"')
        return failobj

    def get_content_charset(self, failobj=None):
        """The encoding of the content."""
        charset = self.get_param("charset")
        return failobj if charset is None else charset.lower()


def read_line(file, what):
    """A line with its end."""
    line = file.readline(_MAX_LINE + 1)
    if len(line) > _MAX_LINE:
        raise LineTooLong(what)
    return line


def parse_headers(fp, _class=HTTPMessage):
    """Reads lines up to the empty one."""
    message = _class()
    lines = []
    while True:
        line = read_line(fp, "header line")
        if line in (b"\r\n", b"\n", b""):
            break
        lines.append(line)
        if len(lines) > _MAX_HEADERS:
            raise HTTPException(f"got more than {_MAX_HEADERS} headers")
    name, value = None, ""
    for line in b"".join(lines).decode("iso-8859-1").splitlines():
        if line[:1] in " \t":
            # The rest of the value of the line before.
            value += "\r\n" + line
            continue
        if name is not None:
            message.add_header(name, value)
        name, colon, value = line.partition(":")
        if not colon or not name.strip():
            # What is no header ends them.
            name = None
            break
        value = value.strip(" \t")
    if name is not None:
        message.add_header(name, value)
    return message
