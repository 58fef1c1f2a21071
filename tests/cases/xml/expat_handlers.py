# The parser beneath: handlers, positions, declarations.
from xml.parsers import expat

parser = expat.ParserCreate(namespace_separator=" ")


def report(name):
    def handler(*args):
        print(parser.CurrentLineNumber, parser.CurrentColumnNumber, name, *args)
    return handler


for name in ("StartElement", "EndElement", "CharacterData", "Comment", "ProcessingInstruction",
             "StartNamespaceDecl", "StartCdataSection", "EndCdataSection", "XmlDecl", "EntityDecl",
             "StartDoctypeDecl", "EndDoctypeDecl", "ElementDecl", "AttlistDecl"):
    setattr(parser, name + "Handler", report(name))
parser.Parse("""<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY e "x<i/>y"> <!ELEMENT a (b|c)*> <!ATTLIST a k CDATA "d">]>
<a xmlns="u"><!-- c --><?pi data?>one &amp; two
<b v="1"/>&e;<![CDATA[<raw>]]></a>
""", True)
try:
    expat.ParserCreate().Parse(b"<a", True)
except expat.ExpatError as e:
    print(e, e.code, e.lineno, e.offset, expat.ErrorString(e.code))
