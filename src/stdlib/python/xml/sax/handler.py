"""The classes that handlers inherit from, and the names of features and properties."""

version = "2.0beta"


class ErrorHandler:
    """Hears of errors and warnings. Errors are raised, warnings printed."""

    def error(self, exception):
        """An error that can be recovered from."""
        raise exception

    def fatalError(self, exception):
        """An error that cannot."""
        raise exception

    def warning(self, exception):
        """Something odd."""
        print(exception)


class ContentHandler:
    """Hears of the contents of a document."""

    def __init__(self):
        self._locator = None

    def setDocumentLocator(self, locator):
        """Get an object that tells where the parser is."""
        self._locator = locator

    def startDocument(self):
        """The document begins."""

    def endDocument(self):
        """The document ends."""

    def startPrefixMapping(self, prefix, uri):
        """A prefix is bound."""

    def endPrefixMapping(self, prefix):
        """A prefix is no longer bound."""

    def startElement(self, name, attrs):
        """An element begins."""

    def endElement(self, name):
        """An element ends."""

    def startElementNS(self, name, qname, attrs):
        """An element begins, with namespaces."""

    def endElementNS(self, name, qname):
        """An element ends, with namespaces."""

    def characters(self, content):
        """Text."""

    def ignorableWhitespace(self, whitespace):
        """White space between elements that contain only elements."""

    def processingInstruction(self, target, data):
        """A processing instruction."""

    def skippedEntity(self, name):
        """An entity that was not read."""


class DTDHandler:
    """Hears of notations and unparsed entities."""

    def notationDecl(self, name, publicId, systemId):
        """A notation is declared."""

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        """An unparsed entity is declared."""


class EntityResolver:
    """Finds external entities."""

    def resolveEntity(self, publicId, systemId):
        """Return where to read the entity: its address, or an InputSource."""
        return systemId


class LexicalHandler:
    """Hears of what does not matter to the contents."""

    def comment(self, content):
        """A comment."""

    def startDTD(self, name, public_id, system_id):
        """The document type begins."""

    def endDTD(self):
        """The document type ends."""

    def startCDATA(self):
        """A CDATA section begins."""

    def endCDATA(self):
        """A CDATA section ends."""


_FEATURES = "http://xml.org/sax/features/"
feature_namespaces = _FEATURES + "namespaces"
feature_namespace_prefixes = _FEATURES + "namespace-prefixes"
feature_string_interning = _FEATURES + "string-interning"
feature_validation = _FEATURES + "validation"
feature_external_ges = _FEATURES + "external-general-entities"
feature_external_pes = _FEATURES + "external-parameter-entities"

all_features = [
    feature_namespaces,
    feature_namespace_prefixes,
    feature_string_interning,
    feature_validation,
    feature_external_ges,
    feature_external_pes,
]

_PROPERTIES = "http://xml.org/sax/properties/"
property_lexical_handler = _PROPERTIES + "lexical-handler"
property_declaration_handler = _PROPERTIES + "declaration-handler"
property_dom_node = _PROPERTIES + "dom-node"
property_xml_string = _PROPERTIES + "xml-string"
property_encoding = "http://www.python.org/sax/properties/encoding"
property_interning_dict = "http://www.python.org/sax/properties/interning-dict"

all_properties = [
    property_lexical_handler,
    property_dom_node,
    property_declaration_handler,
    property_xml_string,
    property_encoding,
    property_interning_dict,
]
