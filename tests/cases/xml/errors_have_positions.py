# What is wrong with a document, and where.
import xml.etree.ElementTree as ET

for text in (
    "", "<a>", "<a></b>", "<a b='1' b='2'/>", "<a b=1/>", "<a>&nope;</a>", "<a>&#0;</a>",
    "<a/><b/>", "text", "<a>\n  <b x='<'/>\n</a>", "<a>]]></a>", "<p:a/>", "<a><![CDATA[x",
    "<a><!-- -- --></a>", " <?xml version='1.0'?><a/>", "<?xml version='1.0' encoding='utf-16'?><a/>",
    "<!DOCTYPE a [<!ENTITY e '&e;'>]><a>&e;</a>",
):
    try:
        ET.fromstring(text.encode())
    except ET.ParseError as e:
        print(e, e.code, e.position)
