"""A parser that tells of the tags and texts of HTML (library reference: html.parser).

Any text is accepted. It is fed in pieces; what may be the beginning of something longer waits in
`rawdata` for the next piece, or for `close`. The patterns are the module's attributes because
programs replace them.
"""

import re
import _markupbase
from html import unescape
from string import ascii_letters

__all__ = ["HTMLParser"]

# Where text ends: at a reference or a tag.
interesting_normal = re.compile("[&<]")
incomplete = re.compile("&[a-zA-Z#]")

entityref = re.compile("&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
charref = re.compile("&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")

starttagopen = re.compile("<[a-zA-Z]")
piclose = re.compile(">")
commentclose = re.compile(r"--\s*>")
endendtag = re.compile(">")
endtagfind = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")

_TAG_NAME = r"[a-zA-Z][^\t\n\r\f />\x00]*"
_BETWEEN = r"(?:\s|/(?!>))*"
# An attribute's name follows a space, a slash or the quotation mark of the value before it.
_ATTRIBUTE_NAME = r"""(?<=['"\s/])[^\s/>][^\s/=>]*"""
_ATTRIBUTE_VALUE = r"""'[^']*'|"[^"]*"|(?!['"])[^>\s]*"""

tagfind_tolerant = re.compile(f"({_TAG_NAME}){_BETWEEN}")
attrfind_tolerant = re.compile(
    rf"({_ATTRIBUTE_NAME})(\s*=+\s*({_ATTRIBUTE_VALUE}))?{_BETWEEN}")
locatestarttagend_tolerant = re.compile(
    rf"<{_TAG_NAME}(?:[\s/]*(?:{_ATTRIBUTE_NAME}"
    rf"(?:\s*=+\s*(?:{_ATTRIBUTE_VALUE})\s*)?{_BETWEEN})*)?\s*")

# A reference cannot be longer than this ("&CounterClockwiseContourIntegral;"), so that an ampersand
# farther from the end of a piece is none.
_LONGEST_REFERENCE = 34
_ends_reference = re.compile(r"[\s;]").search


class HTMLParser(_markupbase.ParserBase):
    """A parser for HTML: subclasses override the handle methods, which do nothing here."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        """With convert_charrefs, references in text become the characters they mean."""
        super().__init__()
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forgets everything, also text that waits."""
        self.rawdata = ""
        self.lasttag = "???"
        self.interesting = interesting_normal
        self.cdata_elem = None
        super().reset()

    def feed(self, data):
        """Parses a piece of text, as far as it is whole."""
        self.rawdata = self.rawdata + data
        self.goahead(0)

    def close(self):
        """Parses what waits, as if the text ended here."""
        self.goahead(1)

    __starttag_text = None

    def get_starttag_text(self):
        """The text of the last start tag, as it was written."""
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        """Takes everything up to the end tag of an element as text."""
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(rf"</\s*{self.cdata_elem}\s*>", re.I)

    def clear_cdata_mode(self):
        """Takes tags for tags again."""
        self.interesting = interesting_normal
        self.cdata_elem = None

    # Going over the text.

    def goahead(self, end):
        """Parses as far as the text is whole; to its last character if this is the end."""
        rawdata = self.rawdata
        i = 0
        n = len(rawdata)
        while i < n:
            j = self._end_of_text(i)
            if j < 0:
                break
            if i < j:
                self._report_text(rawdata[i:j])
            i = self.updatepos(i, j)
            if i == n:
                break
            if rawdata[i] == "<":
                k = self._parse_markup(i, end)
                goes_on = k > i
            else:
                k, goes_on = self._parse_reference(i, end)
            i = self.updatepos(i, k)
            if not goes_on:
                break
        if end and i < n and not self.cdata_elem:
            self._report_text(rawdata[i:n])
            i = self.updatepos(i, n)
        self.rawdata = rawdata[i:]

    def _end_of_text(self, i):
        """Where the text that starts at i ends; -1 if more of it must be seen first."""
        rawdata = self.rawdata
        n = len(rawdata)
        if self.convert_charrefs and not self.cdata_elem:
            j = rawdata.find("<", i)
            if j < 0:
                ampersand = rawdata.rfind("&", max(i, n - _LONGEST_REFERENCE))
                unfinished = ampersand >= 0 and not _ends_reference(rawdata, ampersand)
                j = -1 if unfinished else n
            return j
        match = self.interesting.search(rawdata, i)
        if match:
            return match.start()
        return -1 if self.cdata_elem else n

    def _report_text(self, text):
        if self.convert_charrefs and not self.cdata_elem:
            text = unescape(text)
        self.handle_data(text)

    def _parse_markup(self, i, end):
        """Parses what starts with "<"; returns i itself if the text ends too early."""
        rawdata = self.rawdata
        if starttagopen.match(rawdata, i):
            k = self.parse_starttag(i)
        elif rawdata.startswith("</", i):
            k = self.parse_endtag(i)
        elif rawdata.startswith("<!--", i):
            k = self.parse_comment(i)
        elif rawdata.startswith("<?", i):
            k = self.parse_pi(i)
        elif rawdata.startswith("<!", i):
            k = self.parse_html_declaration(i)
        elif i + 1 < len(rawdata):
            self.handle_data("<")
            k = i + 1
        else:
            return i
        if k >= 0:
            return k
        if not end:
            return i
        # It stays open to the end: it is text.
        k = rawdata.find(">", i + 1) + 1 or rawdata.find("<", i + 1)
        if k < 0:
            k = i + 1
        self._report_text(rawdata[i:k])
        return k

    def _parse_reference(self, i, end):
        """Parses what starts with "&"; returns the index after it, and whether to go on."""
        rawdata = self.rawdata
        if rawdata.startswith("&#", i):
            match = charref.match(rawdata, i)
            if match:
                self.handle_charref(match[0][2:-1])
                return self._after_reference(match), True
            if ";" in rawdata[i:]:  # and so it can never become one
                self.handle_data("&#")
                return i + 2, False
            return i, False
        match = entityref.match(rawdata, i)
        if match:
            self.handle_entityref(match[1])
            return self._after_reference(match), True
        match = incomplete.match(rawdata, i)
        if match:
            return i + 1 if end and match[0] == rawdata[i:] else i, False
        if i + 1 < len(rawdata):
            self.handle_data("&")
            return i + 1, True
        return i, False

    def _after_reference(self, match):
        """The semicolon after a reference is part of it; any other character is not."""
        return match.end() if match[0].endswith(";") else match.end() - 1

    # Parsing one thing.

    def parse_html_declaration(self, i):
        """Parses what starts with "<!"."""
        rawdata = self.rawdata
        assert rawdata[i:i + 2] == "<!", "unexpected call to parse_html_declaration()"
        if rawdata[i:i + 4] == "<!--":
            return self.parse_comment(i)
        if rawdata[i:i + 3] == "<![":
            return self.parse_marked_section(i)
        if rawdata[i:i + 9].lower() == "<!doctype":
            close = rawdata.find(">", i + 9)
            if close < 0:
                return -1
            self.handle_decl(rawdata[i + 2:close])
            return close + 1
        return self.parse_bogus_comment(i)

    def parse_bogus_comment(self, i, report=1):
        """Parses what the standard takes for a comment although it is not written as one."""
        rawdata = self.rawdata
        assert rawdata[i:i + 2] in ("<!", "</"), "unexpected call to parse_bogus_comment()"
        close = rawdata.find(">", i + 2)
        if close < 0:
            return -1
        if report:
            self.handle_comment(rawdata[i + 2:close])
        return close + 1

    def parse_pi(self, i):
        """Parses a processing instruction."""
        rawdata = self.rawdata
        assert rawdata[i:i + 2] == "<?", "unexpected call to parse_pi()"
        close = piclose.search(rawdata, i + 2)
        if not close:
            return -1
        self.handle_pi(rawdata[i + 2:close.start()])
        return close.end()

    def parse_starttag(self, i):
        """Parses a start tag, and tells handle_starttag or handle_startendtag."""
        self.__starttag_text = None
        stop = self.check_for_whole_start_tag(i)
        if stop < 0:
            return stop
        rawdata = self.rawdata
        self.__starttag_text = rawdata[i:stop]
        match = tagfind_tolerant.match(rawdata, i + 1)
        assert match, "unexpected call to parse_starttag()"
        self.lasttag = tag = match[1].lower()
        attrs = []
        k = match.end()
        while k < stop:
            match = attrfind_tolerant.match(rawdata, k)
            if not match:
                break
            attrs.append((match[1].lower(), self._attribute_value(match)))
            k = match.end()
        rest = rawdata[k:stop].strip()
        if rest == "/>":
            self.handle_startendtag(tag, attrs)
        elif rest == ">":
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        else:
            self.handle_data(rawdata[i:stop])
        return stop

    def _attribute_value(self, match):
        """The value of an attribute; None if it is written without one."""
        _, rest, value = match.groups()
        if not rest:
            return None
        if value[:1] in ("'", '"') and value[:1] == value[-1:]:
            value = value[1:-1]
        return unescape(value)

    def check_for_whole_start_tag(self, i):
        """The index after the start tag at i, or -1 if it is not whole."""
        rawdata = self.rawdata
        match = locatestarttagend_tolerant.match(rawdata, i)
        assert match, "unexpected call to check_for_whole_start_tag()"
        j = match.end()
        following = rawdata[j:j + 2]
        if following[:1] == ">":
            return j + 1
        if following == "/>":
            return j + 2
        # A name, "=" or "/" where the pattern stopped begins an attribute that is not whole.
        if not following or following[0] in "=/" or following[0] in ascii_letters:
            return -1
        return max(j, i + 1)

    def parse_endtag(self, i):
        """Parses an end tag."""
        rawdata = self.rawdata
        assert rawdata[i:i + 2] == "</", "unexpected call to parse_endtag()"
        close = endendtag.search(rawdata, i + 1)
        if not close:
            return -1
        match = endtagfind.match(rawdata, i)
        if not match:
            return self._parse_strange_endtag(i, close.end())
        tag = match[1].lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(rawdata[i:close.end()])
        else:
            self.handle_endtag(tag)
            self.clear_cdata_mode()
        return close.end()

    def _parse_strange_endtag(self, i, stop):
        """Parses an end tag that holds more than a name, or none."""
        rawdata = self.rawdata
        if self.cdata_elem is not None:
            self.handle_data(rawdata[i:stop])
            return stop
        match = tagfind_tolerant.match(rawdata, i + 2)
        if match:
            close = rawdata.find(">", match.end())
            self.handle_endtag(match[1].lower())
            return close + 1
        if rawdata[i:i + 3] == "</>":
            return i + 3
        return self.parse_bogus_comment(i)

    # For subclasses to override.

    def handle_startendtag(self, tag, attrs):
        """Called for "<tag …/>"; tells of a start tag and an end tag."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """Called for a start tag, with pairs of an attribute's name and its value."""

    def handle_endtag(self, tag):
        """Called for an end tag."""

    def handle_charref(self, name):
        """Called for a numeric reference, if references are not converted."""

    def handle_entityref(self, name):
        """Called for a named reference, if references are not converted."""

    def handle_data(self, data):
        """Called for text."""

    def handle_comment(self, data):
        """Called for a comment."""

    def handle_decl(self, decl):
        """Called for a document type declaration."""

    def handle_pi(self, data):
        """Called for a processing instruction."""

    def unknown_decl(self, data):
        """Called for a marked section."""
