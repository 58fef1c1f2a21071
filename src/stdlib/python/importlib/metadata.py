"""What packages say of themselves (library reference: importlib.metadata): read from the
`.dist-info` directories on `sys.path`."""

import os
import re
import sys

__all__ = [
    "Distribution", "EntryPoint", "EntryPoints", "PackageNotFoundError", "distribution",
    "distributions", "entry_points", "files", "metadata", "requires", "version",
]


class PackageNotFoundError(ModuleNotFoundError):
    """No package of that name is installed."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        return self.args[0]


def _normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


class PackageMetadata:
    """The fields of a METADATA file; names in any case."""

    def __init__(self, text):
        head, _, self._body = text.partition("\n\n")
        self._fields = []
        for line in head.splitlines():
            if line[:1] in " \t" and self._fields:
                name, value = self._fields[-1]
                self._fields[-1] = name, f"{value}\n{line.strip()}"
            elif ":" in line:
                name, _, value = line.partition(":")
                self._fields.append((name, value.strip()))

    def get_all(self, name, failobj=None):
        """All values of a field."""
        return [v for n, v in self._fields if n.lower() == name.lower()] or failobj

    def get(self, name, failobj=None):
        """The first value of a field."""
        if name.lower() == "description" and self._body:
            return self._body
        values = self.get_all(name)
        return values[0] if values else failobj

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get_all(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._fields)

    def keys(self):
        return [name for name, _ in self._fields]

    def items(self):
        return list(self._fields)


class EntryPoint:
    """A name under which a package offers something."""

    def __init__(self, name, value, group):
        self.name, self.value, self.group = name, value, group

    def __repr__(self):
        return f"EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})"

    def __eq__(self, other):
        return isinstance(other, EntryPoint) and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __lt__(self, other):
        return self._key() < other._key()

    def _key(self):
        return self.name, self.value, self.group

    @property
    def module(self):
        return self.value.partition(":")[0].partition("[")[0].strip()

    @property
    def attr(self):
        return self.value.partition(":")[2].partition("[")[0].strip()

    def load(self):
        """What is offered, imported."""
        from importlib import import_module
        found = import_module(self.module)
        for name in filter(None, self.attr.split(".")):
            found = getattr(found, name)
        return found


class EntryPoints(tuple):
    """Entry points, of which some can be selected."""

    __slots__ = ()

    def select(self, **params):
        return EntryPoints(
            point for point in self
            if all(getattr(point, name) == value for name, value in params.items()))

    def __getitem__(self, name):
        try:
            return next(iter(self.select(name=name)))
        except StopIteration:
            raise KeyError(name) from None

    @property
    def names(self):
        return {point.name for point in self}

    @property
    def groups(self):
        return {point.group for point in self}


class Distribution:
    """An installed package."""

    def __init__(self, path):
        self._path = path

    @classmethod
    def from_name(cls, name):
        """The package of that name."""
        if not name:
            raise ValueError("A distribution name is required.")
        for found in cls.discover():
            if _normal(found.name or "") == _normal(name):
                return found
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, **kwargs):
        """All packages on the path."""
        for place in kwargs.get("path", sys.path):
            try:
                names = sorted(os.listdir(place or "."))
            except OSError:
                continue
            for name in names:
                if name.endswith((".dist-info", ".egg-info")):
                    yield cls(os.path.join(place, name))

    def read_text(self, filename):
        """A file of the package's metadata, or None."""
        try:
            with open(os.path.join(self._path, filename), encoding="utf-8") as file:
                return file.read()
        except OSError:
            return None

    @property
    def metadata(self):
        return PackageMetadata(self.read_text("METADATA") or self.read_text("PKG-INFO") or "")

    @property
    def name(self):
        return self.metadata["Name"]

    @property
    def version(self):
        return self.metadata["Version"]

    @property
    def requires(self):
        return self.metadata.get_all("Requires-Dist")

    @property
    def files(self):
        import csv
        import pathlib
        record = self.read_text("RECORD")
        if record is None:
            return None
        return [pathlib.PurePosixPath(row[0]) for row in csv.reader(record.splitlines()) if row]

    @property
    def entry_points(self):
        points, group = [], None
        for line in (self.read_text("entry_points.txt") or "").splitlines():
            line = line.strip()
            if line.startswith("[") and line.endswith("]"):
                group = line[1:-1]
            elif "=" in line and not line.startswith("#"):
                name, _, value = line.partition("=")
                points.append(EntryPoint(name.strip(), value.strip(), group))
        return EntryPoints(points)


def distribution(distribution_name):
    """An installed package by its name."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    """All installed packages."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    """What a package says of itself."""
    return distribution(distribution_name).metadata


def version(distribution_name):
    """The version of a package."""
    return distribution(distribution_name).version


def requires(distribution_name):
    """What a package needs."""
    return distribution(distribution_name).requires


def files(distribution_name):
    """The files of a package."""
    return distribution(distribution_name).files


def entry_points(**params):
    """The entry points of all packages, or those that fit."""
    points = (point for found in distributions() for point in found.entry_points)
    return EntryPoints(points).select(**params)
