"""The file under an archive, as its members see it: each reader with a position of its own, the
writer with a count where the file has no positions."""

from zipfile._format import MODULE


def refuse_while_writing(writing, act):
    """Nothing is read while a member is being written: the file has one position."""
    if writing:
        raise ValueError(
            f"Can't {act} the ZIP file while there is an open writing handle on it. "
            "Close the writing handle before trying to read."
        )


class _SharedFile:
    """A view of the archive's file with a position of its own."""

    __module__ = MODULE

    def __init__(self, file, pos, close, lock, writing):
        self._file, self._pos = file, pos
        self._release, self._lock, self._writing = close, lock, writing
        self.seekable = file.seekable

    def _at_own_place(self, act, move, *args):
        with self._lock:
            refuse_while_writing(self._writing(), act)
            result = move(*args)
            self._pos = self._file.tell()
        return result

    def _read(self, size):
        self._file.seek(self._pos)
        return self._file.read(size)

    def read(self, n=-1):
        return self._at_own_place("read from", self._read, n)

    def seek(self, offset, whence=0):
        if whence == 1:
            offset, whence = self._pos + offset, 0
        self._at_own_place("reposition in", self._file.seek, offset, whence)
        return self._pos

    def tell(self):
        return self._pos

    def close(self):
        file, self._file = self._file, None
        if file is not None:
            self._release(file)


class _Tellable:
    """Counts what is written to a stream that cannot tell its position."""

    __module__ = MODULE

    def __init__(self, fp):
        self.fp = fp
        self._written = 0

    def write(self, data):
        count = self.fp.write(data)
        self._written += count
        return count

    def tell(self):
        return self._written

    def flush(self):
        self.fp.flush()

    def close(self):
        self.fp.close()
