# Elements found by path, with wildcards, predicates and namespaces.
import xml.etree.ElementTree as ET

root = ET.fromstring("""\
<shelf xmlns:m="urn:meta">
  <book id="1" m:lang="en"><title>One</title><year>1999</year></book>
  <book id="2"><title>Two</title></book>
  <m:note>kept</m:note>
</shelf>""")

print(root.tag, len(root), [child.tag for child in root])
print([b.get("id") for b in root.findall("book")])
print(root.find("book[@id='2']/title").text)
print(root.findtext("book[year='1999']/title"), root.findtext("none", "default"))
print([e.tag for e in root.iterfind(".//title/..")])
print(root.find("m:note", {"m": "urn:meta"}).text, root.find("{*}note").text)
print(root[0].attrib, [t for t in root.itertext() if t.strip()])
print(root.find("book[last()]").attrib, root.find("book[1]/title").text)
for path in "/book", "book[0]", "book[@]", "x:y":
    try:
        print(root.findall(path))
    except SyntaxError as e:
        print(type(e).__name__, e)
