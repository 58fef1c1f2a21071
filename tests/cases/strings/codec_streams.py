"""Incremental codecs, stream readers and recoders."""
import codecs
import io

raw = "a\u20acb\U0001f600".encode("utf-16")
decoder = codecs.getincrementaldecoder("utf-16")()
print([ascii(decoder.decode(raw[i:i + 1])) for i in range(len(raw))])
encoder = codecs.getincrementalencoder("utf-8-sig")()
print([encoder.encode(c) for c in "ab"])
reader = codecs.getreader("utf-8")(io.BytesIO("one\ntwo\r\n\xe9".encode()))
print(reader.readline(), ascii(reader.read()))
writer = codecs.getwriter("cp1251")(io.BytesIO())
writer.writelines(["\u0434", "\u0430"])
print(writer.getvalue())
recoder = codecs.EncodedFile(io.BytesIO(b"\xe9\n"), "utf-8", "latin-1")
print(recoder.read())
print(codecs.encode("Hello", "rot13"), codecs.decode(b"6869", "hex"))
print(codecs.decode(codecs.encode(b"text" * 9, "zlib"), "zlib"), codecs.lookup("L1").name)
print(codecs.charmap_encode("ab", "strict", {97: 1, 98: b"xy"}))
