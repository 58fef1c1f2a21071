# xz, the older format, and bare data with filters.
import lzma

data = b"some text, " * 300
for format in lzma.FORMAT_XZ, lzma.FORMAT_ALONE:
    packed = lzma.compress(data, format)
    d = lzma.LZMADecompressor()
    out = d.decompress(packed[:40]) + d.decompress(packed[40:] + b"rest")
    print(packed[:6], out == data, d.eof, d.unused_data, d.check)
filters = [{"id": lzma.FILTER_LZMA2, "preset": 3, "dict_size": 1 << 16}]
raw = lzma.compress(data, lzma.FORMAT_RAW, filters=filters)
print(lzma.decompress(raw, lzma.FORMAT_RAW, filters=filters) == data)
delta = [{"id": lzma.FILTER_DELTA, "dist": 4}, {"id": lzma.FILTER_LZMA2}]
print(lzma.decompress(lzma.compress(data, filters=delta, check=lzma.CHECK_SHA256)) == data)
for call in (
    lambda: lzma.decompress(b"nonsense" * 4),
    lambda: lzma.decompress(lzma.compress(data)[:-4]),
    lambda: lzma.LZMACompressor(format=9),
    lambda: lzma.LZMACompressor(filters=[{"id": 99}]),
    lambda: lzma.LZMACompressor(preset=12),
    lambda: lzma.decompress(lzma.compress(data), memlimit=1000),
):
    try:
        call()
    except (lzma.LZMAError, ValueError) as e:
        print(type(e).__name__, e)
