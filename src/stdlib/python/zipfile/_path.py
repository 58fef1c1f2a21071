"""`zipfile.Path`: members of an archive as paths, in the manner of pathlib."""

import io
import itertools
import pathlib
import posixpath
import re
import stat

import zipfile


def _directories_above(path):
    """The directories that a name is in, the nearest first, with slashes."""
    above = posixpath.dirname(path.rstrip("/"))
    while above.rstrip("/"):
        yield above.rstrip("/") + "/"
        above = posixpath.dirname(above.rstrip("/"))


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
        set_of_names = set(names)
        above = itertools.chain.from_iterable(map(_directories_above, names))
        return dict.fromkeys(directory for directory in above if directory not in set_of_names)

    def namelist(self):
        names = super().namelist()
        return names + list(self._implied_dirs(names))

    def _name_set(self):
        return set(self.namelist())

    def resolve_dir(self, name):
        """The name with a slash, if that is what is in the archive."""
        names = self._name_set()
        return name + "/" if name not in names and name + "/" in names else name

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

    # Neither is known before somebody asks.
    _names = _known_names = None

    def namelist(self):
        if self._names is None:
            self._names = super().namelist()
        return self._names

    def _name_set(self):
        if self._known_names is None:
            self._known_names = super()._name_set()
        return self._known_names


class Path:
    """A place in an archive."""

    __module__ = "zipfile"

    def __init__(self, root, at=""):
        self.root = FastLookup.make(root)
        self.at = at

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self.root == other.root and self.at == other.at

    def __hash__(self):
        return hash((self.root, self.at))

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """Open the member for text, or for bytes."""
        if self.is_dir():
            raise IsADirectoryError(self)
        way = mode[0]
        if way == "r" and not self.exists():
            raise FileNotFoundError(self)
        member = self.root.open(self.at, way, pwd=pwd)
        if "b" not in mode:
            return io.TextIOWrapper(member, *args, **kwargs)
        if args or kwargs:
            raise ValueError("encoding args invalid for binary operation")
        return member

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
        return f"{type(self).__name__}({self.root.filename!r}, {self.at!r})"

    def joinpath(self, *other):
        next = posixpath.join(self.at, *other)
        return self._next(self.root.resolve_dir(next))

    __truediv__ = joinpath

    @property
    def parent(self):
        if not self.at:
            return self.filename.parent
        above = posixpath.dirname(self.at.rstrip("/"))
        return self._next(above and above + "/")


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
