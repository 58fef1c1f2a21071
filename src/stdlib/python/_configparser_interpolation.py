"""How values of a configuration refer to others: "%(name)s", or "${section:name}"."""

import re

from _configparser_errors import (
    MAX_INTERPOLATION_DEPTH, InterpolationDepthError, InterpolationMissingOptionError,
    InterpolationSyntaxError, NoOptionError, NoSectionError,
)


class Interpolation:
    """No interpolation: values pass as they are."""

    def before_get(self, parser, section, option, value, defaults):
        """What a value that is stored means."""
        return value

    def before_set(self, parser, section, option, value):
        """What is stored for a value that a program sets."""
        return value

    def before_read(self, parser, section, option, value):
        """What is stored for a value that is read."""
        return value

    def before_write(self, parser, section, option, value):
        """What is written for a value that is stored."""
        return value


class _Substitution(Interpolation):
    """References that start with a sign; the sign twice stands for itself."""

    _sign = None  # the character
    _bracket = None  # what follows it in a reference
    _KEYCRE = None  # a reference, whose group 1 says what is referred to

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._interpolate_some(parser, option, parts, value, section, defaults, 1)
        return "".join(parts)

    def before_set(self, parser, section, option, value):
        rest = self._KEYCRE.sub("", value.replace(self._sign * 2, ""))
        if self._sign in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position "
                             f"{rest.find(self._sign)}")
        return value

    # A subclass has _look_up, which returns the value that a reference means, its section and its
    # option; _reference_in_message, the reference as an error shows it; and _map_of, the options
    # that references in a value of a section can mean.

    def _interpolate_some(self, parser, option, accum, rest, section, map, depth):
        """Adds the parts of a value to accum."""
        sign = self._sign
        rawval = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, rawval)
        while rest:
            before, found, _ = rest.partition(sign)
            if before:
                accum.append(before)
            if not found:
                return
            rest = rest[len(before):]
            following = rest[1:2]
            if following == sign:
                accum.append(sign)
                rest = rest[2:]
                continue
            if following != self._bracket:
                raise InterpolationSyntaxError(
                    option, section, f"{sign!r} must be followed by {sign!r} or "
                                     f"{self._bracket!r}, found: {rest!r}")
            match = self._KEYCRE.match(rest)
            if match is None:
                raise InterpolationSyntaxError(
                    option, section, f"bad interpolation variable reference {rest!r}")
            rest = rest[match.end():]
            try:
                value, its_section, its_option = self._look_up(
                    parser, section, option, match[1], map, rest)
            except (KeyError, NoSectionError, NoOptionError):
                reference = self._reference_in_message(parser, match[1])
                raise InterpolationMissingOptionError(option, section, rawval, reference) from None
            if sign in value:
                its_map = self._map_of(parser, its_section, map)
                self._interpolate_some(parser, its_option, accum, value, its_section, its_map,
                                       depth + 1)
            else:
                accum.append(value)


class BasicInterpolation(_Substitution):
    """References to the same section, or the default one: "%(name)s"."""

    _sign = "%"
    _bracket = "("
    _KEYCRE = re.compile(r"%\(([^)]+)\)s")

    def _look_up(self, parser, section, option, reference, map, rest):
        return map[parser.optionxform(reference)], section, option

    def _reference_in_message(self, parser, reference):
        return parser.optionxform(reference)

    def _map_of(self, parser, section, map):
        return map


class ExtendedInterpolation(_Substitution):
    """References to any section: "${name}" and "${section:name}"."""

    _sign = "$"
    _bracket = "{"
    _KEYCRE = re.compile(r"\$\{([^}]+)\}")

    def _look_up(self, parser, section, option, reference, map, rest):
        path = reference.split(":")
        if len(path) == 1:
            option = parser.optionxform(path[0])
            return map[option], section, option
        if len(path) == 2:
            section, option = path[0], parser.optionxform(path[1])
            return parser.get(section, option, raw=True), section, option
        raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")

    def _reference_in_message(self, parser, reference):
        return reference

    def _map_of(self, parser, section, map):
        return dict(parser.items(section, raw=True))


for _class in (Interpolation, BasicInterpolation, ExtendedInterpolation):
    _class.__module__ = "configparser"
