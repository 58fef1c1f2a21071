"""`ZipFile`: an archive that is read, written or appended to."""

import io
import os
import shutil
import struct
import threading
import time

import zipfile as _limits
from zipfile._ending import (
    _ECD_COMMENT,
    _ECD_OFFSET,
    _ECD_SIZE,
    _EndRecData,
    end_of_archive,
    shift_of,
)
from zipfile._extracting import extract, windows_name
from zipfile._format import (
    _MASK_COMPRESS_OPTION_1,
    _MASK_COMPRESSED_PATCH,
    _MASK_ENCRYPTED,
    _MASK_STRONG_ENCRYPTION,
    _MASK_USE_DATA_DESCRIPTOR,
    _MASK_UTF_FILENAME,
    MODULE,
    ZIP_LZMA,
    ZIP_MAX_COMMENT,
    ZIP_STORED,
    BadZipFile,
    LargeZipFile,
    sizeFileHeader,
    stringFileHeader,
    structFileHeader,
)
from zipfile._info import DOS_DIRECTORY, ZipInfo, read_directory
from zipfile._methods import _check_compression
from zipfile._reading import ZipExtFile
from zipfile._shared import _SharedFile, _Tellable, refuse_while_writing
from zipfile._writing import _ZipWriteFile

# How a file is opened for a mode: what is tried, one after the other. Appending creates, and what
# cannot be read may still be written.
_WAYS_TO_OPEN = {
    "r": ["rb"], "w": ["w+b", "wb"], "x": ["x+b", "xb"], "a": ["r+b", "w+b", "wb"],
}


def _open_file(path, mode):
    *first, last = _WAYS_TO_OPEN[mode]
    for way in first:
        try:
            return io.open(path, way)
        except OSError:
            pass
    return io.open(path, last)


def _check_password(pwd):
    if pwd and not isinstance(pwd, bytes):
        raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
    return pwd


