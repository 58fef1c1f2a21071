# gzip: files in memory, members, seeking, damage.
import gzip
import io

buffer = io.BytesIO()
with gzip.GzipFile("name.txt", "wb", fileobj=buffer, mtime=0) as f:
    print(f.write(b"first line\nsecond line\n"), f.tell())
raw = buffer.getvalue()
print(raw[:10], b"name.txt" in raw)
with gzip.open(io.BytesIO(raw), "rt") as f:
    print(f.readlines())
f = gzip.GzipFile(fileobj=io.BytesIO(raw + raw))
print(f.seek(6), f.read(4), f.mtime, len(f.read()))
print(gzip.decompress(gzip.compress(b"x" * 100, mtime=1)))
for bad in (b"plain", raw[:-4], raw[:-8] + b"\0\0\0\0" + raw[-4:]):
    try:
        gzip.decompress(bad)
    except (OSError, EOFError) as e:
        print(type(e).__name__, e)
