"""What parsers inherit from, where documents come from, and attributes."""

from xml.sax import handler
from xml.sax._exceptions import SAXNotRecognizedException, SAXNotSupportedException


class XMLReader:
    """A parser that reads a whole document."""

    def __init__(self):
        self._cont_handler = handler.ContentHandler()
        self._dtd_handler = handler.DTDHandler()
        self._ent_handler = handler.EntityResolver()
        self._err_handler = handler.ErrorHandler()

    def parse(self, source):
        """Parse a document."""
        raise NotImplementedError("This method must be implemented!")

    def getContentHandler(self):
        """Who hears of the contents."""
        return self._cont_handler

    def setContentHandler(self, handler):
        """Choose who hears of the contents."""
        self._cont_handler = handler

    def getDTDHandler(self):
        """Who hears of declarations."""
        return self._dtd_handler

    def setDTDHandler(self, handler):
        """Choose who hears of declarations."""
        self._dtd_handler = handler

    def getEntityResolver(self):
        """Who finds entities."""
        return self._ent_handler

    def setEntityResolver(self, resolver):
        """Choose who finds entities."""
        self._ent_handler = resolver

    def getErrorHandler(self):
        """Who hears of errors."""
        return self._err_handler

    def setErrorHandler(self, handler):
        """Choose who hears of errors."""
        self._err_handler = handler

    def setLocale(self, locale):
        """Choose a language for messages."""
        raise SAXNotSupportedException("Locale support not implemented")

    def getFeature(self, name):
        """Is a feature on?"""
        raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def setFeature(self, name, state):
        """Turn a feature on or off."""
        raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def getProperty(self, name):
        """The value of a property."""
        raise SAXNotRecognizedException(f"Property '{name}' not recognized")

    def setProperty(self, name, value):
        """Set a property."""
        raise SAXNotRecognizedException(f"Property '{name}' not recognized")


class IncrementalParser(XMLReader):
    """A parser that takes a document in pieces."""

    def __init__(self, bufsize=2**16):
        self._bufsize = bufsize
        XMLReader.__init__(self)

    def parse(self, source):
        from xml.sax import saxutils

        source = saxutils.prepare_input_source(source)
        self.prepareParser(source)
        file = source.getCharacterStream()
        if file is None:
            file = source.getByteStream()
        while buffer := file.read(self._bufsize):
            self.feed(buffer)
        self.close()

    def feed(self, data):
        """Parse a piece."""
        raise NotImplementedError("This method must be implemented!")

    def prepareParser(self, source):
        """Get ready for a source."""
        raise NotImplementedError("prepareParser must be overridden!")

    def close(self):
        """The document is complete."""
        raise NotImplementedError("This method must be implemented!")

    def reset(self):
        """Get ready for another document."""
        raise NotImplementedError("This method must be implemented!")


class Locator:
    """Tells where a parser is."""

    def getColumnNumber(self):
        """The column."""
        return -1

    def getLineNumber(self):
        """The line."""
        return -1

    def getPublicId(self):
        """The public identifier of the document."""
        return None

    def getSystemId(self):
        """The system identifier of the document."""
        return None


class InputSource:
    """Where a document comes from."""

    def __init__(self, system_id=None):
        self.__system_id = system_id
        self.__public_id = None
        self.__encoding = None
        self.__bytefile = None
        self.__charfile = None

    def setPublicId(self, public_id):
        """Set the public identifier."""
        self.__public_id = public_id

    def getPublicId(self):
        """The public identifier."""
        return self.__public_id

    def setSystemId(self, system_id):
        """Set the system identifier."""
        self.__system_id = system_id

    def getSystemId(self):
        """The system identifier."""
        return self.__system_id

    def setEncoding(self, encoding):
        """Set the encoding."""
        self.__encoding = encoding

    def getEncoding(self):
        """The encoding."""
        return self.__encoding

    def setByteStream(self, bytefile):
        """Set the file that gives bytes."""
        self.__bytefile = bytefile

    def getByteStream(self):
        """The file that gives bytes."""
        return self.__bytefile

    def setCharacterStream(self, charfile):
        """Set the file that gives text."""
        self.__charfile = charfile

    def getCharacterStream(self):
        """The file that gives text."""
        return self.__charfile


class AttributesImpl:
    """Attributes by name."""

    def __init__(self, attrs):
        self._attrs = attrs

    def getLength(self):
        return len(self._attrs)

    def getType(self, name):
        return "CDATA"

    def getValue(self, name):
        return self._attrs[name]

    def getValueByQName(self, name):
        return self._attrs[name]

    def getNameByQName(self, name):
        if name not in self._attrs:
            raise KeyError(name)
        return name

    def getQNameByName(self, name):
        if name not in self._attrs:
            raise KeyError(name)
        return name

    def getNames(self):
        return list(self._attrs.keys())

    def getQNames(self):
        return list(self._attrs.keys())

    def __len__(self):
        return len(self._attrs)

    def __getitem__(self, name):
        return self._attrs[name]

    def keys(self):
        return list(self._attrs.keys())

    def __contains__(self, name):
        return name in self._attrs

    def get(self, name, alternative=None):
        return self._attrs.get(name, alternative)

    def copy(self):
        return self.__class__(self._attrs)

    def items(self):
        return list(self._attrs.items())

    def values(self):
        return list(self._attrs.values())


class AttributesNSImpl(AttributesImpl):
    """Attributes by namespace and local name."""

    def __init__(self, attrs, qnames):
        self._attrs = attrs
        self._qnames = qnames

    def getValueByQName(self, name):
        return self._attrs[self.getNameByQName(name)]

    def getNameByQName(self, name):
        for nsname, qname in self._qnames.items():
            if qname == name:
                return nsname
        raise KeyError(name)

    def getQNameByName(self, name):
        return self._qnames[name]

    def getQNames(self):
        return list(self._qnames.values())

    def copy(self):
        return self.__class__(self._attrs, self._qnames)
