"""`ZipFile`: an archive that is read, written or appended to."""

import io
import os
import shutil
import struct
import threading
import time
from binascii import crc32

import zipfile as _limits
from zipfile._records import (
    _ECD_COMMENT,
    _ECD_LOCATION,
    _ECD_OFFSET,
    _ECD_SIGNATURE,
    _ECD_SIZE,
    _MASK_COMPRESS_OPTION_1,
    _MASK_COMPRESSED_PATCH,
    _MASK_ENCRYPTED,
    _MASK_STRONG_ENCRYPTION,
    _MASK_USE_DATA_DESCRIPTOR,
    _MASK_UTF_FILENAME,
    BZIP2_VERSION,
    LZMA_VERSION,
    MAX_EXTRACT_VERSION,
    ZIP64_VERSION,
    ZIP_BZIP2,
    ZIP_LZMA,
    ZIP_MAX_COMMENT,
    ZIP_STORED,
    BadZipFile,
    LargeZipFile,
    ZipInfo,
    _EndRecData,
    _Extra,
    sizeCentralDir,
    sizeEndCentDir64,
    sizeEndCentDir64Locator,
    sizeFileHeader,
    stringCentralDir,
    stringEndArchive,
    stringEndArchive64,
    stringEndArchive64Locator,
    stringFileHeader,
    structCentralDir,
    structEndArchive,
    structEndArchive64,
    structEndArchive64Locator,
    structFileHeader,
)
from zipfile._methods import _check_compression
from zipfile._streams import ZipExtFile, _SharedFile, _Tellable, _ZipWriteFile


