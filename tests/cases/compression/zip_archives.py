# Archives in memory: writing, reading, appending, paths, damage.
import io
import zipfile

buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr(zipfile.ZipInfo("a.txt"), "plain text")
    z.writestr(zipfile.ZipInfo("d/é.txt"), b"x" * 1000, zipfile.ZIP_DEFLATED)
    with z.open("big", "w") as f:
        f.write(b"abc" * 100)
with zipfile.ZipFile(buffer, "a") as z:
    z.writestr(zipfile.ZipInfo("later"), "added", zipfile.ZIP_BZIP2)
z = zipfile.ZipFile(buffer)
print(z.namelist(), z.testzip())
print(z.getinfo("later"), [i.file_size for i in z.infolist()])
with z.open("d/é.txt") as f:
    print(f.seek(990), f.read(), f.tell())
path = zipfile.Path(z)
print(sorted(p.name for p in path.iterdir()), (path / "d" / "é.txt").read_text()[:3])
data = bytearray(buffer.getvalue())
data[data.index(b"plain")] ^= 1
print(zipfile.ZipFile(io.BytesIO(data)).testzip())
for call in (
    lambda: z.read("missing"),
    lambda: zipfile.ZipFile(io.BytesIO(b"no archive")),
    lambda: z.writestr("x", "y"),
):
    try:
        call()
    except (KeyError, zipfile.BadZipFile, ValueError) as e:
        print(type(e).__name__, e)
