# Trees as text: escapes, namespaces, encodings, indentation.
import io
import xml.etree.ElementTree as ET

root = ET.Element("r", {"a": 'x"<&\n\t'}, z="2")
ET.SubElement(root, "{urn:x}b").text = "1 < 2 & 3 > 2"
root.append(ET.Comment("note"))
root.append(ET.ProcessingInstruction("do", "it"))
ET.SubElement(root, "é").tail = "tail"
print(ET.tostring(root))
print(ET.tostring(root, "unicode"))
print(ET.tostring(root, "iso-8859-1"))
print(ET.tostring(root, "utf-8", xml_declaration=True, short_empty_elements=False))
print(ET.tostring(root, method="text"), ET.tostring(root, "unicode", method="html"))
tree = ET.ElementTree(ET.fromstring("<a><b><c/></b><d>t</d></a>"))
ET.indent(tree)
ET.dump(tree)
print(ET.canonicalize("<b  z='1' a='2' xmlns='u'><!-- c --><c/>x&#13;</b>"))
try:
    ET.tostring(ET.Element("x", y=1))
except TypeError as e:
    print(e)