class ZipFile:
    """An archive: a file of members, with a directory of them at its end."""

    __module__ = "zipfile"

    # Of an archive that could not be opened.
    fp = None
    _windows_illegal_name_trans_table = None

    def __init__(
        self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *,
        strict_timestamps=True, metadata_encoding=None,
    ):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self._allowZip64 = allowZip64
        self._didModify = False
        self.debug = 0
        self.NameToInfo = {}
        self.filelist = []
        self.compression = compression
        self.compresslevel = compresslevel
        self.mode = mode
        self.pwd = None
        self._comment = b""
        self._strict_timestamps = strict_timestamps
        self.metadata_encoding = metadata_encoding
        if self.metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        if isinstance(file, str):
            self._filePassed = 0
            self.filename = file
            modes = {
                "r": "rb", "w": "w+b", "x": "x+b", "a": "r+b",
                "r+b": "w+b", "w+b": "wb", "x+b": "xb",
            }
            file_mode = modes[mode]
            while True:
                try:
                    self.fp = io.open(file, file_mode)
                except OSError:
                    # Appending creates; what cannot be read may still be written.
                    if file_mode in modes:
                        file_mode = modes[file_mode]
                        continue
                    raise
                break
        else:
            self._filePassed = 1
            self.fp = file
            self.filename = getattr(file, "name", None)
        self._fileRefCnt = 1
        self._lock = threading.RLock()
        self._seekable = True
        self._writing = False
        try:
            if mode == "r":
                self._RealGetContents()
            elif mode in ("w", "x"):
                # Also an empty archive is written.
                self._didModify = True
                self._start_writing()
            else:
                try:
                    self._RealGetContents()
                    # The directory is written again after the new members.
                    self.fp.seek(self.start_dir)
                except BadZipFile:
                    self.fp.seek(0, 2)
                    self._didModify = True
                    self.start_dir = self.fp.tell()
        except:
            fp = self.fp
            self.fp = None
            self._fpclose(fp)
            raise

    def _start_writing(self):
        try:
            self.start_dir = self.fp.tell()
        except (AttributeError, OSError):
            self.fp = _Tellable(self.fp)
            self.start_dir = 0
            self._seekable = False
        else:
            # Some streams tell but do not seek.
            try:
                self.fp.seek(self.start_dir)
            except (AttributeError, OSError):
                self._seekable = False

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        result = [f"<{self.__class__.__module__}.{self.__class__.__qualname__}"]
        if self.fp is not None:
            if self._filePassed:
                result.append(f" file={self.fp!r}")
            elif self.filename is not None:
                result.append(f" filename={self.filename!r}")
            result.append(f" mode={self.mode!r}")
        else:
            result.append(" [closed]")
        result.append(">")
        return "".join(result)

    def _RealGetContents(self):
        fp = self.fp
        try:
            endrec = _EndRecData(fp)
        except OSError:
            raise BadZipFile("File is not a zip file") from None
        if not endrec:
            raise BadZipFile("File is not a zip file")
        size_cd = endrec[_ECD_SIZE]
        offset_cd = endrec[_ECD_OFFSET]
        self._comment = endrec[_ECD_COMMENT]
        # What is before the archive shifts all its offsets.
        concat = endrec[_ECD_LOCATION] - size_cd - offset_cd
        if endrec[_ECD_SIGNATURE] == stringEndArchive64:
            concat -= sizeEndCentDir64 + sizeEndCentDir64Locator
        self.start_dir = offset_cd + concat
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        fp.seek(self.start_dir, 0)
        data = fp.read(size_cd)
        fp = io.BytesIO(data)
        total = 0
        while total < size_cd:
            raw = fp.read(sizeCentralDir)
            if len(raw) != sizeCentralDir:
                raise BadZipFile("Truncated central directory")
            centdir = struct.unpack(structCentralDir, raw)
            if centdir[0] != stringCentralDir:
                raise BadZipFile("Bad magic number for central directory")
            (_, create_version, create_system, extract_version, reserved, flags, method, t, d,
             crc, compress_size, file_size, name_length, extra_length, comment_length, volume,
             internal, external, offset) = centdir
            filename = fp.read(name_length)
            orig_filename_crc = crc32(filename)
            if flags & _MASK_UTF_FILENAME:
                filename = filename.decode("utf-8")
            else:
                filename = filename.decode(self.metadata_encoding or "cp437")
            x = ZipInfo(filename)
            x.extra = fp.read(extra_length)
            x.comment = fp.read(comment_length)
            x.header_offset = offset
            (x.create_version, x.create_system, x.extract_version, x.reserved, x.flag_bits,
             x.compress_type) = create_version, create_system, extract_version, reserved, flags, method
            x.CRC, x.compress_size, x.file_size = crc, compress_size, file_size
            if x.extract_version > MAX_EXTRACT_VERSION:
                raise NotImplementedError(f"zip file version {x.extract_version / 10:.1f}")
            x.volume, x.internal_attr, x.external_attr = volume, internal, external
            x._raw_time = t
            x.date_time = (
                (d >> 9) + 1980, (d >> 5) & 0xF, d & 0x1F, t >> 11, (t >> 5) & 0x3F,
                (t & 0x1F) * 2,
            )
            x._decodeExtra(orig_filename_crc)
            x.header_offset += concat
            self.filelist.append(x)
            self.NameToInfo[x.filename] = x
            total += sizeCentralDir + name_length + extra_length + comment_length
        # Members end where the next begins: overlapping ones are an attack.
        end_offset = self.start_dir
        for zinfo in reversed(sorted(self.filelist, key=lambda zinfo: zinfo.header_offset)):
            zinfo._end_offset = end_offset
            end_offset = zinfo.header_offset

    def namelist(self):
        """The names of the members."""
        return [data.filename for data in self.filelist]

    def infolist(self):
        """What is known about the members."""
        return self.filelist

    def printdir(self, file=None):
        """Print a table of the members."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for zinfo in self.filelist:
            date = "%d-%02d-%02d %02d:%02d:%02d" % zinfo.date_time[:6]
            print("%-46s %s %12d" % (zinfo.filename, date, zinfo.file_size), file=file)

    def testzip(self):
        """Read all members; the name of the first damaged one, or None."""
        chunk_size = 2**20
        for zinfo in self.filelist:
            try:
                with self.open(zinfo.filename, "r") as f:
                    while f.read(chunk_size):
                        pass
            except BadZipFile:
                return zinfo.filename

    def getinfo(self, name):
        """What is known about a member."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f"There is no item named {name!r} in the archive")
        return info

    def setpassword(self, pwd):
        """Set the password for encrypted members."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        self.pwd = pwd if pwd else None

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
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment = comment
        self._didModify = True

    def read(self, name, pwd=None):
        """The contents of a member."""
        with self.open(name, "r", pwd) as fp:
            return fp.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """A member as a stream of bytes."""
        if mode not in {"r", "w"}:
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and (mode == "w"):
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            zinfo = name
        elif mode == "w":
            zinfo = ZipInfo(name)
            zinfo.compress_type = self.compression
            zinfo.compress_level = self.compresslevel
        else:
            zinfo = self.getinfo(name)
        if mode == "w":
            return self._open_to_write(zinfo, force_zip64=force_zip64)
        if self._writing:
            raise ValueError(
                "Can't read from the ZIP file while there "
                "is an open writing handle on it. "
                "Close the writing handle before trying to read."
            )
        self._fileRefCnt += 1
        zef_file = _SharedFile(
            self.fp, zinfo.header_offset, self._fpclose, self._lock, lambda: self._writing
        )
        try:
            self._check_header(zef_file, zinfo)
            if zinfo.flag_bits & _MASK_ENCRYPTED:
                if not pwd:
                    pwd = self.pwd
                if pwd and not isinstance(pwd, bytes):
                    raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
                if not pwd:
                    raise RuntimeError(
                        f"File {name!r} is encrypted, password required for extraction"
                    )
            else:
                pwd = None
            return ZipExtFile(zef_file, mode, zinfo, pwd, True)
        except:
            zef_file.close()
            raise

    def _check_header(self, file, zinfo):
        """Read the header in front of a member's data, and compare it with the directory."""
        fheader = file.read(sizeFileHeader)
        if len(fheader) != sizeFileHeader:
            raise BadZipFile("Truncated file header")
        fheader = struct.unpack(structFileHeader, fheader)
        if fheader[0] != stringFileHeader:
            raise BadZipFile("Bad magic number for file header")
        flags, name_length, extra_length = fheader[3], fheader[10], fheader[11]
        fname = file.read(name_length)
        if extra_length:
            file.seek(extra_length, whence=1)
        if zinfo.flag_bits & _MASK_COMPRESSED_PATCH:
            raise NotImplementedError("compressed patched data (flag bit 5)")
        if zinfo.flag_bits & _MASK_STRONG_ENCRYPTION:
            raise NotImplementedError("strong encryption (flag bit 6)")
        if fheader[3] & _MASK_UTF_FILENAME:
            fname_str = fname.decode("utf-8")
        else:
            fname_str = fname.decode(self.metadata_encoding or "cp437")
        if fname_str != zinfo.orig_filename:
            raise BadZipFile(
                f"File name in directory {zinfo.orig_filename!r} and header {fname!r} differ."
            )
        if (
            zinfo._end_offset is not None
            and file.tell() + zinfo.compress_size > zinfo._end_offset
        ):
            if zinfo._end_offset == zinfo.header_offset:
                import warnings

                warnings.warn(
                    f"Overlapped entries: {zinfo.orig_filename!r} (possible zip bomb)",
                    stacklevel=4,
                )
            else:
                raise BadZipFile(
                    f"Overlapped entries: {zinfo.orig_filename!r} (possible zip bomb)"
                )

    def _open_to_write(self, zinfo, force_zip64=False):
        if force_zip64 and not self._allowZip64:
            raise ValueError(
                "force_zip64 is True, but allowZip64 was False when opening the ZIP file."
            )
        if self._writing:
            raise ValueError(
                "Can't write to the ZIP file while there is "
                "another write handle open on it. "
                "Close the first handle before opening another."
            )
        zinfo.compress_size = 0
        zinfo.CRC = 0
        zinfo.flag_bits = 0x00
        if zinfo.compress_type == ZIP_LZMA:
            # The data end with a mark.
            zinfo.flag_bits |= _MASK_COMPRESS_OPTION_1
        if not self._seekable:
            zinfo.flag_bits |= _MASK_USE_DATA_DESCRIPTOR
        if not zinfo.external_attr:
            zinfo.external_attr = 0o600 << 16
        # Compressed data may be a little larger.
        zip64 = force_zip64 or (zinfo.file_size * 1.05 > _limits.ZIP64_LIMIT)
        if not self._allowZip64 and zip64:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        if self._seekable:
            self.fp.seek(self.start_dir)
        zinfo.header_offset = self.fp.tell()
        self._writecheck(zinfo)
        self._didModify = True
        self.fp.write(zinfo.FileHeader(zip64))
        self._writing = True
        return _ZipWriteFile(self, zinfo, zip64)

    def extract(self, member, path=None, pwd=None):
        """Write a member to a file below a directory."""
        path = os.getcwd() if path is None else os.fspath(path)
        return self._extract_member(member, path, pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Write members, all of them by default, to files below a directory."""
        if members is None:
            members = self.namelist()
        path = os.getcwd() if path is None else os.fspath(path)
        for zipinfo in members:
            self._extract_member(zipinfo, path, pwd)

    @classmethod
    def _sanitize_windows_name(cls, arcname, pathsep):
        """A name without what Windows does not allow."""
        table = cls._windows_illegal_name_trans_table
        if not table:
            illegal = ':<>|"?*'
            table = str.maketrans(illegal, "_" * len(illegal))
            cls._windows_illegal_name_trans_table = table
        arcname = arcname.translate(table)
        arcname = (x.rstrip(" .") for x in arcname.split(pathsep))
        return pathsep.join(x for x in arcname if x)

    def _extract_member(self, member, targetpath, pwd):
        if not isinstance(member, ZipInfo):
            member = self.getinfo(member)
        # Nothing is written outside the directory, whatever the name says.
        arcname = member.filename.replace("/", os.path.sep)
        if os.path.altsep:
            arcname = arcname.replace(os.path.altsep, os.path.sep)
        arcname = os.path.splitdrive(arcname)[1]
        invalid_path_parts = ("", os.path.curdir, os.path.pardir)
        arcname = os.path.sep.join(
            x for x in arcname.split(os.path.sep) if x not in invalid_path_parts
        )
        if os.path.sep == "\\":
            arcname = self._sanitize_windows_name(arcname, os.path.sep)
        if not arcname and not member.is_dir():
            raise ValueError("Empty filename.")
        targetpath = os.path.normpath(os.path.join(targetpath, arcname))
        upperdirs = os.path.dirname(targetpath)
        if upperdirs and not os.path.exists(upperdirs):
            os.makedirs(upperdirs, exist_ok=True)
        if member.is_dir():
            if not os.path.isdir(targetpath):
                try:
                    os.mkdir(targetpath)
                except FileExistsError:
                    if not os.path.isdir(targetpath):
                        raise
            return targetpath
        with self.open(member, pwd=pwd) as source, open(targetpath, "wb") as target:
            shutil.copyfileobj(source, target)
        return targetpath

    def _writecheck(self, zinfo):
        if zinfo.filename in self.NameToInfo:
            import warnings

            warnings.warn(f"Duplicate name: {zinfo.filename!r}", stacklevel=3)
        if self.mode not in ("w", "x", "a"):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        _check_compression(zinfo.compress_type)
        if not self._allowZip64:
            requires_zip64 = None
            if len(self.filelist) >= _limits.ZIP_FILECOUNT_LIMIT:
                requires_zip64 = "Files count"
            elif zinfo.file_size > _limits.ZIP64_LIMIT:
                requires_zip64 = "Filesize"
            elif zinfo.header_offset > _limits.ZIP64_LIMIT:
                requires_zip64 = "Zipfile size"
            if requires_zip64:
                raise LargeZipFile(requires_zip64 + " would require ZIP64 extensions")

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add a file of the system."""
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists")
        zinfo = ZipInfo.from_file(
            filename, arcname, strict_timestamps=self._strict_timestamps
        )
        if zinfo.is_dir():
            zinfo.compress_size = 0
            zinfo.CRC = 0
            self.mkdir(zinfo)
            return
        zinfo.compress_type = self.compression if compress_type is None else compress_type
        zinfo.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, "rb") as src, self.open(zinfo, "w") as dest:
            shutil.copyfileobj(src, dest, 1024 * 8)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Add a member with these contents."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        if isinstance(zinfo_or_arcname, ZipInfo):
            zinfo = zinfo_or_arcname
        else:
            zinfo = ZipInfo(
                filename=zinfo_or_arcname, date_time=time.localtime(time.time())[:6]
            )
            zinfo.compress_type = self.compression
            zinfo.compress_level = self.compresslevel
            if zinfo.filename.endswith("/"):
                zinfo.external_attr = 0o40775 << 16
                zinfo.external_attr |= 0x10
            else:
                zinfo.external_attr = 0o600 << 16
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")
        if compress_type is not None:
            zinfo.compress_type = compress_type
        if compresslevel is not None:
            zinfo.compress_level = compresslevel
        zinfo.file_size = len(data)
        with self._lock:
            with self.open(zinfo, mode="w") as dest:
                dest.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Add a directory."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            zinfo = zinfo_or_directory_name
            if not zinfo.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(zinfo_or_directory_name, str):
            directory_name = zinfo_or_directory_name
            if not directory_name.endswith("/"):
                directory_name += "/"
            zinfo = ZipInfo(directory_name)
            zinfo.compress_size = 0
            zinfo.CRC = 0
            zinfo.external_attr = ((0o40000 | mode) & 0xFFFF) << 16
            zinfo.file_size = 0
            zinfo.external_attr |= 0x10
        else:
            raise TypeError("Expected type str or ZipInfo")
        with self._lock:
            if self._seekable:
                self.fp.seek(self.start_dir)
            zinfo.header_offset = self.fp.tell()
            if zinfo.compress_type == ZIP_LZMA:
                zinfo.flag_bits |= _MASK_COMPRESS_OPTION_1
            self._writecheck(zinfo)
            self._didModify = True
            self.filelist.append(zinfo)
            self.NameToInfo[zinfo.filename] = zinfo
            self.fp.write(zinfo.FileHeader(False))
            self.start_dir = self.fp.tell()

    def __del__(self):
        self.close()

    def close(self):
        """Write the directory, if something was added, and close the file."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError(
                "Can't close the ZIP file while there is "
                "an open writing handle on it. "
                "Close the writing handle before closing the zip."
            )
        try:
            if self.mode in ("w", "x", "a") and self._didModify:
                with self._lock:
                    if self._seekable:
                        self.fp.seek(self.start_dir)
                    self._write_end_record()
        finally:
            fp = self.fp
            self.fp = None
            self._fpclose(fp)

    def _directory_entry(self, zinfo):
        dosdate, dostime = zinfo._times()
        extra = []
        file_size, compress_size = zinfo.file_size, zinfo.compress_size
        header_offset = zinfo.header_offset
        limit = _limits.ZIP64_LIMIT
        if file_size > limit or compress_size > limit:
            extra += [file_size, compress_size]
            file_size = compress_size = 0xFFFFFFFF
        if header_offset > limit:
            extra.append(header_offset)
            header_offset = 0xFFFFFFFF
        extra_data = zinfo.extra
        min_version = 0
        if extra:
            extra_data = _Extra.strip(extra_data, (1,))
            extra_data = (
                struct.pack("<HH" + "Q" * len(extra), 1, 8 * len(extra), *extra) + extra_data
            )
            min_version = ZIP64_VERSION
        if zinfo.compress_type == ZIP_BZIP2:
            min_version = max(BZIP2_VERSION, min_version)
        elif zinfo.compress_type == ZIP_LZMA:
            min_version = max(LZMA_VERSION, min_version)
        extract_version = max(min_version, zinfo.extract_version)
        create_version = max(min_version, zinfo.create_version)
        filename, flag_bits = zinfo._encodeFilenameFlags()
        centdir = struct.pack(
            structCentralDir, stringCentralDir, create_version, zinfo.create_system,
            extract_version, zinfo.reserved, flag_bits, zinfo.compress_type, dostime, dosdate,
            zinfo.CRC, compress_size, file_size, len(filename), len(extra_data),
            len(zinfo.comment), 0, zinfo.internal_attr, zinfo.external_attr, header_offset,
        )
        return centdir + filename + extra_data + zinfo.comment

    def _write_end_record(self):
        for zinfo in self.filelist:
            self.fp.write(self._directory_entry(zinfo))
        pos2 = self.fp.tell()
        count = len(self.filelist)
        size = pos2 - self.start_dir
        offset = self.start_dir
        requires_zip64 = None
        if count > _limits.ZIP_FILECOUNT_LIMIT:
            requires_zip64 = "Files count"
        elif offset > _limits.ZIP64_LIMIT:
            requires_zip64 = "Central directory offset"
        elif size > _limits.ZIP64_LIMIT:
            requires_zip64 = "Central directory size"
        if requires_zip64:
            if not self._allowZip64:
                raise LargeZipFile(requires_zip64 + " would require ZIP64 extensions")
            self.fp.write(
                struct.pack(
                    structEndArchive64, stringEndArchive64, sizeEndCentDir64 - 12, 45, 45, 0, 0,
                    count, count, size, offset,
                )
            )
            self.fp.write(
                struct.pack(structEndArchive64Locator, stringEndArchive64Locator, 0, pos2, 1)
            )
            count = min(count, 0xFFFF)
            size = min(size, 0xFFFFFFFF)
            offset = min(offset, 0xFFFFFFFF)
        self.fp.write(
            struct.pack(
                structEndArchive, stringEndArchive, 0, 0, count, count, size, offset,
                len(self._comment),
            )
        )
        self.fp.write(self._comment)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()

    def _fpclose(self, fp):
        self._fileRefCnt -= 1
        if not self._fileRefCnt and not self._filePassed:
            fp.close()
