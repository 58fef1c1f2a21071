"""The file format in numbers (PKWARE's APPNOTE.TXT): signatures, layouts of records, flags, methods,
and the two ways in which a file disagrees with it."""

import struct

MODULE = "zipfile"


class BadZipFile(Exception):
    """Not an archive, or a damaged one."""

    __module__ = MODULE


class LargeZipFile(Exception):
    """An archive would need extensions for large files, which are not allowed."""

    __module__ = MODULE


ZIP_MAX_COMMENT = 0xFFFF

# A field of 32 or 16 bits that is full says that the value is in an extension.
FULL_32 = 0xFFFF_FFFF
FULL_16 = 0xFFFF
FULL_64 = 0xFFFF_FFFF_FFFF_FFFF

# Methods of compression, and the names of all that were ever assigned.

ZIP_STORED = 0
ZIP_DEFLATED = 8
ZIP_BZIP2 = 12
ZIP_LZMA = 14

compressor_names = dict(enumerate(
    "store shrink reduce reduce reduce reduce implode tokenize deflate deflate64 implode".split()
))
compressor_names.update({12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 97: "wavpack", 98: "ppmd"})

# Versions of the format, times ten, in which a feature came.

DEFAULT_VERSION = 20
ZIP64_VERSION = 45
BZIP2_VERSION = 46
LZMA_VERSION = MAX_EXTRACT_VERSION = 63


def version_needed(method, zip64):
    """The first version that has a method, and the large fields if they are used."""
    by_method = {ZIP_BZIP2: BZIP2_VERSION, ZIP_LZMA: LZMA_VERSION}
    return max(by_method.get(method, 0), ZIP64_VERSION if zip64 else 0)


# Flags of a member.

_MASK_ENCRYPTED = 0x1
# Of LZMA: the data end with a mark.
_MASK_COMPRESS_OPTION_1 = 0x2
# Checksum and sizes come behind the data.
_MASK_USE_DATA_DESCRIPTOR = 0x8
_MASK_COMPRESSED_PATCH = 0x20
_MASK_STRONG_ENCRYPTION = 0x40
_MASK_UTF_FILENAME = 0x800

# Records: each has its layout, its signature and its size.

structFileHeader = "<4s2B4HL2L2H"
stringFileHeader = b"PK\3\4"
sizeFileHeader = struct.calcsize(structFileHeader)

structCentralDir = "<4s4B4HL2L5H2L"
stringCentralDir = b"PK\1\2"
sizeCentralDir = struct.calcsize(structCentralDir)

structEndArchive = "<4s4H2LH"
stringEndArchive = b"PK\5\6"
sizeEndCentDir = struct.calcsize(structEndArchive)

structEndArchive64 = "<4sQ2H2L4Q"
stringEndArchive64 = b"PK\6\6"
sizeEndCentDir64 = struct.calcsize(structEndArchive64)

structEndArchive64Locator = "<4sLQL"
stringEndArchive64Locator = b"PK\6\7"
sizeEndCentDir64Locator = struct.calcsize(structEndArchive64Locator)

_DD_SIGNATURE = int.from_bytes(b"PK\7\x08", "little")
