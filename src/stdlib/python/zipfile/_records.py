"""The records of an archive: headers of members, the central directory, the end of it."""

import os
import stat
import struct
import sys
import time

import zipfile as _limits

MODULE = "zipfile"


class BadZipFile(Exception):
    """Not an archive, or a damaged one."""

    __module__ = MODULE


class LargeZipFile(Exception):
    """An archive would need extensions for large files, which are not allowed."""

    __module__ = MODULE


ZIP_MAX_COMMENT = (1 << 16) - 1

ZIP_STORED = 0
ZIP_DEFLATED = 8
ZIP_BZIP2 = 12
ZIP_LZMA = 14

DEFAULT_VERSION = 20
ZIP64_VERSION = 45
BZIP2_VERSION = 46
LZMA_VERSION = 63
MAX_EXTRACT_VERSION = 63

structEndArchive = b"<4s4H2LH"
stringEndArchive = b"PK\005\006"
sizeEndCentDir = struct.calcsize(structEndArchive)

_ECD_SIGNATURE = 0
_ECD_DISK_NUMBER = 1
_ECD_DISK_START = 2
_ECD_ENTRIES_THIS_DISK = 3
_ECD_ENTRIES_TOTAL = 4
_ECD_SIZE = 5
_ECD_OFFSET = 6
_ECD_COMMENT_SIZE = 7
# Added by the reader: the comment, and where the record is.
_ECD_COMMENT = 8
_ECD_LOCATION = 9

structCentralDir = "<4s4B4HL2L5H2L"
stringCentralDir = b"PK\001\002"
sizeCentralDir = struct.calcsize(structCentralDir)

structFileHeader = "<4s2B4HL2L2H"
stringFileHeader = b"PK\003\004"
sizeFileHeader = struct.calcsize(structFileHeader)

structEndArchive64Locator = "<4sLQL"
stringEndArchive64Locator = b"PK\x06\x07"
sizeEndCentDir64Locator = struct.calcsize(structEndArchive64Locator)

structEndArchive64 = "<4sQ2H2L4Q"
stringEndArchive64 = b"PK\x06\x06"
sizeEndCentDir64 = struct.calcsize(structEndArchive64)

_DD_SIGNATURE = 0x08074B50

_MASK_ENCRYPTED = 1 << 0
_MASK_COMPRESS_OPTION_1 = 1 << 1
_MASK_USE_DATA_DESCRIPTOR = 1 << 3
_MASK_COMPRESSED_PATCH = 1 << 5
_MASK_STRONG_ENCRYPTION = 1 << 6
_MASK_UTF_FILENAME = 1 << 11

compressor_names = {
    0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce",
    6: "implode", 7: "tokenize", 8: "deflate", 9: "deflate64", 10: "implode",
    12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 97: "wavpack", 98: "ppmd",
}


class _Extra(bytes):
    """One extra field: its bytes, and the number that says what it is."""

    _header = struct.Struct("<HH")

    def __new__(cls, val, id=None):
        return super().__new__(cls, val)

    def __init__(self, val, id=None):
        self.id = id

    @classmethod
    def read_one(cls, raw):
        try:
            xid, xlen = cls._header.unpack(raw[:4])
        except struct.error:
            xid = None
            xlen = 0
        return cls(raw[: xlen + 4], xid), raw[xlen + 4 :]

    @classmethod
    def split(cls, data):
        rest = data
        while rest:
            extra, rest = _Extra.read_one(rest)
            yield extra

    @classmethod
    def strip(cls, data, xids):
        """The fields without those of some numbers."""
        return b"".join(ex for ex in cls.split(data) if ex.id not in xids)


