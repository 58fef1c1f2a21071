"""Paths without files: what can be told from the text."""

import functools
import glob as _glob
import ntpath
import os
import posixpath
import re
from collections.abc import Sequence


class _PathParents(Sequence):
    """The directories above a path."""

    def __init__(self, path):
        self._path = path
        self._drive, self._root, self._tail = path.drive, path.root, path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._from_parsed_parts(
            self._drive, self._root, self._tail[:-index - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


@functools.lru_cache(maxsize=512)
def _matcher(pattern, ignore_case, recursive, sep):
    text = _glob.translate(pattern, recursive=recursive, include_hidden=True, seps=sep)
    return re.compile(text, re.NOFLAG if not ignore_case else re.IGNORECASE).match


class PurePath:
    """A path that nothing is done with: made of parts, compared, joined."""

    __module__ = "pathlib._local"
    __slots__ = (
        "_raw_paths", "_drv", "_root", "_tail_cached", "_str", "_str_normcase_cached",
        "_parts_normcase_cached", "_hash")
    parser = os.path

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PureWindowsPath if os.name == "nt" else PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser:
                    # The other kind's separators mean the same.
                    paths.append(str(arg).replace("\\", "/") if arg.parser is ntpath
                                 else str(arg))
                else:
                    paths.extend(arg._raw_paths)
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ "
                    f"returns a str, not {type(path).__name__!r}")
            paths.append(path)
        self._raw_paths = paths

    def with_segments(self, *pathsegments):
        """A path of the same kind; subclasses may give it more."""
        return type(self)(*pathsegments)

    def __reduce__(self):
        return self.__class__, self.parts

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        """The path as the system takes it."""
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def __str__(self):
        try:
            return self._str
        except AttributeError:
            self._str = self._format_parsed_parts(self.drive, self.root, self._tail) or "."
            return self._str

    # ---- parsing

    @property
    def _raw_path(self):
        paths = self._raw_paths
        if len(paths) == 1:
            return paths[0]
        return self.parser.join(*paths) if paths else ""

    @classmethod
    def _parse_path(cls, path):
        if not path:
            return "", "", []
        parser = cls.parser
        sep, altsep = parser.sep, parser.altsep
        if altsep:
            path = path.replace(altsep, sep)
        drive, root, rest = parser.splitroot(path)
        if not root and drive.startswith(sep) and not drive.endswith(sep):
            parts = drive.split(sep)
            if len(parts) == 4 and parts[2] not in "?.":
                # A share has a root even if none is written.
                root = sep
            elif len(parts) == 6:
                root = sep
        return drive, root, [part for part in rest.split(sep) if part and part != "."]

    @classmethod
    def _format_parsed_parts(cls, drive, root, tail):
        sep = cls.parser.sep
        if drive or root:
            return drive + root + sep.join(tail)
        if tail and cls.parser.splitdrive(tail[0])[0]:
            # A name that would be taken for a drive.
            tail = [".", *tail]
        return sep.join(tail)

    def _from_parsed_parts(self, drive, root, tail):
        text = self._format_parsed_parts(drive, root, tail)
        path = self.with_segments(text)
        path._str = text or "."
        path._drv, path._root, path._tail_cached = drive, root, tail
        return path

    def _load_parts(self):
        self._drv, self._root, self._tail_cached = self._parse_path(self._raw_path)

    @property
    def drive(self):
        """The drive, or nothing."""
        try:
            return self._drv
        except AttributeError:
            self._load_parts()
            return self._drv

    @property
    def root(self):
        """The root, or nothing."""
        try:
            return self._root
        except AttributeError:
            self._load_parts()
            return self._root

    @property
    def _tail(self):
        try:
            return self._tail_cached
        except AttributeError:
            self._load_parts()
            return self._tail_cached

    @property
    def anchor(self):
        """Drive and root."""
        return self.drive + self.root

    @property
    def parts(self):
        """The path's parts: the anchor, if it has one, and the names."""
        anchor = self.drive + self.root
        return (anchor, *self._tail) if anchor else tuple(self._tail)

    def as_posix(self):
        """The text with slashes."""
        return str(self).replace(self.parser.sep, "/")

    def as_uri(self):
        """The path as a `file` URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        drive = self.drive
        if len(drive) == 2 and drive[1] == ":":
            prefix, path = "file:///" + drive, self.as_posix()[2:]
        elif drive:
            prefix, path = "file:", self.as_posix()
        else:
            prefix, path = "file://", str(self)
        safe = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~/"
        quoted = "".join(
            chr(byte) if byte in safe else f"%{byte:02X}" for byte in os.fsencode(path))
        return prefix + quoted

    # ---- comparing

    @property
    def _str_normcase(self):
        try:
            return self._str_normcase_cached
        except AttributeError:
            text = str(self)
            self._str_normcase_cached = text if self.parser is posixpath else text.lower()
            return self._str_normcase_cached

    @property
    def _parts_normcase(self):
        try:
            return self._parts_normcase_cached
        except AttributeError:
            self._parts_normcase_cached = self._str_normcase.split(self.parser.sep)
            return self._parts_normcase_cached

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._str_normcase == other._str_normcase and self.parser is other.parser

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(self._str_normcase)
            return self._hash

    def _comparable(self, other):
        return isinstance(other, PurePath) and self.parser is other.parser

    def __lt__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return self._parts_normcase < other._parts_normcase

    def __le__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return self._parts_normcase <= other._parts_normcase

    def __gt__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return self._parts_normcase > other._parts_normcase

    def __ge__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return self._parts_normcase >= other._parts_normcase

    # ---- joining

    def joinpath(self, *pathsegments):
        """The path with others behind it."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    # ---- names

    @property
    def name(self):
        """The last name, or nothing."""
        tail = self._tail
        return tail[-1] if tail else ""

    @property
    def suffix(self):
        """The last name's last extension with its dot, or nothing."""
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        """The last name's extensions with their dots."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last name without its last extension."""
        name = self.name
        dot = name.rfind(".")
        return name[:dot] if 0 < dot < len(name) - 1 else name

    def with_name(self, name):
        """The path with another last name."""
        parser = self.parser
        if not name or parser.sep in name or (parser.altsep and parser.altsep in name) \
                or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        tail = self._tail.copy()
        if not tail:
            raise ValueError(f"{self!r} has an empty name")
        tail[-1] = name
        return self._from_parsed_parts(self.drive, self.root, tail)

    def with_stem(self, stem):
        """The path with another stem."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another extension, or none."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    # ---- relations

    @property
    def parent(self):
        """The directory that the path is in."""
        tail = self._tail
        if not tail:
            return self
        return self._from_parsed_parts(self.drive, self.root, tail[:-1])

    @property
    def parents(self):
        """The directories above, nearest first."""
        return _PathParents(self)

    def relative_to(self, other, *_deprecated, walk_up=False):
        """The way to the path from another; with `walk_up` it may begin with `..`."""
        if _deprecated:
            _warn_more_arguments("relative_to")
            other = self.with_segments(other, *_deprecated)
        elif not isinstance(other, PurePath):
            other = self.with_segments(other)
        for steps, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._from_parsed_parts("", "", [".."] * steps + self._tail[len(path._tail):])

    def is_relative_to(self, other, *_deprecated):
        """Is the path another, or below it?"""
        if _deprecated:
            _warn_more_arguments("is_relative_to")
            other = self.with_segments(other, *_deprecated)
        elif not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def is_absolute(self):
        """Does the path begin at the root, of a drive where there are drives?"""
        if self.parser is posixpath:
            return any(path.startswith("/") for path in self._raw_paths)
        return self.parser.isabs(self)

    def is_reserved(self):
        """Does the path have a name that Windows keeps for itself?"""
        import warnings
        warnings.warn(
            "pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python "
            "3.15. Use os.path.isreserved() to detect reserved paths on Windows.",
            DeprecationWarning, 2)
        return self.parser is ntpath and ntpath.isreserved(str(self))

    # ---- patterns

    def full_match(self, pattern, *, case_sensitive=None):
        """Does the whole path match a pattern?"""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        match = _matcher(
            str(pattern) if pattern.parts else "", not case_sensitive, True, self.parser.sep)
        return match(str(self) if self.parts else "") is not None

    def match(self, path_pattern, *, case_sensitive=None):
        """Does the end of the path match a pattern? For an absolute one, the whole path."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        parts, patterns = self.parts[::-1], path_pattern.parts[::-1]
        if not patterns:
            raise ValueError("empty pattern")
        if len(parts) < len(patterns) or (len(parts) > len(patterns) and path_pattern.anchor):
            return False
        return all(
            _matcher(pattern, not case_sensitive, False, self.parser.sep)(part) is not None
            for part, pattern in zip(parts, patterns))


def _warn_more_arguments(function):
    import warnings
    warnings.warn(
        f"support for supplying more than one positional argument to pathlib.PurePath.{function}()"
        " is deprecated and scheduled for removal in Python 3.14", DeprecationWarning, 3)


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path as POSIX systems write it."""

    __module__ = "pathlib._local"
    __slots__ = ()
    parser = posixpath


class PureWindowsPath(PurePath):
    """A path as Windows writes it."""

    __module__ = "pathlib._local"
    __slots__ = ()
    parser = ntpath
