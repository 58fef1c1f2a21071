"""Reading a configuration from lines.

An option's value is a list of lines until the whole source is read; only then are they joined,
because empty lines at the end of a value do not count.
"""

import sys

from _configparser_errors import (
    DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError,
    MultilineContinuationError, ParsingError,
)


class _UnnamedSection:
    __module__ = "configparser"

    def __repr__(self):
        return "<UNNAMED_SECTION>"


# The section of the options that come before the first header, if a parser allows them.
UNNAMED_SECTION = _UnnamedSection()


class Reader:
    """Reads one source into the sections of a parser."""

    def __init__(self, parser, source):
        self._parser = parser
        self._source = source
        self._seen = set()  # sections, and pairs of a section and an option, of this source
        self._errors = []  # of lines that can be skipped
        self._section = None
        self._options = None  # of the section; None before the first header
        self._option = None  # the one whose value the next lines can continue
        self._indent = 0  # of that option's line
        self._lineno = 0

    def read(self, lines):
        """Reads every line, and raises a ParsingError if some were malformed."""
        try:
            for self._lineno, line in enumerate(lines, 1):
                self._read_line(line)
            ParsingError._raise_all(self._errors)
        finally:
            self._join_values()

    def _read_line(self, line):
        text = self._without_comment(line)
        if not text:
            self._read_empty(has_comment=bool(line.strip()))
            return
        first = self._parser.NONSPACECRE.search(line)
        indent = first.start() if first else 0
        if self._option and indent > self._indent:
            self._continue_value(line, text)
            return
        self._indent = indent
        header = self._read_start(line, text)
        if header:
            self._read_header(header["header"])
        else:
            self._read_option(line, text)

    def _without_comment(self, line):
        """The text of a line without a comment and surrounding space."""
        text = line.strip()
        if text.startswith(self._parser._comment_prefixes):
            return ""
        start = self._inline_comment(line)
        return text if start is None else line[:start].strip()

    def _inline_comment(self, line):
        """Where a comment starts in a line: at its beginning, or after a space."""
        starts = []
        for prefix in self._parser._inline_comment_prefixes:
            place = line.find(prefix)
            while place > 0 and not line[place - 1].isspace():
                place = line.find(prefix, place + 1)
            if place >= 0:
                starts.append(place)
        return min(starts, default=None)

    def _read_empty(self, has_comment):
        """A line without text belongs to the value, or ends it, as the parser says."""
        if not self._parser._empty_lines_in_values:
            self._indent = sys.maxsize
        elif not has_comment and self._option and self._options[self._option] is not None:
            self._options[self._option].append("")

    def _continue_value(self, line, text):
        value = self._options[self._option]
        if value is None:
            raise MultilineContinuationError(self._source, self._lineno, line)
        value.append(text)

    def _read_start(self, line, text):
        """The match of a section's header, if the line is one; a header must come first."""
        parser = self._parser
        if parser._allow_unnamed_section and self._options is None:
            self._section = UNNAMED_SECTION
            self._options = parser._new_section(UNNAMED_SECTION)
            self._seen.add(UNNAMED_SECTION)
        header = parser.SECTCRE.match(text)
        if not header and self._options is None:
            raise MissingSectionHeaderError(self._source, self._lineno, line)
        return header

    def _read_header(self, section):
        parser = self._parser
        self._section = section
        self._option = None
        if section in parser._sections:
            if parser._strict and section in self._seen:
                raise DuplicateSectionError(section, self._source, self._lineno)
            self._options = parser._sections[section]
        elif section == parser.default_section:
            self._options = parser._defaults
            return
        else:
            self._options = parser._new_section(section)
        self._seen.add(section)

    def _read_option(self, line, text):
        parser = self._parser
        match = parser._optcre.match(text)
        if not match:
            self._errors.append(ParsingError(self._source, self._lineno, line))
            return
        option, value = match.group("option", "value")
        if not option:
            self._errors.append(ParsingError(self._source, self._lineno, line))
        option = parser.optionxform(option.rstrip())
        key = self._section, option
        if parser._strict and key in self._seen:
            raise DuplicateOptionError(self._section, option, self._source, self._lineno)
        self._seen.add(key)
        self._option = option
        self._options[option] = None if value is None else [value.strip()]

    def _join_values(self):
        parser = self._parser
        sections = [(parser.default_section, parser._defaults), *parser._sections.items()]
        for section, options in sections:
            for option, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[option] = parser._interpolation.before_read(
                    parser, section, option, value)
