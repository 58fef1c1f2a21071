"""Parsing by events (SAX 2): parsers, handlers, and what they share."""

from xml.sax import handler
from xml.sax._exceptions import (
    SAXException,
    SAXNotRecognizedException,
    SAXNotSupportedException,
    SAXParseException,
    SAXReaderNotAvailable,
)
from xml.sax.handler import ContentHandler, ErrorHandler
from xml.sax.xmlreader import InputSource

default_parser_list = ["xml.sax.expatreader"]


def parse(source, handler, errorHandler=ErrorHandler()):
    """Parse a document from a file or a file's name."""
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler)
    parser.parse(source)


def parseString(string, handler, errorHandler=ErrorHandler()):
    """Parse a document from text or bytes."""
    import io

    if errorHandler is None:
        errorHandler = ErrorHandler()
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler)
    source = InputSource()
    if isinstance(string, str):
        source.setCharacterStream(io.StringIO(string))
    else:
        source.setByteStream(io.BytesIO(string))
    parser.parse(source)


def make_parser(parser_list=()):
    """A parser of the first module of a list that has one."""
    import importlib

    for name in (*parser_list, *default_parser_list):
        try:
            return importlib.import_module(name).create_parser()
        except (ImportError, SAXReaderNotAvailable):
            pass
    raise SAXReaderNotAvailable("No parsers found", None)
