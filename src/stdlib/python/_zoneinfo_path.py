"""Where the files of time zones are: `TZPATH`, and finding a file by the name of a zone."""

import os
import sys

__all__ = []

_DEFAULT = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
_paths = None


class ZoneInfoNotFoundError(KeyError):
    """There is no time zone of that name."""

    __module__ = "zoneinfo._common"


class InvalidTZPathWarning(RuntimeWarning):
    """PYTHONTZPATH has something that is not an absolute path."""

    __module__ = "zoneinfo._common"


def paths():
    if _paths is None:
        reset_tzpath()
    return _paths


def reset_tzpath(to=None):
    """Sets where files are searched, or what the environment says."""
    global _paths
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
        relative = [path for path in to if not os.path.isabs(path)]
        if relative:
            raise ValueError(_relative_message(relative))
        _paths = tuple(to)
        return
    variable = os.environ.get("PYTHONTZPATH")
    if variable is None:
        _paths = _DEFAULT
        return
    given = variable.split(":") if variable else []
    _paths = tuple([path for path in given if os.path.isabs(path)])
    relative = [path for path in given if not os.path.isabs(path)]
    if relative:
        import warnings
        warnings.warn("Invalid paths specified in PYTHONTZPATH environment variable. "
                      + _relative_message(relative), InvalidTZPathWarning, stacklevel=4)


def _relative_message(relative):
    listed = "\n".join([f"    {path}" for path in relative])
    return f"Paths should be absolute but found the following relative paths:\n{listed}"


def _check_key(key):
    """Keys stay below the directories of the path."""
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    normal = os.path.normpath(key)
    if len(normal) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    base = "/_"
    if not os.path.normpath(os.path.join(base, normal)).startswith(base + "/"):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")


def find_file(key):
    """The open file of a zone."""
    _check_key(key)
    for path in paths():
        file = os.path.join(path, key)
        if os.path.isfile(file):
            return open(file, "rb")
    raise ZoneInfoNotFoundError(f"No time zone found with key {key}")


def available_timezones():
    """The names of all zones."""
    found = set()
    for path in paths():
        _collect(path, "", found)
    found.discard("posixrules")
    return found


def _collect(directory, prefix, found):
    try:
        names = os.listdir(directory)
    except OSError:
        return
    for name in names:
        if not prefix and name in ("right", "posix"):
            # The whole database once more, with and without leap seconds.
            continue
        path = os.path.join(directory, name)
        if os.path.isdir(path):
            _collect(path, prefix + name + "/", found)
            continue
        try:
            with open(path, "rb") as file:
                if file.read(4) == b"TZif":
                    found.add(prefix + name)
        except OSError:
            pass
