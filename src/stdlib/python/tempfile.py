"""Files and directories for a while (library reference: tempfile)."""

import errno as _errno
import io as _io
import os as _os
import shutil as _shutil
import sys as _sys
import types as _types
import warnings as _warnings
import weakref as _weakref
from operator import attrgetter as _attrgetter
from random import Random as _Random

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory",
    "mkstemp", "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir",
    "gettempprefixb", "gettempdirb",
]

TMP_MAX = 10000
template = "tmp"
tempdir = None


class _RandomNameSequence:
    """Names nobody can guess, without end."""

    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    def __init__(self):
        self.rng = _Random()

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(self.rng.choices(self.characters, k=8))


_names = None


def _get_candidate_names():
    global _names
    if _names is None:
        _names = _RandomNameSequence()
    return _names


def _candidate_tempdir_list():
    places = [_os.getenv(name) for name in ("TMPDIR", "TEMP", "TMP")]
    places = [place for place in places if place] + ["/tmp", "/var/tmp", "/usr/tmp"]
    try:
        places.append(_os.getcwd())
    except (AttributeError, OSError):
        places.append(_os.curdir)
    return places


def _get_default_tempdir():
    places = _candidate_tempdir_list()
    for place in places:
        if place != _os.curdir:
            place = _os.path.abspath(place)
        for name in (next(_get_candidate_names()) for _ in range(100)):
            path = _os.path.join(place, name)
            try:
                with open(path, "xb") as file:
                    file.write(b"blat")
                _os.unlink(path)
                return place
            except FileExistsError:
                continue
            except OSError:
                break
    raise FileNotFoundError(
        _errno.ENOENT, f"No usable temporary directory found in {places}")


def _infer_return_type(*args):
    kinds = set()
    for arg in args:
        if isinstance(arg, _os.PathLike):
            arg = _os.fspath(arg)
        if arg is not None:
            kinds.add(bytes if isinstance(arg, bytes) else str)
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    if kinds:
        return kinds.pop()
    return str if tempdir is None or isinstance(tempdir, str) else bytes


def _defaults(prefix, suffix, dir):
    kind = _infer_return_type(prefix, suffix, dir)
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else _os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


def _paths(prefix, suffix, dir, kind):
    for _ in range(TMP_MAX):
        name = next(_get_candidate_names())
        yield _os.path.join(dir, prefix + (name if kind is str else _os.fsencode(name)) + suffix)


def gettempprefix():
    """What names begin with."""
    return _os.fsdecode(template)


def gettempprefixb():
    return _os.fsencode(template)


def _gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _get_default_tempdir()
    return tempdir