def _check_zipfile(fp):
    try:
        endrec = _EndRecData(fp)
        if endrec:
            if endrec[_ECD_ENTRIES_TOTAL] == 0 and endrec[_ECD_SIZE] == 0 and endrec[_ECD_OFFSET] == 0:
                return True
            elif endrec[_ECD_DISK_NUMBER] == endrec[_ECD_DISK_START]:
                # The directory has to be where the record says.
                concat = endrec[_ECD_LOCATION] - endrec[_ECD_SIZE] - endrec[_ECD_OFFSET]
                if endrec[_ECD_SIGNATURE] == stringEndArchive64:
                    concat -= sizeEndCentDir64 + sizeEndCentDir64Locator
                start = endrec[_ECD_OFFSET] + concat
                if start < 0:
                    return False
                fp.seek(start)
                return fp.read(4) == stringCentralDir
    except OSError:
        pass
    return False


def is_zipfile(filename):
    """Is this file (or the file of this name) an archive, as its end tells?"""
    result = False
    try:
        if hasattr(filename, "read"):
            at = filename.tell()
            result = _check_zipfile(filename)
            filename.seek(at)
        else:
            with open(filename, "rb") as fp:
                result = _check_zipfile(fp)
    except (OSError, BadZipFile):
        pass
    return result


is_zipfile.__module__ = MODULE


def _EndRecData64(fpin, offset, endrec):
    """The record with what the extension for large archives knows better."""
    try:
        fpin.seek(offset - sizeEndCentDir64Locator, 2)
    except OSError:
        # Too short for it.
        return endrec
    data = fpin.read(sizeEndCentDir64Locator)
    if len(data) != sizeEndCentDir64Locator:
        return endrec
    sig, diskno, reloff, disks = struct.unpack(structEndArchive64Locator, data)
    if sig != stringEndArchive64Locator:
        return endrec
    if diskno != 0 or disks > 1:
        raise BadZipFile("zipfiles that span multiple disks are not supported")
    fpin.seek(offset - sizeEndCentDir64Locator - sizeEndCentDir64, 2)
    data = fpin.read(sizeEndCentDir64)
    if len(data) != sizeEndCentDir64:
        return endrec
    (sig, _, _, _, disk_num, disk_dir, dircount, dircount2, dirsize, diroffset) = struct.unpack(
        structEndArchive64, data
    )
    if sig != stringEndArchive64:
        return endrec
    endrec[_ECD_SIGNATURE] = sig
    endrec[_ECD_DISK_NUMBER] = disk_num
    endrec[_ECD_DISK_START] = disk_dir
    endrec[_ECD_ENTRIES_THIS_DISK] = dircount
    endrec[_ECD_ENTRIES_TOTAL] = dircount2
    endrec[_ECD_SIZE] = dirsize
    endrec[_ECD_OFFSET] = diroffset
    return endrec


def _EndRecData(fpin):
    """The record at the end of an archive as a list, or None."""
    fpin.seek(0, 2)
    filesize = fpin.tell()
    # Most archives have no comment: the record is the last thing.
    try:
        fpin.seek(-sizeEndCentDir, 2)
    except OSError:
        return None
    data = fpin.read(sizeEndCentDir)
    if len(data) == sizeEndCentDir and data[:4] == stringEndArchive and data[-2:] == b"\000\000":
        endrec = list(struct.unpack(structEndArchive, data))
        endrec.append(b"")
        endrec.append(filesize - sizeEndCentDir)
        return _EndRecData64(fpin, -sizeEndCentDir, endrec)
    # Or it is before a comment.
    maxCommentStart = max(filesize - ZIP_MAX_COMMENT - sizeEndCentDir, 0)
    fpin.seek(maxCommentStart, 0)
    data = fpin.read(ZIP_MAX_COMMENT + sizeEndCentDir)
    start = data.rfind(stringEndArchive)
    if start >= 0:
        recData = data[start : start + sizeEndCentDir]
        if len(recData) != sizeEndCentDir:
            return None
        endrec = list(struct.unpack(structEndArchive, recData))
        commentSize = endrec[_ECD_COMMENT_SIZE]
        comment = data[start + sizeEndCentDir : start + sizeEndCentDir + commentSize]
        endrec.append(comment)
        endrec.append(maxCommentStart + start)
        return _EndRecData64(fpin, maxCommentStart + start - filesize, endrec)
    return None


