"""`zipfile.Path`: members of an archive as paths, in the manner of pathlib."""

import contextlib
import io
import itertools
import pathlib
import posixpath
import re
import stat

import zipfile


def _parents(path):
    """Directories above a path, the nearest first."""
    return itertools.islice(_ancestry(path), 1, None)


def _ancestry(path):
    path = path.rstrip("/")
    while path.rstrip("/"):
        yield path
        path, _ = posixpath.split(path)


class CompleteDirs(zipfile.ZipFile):
    """An archive whose list of names has all directories, also those that are only implied."""

    def __init__(self, *args, **kwargs):
        self.__opened_with = args, kwargs
        super().__init__(*args, **kwargs)

    def __getstate__(self):
        # Pickled by what it was opened with.
        return self.__opened_with

    def __setstate__(self, state):
        args, kwargs = state
        self.__init__(*args, **kwargs)

    @staticmethod
    def _implied_dirs(names):
        parents = itertools.chain.from_iterable(map(_parents, names))
        known = set(names)
        return dict.fromkeys(p + "/" for p in parents if p + "/" not in known)

    def namelist(self):
        names = super().namelist()
        return names + list(self._implied_dirs(names))

    def _name_set(self):
        return set(self.namelist())

    def resolve_dir(self, name):
        """The name with a slash, if that is what is in the archive."""
        names = self._name_set()
        dirname = name + "/"
        return dirname if name not in names and dirname in names else name

    def getinfo(self, name):
        try:
            return super().getinfo(name)
        except KeyError:
            if not name.endswith("/") or name not in self._name_set():
                raise
            return zipfile.ZipInfo(filename=name)

    @classmethod
    def make(cls, source):
        """An archive with all directories, of a file or of an archive."""
        if isinstance(source, CompleteDirs):
            return source
        if not isinstance(source, zipfile.ZipFile):
            return cls(source)
        # What is read only does not change: names can be kept.
        if "r" not in source.mode:
            cls = CompleteDirs
        source.__class__ = cls
        return source

    @classmethod
    def inject(cls, zf):
        """Add the implied directories to an archive that is being written."""
        for name in cls._implied_dirs(zf.namelist()):
            zf.writestr(name, b"")
        return zf


class FastLookup(CompleteDirs):
    """Keeps the names, as nothing is added."""

    def namelist(self):
        with contextlib.suppress(AttributeError):
            return self.__names
        self.__names = super().namelist()
        return self.__names

    def _name_set(self):
        with contextlib.suppress(AttributeError):
            return self.__lookup
        self.__lookup = super()._name_set()
        return self.__lookup


class Path:
    """A place in an archive."""

    __module__ = "zipfile"

    __repr = "{self.__class__.__name__}({self.root.filename!r}, {self.at!r})"

    def __init__(self, root, at=""):
        self.root = FastLookup.make(root)
        self.at = at

    def __eq__(self, other):
        if self.__class__ is not other.__class__:
            return NotImplemented
        return (self.root, self.at) == (other.root, other.at)

    def __hash__(self):
        return hash((self.root, self.at))

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """Open the member for text, or for bytes."""
        if self.is_dir():
            raise IsADirectoryError(self)
        zip_mode = mode[0]
        if zip_mode == "r" and not self.exists():
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, zip_mode, pwd=pwd)
        if "b" in mode:
            if args or kwargs:
                raise ValueError("encoding args invalid for binary operation")
            return stream
        return io.TextIOWrapper(stream, *args, **kwargs)

    def _base(self):
        return pathlib.PurePosixPath(self.at) if self.at else self.filename

    @property
    def name(self):
        return self._base().name

    @property
    def suffix(self):
        return self._base().suffix

    @property
    def suffixes(self):
        return self._base().suffixes

    @property
    def stem(self):
        return self._base().stem

    @property
    def filename(self):
        return pathlib.Path(self.root.filename).joinpath(self.at)

    def read_text(self, *args, **kwargs):
        with self.open("r", *args, **kwargs) as stream:
            return stream.read()

    def read_bytes(self):
        with self.open("rb") as stream:
            return stream.read()

    def _is_child(self, path):
        return posixpath.dirname(path.at.rstrip("/")) == self.at.rstrip("/")

    def _next(self, at):
        return self.__class__(self.root, at)

    def is_dir(self):
        return not self.at or self.at.endswith("/")

    def is_file(self):
        return self.exists() and not self.is_dir()

    def exists(self):
        return self.at in self.root._name_set()

    def iterdir(self):
        """The members directly below."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        return filter(self._is_child, map(self._next, self.root.namelist()))

    def match(self, path_pattern):
        return pathlib.PurePosixPath(self.at).match(path_pattern)

    def is_symlink(self):
        info = self.root.getinfo(self.at)
        return stat.S_ISLNK(info.external_attr >> 16)

    def glob(self, pattern):
        """The members below that a pattern matches."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        matches = re.compile(re.escape(self.at) + _translated(pattern)).fullmatch
        return map(self._next, filter(matches, self.root.namelist()))

    def rglob(self, pattern):
        return self.glob(f"**/{pattern}")

    def relative_to(self, other, *extra):
        return posixpath.relpath(str(self), str(other.joinpath(*extra)))

    def __str__(self):
        return posixpath.join(self.root.filename, self.at)

    def __repr__(self):
        return self.__repr.format(self=self)

    def joinpath(self, *other):
        next = posixpath.join(self.at, *other)
        return self._next(self.root.resolve_dir(next))

    __truediv__ = joinpath

    @property
    def parent(self):
        if not self.at:
            return self.filename.parent
        parent_at = posixpath.dirname(self.at.rstrip("/"))
        if parent_at:
            parent_at += "/"
        return self._next(parent_at)


def _translated(pattern):
    """A glob pattern as a regular expression. `**` is any depth, and stands alone."""
    parts = []
    for part in pattern.split("/"):
        if part in ("*", "**"):
            # A segment is not empty.
            parts.append(".*" if part == "**" else "[^/]+")
            continue
        if "**" in part:
            raise ValueError("** must appear alone in a path segment")
        out = []
        i = 0
        while i < len(part):
            c = part[i]
            i += 1
            if c == "*":
                out.append("[^/]*")
            elif c == "?":
                out.append("[^/]")
            elif c == "[" and (end := part.find("]", i + 1)) >= 0:
                inside = part[i:end].replace("\\", "\\\\")
                if inside[0] == "!":
                    inside = "^" + inside[1:]
                out.append(f"(?!/)[{inside}]")
                i = end + 1
            else:
                out.append(re.escape(c))
        parts.append("".join(out))
    return "/".join(parts) + "/?"
