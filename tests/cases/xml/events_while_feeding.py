# A document that comes in pieces, and events as they happen.
import io
import xml.etree.ElementTree as ET

pull = ET.XMLPullParser(["start", "end", "start-ns", "comment", "pi"])
for piece in ("<a xmlns:p='u'><!-- c ", "--><p:b", " x='1'>te", "xt</p:b><?do it?></a", ">"):
    pull.feed(piece)
    pull.flush()
    print([(kind, getattr(e, "tag", e) if not callable(getattr(e, "tag", e)) else e.text)
           for kind, e in pull.read_events()])
for event, element in ET.iterparse(io.BytesIO(b"<r><i>1</i><i>2</i></r>")):
    print(event, element.tag, element.text)
