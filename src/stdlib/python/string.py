"""String constants, `Template` and `Formatter` (library reference: "string")."""

import re as _re

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords",
    "digits", "hexdigits", "octdigits", "printable", "punctuation",
    "whitespace", "Formatter", "Template",
]


def capwords(s, sep=None):
    """Capitalises each word; without `sep`, runs of white space become one space."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    """Text with `$name` placeholders (PEP 292)."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" in cls.__dict__:
            pattern = cls.pattern
        else:
            delimiter = _re.escape(cls.delimiter)
            braced = cls.braceidpattern or cls.idpattern
            pattern = rf"""
            {delimiter}(?:
              (?P<escaped>{delimiter})  |
              (?P<named>{cls.idpattern})       |
              {{(?P<braced>{braced})}} |
              (?P<invalid>)
            )
            """
        cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        at = match.start("invalid")
        lines = self.template[:at].splitlines(keepends=True)
        if lines:
            column = at - len("".join(lines[:-1]))
            line = len(lines)
        else:
            column = line = 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _merge(self, mapping, kws):
        if mapping is None:
            return kws
        if not kws:
            return mapping
        merged = dict(mapping)
        merged.update(kws)
        return merged

    def substitute(self, mapping=None, /, **kws):
        values = self._merge(mapping, kws)

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                return str(values[name])
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                self._invalid(match)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=None, /, **kws):
        values = self._merge(mapping, kws)

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return match.group()
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                return match.group()
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        return all(m.group("invalid") is None for m in self.pattern.finditer(self.template))

    def get_identifiers(self):
        names = []
        for match in self.pattern.finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is not None and name not in names:
                names.append(name)
        return names


Template.__init_subclass__()


class Formatter:
    """`str.format` whose steps subclasses can replace."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == "":
                if auto is False:
                    raise ValueError(
                        "cannot switch from manual field specification to "
                        "automatic field numbering")
                name = str(auto)
                auto += 1
            elif name.isdigit():
                if auto:
                    raise ValueError(
                        "cannot switch from manual field specification to "
                        "automatic field numbering")
                auto = False
            obj, first = self.get_field(name, args, kwargs)
            used.add(first)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            result.append(self.format_field(obj, spec))
        return "".join(result), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """Tuples of literal text, field name, format specification, conversion."""
        at, end, literal = 0, len(format_string), []
        while at < end:
            c = format_string[at]
            if c not in "{}":
                literal.append(c)
                at += 1
                continue
            if format_string[at + 1:at + 2] == c:
                literal.append(c)
                yield "".join(literal), None, None, None
                literal = []
                at += 2
                continue
            if c == "}" or at + 1 == end:
                raise ValueError(f"Single '{c}' encountered in format string")
            start = at = at + 1
            depth = 1
            while at < end and depth:
                depth += (format_string[at] == "{") - (format_string[at] == "}")
                at += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            yield ("".join(literal), *self._field(format_string[start:at - 1]))
            literal = []
        if literal:
            yield "".join(literal), None, None, None

    def _field(self, text):
        bracket = False
        for i, c in enumerate(text):
            if c == "[":
                bracket = True
            elif c == "]":
                bracket = False
            elif c in ":!" and not bracket:
                break
        else:
            return text, "", None
        name, rest = text[:i], text[i + 1:]
        if c == ":":
            return name, rest, None
        if not rest:
            raise ValueError("end of string while looking for conversion specifier")
        if rest[1:] and rest[1] != ":":
            raise ValueError("expected ':' after conversion specifier")
        return name, rest[2:], rest[0]

    def get_field(self, field_name, args, kwargs):
        parts = _re.split(r"([.\[])", field_name, maxsplit=1)
        first = int(parts[0]) if parts[0].isdigit() else parts[0]
        obj = self.get_value(first, args, kwargs)
        rest = field_name[len(parts[0]):]
        while rest:
            if rest[0] == ".":
                name = _re.match(r"[^.\[]*", rest[1:]).group()
                obj = getattr(obj, name)
                rest = rest[1 + len(name):]
            else:
                key, _, rest = rest[1:].partition("]")
                obj = obj[int(key) if key.isdigit() else key]
        return obj, first
