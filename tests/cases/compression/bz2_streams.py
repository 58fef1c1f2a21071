# bzip2: whole blocks, pieces, several streams, errors.
import bz2
import io

data = b"some text, " * 500
packed = bz2.compress(data, 5)
print(len(packed), packed[:4], bz2.decompress(packed + packed) == data * 2)
d = bz2.BZ2Decompressor()
out = d.decompress(packed, 100)
print(len(out), d.needs_input, d.eof)
while not d.eof:
    out += d.decompress(b"", 1000)
print(out == data, d.unused_data)
with bz2.open(io.BytesIO(packed), "rt") as f:
    print(f.read(20))
for bad in (packed[:-3], b"nonsense"):
    try:
        bz2.decompress(bad)
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)
