"""Which type of file a name or a location means (library reference: mimetypes; RFC 2046).

A type is found by the suffix of a name; what is before the suffix of a compression decides then.
The tables are those below, and what the system's files add when they are first needed.
"""

import os
import posixpath
import sys

__all__ = ["knownfiles", "inited", "MimeTypes", "guess_type", "guess_file_type",
           "guess_all_extensions", "guess_extension", "add_type", "init", "read_mime_types",
           "suffix_map", "encodings_map", "types_map", "common_types"]

# Where systems and web servers keep their tables.
knownfiles = [
    "/etc/mime.types",
    "/etc/httpd/mime.types",
    "/etc/httpd/conf/mime.types",
    "/etc/apache/mime.types",
    "/etc/apache2/mime.types",
    "/usr/local/etc/httpd/conf/mime.types",
    "/usr/local/lib/netscape/mime.types",
    "/usr/local/etc/httpd/conf/mime.types",
    "/usr/local/etc/mime.types",
]

# A type and its extensions, the usual one first.
_REGISTERED = """
text/javascript .js .mjs
application/json .json
application/manifest+json .webmanifest
application/msword .doc .dot .wiz
application/n-quads .nq
application/n-triples .nt
application/octet-stream .bin .a .dll .exe .o .obj .so
application/oda .oda
application/pdf .pdf
application/pkcs7-mime .p7c
application/postscript .ps .ai .eps
application/trig .trig
application/vnd.apple.mpegurl .m3u .m3u8
application/vnd.ms-excel .xls .xlb
application/vnd.ms-powerpoint .ppt .pot .ppa .pps .pwz
application/wasm .wasm
application/x-bcpio .bcpio
application/x-cpio .cpio
application/x-csh .csh
application/x-dvi .dvi
application/x-gtar .gtar
application/x-hdf .hdf
application/x-hdf5 .h5
application/x-latex .latex
application/x-mif .mif
application/x-netcdf .cdf .nc
application/x-pkcs12 .p12 .pfx
application/x-pn-realaudio .ram
application/x-python-code .pyc .pyo
application/x-sh .sh
application/x-shar .shar
application/x-shockwave-flash .swf
application/x-sv4cpio .sv4cpio
application/x-sv4crc .sv4crc
application/x-tar .tar
application/x-tcl .tcl
application/x-tex .tex
application/x-texinfo .texi .texinfo
application/x-troff .roff .t .tr
application/x-troff-man .man
application/x-troff-me .me
application/x-troff-ms .ms
application/x-ustar .ustar
application/x-wais-source .src
application/xml .xsl .rdf .wsdl .xpdl
application/zip .zip
audio/3gpp .3gp .3gpp
audio/3gpp2 .3g2 .3gpp2
audio/aac .aac .adts .loas .ass
audio/basic .au .snd
audio/mpeg .mp3 .mp2
audio/opus .opus
audio/x-aiff .aif .aifc .aiff
audio/x-pn-realaudio .ra
audio/x-wav .wav
image/avif .avif
image/bmp .bmp
image/gif .gif
image/ief .ief
image/jpeg .jpg .jpe .jpeg
image/heic .heic
image/heif .heif
image/png .png
image/svg+xml .svg
image/tiff .tiff .tif
image/vnd.microsoft.icon .ico
image/webp .webp
image/x-cmu-raster .ras
image/x-portable-anymap .pnm
image/x-portable-bitmap .pbm
image/x-portable-graymap .pgm
image/x-portable-pixmap .ppm
image/x-rgb .rgb
image/x-xbitmap .xbm
image/x-xpixmap .xpm
image/x-xwindowdump .xwd
message/rfc822 .eml .mht .mhtml .nws
text/css .css
text/csv .csv
text/html .html .htm
text/markdown .md .markdown
text/n3 .n3
text/plain .txt .bat .c .h .ksh .pl .srt
text/richtext .rtx
text/rtf .rtf
text/tab-separated-values .tsv
text/vtt .vtt
text/x-python .py
text/x-rst .rst
text/x-setext .etx
text/x-sgml .sgm .sgml
text/x-vcard .vcf
text/xml .xml
video/mp4 .mp4
video/mpeg .mpeg .m1v .mpa .mpe .mpg
video/quicktime .mov .qt
video/webm .webm
video/x-msvideo .avi
video/x-sgi-movie .movie
"""

# Types that are not registered, but common.
_COMMON = """
application/rtf .rtf
audio/midi .midi .mid
image/jpg .jpg
image/pict .pict .pct .pic
text/xul .xul
"""

inited = False
_db = None


def _types_by_extension(table):
    types = {}
    for line in table.split("\n"):
        for extension in line.split()[1:]:
            types[extension] = line.split()[0]
    return types


def _default_mime_types():
    """Sets the tables to what they are without any file."""
    global suffix_map, encodings_map, types_map, common_types
    global _suffix_map_default, _encodings_map_default, _types_map_default, _common_types_default
    suffix_map = _suffix_map_default = {
        ".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz",
        ".tbz2": ".tar.bz2", ".txz": ".tar.xz",
    }
    encodings_map = _encodings_map_default = {
        ".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br",
    }
    types_map = _types_map_default = _types_by_extension(_REGISTERED)
    common_types = _common_types_default = _types_by_extension(_COMMON)


