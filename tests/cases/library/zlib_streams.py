"""Compressing and decompressing in pieces."""
import zlib

data = b"hello world, " * 200
packed = zlib.compress(data, 9)
print(len(packed) < 100, zlib.decompress(packed) == data)
out = zlib.compressobj(wbits=31)
packed = out.compress(data) + out.flush()
print(packed[:2], zlib.decompress(packed, wbits=47) == data)
inside = zlib.decompressobj(wbits=31)
first = inside.decompress(packed + b"tail", 10)
print(first, inside.eof)
rest = inside.decompress(inside.unconsumed_tail)
print(first + rest == data, inside.eof, inside.unused_data)
print(zlib.crc32(data), zlib.adler32(data))
for bad in (b"", b"garbage", zlib.compress(data)[:-1], zlib.compress(b"a")[:-1] + b"x"):
    try:
        zlib.decompress(bad)
    except zlib.error as error:
        print(error)
