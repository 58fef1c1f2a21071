"""String constants, `Template` and `Formatter` (library reference: "string")."""

import re as _re
import _string

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
        return {**dict(mapping), **kws} if kws else mapping

    def _replaced(self, value_of, invalid):
        """The text with each placeholder replaced by what is its value."""
        def replacement(match):
            self._check_groups(match)
            name = _name_in(match)
            if name is not None:
                return value_of(name, match)
            return self.delimiter if match["escaped"] is not None else invalid(match)

        return self.pattern.sub(replacement, self.template)

    def substitute(self, mapping=None, /, **kws):
        """The text with the values of all its names."""
        values = self._merge(mapping, kws)
        return self._replaced(lambda name, match: str(values[name]), self._invalid)

    def safe_substitute(self, mapping=None, /, **kws):
        """The text with the values of those names that have one; all else stays as it is."""
        values = self._merge(mapping, kws)

        def value_of(name, match):
            try:
                return str(values[name])
            except KeyError:
                return match[0]

        return self._replaced(value_of, lambda match: match[0])

    def is_valid(self):
        """Can everything in the text be substituted?"""
        for match in self.pattern.finditer(self.template):
            if match.group("invalid") is not None:
                return False
            self._check_groups(match)
        return True

    def _check_groups(self, match):
        groups = ("named", "braced", "escaped", "invalid")
        if all(match.group(name) is None for name in groups):
            raise ValueError("Unrecognized named group in pattern", self.pattern)

    def get_identifiers(self):
        """The names in the text, each once, in their order."""
        names = {}
        for match in self.pattern.finditer(self.template):
            self._check_groups(match)
            names.setdefault(_name_in(match))
        names.pop(None, None)
        return list(names)


def _name_in(match):
    return match["named"] or match["braced"]


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
        """Tuples of literal text, field name, format specification and conversion."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object a field is about, and the key it was found by."""
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            obj = getattr(obj, name) if is_attribute else obj[name]
        return obj, first
