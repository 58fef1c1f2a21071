"""What parsers of markup share: the place in the text, comments and marked sections.

A parser keeps its unread text in `rawdata`. A method that parses something takes the index where
that starts and returns the index after it, or -1 if the text ends too early.
"""

import re

_declname_match = re.compile(r"[a-zA-Z][-_.a-zA-Z0-9]*\s*").match
_commentclose = re.compile(r"--\s*>")
_markedsectionclose = re.compile(r"]\s*]\s*>")
# The end of a section as Microsoft's "downlevel-revealed" conditions have it.
_msmarkedsectionclose = re.compile(r"]\s*>")

_STANDARD_SECTIONS = {"temp", "cdata", "ignore", "include", "rcdata"}
_CONDITIONAL_SECTIONS = {"if", "else", "endif"}


class ParserBase:
    """The base class of parsers of markup."""

    def __init__(self):
        if self.__class__ is ParserBase:
            raise RuntimeError("_markupbase.ParserBase must be subclassed")

    def reset(self):
        """Goes back to the first line."""
        self.lineno = 1
        self.offset = 0

    def getpos(self):
        """The line, from 1, and the offset in it, from 0."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        """Moves the place over the text from i to j, and returns j."""
        if i >= j:
            return j
        lines = self.rawdata.count("\n", i, j)
        if lines:
            self.lineno += lines
            self.offset = j - (self.rawdata.rindex("\n", i, j) + 1)
        else:
            self.offset += j - i
        return j

    def parse_comment(self, i, report=1):
        """Parses a comment, and tells handle_comment if it is to be reported."""
        text = self.rawdata
        if text[i:i + 4] != "<!--":
            raise AssertionError("unexpected call to parse_comment()")
        close = _commentclose.search(text, i + 4)
        if not close:
            return -1
        if report:
            self.handle_comment(text[i + 4:close.start()])
        return close.end()

    def parse_marked_section(self, i, report=1):
        """Parses "<![name[…]]>", or "<![if …]>" and the like, and tells unknown_decl."""
        text = self.rawdata
        assert text[i:i + 3] == "<![", "unexpected call to parse_marked_section()"
        name, end = self._scan_name(i + 3, i)
        if end < 0:
            return end
        if name in _STANDARD_SECTIONS:
            close = _markedsectionclose.search(text, i + 3)
        elif name in _CONDITIONAL_SECTIONS:
            close = _msmarkedsectionclose.search(text, i + 3)
        else:
            raise AssertionError(f"unknown status keyword {text[i + 3:end]!r} in marked section")
        if not close:
            return -1
        if report:
            self.unknown_decl(text[i + 3:close.start()])
        return close.end()

    def _scan_name(self, i, declstartpos):
        """A name in lower case and the index after it; None and -1 if the text ends too early."""
        text = self.rawdata
        if i == len(text):
            return None, -1
        match = _declname_match(text, i)
        if not match:
            self.updatepos(declstartpos, i)
            start = text[declstartpos:declstartpos + 20]
            raise AssertionError(f"expected name token at {start!r}")
        if match.end() == len(text):
            return None, -1
        return match[0].strip().lower(), match.end()

    def unknown_decl(self, data):
        """Called with what a marked section holds; for subclasses."""
