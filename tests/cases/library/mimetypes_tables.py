# Types of names and locations, compressions, extensions of types, and tables of one's own.
import io
import mimetypes

mimetypes.knownfiles.clear()
mimetypes.init([])
for name in ["a.html", "a.TAR.GZ", "a.tgz", "a.svgz", "a.Z", "a.z", ".txt", "a.nosuch", "http://x.org/a.py?b=c.png",
             "data:image/png;base64,abc", "data:;x=y,z", "data:none", "/dir.d/a.jpg", "a.xul"]:
    print(name, mimetypes.guess_type(name), mimetypes.guess_type(name, strict=False), mimetypes.guess_file_type(name))
for name in ["text/plain", "IMAGE/JPEG", "image/jpg", "x/none"]:
    print(name, mimetypes.guess_all_extensions(name), mimetypes.guess_extension(name, strict=False))
db = mimetypes.MimeTypes()
db.readfp(io.StringIO("# none\nx/first one two # three\n\nx/second\n"))
db.add_type("x/lenient", ".len", strict=False)
print(db.guess_type("a.two"), db.guess_extension("x/first"), db.guess_type("a.three"), db.guess_type("a.len"), db.guess_type("a.len", False))
print(mimetypes.read_mime_types("/nowhere/at/all"), len(mimetypes.types_map), mimetypes.suffix_map[".tgz"], mimetypes.encodings_map)
