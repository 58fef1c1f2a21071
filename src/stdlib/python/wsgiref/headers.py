"""Header lines of an answer, as a mapping over a list (library reference: wsgiref.headers)."""


def _parameter(name, value):
    """A parameter as it stands in a header."""
    if not value:
        return name
    value = str(value)
    if value.isalnum():
        return f"{name}={value}"
    escaped = value.replace("\\", "\\\\").replace('"', r"\"")
    return f'{name}="{escaped}"'


class Headers:
    """A mapping over a list of pairs; names are the same in lower and upper case."""

    def __init__(self, headers=None):
        headers = [] if headers is None else headers
        if type(headers) is not list:
            raise TypeError("Headers should be a list of name/value tuples")
        self._headers = headers
        for pair in headers:
            for text in pair:
                self._convert_string_type(text)

    def _convert_string_type(self, value):
        if type(value) is str:
            return value
        raise AssertionError(f"Header names/values must be of type str (got {value!r})")

    def __len__(self):
        return len(self._headers)

    def __setitem__(self, name, val):
        del self[name]
        self._headers.append((self._convert_string_type(name), self._convert_string_type(val)))

    def __delitem__(self, name):
        name = self._convert_string_type(name.lower())
        self._headers[:] = [pair for pair in self._headers if pair[0].lower() != name]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def get_all(self, name):
        """All values of a name."""
        name = self._convert_string_type(name.lower())
        return [value for key, value in self._headers if key.lower() == name]

    def get(self, name, default=None):
        """The first value of a name."""
        return next(iter(self.get_all(name)), default)

    def keys(self):
        """The names."""
        return [name for name, _ in self._headers]

    def values(self):
        """The values."""
        return [value for _, value in self._headers]

    def items(self):
        """Names with their values."""
        return self._headers[:]

    def __repr__(self):
        return f"{self.__class__.__name__}({self._headers!r})"

    def __str__(self):
        return "\r\n".join([*(f"{name}: {value}" for name, value in self._headers), "", ""])

    def __bytes__(self):
        return str(self).encode("iso-8859-1")

    def setdefault(self, name, value):
        """The first value of a name, which is set if there is none."""
        found = self.get(name)
        if found is None:
            self._headers.append((self._convert_string_type(name),
                                  self._convert_string_type(value)))
            return value
        return found

    def add_header(self, _name, _value, **_params):
        """Adds a line with parameters."""
        parts = [] if _value is None else [self._convert_string_type(_value)]
        for key, value in _params.items():
            key = self._convert_string_type(key).replace("_", "-")
            parts.append(key if value is None else
                         _parameter(key, self._convert_string_type(value)))
        self._headers.append((self._convert_string_type(_name), "; ".join(parts)))
