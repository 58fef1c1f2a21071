# Ends of lines in pieces of text: noted, and turned into one kind.
import codecs
import io

for translate in (True, False):
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8")(), translate)
    for piece, final in ((b"a\r", False), (b"\nb\r", False), (b"c\n", False), (b"\xc3", False),
                         (b"\xa9\r", False), (b"", True)):
        print(repr(decoder.decode(piece, final=final)), decoder.getstate(), decoder.newlines)
    decoder.reset()
    decoder.setstate((b"", 1))
    print(repr(decoder.decode(b"\n")), repr(decoder.newlines))
try:
    io.IncrementalNewlineDecoder(None, True).decode(b"x")
except TypeError as error:
    print(error)