def _sanitize_filename(filename):
    """A name as archives have it: without what follows a null byte, with slashes."""
    null_byte = filename.find(chr(0))
    if null_byte >= 0:
        filename = filename[0:null_byte]
    if os.sep != "/" and os.sep in filename:
        filename = filename.replace(os.sep, "/")
    if os.altsep and os.altsep != "/" and os.altsep in filename:
        filename = filename.replace(os.altsep, "/")
    return filename


class ZipInfo:
    """What an archive knows about a member."""

    __module__ = MODULE

    __slots__ = (
        "orig_filename",
        "filename",
        "date_time",
        "compress_type",
        "compress_level",
        "comment",
        "extra",
        "create_system",
        "create_version",
        "extract_version",
        "reserved",
        "flag_bits",
        "volume",
        "internal_attr",
        "external_attr",
        "header_offset",
        "CRC",
        "compress_size",
        "file_size",
        "_raw_time",
        "_end_offset",
    )

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = _sanitize_filename(filename)
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type = ZIP_STORED
        self.compress_level = None
        self.comment = b""
        self.extra = b""
        self.create_system = 0 if sys.platform == "win32" else 3
        self.create_version = DEFAULT_VERSION
        self.extract_version = DEFAULT_VERSION
        self.reserved = 0
        self.flag_bits = 0
        self.volume = 0
        self.internal_attr = 0
        self.external_attr = 0
        self.compress_size = 0
        self.file_size = 0
        self._end_offset = None

    @property
    def _compresslevel(self):
        return self.compress_level

    @_compresslevel.setter
    def _compresslevel(self, value):
        self.compress_level = value

    def __repr__(self):
        result = [f"<{self.__class__.__name__} filename={self.filename!r}"]
        if self.compress_type != ZIP_STORED:
            name = compressor_names.get(self.compress_type, self.compress_type)
            result.append(f" compress_type={name}")
        hi = self.external_attr >> 16
        lo = self.external_attr & 0xFFFF
        if hi:
            result.append(f" filemode={stat.filemode(hi)!r}")
        if lo:
            result.append(f" external_attr={lo:#x}")
        isdir = self.is_dir()
        if not isdir or self.file_size:
            result.append(f" file_size={self.file_size!r}")
        if (not isdir or self.compress_size) and (
            self.compress_type != ZIP_STORED or self.file_size != self.compress_size
        ):
            result.append(f" compress_size={self.compress_size!r}")
        result.append(">")
        return "".join(result)

    def _times(self):
        """Date and time as records have them."""
        dt = self.date_time
        return (
            (dt[0] - 1980) << 9 | dt[1] << 5 | dt[2],
            dt[3] << 11 | dt[4] << 5 | (dt[5] // 2),
        )

    def FileHeader(self, zip64=None):
        """The header that goes before the member's data."""
        dosdate, dostime = self._times()
        if self.flag_bits & _MASK_USE_DATA_DESCRIPTOR:
            # They come after the data.
            CRC = compress_size = file_size = 0
        else:
            CRC = self.CRC
            compress_size = self.compress_size
            file_size = self.file_size
        extra = self.extra
        min_version = 0
        if zip64 is None:
            zip64 = (
                file_size > _limits.ZIP64_LIMIT or compress_size > _limits.ZIP64_LIMIT
            )
        if zip64:
            extra = extra + struct.pack("<HHQQ", 1, 16, file_size, compress_size)
            file_size = 0xFFFFFFFF
            compress_size = 0xFFFFFFFF
            min_version = ZIP64_VERSION
        if self.compress_type == ZIP_BZIP2:
            min_version = max(BZIP2_VERSION, min_version)
        elif self.compress_type == ZIP_LZMA:
            min_version = max(LZMA_VERSION, min_version)
        self.extract_version = max(min_version, self.extract_version)
        self.create_version = max(min_version, self.create_version)
        filename, flag_bits = self._encodeFilenameFlags()
        header = struct.pack(
            structFileHeader, stringFileHeader, self.extract_version, self.reserved, flag_bits,
            self.compress_type, dostime, dosdate, CRC, compress_size, file_size, len(filename),
            len(extra),
        )
        return header + filename + extra

    def _encodeFilenameFlags(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits & ~_MASK_UTF_FILENAME
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | _MASK_UTF_FILENAME

    def _decodeExtra(self, filename_crc):
        extra = self.extra
        unpack = struct.unpack
        while len(extra) >= 4:
            tp, ln = unpack("<HH", extra[:4])
            if tp + 4 > 0 and ln > len(extra) - 4:
                raise BadZipFile(f"Corrupt extra field {tp:04x} (size={ln})")
            if tp == 0x0001:
                self._decode_large(extra[4 : ln + 4])
            elif tp == 0x7075:
                self._decode_name(extra[4 : ln + 4], filename_crc)
            extra = extra[ln + 4 :]

    def _decode_large(self, data):
        # What does not fit in the record is here, in this order.
        field = ""
        try:
            if self.file_size in (0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF):
                field = "File size"
                (self.file_size,) = struct.unpack("<Q", data[:8])
                data = data[8:]
            if self.compress_size == 0xFFFF_FFFF:
                field = "Compress size"
                (self.compress_size,) = struct.unpack("<Q", data[:8])
                data = data[8:]
            if self.header_offset == 0xFFFF_FFFF:
                field = "Header offset"
                (self.header_offset,) = struct.unpack("<Q", data[:8])
        except struct.error:
            raise BadZipFile(
                f"Corrupt zip64 extra field. {field} not found."
            ) from None

    def _decode_name(self, data, filename_crc):
        try:
            up_version, up_name_crc = struct.unpack("<BL", data[:5])
            if up_version == 1 and up_name_crc == filename_crc:
                up_unicode_name = data[5:].decode("utf-8")
                if up_unicode_name:
                    self.filename = _sanitize_filename(up_unicode_name)
                else:
                    import warnings

                    warnings.warn("Empty unicode path extra field (0x7075)", stacklevel=2)
        except struct.error as e:
            raise BadZipFile("Corrupt unicode path extra field (0x7075)") from e
        except UnicodeDecodeError as e:
            raise BadZipFile(
                "Corrupt unicode path extra field (0x7075): invalid utf-8 bytes"
            ) from e

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """The information about a file of the system."""
        if isinstance(filename, os.PathLike):
            filename = os.fspath(filename)
        st = os.stat(filename)
        isdir = stat.S_ISDIR(st.st_mode)
        mtime = time.localtime(st.st_mtime)
        date_time = mtime[0:6]
        if not strict_timestamps and date_time[0] < 1980:
            date_time = (1980, 1, 1, 0, 0, 0)
        elif not strict_timestamps and date_time[0] > 2107:
            date_time = (2107, 12, 31, 23, 59, 59)
        if arcname is None:
            arcname = filename
        arcname = os.path.normpath(os.path.splitdrive(arcname)[1])
        while arcname[0] in (os.sep, os.altsep):
            arcname = arcname[1:]
        if isdir:
            arcname += "/"
        zinfo = cls(arcname, date_time)
        zinfo.external_attr = (st.st_mode & 0xFFFF) << 16
        if isdir:
            zinfo.file_size = 0
            zinfo.external_attr |= 0x10
        else:
            zinfo.file_size = st.st_size
        return zinfo

    def is_dir(self):
        """Is this a directory?"""
        if self.filename.endswith("/"):
            return True
        # Other systems may have another separator.
        if os.altsep:
            return self.filename.endswith((os.path.sep, os.path.altsep))
        return False