class MimeTypes:
    """Tables of types: index 1 is for registered types, index 0 for those that are only common."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map = _encodings_map_default.copy()
        self.suffix_map = _suffix_map_default.copy()
        self.types_map = ({}, {})
        self.types_map_inv = ({}, {})
        for extension, type in _types_map_default.items():
            self.add_type(type, extension, True)
        for extension, type in _common_types_default.items():
            self.add_type(type, extension, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Makes an extension mean a type, which gets one extension more."""
        self.types_map[strict][ext] = type
        extensions = self.types_map_inv[strict].setdefault(type, [])
        if ext not in extensions:
            extensions.append(ext)

    def guess_type(self, url, strict=True):
        """The type of a location and the name of its compression; None for what is not known.

        If strict, only registered types are known."""
        from urllib.parse import urlparse
        url = os.fspath(url)
        parts = urlparse(url)
        # One letter is the drive of a path, not a scheme.
        if len(parts.scheme) < 2:
            return self.guess_file_type(url, strict=strict)
        if parts.scheme == "data":
            return self._type_of_data(parts.path)
        return self._guess_file_type(parts.path, strict, posixpath.splitext)

    def _type_of_data(self, path):
        """The type that a location says it has itself ("data:text/plain;base64,…")."""
        head, comma, _ = path.partition(",")
        if not comma:
            return None, None
        type = head.partition(";")[0]
        if "=" in type or "/" not in type:
            type = "text/plain"
        return type, None

    def guess_file_type(self, path, *, strict=True):
        """The type of a file and the name of its compression; None for what is not known."""
        path = os.fsdecode(path)
        path = os.path.splitdrive(path)[1]
        return self._guess_file_type(path, strict, os.path.splitext)

    def _guess_file_type(self, path, strict, splitext):
        base, ext = splitext(path)
        while ext.lower() in self.suffix_map:
            base, ext = splitext(base + self.suffix_map[ext.lower()])
        encoding = self.encodings_map.get(ext)
        if ext in self.encodings_map:  # which tells ".Z" from ".z"
            base, ext = splitext(base)
        ext = ext.lower()
        for table in (self.types_map[True],) if strict else reversed(self.types_map):
            if ext in table:
                return table[ext], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        """The extensions of a type, the usual one first."""
        type = type.lower()
        extensions = list(self.types_map_inv[True].get(type, []))
        if not strict:
            for ext in self.types_map_inv[False].get(type, []):
                if ext not in extensions:
                    extensions.append(ext)
        return extensions

    def guess_extension(self, type, strict=True):
        """The usual extension of a type, or None."""
        extensions = self.guess_all_extensions(type, strict)
        return extensions[0] if extensions else None

    def read(self, filename, strict=True):
        """Adds the types of a file."""
        with open(filename, encoding="utf-8") as fp:
            self.readfp(fp, strict)

    def readfp(self, fp, strict=True):
        """Adds the types of an open file: in a line, a type and its extensions without dots."""
        while line := fp.readline():
            words = []
            for word in line.split():
                if word[0] == "#":
                    break
                words.append(word)
            for suffix in words[1:]:
                self.add_type(words[0], "." + suffix, strict)

    def read_windows_registry(self, strict=True):
        """Adds the types of the registry of Windows; does nothing elsewhere."""


def _database():
    """The tables that the functions use."""
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    """The type of a location and the name of its compression; None for what is not known.

    If strict, only registered types are known."""
    return _database().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    """The type of a file and the name of its compression; None for what is not known."""
    return _database().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    """The extensions of a type, the usual one first."""
    return _database().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """The usual extension of a type, or None."""
    return _database().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Makes an extension mean a type, which gets one extension more."""
    return _database().add_type(type, ext, strict)


def init(files=None):
    """Makes the tables anew; with files, adds theirs to what there is."""
    global suffix_map, types_map, encodings_map, common_types
    global inited, _db
    inited = True  # before a MimeTypes asks
    if files is None or _db is None:
        db = MimeTypes()
        files = knownfiles if files is None else knownfiles + list(files)
    else:
        db = _db
    for file in files:
        if os.path.isfile(file):
            db.read(file)
    encodings_map = db.encodings_map
    suffix_map = db.suffix_map
    types_map = db.types_map[True]
    common_types = db.types_map[False]
    _db = db


def read_mime_types(file):
    """The types of a file by extension, with those that are always known; None if it cannot be
    opened."""
    try:
        f = open(file, encoding="utf-8")
    except OSError:
        return None
    with f:
        db = MimeTypes()
        db.readfp(f, True)
        return db.types_map[True]


_default_mime_types()


_USAGE = """\
Usage: mimetypes.py [options] type

Tells the type of a file's name or location, or the extension of a type.

Options:
    --help / -h       -- tell this, and do nothing
    --lenient / -l    -- know also types that are common but not registered
    --extension / -e  -- the argument is a type, not a name
"""


def _main():
    import getopt

    def usage(code, message=""):
        print(_USAGE)
        if message:
            print(message)
        sys.exit(code)

    try:
        options, arguments = getopt.getopt(sys.argv[1:], "hle", ["help", "lenient", "extension"])
    except getopt.error as error:
        usage(1, error)
    given = {option for option, _ in options}
    if given & {"-h", "--help"}:
        usage(0)
    strict = not given & {"-l", "--lenient"}
    for argument in arguments:
        if given & {"-e", "--extension"}:
            answer = guess_extension(argument, strict)
            known = bool(answer)
        else:
            type, encoding = guess_type(argument, strict)
            answer = f"type: {type} encoding: {encoding}"
            known = bool(type)
        print(answer if known else f"I don't know anything about type {argument}")


if __name__ == "__main__":
    _main()