def gettempdir():
    """The directory for files for a while."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    return _os.fsencode(_gettempdir())


# A file that nobody else has made. Where text is not the same as bytes, the flags would differ.
_text_openflags = _bin_openflags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a file, gives its descriptor and path. Who calls removes it."""
    prefix, suffix, dir, kind = _defaults(prefix, suffix, dir)
    dir = _os.path.abspath(dir)
    flags = _text_openflags if text else _bin_openflags
    for path in _paths(prefix, suffix, dir, kind):
        try:
            return _os.open(path, flags, 0o600), path
        except FileExistsError:
            continue
    raise FileExistsError(_errno.EEXIST, "No usable temporary file name found")


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a directory, gives its path. Who calls removes it."""
    prefix, suffix, dir, kind = _defaults(prefix, suffix, dir)
    for path in _paths(prefix, suffix, dir, kind):
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return _os.path.abspath(path)
    raise FileExistsError(_errno.EEXIST, "No usable temporary directory name found")


def mktemp(suffix="", prefix=template, dir=None):
    """A path that nothing has now; somebody else may make it first."""
    if dir is None:
        dir = gettempdir()
    for path in _paths(prefix, suffix, dir, str):
        if not _os.path.lexists(path):
            return path
    raise FileExistsError(_errno.EEXIST, "No usable temporary filename found")


class _Remover:
    """Closes a file and removes it, once."""

    closed = False

    def __init__(self, file, name, delete, delete_on_close):
        self.file = file
        self.name = name
        self.delete = delete
        self.delete_on_close = delete_on_close
        self.warn_message = "Implicitly cleaning up <_TemporaryFileWrapper {}>"

    def cleanup(self):
        file, self.file = self.file, None
        try:
            if file is not None:
                file.close()
        finally:
            if self.delete:
                self.delete = False
                try:
                    _os.unlink(self.name)
                except FileNotFoundError:
                    pass

    def close(self):
        if self.file is None:
            return
        if self.delete and self.delete_on_close:
            self.cleanup()
        else:
            file, self.file = self.file, None
            file.close()

    def __del__(self):
        self.cleanup()


class _TemporaryFileWrapper:
    """A file object that knows its name, and removes the file when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self._closer = _Remover(file, name, delete, delete_on_close)

    def __repr__(self):
        file = self.__dict__["file"]
        return f"<{type(self).__name__} {file=}>"

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if callable(value) and not isinstance(value, type):
            # A method that is kept also keeps the file from being removed.
            function, closer = value, self._closer

            def value(*args, **kwargs):
                closer
                return function(*args, **kwargs)

            value.__name__ = getattr(function, "__name__", name)
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._closer.cleanup()
        return result

    def close(self):
        """Closes the file, and removes it if that is so agreed."""
        self._closer.close()

    def __iter__(self):
        yield from self.file


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                       prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True):
    """An open file with a name, removed when it is closed."""
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        file = _io.open(fd, mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.unlink(name)
        _os.close(fd)
        raise
    raw = getattr(file, "buffer", file)
    for stream in (raw, getattr(raw, "raw", raw)):
        try:
            stream.name = name
        except AttributeError:
            pass
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                  dir=None, *, errors=None):
    """An open file that no directory lists."""
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        _os.unlink(name)
        return _io.open(fd, mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.close(fd)
        raise


class SpooledTemporaryFile(_io.IOBase):
    """A file in memory that moves to the disk when it has grown too large."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None,
                 suffix=None, prefix=None, dir=None, *, errors=None):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(
                _io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._arguments = {
            "mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix,
            "encoding": encoding, "newline": newline, "dir": dir, "errors": errors}

    __class_getitem__ = classmethod(_types.GenericAlias)

    def _check(self, file):
        if self._rolled:
            return
        if self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Moves to the disk."""
        if self._rolled:
            return
        file = self._file
        new = self._file = TemporaryFile(**self._arguments)
        del self._arguments
        at = file.tell()
        if hasattr(new, "buffer"):
            file.flush()
            new.buffer.write(file.detach().getvalue())
        else:
            new.write(file.getvalue())
        new.seek(at, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        if not self._file.closed:
            _warnings.warn(f"Unclosed file {self!r}", ResourceWarning, stacklevel=2, source=self)
            self._file.close()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def mode(self):
        try:
            return self._file.mode
        except AttributeError:
            return self._arguments["mode"]

    @property
    def name(self):
        try:
            return self._file.name
        except AttributeError:
            return None

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, data):
        written = self._file.write(data)
        self._check(self._file)
        return written

    def writelines(self, lines):
        written = self._file.writelines(lines)
        self._check(self._file)
        return written


def _forward(name):
    def method(self, *args):
        return getattr(self._file, name)(*args)

    method.__name__, method.__qualname__ = name, f"SpooledTemporaryFile.{name}"
    setattr(SpooledTemporaryFile, name, method)


# What the file does itself, wherever it is.
for _name in ("detach", "flush", "isatty", "read", "read1", "readable", "readinto", "readinto1",
              "readline", "readlines", "seek", "seekable", "tell", "writable"):
    _forward(_name)
for _name in "encoding", "errors", "newlines":
    setattr(SpooledTemporaryFile, _name, property(_attrgetter(f"_file.{_name}")))
del _name


class TemporaryDirectory:
    """A directory that is removed with all that is in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *,
                 delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = _weakref.finalize(
            self, self._cleanup, self.name, f"Implicitly cleaning up {self!r}",
            ignore_cleanup_errors, delete)

    @staticmethod
    def _rmtree(name, ignore_errors=False):
        def onexc(function, path, error):
            if isinstance(error, FileNotFoundError):
                return
            if isinstance(error, PermissionError) and path != name:
                _os.chmod(_os.path.dirname(path), 0o700)
                try:
                    _os.unlink(path)
                    return
                except (IsADirectoryError, PermissionError):
                    TemporaryDirectory._rmtree(path, ignore_errors)
                    return
            if not ignore_errors:
                raise error

        _shutil.rmtree(name, onexc=onexc)

    @classmethod
    def _cleanup(cls, name, warn_message, ignore_errors=False, delete=True):
        if delete:
            cls._rmtree(name, ignore_errors)
            _warnings.warn(warn_message, ResourceWarning)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Removes the directory."""
        if self._finalizer.detach() or _os.path.exists(self.name):
            self._rmtree(self.name, self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(_types.GenericAlias)
