"""The end of an archive: the record that tells where the directory is and how large it is."""

import struct

import zipfile as _limits
from zipfile._format import (
    FULL_16,
    FULL_32,
    MODULE,
    ZIP64_VERSION,
    ZIP_MAX_COMMENT,
    BadZipFile,
    LargeZipFile,
    sizeEndCentDir,
    sizeEndCentDir64,
    sizeEndCentDir64Locator,
    stringCentralDir,
    stringEndArchive,
    stringEndArchive64,
    stringEndArchive64Locator,
    structEndArchive,
    structEndArchive64,
    structEndArchive64Locator,
)

# Where what is in the list that `_EndRecData` gives: the fields of the record, then the comment and
# the place at which the record was found.
(
    _ECD_SIGNATURE, _ECD_DISK_NUMBER, _ECD_DISK_START, _ECD_ENTRIES_THIS_DISK,
    _ECD_ENTRIES_TOTAL, _ECD_SIZE, _ECD_OFFSET, _ECD_COMMENT_SIZE, _ECD_COMMENT, _ECD_LOCATION,
) = range(10)


def _EndRecData(fpin):
    """The record at the end of an archive as a list, or None."""
    fpin.seek(0, 2)
    size = fpin.tell()
    # Nearly always it is the last thing in the file. Otherwise a comment follows, in which there may
    # be anything.
    for reach in 0, ZIP_MAX_COMMENT:
        begin = size - sizeEndCentDir - reach
        if begin < 0:
            if not reach:
                return None
            begin = 0
        fpin.seek(begin)
        tail = fpin.read(sizeEndCentDir + reach)
        at = tail.rfind(stringEndArchive)
        after = at + sizeEndCentDir
        if at < 0 or after > len(tail):
            continue
        record = list(struct.unpack_from(structEndArchive, tail, at))
        length = record[_ECD_COMMENT_SIZE]
        if length and not reach:
            continue
        record += tail[after : after + length], begin + at
        _enlarge(fpin, record)
        return record
    return None


def _enlarge(file, record):
    """Replace the fields of a record by those of the large record that a locator points to."""
    place = record[_ECD_LOCATION] - sizeEndCentDir64Locator
    if place < 0:
        return
    locator = _read_record(file, place, structEndArchive64Locator, stringEndArchive64Locator)
    if locator is None:
        return
    _, disk, _, disks = locator
    if disk or disks > 1:
        raise BadZipFile("zipfiles that span multiple disks are not supported")
    # Right before the locator, wherever that says it is: something may stand before the archive.
    place -= sizeEndCentDir64
    if place < 0:
        raise BadZipFile("File is not a zip file")
    large = _read_record(file, place, structEndArchive64, stringEndArchive64)
    if large is not None:
        record[:_ECD_COMMENT_SIZE] = stringEndArchive64, *large[4:]


def _read_record(file, place, layout, signature):
    file.seek(place)
    raw = file.read(struct.calcsize(layout))
    if len(raw) < struct.calcsize(layout) or not raw.startswith(signature):
        return None
    return struct.unpack(layout, raw)


def shift_of(record):
    """By how much all offsets are off, because something stands before the archive."""
    directory_end = record[_ECD_LOCATION]
    if record[_ECD_SIGNATURE] == stringEndArchive64:
        directory_end -= sizeEndCentDir64 + sizeEndCentDir64Locator
    return directory_end - record[_ECD_SIZE] - record[_ECD_OFFSET]


def is_zipfile(filename):
    """Is this file (or the file of this name) an archive, as its end tells?"""
    try:
        if not hasattr(filename, "read"):
            with open(filename, "rb") as file:
                return _ends_well(file)
        before = filename.tell()
        answer = _ends_well(filename)
        filename.seek(before)
        return answer
    except (OSError, BadZipFile):
        return False


is_zipfile.__module__ = MODULE


def _ends_well(file):
    try:
        record = _EndRecData(file)
        if not record:
            return False
        if not (record[_ECD_ENTRIES_TOTAL] or record[_ECD_SIZE] or record[_ECD_OFFSET]):
            return True
        start = record[_ECD_OFFSET] + shift_of(record)
        if record[_ECD_DISK_NUMBER] != record[_ECD_DISK_START] or start < 0:
            return False
        file.seek(start)
        return file.read(len(stringCentralDir)) == stringCentralDir
    except OSError:
        return False


def end_of_archive(count, start, end, comment, allow_large):
    """The bytes behind a directory of so many members that begins and ends at these places."""
    size = end - start
    limit = _limits.ZIP64_LIMIT
    too_much = [
        what
        for what, over in (
            ("Files count", count > _limits.ZIP_FILECOUNT_LIMIT),
            ("Central directory offset", start > limit),
            ("Central directory size", size > limit),
        )
        if over
    ]
    large = b""
    if too_much:
        if not allow_large:
            raise LargeZipFile(too_much[0] + " would require ZIP64 extensions")
        # The size of the large record is told without its first two fields.
        large = struct.pack(
            structEndArchive64, stringEndArchive64, sizeEndCentDir64 - 12,
            ZIP64_VERSION, ZIP64_VERSION, 0, 0, count, count, size, start,
        )
        large += struct.pack(structEndArchive64Locator, stringEndArchive64Locator, 0, end, 1)
        count = min(count, FULL_16)
        size = min(size, FULL_32)
        start = min(start, FULL_32)
    small = struct.pack(
        structEndArchive, stringEndArchive, 0, 0, count, count, size, start, len(comment)
    )
    return large + small + comment
