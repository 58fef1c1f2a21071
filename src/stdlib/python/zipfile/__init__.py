"""Reading and writing archives in the ZIP format."""

import importlib.util
import io
import os
import struct
import sys

import bz2
import zlib

# Sizes and counts beyond which an archive needs extensions. Programs may change them.
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = (1 << 16) - 1

from zipfile._format import *
from zipfile._format import (
    _DD_SIGNATURE,
    _MASK_COMPRESS_OPTION_1,
    _MASK_COMPRESSED_PATCH,
    _MASK_ENCRYPTED,
    _MASK_STRONG_ENCRYPTION,
    _MASK_USE_DATA_DESCRIPTOR,
    _MASK_UTF_FILENAME,
)
from zipfile._ending import (
    _ECD_COMMENT,
    _ECD_COMMENT_SIZE,
    _ECD_DISK_NUMBER,
    _ECD_DISK_START,
    _ECD_ENTRIES_THIS_DISK,
    _ECD_ENTRIES_TOTAL,
    _ECD_LOCATION,
    _ECD_OFFSET,
    _ECD_SIGNATURE,
    _ECD_SIZE,
    _EndRecData,
    is_zipfile,
)
from zipfile._info import ZipInfo, _Extra, _sanitize_filename
from zipfile._methods import (
    LZMACompressor,
    LZMADecompressor,
    _check_compression,
    _get_compressor,
    _get_decompressor,
    _ZipDecrypter,
)
from zipfile._reading import ZipExtFile, crc32
from zipfile._shared import _SharedFile, _Tellable
from zipfile._writing import _ZipWriteFile
from zipfile._archive import ZipFile

__all__ = [
    "BadZipFile", "BadZipfile", "error",
    "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA",
    "is_zipfile", "ZipInfo", "ZipFile", "PyZipFile", "LargeZipFile",
    "Path",
]

# Older names.
error = BadZipfile = BadZipFile


class PyZipFile(ZipFile):
    """An archive of modules and packages. They are added as source: there is no compiled form."""

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, optimize=-1):
        ZipFile.__init__(self, file, mode=mode, compression=compression, allowZip64=allowZip64)
        self._optimize = optimize

    def writepy(self, pathname, basename="", filterfunc=None):
        """Add a module, a package, or all modules of a directory."""
        pathname = os.fspath(pathname)
        if filterfunc and not filterfunc(pathname):
            return
        name = os.path.split(pathname)[1]
        if not os.path.isdir(pathname):
            if pathname[-3:] != ".py":
                raise RuntimeError('Files added with writepy() must end with ".py"')
            self.write(pathname, f"{basename}/{name}" if basename else name)
            return
        package = os.path.isfile(os.path.join(pathname, "__init__.py"))
        if package:
            basename = f"{basename}/{name}" if basename else name
        for entry in sorted(os.listdir(pathname)):
            path = os.path.join(pathname, entry)
            if os.path.isdir(path):
                if package and os.path.isfile(os.path.join(path, "__init__.py")):
                    self.writepy(path, basename, filterfunc=filterfunc)
            elif os.path.splitext(entry)[1] == ".py":
                if not filterfunc or filterfunc(path):
                    self.write(path, f"{basename}/{entry}" if basename else entry)


from zipfile._path import CompleteDirs, Path
