# Escaping text for HTML, and what references mean, named and numeric, whole and cut off.
import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(html.escape("<a href='x'>\"&\"</a>"), html.escape("<'\">", quote=False))
for text in ["&lt;&gt&amp;amp;", "&notit; &notin;", "&acE; &NotEqualTilde;", "&nosuch; & &#; &#x",
             "&#65;&#x41;&#X41", "&#0; &#xD800; &#x110000;", "&#x80;&#150;&#x81;", "&#1;|&#xFFFF;|&#13;"]:
    print(ascii(html.unescape(text)))
print(len(html5), len(name2codepoint), list(html5)[:6])
print(html5["gt"], html5["gt;"], "alpha" in html5, html5["alpha;"])
print(name2codepoint["lang"], codepoint2name[233], entitydefs["euro"], html.entities.html5 is html5)
