"""`ZipInfo`: what an archive knows about a member, and its two records: the header in front of the
data and the entry of the directory."""

import os
import stat
import struct
import sys
import time

import zipfile as _limits
from zipfile._format import (
    _MASK_USE_DATA_DESCRIPTOR,
    _MASK_UTF_FILENAME,
    DEFAULT_VERSION,
    FULL_32,
    FULL_64,
    MAX_EXTRACT_VERSION,
    MODULE,
    ZIP_STORED,
    BadZipFile,
    compressor_names,
    sizeCentralDir,
    stringCentralDir,
    stringFileHeader,
    structCentralDir,
    structFileHeader,
    version_needed,
)

# Numbers of the extra fields that are understood.
_LARGE_FIELDS, _UNICODE_NAME = 0x0001, 0x7075

# MS-DOS's own flag for directories, next to Unix's mode.
DOS_DIRECTORY = 0x10


class _Extra(bytes):
    """One extra field: its bytes, and the number that says what it is."""

    def __new__(cls, val, id=None):
        field = bytes.__new__(cls, val)
        field.id = id
        return field

    @classmethod
    def split(cls, data):
        """The fields one after the other; what is too short for one comes last, without a number."""
        while len(data) >= 4:
            number, length = struct.unpack_from("<HH", data)
            yield cls(data[: length + 4], number)
            data = data[length + 4 :]
        if data:
            yield cls(data)

    @classmethod
    def strip(cls, data, xids):
        """The fields without those of some numbers."""
        return b"".join([field for field in cls.split(data) if field.id not in xids])


def _sanitize_filename(filename):
    """A name as archives have it: without what follows a null byte, with slashes."""
    filename = filename.partition("\0")[0]
    for separator in os.sep, os.altsep:
        if separator and separator != "/":
            filename = filename.replace(separator, "/")
    return filename


def _to_dos(date_time):
    """Date and time in 16 bits each, with a precision of two seconds."""
    year, month, day, hour, minute, second = date_time[:6]
    return (year - 1980) << 9 | month << 5 | day, hour << 11 | minute << 5 | second // 2


def _from_dos(date, clock):
    return (
        1980 + (date >> 9), date >> 5 & 0xF, date & 0x1F,
        clock >> 11, clock >> 5 & 0x3F, (clock & 0x1F) * 2,
    )


