"""Trees of elements: parsing them, searching them, writing them."""

__all__ = [
    "Comment",
    "dump",
    "Element", "ElementTree",
    "fromstring", "fromstringlist",
    "indent", "iselement", "iterparse",
    "parse", "ParseError",
    "PI", "ProcessingInstruction",
    "QName",
    "SubElement",
    "tostring", "tostringlist",
    "TreeBuilder",
    "VERSION",
    "XML", "XMLID",
    "XMLParser", "XMLPullParser",
    "register_namespace",
    "canonicalize", "C14NWriterTarget",
]

import collections
import collections.abc
import io
import sys
import warnings

from xml.etree import ElementPath, _write
from xml.etree._build import ParseError, TreeBuilder, XMLParser, XMLPullParser
from xml.etree._canonical import C14NWriterTarget, canonicalize
from xml.etree._element import (
    Comment,
    Element,
    ProcessingInstruction,
    QName,
    SubElement,
    iselement,
)
from xml.etree._write import (
    _escape_attrib,
    _escape_cdata,
    _namespace_map,
    _serialize_html,
    _serialize_text,
    _serialize_xml,
    indent,
    register_namespace,
)

VERSION = "1.3.0"

PI = ProcessingInstruction

for _f in (indent, register_namespace, canonicalize):
    _f.__module__ = __name__
del _f


class ElementTree:
    """A document: a root element, and what can be done with a file."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """The root element."""
        return self._root

    def _setroot(self, element):
        """Replace the root element."""
        if not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element

    def parse(self, source, parser=None):
        """Read a document from a file or a file's name, and return its root."""
        opened = not hasattr(source, "read")
        if opened:
            source = open(source, "rb")
        try:
            if parser is None:
                parser = XMLParser()
            while data := source.read(65536):
                parser.feed(data)
            self._root = parser.close()
            return self._root
        finally:
            if opened:
                source.close()

    def iter(self, tag=None):
        """All elements with a tag, in document order."""
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == "/":
            path = "." + path
            warnings.warn(
                "This search is broken in 1.3 and earlier, and will be "
                "fixed in a future version.  If you rely on the current "
                f"behaviour, change it to {path!r}",
                FutureWarning,
                stacklevel=3,
            )
        return path

    def find(self, path, namespaces=None):
        """The first element that a path matches, or None."""
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element that a path matches, or the default."""
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """All elements that a path matches, in document order."""
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """All elements that a path matches, one after the other."""
        return self._root.iterfind(self._relative(path), namespaces)

    def write(
        self,
        file_or_filename,
        encoding=None,
        xml_declaration=None,
        default_namespace=None,
        method=None,
        *,
        short_empty_elements=True,
    ):
        """Write the tree to a file."""
        if self._root is None:
            raise TypeError("ElementTree not initialized")
        if method == "c14n":
            with _write._writer(file_or_filename, encoding or "utf-8") as (put, _):
                put(canonicalize(tostring(self._root, "unicode")))
            return
        _write.write(
            self._root,
            file_or_filename,
            encoding,
            xml_declaration,
            default_namespace,
            method,
            short_empty_elements,
        )

    def write_c14n(self, file):
        """Write the tree in canonical form."""
        return self.write(file, method="c14n")


def tostring(
    element,
    encoding=None,
    method=None,
    *,
    xml_declaration=None,
    default_namespace=None,
    short_empty_elements=True,
):
    """An element as text: a string if the encoding is "unicode", bytes otherwise."""
    stream = io.StringIO() if encoding == "unicode" else io.BytesIO()
    ElementTree(element).write(
        stream,
        encoding,
        xml_declaration=xml_declaration,
        default_namespace=default_namespace,
        method=method,
        short_empty_elements=short_empty_elements,
    )
    return stream.getvalue()


class _ListStream:
    """Collects what is written."""

    def __init__(self):
        self.parts = []
        self.write = self.parts.append


def tostringlist(
    element,
    encoding=None,
    method=None,
    *,
    xml_declaration=None,
    default_namespace=None,
    short_empty_elements=True,
):
    """An element as a list of pieces of text."""
    stream = _ListStream()
    ElementTree(element).write(
        stream,
        encoding,
        xml_declaration=xml_declaration,
        default_namespace=default_namespace,
        method=method,
        short_empty_elements=short_empty_elements,
    )
    return stream.parts


def dump(elem):
    """Write an element or a tree to standard output."""
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def parse(source, parser=None):
    """Read a document from a file or a file's name."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def iterparse(source, events=None, parser=None):
    """Read a document and yield pairs of event and element meanwhile."""
    pull = XMLPullParser(events=events, _parser=parser)
    opened = not hasattr(source, "read")
    if opened:
        source = open(source, "rb")
    return _IterParse(source, pull, opened)


def _parse_events(source, pull, owner):
    try:
        while True:
            yield from pull.read_events()
            data = source.read(16 * 1024)
            if not data:
                break
            pull.feed(data)
        root = pull._close_and_return_root()
        yield from pull.read_events()
        # The iterator may be gone already.
        iterator = owner()
        if iterator is not None:
            iterator.root = root
    finally:
        # The file is the iterator's to close, also if this was never started.
        iterator = owner()
        if iterator is not None and iterator._opened:
            source.close()


class _IterParse(collections.abc.Iterator):
    def __init__(self, source, pull, opened):
        import weakref

        self.root = None
        self._source = source
        self._opened = opened
        self._events = _parse_events(source, pull, weakref.ref(self))

    def __next__(self):
        return next(self._events)

    def close(self):
        """Close the file, if it was opened here."""
        if self._opened:
            self._source.close()
        self._events.close()

    def __del__(self):
        if self._opened:
            self._source.close()


_IterParse.__name__ = _IterParse.__qualname__ = "IterParseIterator"


def XML(text, parser=None):
    """Parse a document from a string."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """Parse a document from a string; return it and its elements by their id."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    tree = parser.close()
    ids = {}
    for element in tree.iter():
        if id := element.get("id"):
            ids[id] = element
    return tree, ids


def fromstringlist(sequence, parser=None):
    """Parse a document from pieces of text."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()
