# Events of the parser: malformed markup, pieces, raw text of scripts, places and references.
from html.parser import HTMLParser


class Events(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print(self.getpos(), "start", tag, attrs, repr(self.get_starttag_text()))

    def handle_endtag(self, tag):
        print(self.getpos(), "end", tag)

    def handle_data(self, data):
        print(self.getpos(), "data", repr(data))

    def __getattr__(self, name):
        raise AttributeError(name)


for name in "handle_charref", "handle_entityref", "handle_comment", "handle_decl", "handle_pi", "unknown_decl":
    setattr(Events, name, lambda self, data, name=name: print(self.getpos(), name, repr(data)))

parser = Events()
for piece in ["<!DOCTYPE html>\n<p cla", "ss='a&amp;b' id=x hidden>", "1 &lt; 2 &am", "p 3<br/>\n",
              "<script>if (a<b) '</p>'</SCRIPT >", "<!-- c --><!wrong><?php x ?><![CDATA[y]]>",
              "</p x=1></><a =b c", "=\"d\"e=f/ >< </", "div"]:
    parser.feed(piece)
parser.close()

parser = Events(convert_charrefs=False)
parser.feed("&lt;x&#65;y&#x42 &bogus &#;&<p title='&gt;'>&")
parser.close()
try:
    parser.feed("<![weird[x]]>")
except AssertionError as error:
    print(error)
