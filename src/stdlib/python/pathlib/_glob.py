"""Finding the paths that match a pattern, part by part."""

import os
from pathlib._pure import _matcher

_MAGIC = frozenset("*?[")


class Selector:
    """How names are compared, and whether links are followed."""

    def __init__(self, case_sensitive, by_default, recurse_symlinks):
        self.case_sensitive = case_sensitive
        # Plain names are looked up, unless somebody asked for another idea of case.
        self.by_default = by_default
        self.recurse_symlinks = recurse_symlinks

    def select(self, path, parts, exists=False):
        """Paths that begin with `path`, which ends in a slash or is empty, and go on as `parts`
        say. `exists` tells that somebody has seen the path."""
        if not parts:
            if exists or os.path.lexists(path or "."):
                yield path
            return
        part, rest = parts[0], parts[1:]
        if part == "**":
            while rest and rest[0] == "**":
                rest = rest[1:]
            yield from self.recursive(path, rest)
        elif part == "":
            if exists or os.path.lexists(path or "."):
                yield path
        elif part == ".." or (self.by_default and not _MAGIC.intersection(part)):
            yield from self.literal(path, part, rest)
        else:
            yield from self.wildcard(path, part, rest)

    def literal(self, path, part, rest):
        new = path + part
        if rest:
            yield from self.select(new + "/", rest)
        elif os.path.lexists(new):
            yield new

    def entries(self, path):
        try:
            with os.scandir(path or ".") as entries:
                return list(entries)
        except OSError:
            return []

    def wildcard(self, path, part, rest):
        match = None if part == "*" else _matcher(part, not self.case_sensitive, False, "/")
        for entry in self.entries(path):
            if match is not None and match(entry.name) is None:
                continue
            new = path + entry.name
            if not rest:
                yield new
                continue
            try:
                if not entry.is_dir():
                    continue
            except OSError:
                continue
            yield from self.select(new + "/", rest, True)

    def recursive(self, path, rest):
        """The path and all directories below it; in each, the rest. One that the rest can reach in
        several ways is given once."""
        if not rest:
            # All there is below, files included.
            if not os.path.isdir(path or "."):
                return
            yield path
            yield from self.all_below(path)
            return
        seen = set() if rest.count("**") or ".." in rest else None
        for place in self.directories(path):
            for found in self.select(place, rest):
                if seen is not None:
                    if found in seen:
                        continue
                    seen.add(found)
                yield found

    def directories(self, path):
        waiting = [path]
        while waiting:
            path = waiting.pop()
            yield path
            for entry in reversed(self.entries(path)):
                try:
                    if entry.is_dir(follow_symlinks=self.recurse_symlinks):
                        waiting.append(path + entry.name + "/")
                except OSError:
                    pass

    def all_below(self, path):
        waiting = [path]
        while waiting:
            path = waiting.pop()
            for entry in self.entries(path):
                new = path + entry.name
                yield new
                try:
                    if entry.is_dir(follow_symlinks=self.recurse_symlinks):
                        waiting.append(new + "/")
                except OSError:
                    pass
