"""Members as streams that are written."""

import io
import struct
from binascii import crc32

import zipfile as _limits
from zipfile._format import _DD_SIGNATURE, _MASK_USE_DATA_DESCRIPTOR, MODULE
from zipfile._methods import _get_compressor


class _ZipWriteFile(io.BufferedIOBase):
    """A member that is written. When it is closed the archive gets to know it."""

    __module__ = MODULE

    mode = "wb"

    def __init__(self, zf, zinfo, zip64):
        self._archive = zf
        self._zinfo = zinfo
        self._large = zip64
        self._engine = _get_compressor(zinfo.compress_type, zinfo.compress_level)
        # Of the contents; compressed; and the checksum.
        self._given = self._stored = self._checksum = 0

    @property
    def name(self):
        return self._zinfo.filename

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data).cast("B")
        self._given += len(data)
        self._checksum = crc32(data, self._checksum)
        self._store(self._engine.compress(data) if self._engine else data)
        return len(data)

    def _store(self, data):
        self._stored += len(data)
        self._archive.fp.write(data)

    def close(self):
        if self.closed:
            return
        try:
            super().close()
            if self._engine:
                self._store(self._engine.flush())
            self._tell_sizes()
            self._archive._add(self._zinfo)
        finally:
            self._archive._writing = False

    def _tell_sizes(self):
        """Write what was not known when the header was."""
        info, file = self._zinfo, self._archive.fp
        info.CRC, info.compress_size, info.file_size = self._checksum, self._stored, self._given
        if not self._large:
            for size, what in (self._given, "File"), (self._stored, "Compressed"):
                if size > _limits.ZIP64_LIMIT:
                    raise RuntimeError(f"{what} size too large, try using force_zip64")
        if info.flag_bits & _MASK_USE_DATA_DESCRIPTOR:
            layout = "<LLQQ" if self._large else "<LLLL"
            file.write(
                struct.pack(layout, _DD_SIGNATURE, self._checksum, self._stored, self._given)
            )
            self._archive.start_dir = file.tell()
        else:
            self._archive.start_dir = end = file.tell()
            file.seek(info.header_offset)
            file.write(info.FileHeader(self._large))
            file.seek(end)