class ZipFile:
    """An archive: a file of members, with a directory of them at its end."""

    __module__ = MODULE

    # Of an archive that could not be opened.
    fp = None

    def __init__(
        self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *,
        strict_timestamps=True, metadata_encoding=None,
    ):
        if mode not in _WAYS_TO_OPEN:
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        self.mode = mode
        self.debug = 0
        # How members are written, and read.
        self.compression = compression
        self.compresslevel = compresslevel
        self._allowZip64 = allowZip64
        self._strict_timestamps = strict_timestamps
        self.metadata_encoding = metadata_encoding
        self.pwd = None
        # What is in it, in order and by name; where the directory is, or will be.
        self.filelist = []
        self.NameToInfo = {}
        self.start_dir = 0
        self._comment = b""
        self._didModify = False
        # The file is closed when nobody reads a member of it any more, if it was opened here.
        self._fileRefCnt = 1
        self._lock = threading.RLock()
        self._writing = False
        self._seekable = True
        self._filePassed = not isinstance(file, (str, os.PathLike))
        if self._filePassed:
            self.fp, self.filename = file, getattr(file, "name", None)
        else:
            self.filename = os.fspath(file)
            self.fp = _open_file(self.filename, mode)
        try:
            self._find_directory()
        except:
            self._let_go()
            raise

    def _find_directory(self):
        if self.mode in "ra":
            try:
                self._RealGetContents()
            except BadZipFile:
                # A file that is no archive gets one appended.
                if self.mode == "r":
                    raise
                self._didModify = True
                self.fp.seek(0, 2)
                self.start_dir = self.fp.tell()
            else:
                if self.mode == "a":
                    self.fp.seek(self.start_dir)
            return
        # Also an empty archive is written.
        self._didModify = True
        try:
            self.start_dir = self.fp.tell()
        except (AttributeError, OSError):
            self.fp = _Tellable(self.fp)
            self._seekable = False
            return
        # Some streams tell but do not seek.
        try:
            self.fp.seek(self.start_dir)
        except (AttributeError, OSError):
            self._seekable = False

    def _RealGetContents(self):
        try:
            record = _EndRecData(self.fp)
        except OSError:
            record = None
        if not record:
            raise BadZipFile("File is not a zip file") from None
        self._comment = record[_ECD_COMMENT]
        shift = shift_of(record)
        self.start_dir = record[_ECD_OFFSET] + shift
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        self.fp.seek(self.start_dir)
        directory = self.fp.read(record[_ECD_SIZE])
        for info in read_directory(directory, shift, self.metadata_encoding or "cp437"):
            self._add(info)
        # Members end where the next begins: overlapping ones are an attack.
        end = self.start_dir
        for info in sorted(self.filelist, key=lambda info: info.header_offset)[::-1]:
            info._end_offset, end = end, info.header_offset

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        about = " [closed]"
        if self.fp is not None:
            about = f" mode={self.mode!r}"
            if self._filePassed:
                about = f" file={self.fp!r}" + about
            elif self.filename is not None:
                about = f" filename={self.filename!r}" + about
        return f"<{type(self).__module__}.{type(self).__qualname__}{about}>"

    # What is in it.

    def namelist(self):
        """The names of the members."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """What is known about the members."""
        return self.filelist

    def getinfo(self, name):
        """What is known about a member."""
        try:
            return self.NameToInfo[name]
        except KeyError:
            raise KeyError(f"There is no item named {name!r} in the archive") from None

    def printdir(self, file=None):
        """Print a table of the members."""
        print(f"{'File Name':46} {'Modified    ':>19} {'Size':>12}", file=file)
        for info in self.filelist:
            when = "{}-{:02}-{:02} {:02}:{:02}:{:02}".format(*info.date_time)
            print(f"{info.filename:46} {when} {info.file_size:12}", file=file)

    def testzip(self):
        """Read all members; the name of the first damaged one, or None."""
        for info in self.filelist:
            try:
                with self.open(info.filename) as member:
                    while member.read(1 << 20):
                        pass
            except BadZipFile:
                return info.filename
        return None

    def setpassword(self, pwd):
        """Set the password for encrypted members."""
        self.pwd = _check_password(pwd) or None

    @property
    def comment(self):
        """The comment at the end of the archive."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment).__name__}")
        if len(comment) > ZIP_MAX_COMMENT:
            import warnings

            warnings.warn(
                f"Archive comment is too long; truncating to {ZIP_MAX_COMMENT} bytes",
                stacklevel=2,
            )
        self._comment = comment[:ZIP_MAX_COMMENT]
        self._didModify = True

    # Reading members.

    def read(self, name, pwd=None):
        """The contents of a member."""
        with self.open(name, pwd=pwd) as member:
            return member.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """A member as a stream of bytes."""
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        if mode == "w" and pwd:
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        given = isinstance(name, ZipInfo)
        if mode == "w":
            info = name if given else self._new_member(name)
            return self._open_to_write(info, force_zip64)
        info = name if given else self.getinfo(name)
        refuse_while_writing(self._writing, "read from")
        self._fileRefCnt += 1
        view = _SharedFile(
            self.fp, info.header_offset, self._fpclose, self._lock, lambda: self._writing
        )
        try:
            self._check_header(view, info)
            password = None
            if info.flag_bits & _MASK_ENCRYPTED:
                password = _check_password(pwd or self.pwd)
                if not password:
                    raise RuntimeError(
                        f"File {name!r} is encrypted, password required for extraction"
                    )
            return ZipExtFile(view, mode, info, password, close_fileobj=True)
        except:
            view.close()
            raise

    def _check_header(self, file, info):
        """Read the header in front of a member's data, and compare it with the directory."""
        raw = file.read(sizeFileHeader)
        if len(raw) < sizeFileHeader:
            raise BadZipFile("Truncated file header")
        signature, _, _, flags, *_, name_length, extra_length = struct.unpack(structFileHeader, raw)
        if signature != stringFileHeader:
            raise BadZipFile("Bad magic number for file header")
        raw_name = file.read(name_length)
        if extra_length:
            file.seek(extra_length, 1)
        for flag, what in (
            (_MASK_COMPRESSED_PATCH, "compressed patched data (flag bit 5)"),
            (_MASK_STRONG_ENCRYPTION, "strong encryption (flag bit 6)"),
        ):
            if info.flag_bits & flag:
                raise NotImplementedError(what)
        encoding = "utf-8" if flags & _MASK_UTF_FILENAME else self.metadata_encoding or "cp437"
        if raw_name.decode(encoding) != info.orig_filename:
            raise BadZipFile(
                f"File name in directory {info.orig_filename!r} and header {raw_name!r} differ."
            )
        limit = info._end_offset
        if limit is None or file.tell() + info.compress_size <= limit:
            return
        complaint = f"Overlapped entries: {info.orig_filename!r} (possible zip bomb)"
        if limit != info.header_offset:
            raise BadZipFile(complaint)
        import warnings

        warnings.warn(complaint, stacklevel=3)

    def extract(self, member, path=None, pwd=None):
        """Write a member to a file below a directory."""
        return self._extract_member(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Write members, all of them by default, to files below a directory."""
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    def _extract_member(self, member, targetpath, pwd):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        return extract(self, info, targetpath, pwd)

    _sanitize_windows_name = staticmethod(windows_name)

    # Writing members.

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add a file of the system."""
        self._check_free()
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            info.CRC = 0
            self.mkdir(info)
            return
        self._set_method(info, self.compression, self.compresslevel)
        self._set_method(info, compress_type, compresslevel)
        with open(filename, "rb") as source, self.open(info, "w") as target:
            shutil.copyfileobj(source, target, 1 << 13)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Add a member with these contents."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = self._new_member(info, time.localtime(time.time())[:6])
            if info.filename.endswith("/"):
                info.external_attr = 0o40775 << 16 | DOS_DIRECTORY
            else:
                info.external_attr = 0o600 << 16
        self._check_free(".")
        self._set_method(info, compress_type, compresslevel)
        info.file_size = len(data)
        with self._lock, self.open(info, "w") as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=0o777):
        """Add a directory."""
        info = zinfo_or_directory_name
        if isinstance(info, str):
            info = ZipInfo(info if info.endswith("/") else info + "/")
            info.CRC = 0
            info.external_attr = ((0o40000 | mode) & 0xFFFF) << 16 | DOS_DIRECTORY
        elif not isinstance(info, ZipInfo):
            raise TypeError("Expected type str or ZipInfo")
        elif not info.is_dir():
            raise ValueError("The given ZipInfo does not describe a directory")
        with self._lock:
            if info.compress_type == ZIP_LZMA:
                info.flag_bits |= _MASK_COMPRESS_OPTION_1
            self._write_header(info, False)
            self._add(info)
            self.start_dir = self.fp.tell()

    def _new_member(self, name, *when):
        info = ZipInfo(name, *when)
        self._set_method(info, self.compression, self.compresslevel)
        return info

    @staticmethod
    def _set_method(info, compress_type, compresslevel):
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel

    def _check_free(self, end=""):
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists" + end)

    def _open_to_write(self, zinfo, force_zip64=False):
        if force_zip64 and not self._allowZip64:
            raise ValueError(
                "force_zip64 is True, but allowZip64 was False when opening the ZIP file."
            )
        if self._writing:
            raise ValueError(
                "Can't write to the ZIP file while there is another write handle open on it. "
                "Close the first handle before opening another."
            )
        zinfo.CRC = zinfo.compress_size = 0
        zinfo.flag_bits = _MASK_COMPRESS_OPTION_1 if zinfo.compress_type == ZIP_LZMA else 0
        if not self._seekable:
            zinfo.flag_bits |= _MASK_USE_DATA_DESCRIPTOR
        zinfo.external_attr = zinfo.external_attr or 0o600 << 16
        # Compressed data may be a little larger.
        large = force_zip64 or zinfo.file_size * 1.05 > _limits.ZIP64_LIMIT
        if large and not self._allowZip64:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        self._write_header(zinfo, large)
        self._writing = True
        return _ZipWriteFile(self, zinfo, large)

    def _write_header(self, info, large):
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._writecheck(info)
        self._didModify = True
        self.fp.write(info.FileHeader(large))

    def _writecheck(self, zinfo):
        """Raise what tells that a member cannot be added."""
        if zinfo.filename in self.NameToInfo:
            import warnings

            warnings.warn(f"Duplicate name: {zinfo.filename!r}", stacklevel=4)
        if self.mode == "r":
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        _check_compression(zinfo.compress_type)
        if self._allowZip64:
            return
        limit = _limits.ZIP64_LIMIT
        for what, over in (
            ("Files count", len(self.filelist) >= _limits.ZIP_FILECOUNT_LIMIT),
            ("Filesize", zinfo.file_size > limit),
            ("Zipfile size", zinfo.header_offset > limit),
        ):
            if over:
                raise LargeZipFile(what + " would require ZIP64 extensions")

    def _add(self, info):
        """List a member; the stream that wrote one calls this when it is complete."""
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info


    # The end.

    def __del__(self):
        self.close()

    def close(self):
        """Write the directory, if something was added, and close the file."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError(
                "Can't close the ZIP file while there is an open writing handle on it. "
                "Close the writing handle before closing the zip."
            )
        try:
            if self._didModify and self.mode != "r":
                with self._lock:
                    self._write_directory()
        finally:
            self._let_go()

    def _write_directory(self):
        if self._seekable:
            self.fp.seek(self.start_dir)
        for info in self.filelist:
            self.fp.write(info.directory_entry())
        self.fp.write(
            end_of_archive(
                len(self.filelist), self.start_dir, self.fp.tell(), self._comment,
                self._allowZip64,
            )
        )
        # What was there before may have been longer.
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()

    def _let_go(self):
        file, self.fp = self.fp, None
        self._fpclose(file)

    def _fpclose(self, fp):
        """The archive, or a member that was read, needs the file no more."""
        self._fileRefCnt -= 1
        if not (self._fileRefCnt or self._filePassed):
            fp.close()
