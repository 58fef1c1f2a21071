"""What `bz2`, `gzip` and `lzma` share: files that are read through a decompressor."""

import io
import sys

BUFFER_SIZE = io.DEFAULT_BUFFER_SIZE


class BaseStream(io.BufferedIOBase):
    """The checks that methods of compressed files begin with."""

    def _check_not_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _check_can_read(self):
        if not self.readable():
            raise io.UnsupportedOperation("File not open for reading")

    def _check_can_write(self):
        if not self.writable():
            raise io.UnsupportedOperation("File not open for writing")

    def _check_can_seek(self):
        if not self.readable():
            raise io.UnsupportedOperation(
                "Seeking is only supported on files open for reading"
            )
        if not self.seekable():
            raise io.UnsupportedOperation(
                "The underlying file object does not support seeking"
            )


class DecompressReader(io.RawIOBase):
    """A raw file of what a decompressor makes of another file, which may hold several streams."""

    def __init__(self, fp, decomp_factory, trailing_error=(), **decomp_args):
        self._fp = fp
        self._eof = False
        self._pos = 0
        # Known once the end was reached.
        self._size = -1
        self._decomp_factory = decomp_factory
        self._decomp_args = decomp_args
        self._decompressor = decomp_factory(**decomp_args)
        # What a decompressor raises of data after the last stream that is none.
        self._trailing_error = trailing_error

    def readable(self):
        return True

    def close(self):
        self._decompressor = None
        return super().close()

    def seekable(self):
        return self._fp.seekable()

    def readinto(self, b):
        with memoryview(b) as view, view.cast("B") as byte_view:
            data = self.read(len(byte_view))
            byte_view[: len(data)] = data
        return len(data)

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        data = b""
        while size and not data and not self._eof:
            data = self._more(size)
        self._pos += len(data)
        return data

    def _more(self, size):
        """What the next piece of the file comes to; nothing for a piece too small, or at the end."""
        decompressor = self._decompressor
        if not decompressor.eof:
            piece = b""
            if decompressor.needs_input and not (piece := self._fp.read(BUFFER_SIZE)):
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            return decompressor.decompress(piece, size)
        piece = decompressor.unused_data or self._fp.read(BUFFER_SIZE)
        if piece:
            self._decompressor = self._decomp_factory(**self._decomp_args)
            try:
                return self._decompressor.decompress(piece, size)
            except self._trailing_error:
                pass
        self._eof = True
        self._size = self._pos
        return b""

    def readall(self):
        chunks = []
        # The largest size that a decompressor takes.
        while data := self.read(sys.maxsize):
            chunks.append(data)
        return b"".join(chunks)

    def _rewind(self):
        self._fp.seek(0)
        self._eof = False
        self._pos = 0
        self._decompressor = self._decomp_factory(**self._decomp_args)

    def _skip(self, count):
        while count > 0 and (data := self.read(min(count, BUFFER_SIZE))):
            count -= len(data)

    def seek(self, offset, whence=io.SEEK_SET):
        match whence:
            case io.SEEK_SET:
                wanted = offset
            case io.SEEK_CUR:
                wanted = self._pos + offset
            case io.SEEK_END:
                if self._size < 0:
                    self._skip(sys.maxsize)
                wanted = self._size + offset
            case _:
                raise ValueError(f"Invalid value for whence: {whence}")
        if wanted < self._pos:
            # Back is only possible from the start.
            self._rewind()
        self._skip(wanted - self._pos)
        return self._pos

    def tell(self):
        return self._pos