class ZipInfo:
    """What an archive knows about a member."""

    __module__ = MODULE

    __slots__ = (
        # What it is called, and was called where it comes from.
        "filename", "orig_filename", "date_time", "comment", "extra",
        # The fields of its records.
        "create_system", "create_version", "extract_version", "reserved", "flag_bits",
        "compress_type", "CRC", "compress_size", "file_size",
        "volume", "internal_attr", "external_attr", "header_offset",
        # How to compress it, its time for the check of passwords, and where the next one begins.
        "compress_level", "_raw_time", "_end_offset",
    )

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.filename = _sanitize_filename(filename)
        self.orig_filename = filename
        self.date_time = date_time
        self.comment = self.extra = b""
        # 3 is Unix.
        self.create_system = 0 if sys.platform == "win32" else 3
        self.create_version = self.extract_version = DEFAULT_VERSION
        self.compress_type = ZIP_STORED
        self.reserved = self.flag_bits = self.volume = 0
        self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = 0
        self.compress_level = self._end_offset = None

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """The information about a file of the system."""
        # A file descriptor is one too.
        if isinstance(filename, os.PathLike):
            filename = os.fspath(filename)
        status = os.stat(filename)
        changed = time.localtime(status.st_mtime)[:6]
        if not strict_timestamps:
            earliest, latest = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 59)
            changed = min(max(changed, earliest), latest)
        _, path = os.path.splitdrive(filename if arcname is None else arcname)
        name = os.path.normpath(path).lstrip(os.sep + (os.altsep or ""))
        directory = stat.S_ISDIR(status.st_mode)
        info = cls(name + "/" if directory else name, changed)
        info.external_attr = (status.st_mode & 0xFFFF) << 16
        if directory:
            info.external_attr |= DOS_DIRECTORY
        else:
            info.file_size = status.st_size
        return info

    @property
    def _compresslevel(self):
        """The older name of `compress_level`."""
        return self.compress_level

    @_compresslevel.setter
    def _compresslevel(self, value):
        self.compress_level = value

    def is_dir(self):
        """Is this a directory?"""
        return self.filename.endswith(("/", os.sep, os.altsep) if os.altsep else "/")

    def __repr__(self):
        told = {"filename": repr(self.filename)}
        packed = self.compress_type != ZIP_STORED
        if packed:
            told["compress_type"] = compressor_names.get(self.compress_type, self.compress_type)
        unix_mode, dos_attributes = divmod(self.external_attr, 1 << 16)
        if unix_mode:
            told["filemode"] = repr(stat.filemode(unix_mode))
        if dos_attributes:
            told["external_attr"] = hex(dos_attributes)
        expected = not self.is_dir()
        if expected or self.file_size:
            told["file_size"] = repr(self.file_size)
        if (expected or self.compress_size) and (packed or self.file_size != self.compress_size):
            told["compress_size"] = repr(self.compress_size)
        fields = "".join(f" {name}={value}" for name, value in told.items())
        return f"<{type(self).__name__}{fields}>"

    # Writing.

    def FileHeader(self, zip64=None):
        """The header that goes before the member's data."""
        if self.flag_bits & _MASK_USE_DATA_DESCRIPTOR:
            checksum = packed = size = 0
        else:
            checksum, packed, size = self.CRC, self.compress_size, self.file_size
        if zip64 is None:
            zip64 = max(size, packed) > _limits.ZIP64_LIMIT
        extra = self.extra
        if zip64:
            extra += struct.pack("<HHQQ", _LARGE_FIELDS, 16, size, packed)
            size = packed = FULL_32
        lowest = version_needed(self.compress_type, zip64)
        self.extract_version = max(self.extract_version, lowest)
        self.create_version = max(self.create_version, lowest)
        name, flags = self._encodeFilenameFlags()
        date, clock = _to_dos(self.date_time)
        fixed = struct.pack(
            structFileHeader, stringFileHeader, self.extract_version, self.reserved, flags,
            self.compress_type, clock, date, checksum, packed, size, len(name), len(extra),
        )
        return b"".join((fixed, name, extra))

    def directory_entry(self):
        """The record of the member in the directory."""
        # What does not fit is told in an extra field, in this order.
        limit = _limits.ZIP64_LIMIT
        size, packed, offset = self.file_size, self.compress_size, self.header_offset
        large = []
        if max(size, packed) > limit:
            large += size, packed
            size = packed = FULL_32
        if offset > limit:
            large.append(offset)
            offset = FULL_32
        extra = self.extra
        if large:
            field = struct.pack(f"<HH{len(large)}Q", _LARGE_FIELDS, 8 * len(large), *large)
            extra = field + _Extra.strip(extra, (_LARGE_FIELDS,))
        lowest = version_needed(self.compress_type, bool(large))
        name, flags = self._encodeFilenameFlags()
        date, clock = _to_dos(self.date_time)
        fixed = struct.pack(
            structCentralDir, stringCentralDir,
            max(self.create_version, lowest), self.create_system,
            max(self.extract_version, lowest), self.reserved,
            flags, self.compress_type, clock, date, self.CRC, packed, size,
            len(name), len(extra), len(self.comment), 0, self.internal_attr, self.external_attr,
            offset,
        )
        return b"".join((fixed, name, extra, self.comment))

    def _encodeFilenameFlags(self):
        if self.filename.isascii():
            return self.filename.encode("ascii"), self.flag_bits & ~_MASK_UTF_FILENAME
        return self.filename.encode("utf-8"), self.flag_bits | _MASK_UTF_FILENAME

    # Reading.

    def _decodeExtra(self, filename_crc):
        """Take over what the extra fields know better."""
        for field in _Extra.split(self.extra):
            if field.id is None:
                return
            told = int.from_bytes(field[2:4], "little")
            content = field[4:]
            if told > len(content):
                raise BadZipFile(f"Corrupt extra field {field.id:04x} (size={told})")
            if field.id == _LARGE_FIELDS:
                self._take_large(content)
            elif field.id == _UNICODE_NAME:
                self._take_name(content, filename_crc)

    def _take_large(self, content):
        values = (content[at : at + 8] for at in range(0, len(content) + 8, 8))
        for attribute in "file_size", "compress_size", "header_offset":
            full = (FULL_32, FULL_64) if attribute == "file_size" else (FULL_32,)
            if getattr(self, attribute) not in full:
                continue
            value = next(values, b"")
            if len(value) < 8:
                name = attribute.replace("_", " ").capitalize()
                raise BadZipFile(f"Corrupt zip64 extra field. {name} not found.")
            setattr(self, attribute, int.from_bytes(value, "little"))

    def _take_name(self, content, filename_crc):
        """Replace the name by that of a field, if it was made for this one."""
        broken = "Corrupt unicode path extra field (0x7075)"
        try:
            version, checksum = struct.unpack_from("<BL", content)
        except struct.error as error:
            raise BadZipFile(broken) from error
        if version != 1 or checksum != filename_crc:
            return
        try:
            name = content[5:].decode("utf-8")
        except UnicodeDecodeError as error:
            raise BadZipFile(broken + ": invalid utf-8 bytes") from error
        if name:
            self.filename = _sanitize_filename(name)
        else:
            import warnings

            warnings.warn("Empty unicode path extra field (0x7075)", stacklevel=2)


def read_directory(raw, shift, encoding):
    """The members that a directory lists, their offsets shifted by what is before the archive."""
    from binascii import crc32

    at = 0
    while at < len(raw):
        if len(raw) - at < sizeCentralDir:
            raise BadZipFile("Truncated central directory")
        (
            signature, create_version, create_system, extract_version, reserved, flags, method,
            clock, date, checksum, packed, size, name_length, extra_length, comment_length,
            volume, internal, external, offset,
        ) = struct.unpack_from(structCentralDir, raw, at)
        if signature != stringCentralDir:
            raise BadZipFile("Bad magic number for central directory")
        name_end = at + sizeCentralDir + name_length
        extra_end = name_end + extra_length
        raw_name = raw[at + sizeCentralDir : name_end]
        at = extra_end + comment_length

        info = ZipInfo(raw_name.decode("utf-8" if flags & _MASK_UTF_FILENAME else encoding))
        info.extra = raw[name_end:extra_end]
        info.comment = raw[extra_end:at]
        info.create_version, info.create_system = create_version, create_system
        info.extract_version, info.reserved = extract_version, reserved
        if extract_version > MAX_EXTRACT_VERSION:
            raise NotImplementedError(f"zip file version {extract_version / 10:.1f}")
        info.flag_bits, info.compress_type = flags, method
        info.CRC, info.compress_size, info.file_size = checksum, packed, size
        info.volume, info.internal_attr, info.external_attr = volume, internal, external
        info.date_time, info._raw_time = _from_dos(date, clock), clock
        info.header_offset = offset
        info._decodeExtra(crc32(raw_name))
        info.header_offset += shift
        yield info
