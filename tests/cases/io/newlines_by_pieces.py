"""io.IncrementalNewlineDecoder: a carriage return at the end of a piece waits for what follows."""

import codecs
import io

for translate in [True, False]:
    decoder = io.IncrementalNewlineDecoder(None, translate)
    for piece in ["a\n", "b\r", "\nc\r", "d", "\r", ""]:
        print(repr(decoder.decode(piece)), decoder.newlines, decoder.getstate())
    print(repr(decoder.decode("", True)), decoder.newlines)
    decoder.reset()
    print(decoder.newlines)

decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8")(), True)
for piece in [b"\xc3", b"\xa9\r", b"\n\xe2\x82"]:
    print(repr(decoder.decode(piece)), decoder.getstate(), decoder.newlines)
state = decoder.getstate()
print(decoder.decode(b"\xac\r", True))
decoder.setstate(state)
print(repr(decoder.decode(b"\xac")))
for attempt in [lambda: decoder.setstate(3), lambda: io.IncrementalNewlineDecoder(None, 1).decode(b"")]:
    try:
        attempt()
    except TypeError as error:
        print(error)
print(io.TextIOWrapper(io.BytesIO()).encoding)
