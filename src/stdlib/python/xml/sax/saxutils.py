"""Escapes, a handler that writes XML, a filter, and opening of sources."""

import codecs
import io
import os

from xml.sax import handler, xmlreader


def _replaced(text, entities):
    for key, value in entities.items():
        text = text.replace(key, value)
    return text


def escape(data, entities={}):
    """Escape `&`, `<` and `>`, and what a dict adds."""
    data = data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    return _replaced(data, entities) if entities else data


def unescape(data, entities={}):
    """The way back. The ampersand comes last."""
    data = data.replace("&lt;", "<").replace("&gt;", ">")
    if entities:
        data = _replaced(data, entities)
    return data.replace("&amp;", "&")


def quoteattr(data, entities={}):
    """Escape and quote the value of an attribute."""
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return f'"{data}"'
    if "'" not in data:
        return f"'{data}'"
    return '"%s"' % data.replace('"', "&quot;")


def _text_writer(out, encoding):
    """A text stream that encodes onto `out`, which stays open."""
    if out is None:
        import sys

        return sys.stdout
    if isinstance(out, io.TextIOBase) or isinstance(out, io.StringIO):
        return out
    if isinstance(out, (codecs.StreamWriter, codecs.StreamReaderWriter)):
        return out

    # One encoder for the whole, as some encodings begin with a mark.
    encode = codecs.getincrementalencoder(encoding)("xmlcharrefreplace").encode

    class _Encoder:
        def write(self, text):
            out.write(encode(text))

        def flush(self):
            flush = getattr(out, "flush", None)
            if flush is not None:
                flush()

    return _Encoder()


class XMLGenerator(handler.ContentHandler):
    """Writes what it hears of as a document."""

    def __init__(self, out=None, encoding="iso-8859-1", short_empty_elements=False):
        super().__init__()
        out = _text_writer(out, encoding)
        self._write, self._flush = out.write, out.flush
        self._encoding = encoding
        # Prefixes by their namespaces, here and further out; those not written yet.
        self._prefixes, self._outer = {}, []
        self._new_prefixes = []
        # Is the end of a start tag still to be written, as the element may be empty?
        self._short_empty_elements = short_empty_elements
        self._tag_open = False

    def _qname(self, name):
        """A name with its prefix, from a pair of namespace and local name."""
        namespace, local = name
        if not namespace:
            return local
        if namespace == "http://www.w3.org/XML/1998/namespace":
            return f"xml:{local}"
        prefix = self._prefixes[namespace]
        return f"{prefix}:{local}" if prefix else local

    def _end_tag(self):
        if self._tag_open:
            self._write(">")
            self._tag_open = False

    def startDocument(self):
        self._write(f'<?xml version="1.0" encoding="{self._encoding}"?>\n')

    def endDocument(self):
        self._flush()

    def startPrefixMapping(self, prefix, uri):
        self._outer.append(self._prefixes)
        self._prefixes = {**self._prefixes, uri: prefix}
        self._new_prefixes.append((prefix, uri))

    def endPrefixMapping(self, prefix):
        self._prefixes = self._outer.pop()

    def _start(self, name, attributes):
        self._end_tag()
        pairs = "".join(f" {key}={value}" for key, value in attributes)
        self._write(f"<{name}{pairs}")
        if self._short_empty_elements:
            self._tag_open = True
        else:
            self._write(">")

    def _end(self, name):
        self._write("/>" if self._tag_open else f"</{name}>")
        self._tag_open = False

    def startElement(self, name, attrs):
        self._start(name, [(key, quoteattr(value)) for key, value in attrs.items()])

    def endElement(self, name):
        self._end(name)

    def startElementNS(self, name, qname, attrs):
        declared = [(f"xmlns:{prefix}" if prefix else "xmlns", f'"{uri}"')
                    for prefix, uri in self._new_prefixes]
        self._new_prefixes = []
        given = [(self._qname(key), quoteattr(value)) for key, value in attrs.items()]
        self._start(self._qname(name), declared + given)

    def endElementNS(self, name, qname):
        self._end(self._qname(name))

    def _write_text(self, content, form):
        if content:
            self._end_tag()
            text = content if isinstance(content, str) else str(content, self._encoding)
            self._write(form(text))

    def characters(self, content):
        self._write_text(content, escape)

    def ignorableWhitespace(self, content):
        self._write_text(content, str)

    def processingInstruction(self, target, data):
        self._end_tag()
        self._write(f"<?{target} {data}?>")


class XMLFilterBase(xmlreader.XMLReader):
    """Stands between a parser and handlers, and hands everything on."""

    def __init__(self, parent=None):
        super().__init__()
        self._parent = parent

    def getParent(self):
        return self._parent

    def setParent(self, parent):
        self._parent = parent

    def parse(self, source):
        """Have the parent parse, and hear of it first."""
        parent = self._parent
        for listen in (parent.setContentHandler, parent.setErrorHandler,
                       parent.setEntityResolver, parent.setDTDHandler):
            listen(self)
        parent.parse(source)


def _hand_on(attribute, *signatures):
    """Gives the filter methods that call those of one of its attributes."""
    def forwarding(name, arity):
        def method(self, *args):
            if len(args) != arity:
                raise TypeError(f"{method.__qualname__}() takes {arity + 1} positional arguments "
                                f"but {len(args) + 1} were given")
            return getattr(getattr(self, attribute), name)(*args)

        method.__name__, method.__qualname__ = name, f"XMLFilterBase.{name}"
        return method

    for signature in signatures:
        name, arity = signature.split("/")
        setattr(XMLFilterBase, name, forwarding(name, int(arity)))


_hand_on("_err_handler", "error/1", "fatalError/1", "warning/1")
_hand_on("_cont_handler", "setDocumentLocator/1", "startDocument/0", "endDocument/0",
         "startPrefixMapping/2", "endPrefixMapping/1", "startElement/2", "endElement/1",
         "startElementNS/3", "endElementNS/2", "characters/1", "ignorableWhitespace/1",
         "processingInstruction/2", "skippedEntity/1")
_hand_on("_dtd_handler", "notationDecl/3", "unparsedEntityDecl/4")
_hand_on("_ent_handler", "resolveEntity/2")
_hand_on("_parent", "setLocale/1", "getFeature/1", "setFeature/2", "getProperty/1", "setProperty/2")


def prepare_input_source(source, base=""):
    """An InputSource that is open, of a name, a file or an InputSource."""
    if isinstance(source, os.PathLike):
        source = os.fspath(source)
    if isinstance(source, str):
        source = xmlreader.InputSource(source)
    elif hasattr(source, "read"):
        file = source
        source = xmlreader.InputSource()
        if isinstance(file.read(0), str):
            source.setCharacterStream(file)
        else:
            source.setByteStream(file)
        name = getattr(file, "name", None)
        if isinstance(name, str):
            source.setSystemId(name)
    if source.getCharacterStream() is None and source.getByteStream() is None:
        sysid = source.getSystemId()
        path = os.path.join(os.path.dirname(os.path.normpath(base)), sysid)
        if not os.path.isfile(path):
            raise OSError(2, "No such file, and addresses are not fetched", sysid)
        source.setSystemId(path)
        source.setByteStream(open(path, "rb"))
    return source
