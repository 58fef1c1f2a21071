"""Time zones of the system's database (PEP 615)."""

import weakref
from _types import seal as _seal
from bisect import bisect_right as _bisect_right
from collections import OrderedDict as _OrderedDict
from datetime import datetime as _datetime, timedelta as _timedelta, tzinfo as _tzinfo

from _zoneinfo_file import read_file as _read_file
from _zoneinfo_path import (
    InvalidTZPathWarning, ZoneInfoNotFoundError, available_timezones, find_file as _find_file,
    reset_tzpath)
import _zoneinfo_path

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError",
           "InvalidTZPathWarning"]

_EPOCH = _datetime(1970, 1, 1).toordinal()
_STRONG = 8


def __getattr__(name):
    if name == "TZPATH":
        return _zoneinfo_path.paths()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted([*globals(), "TZPATH"])


class ZoneInfo(_tzinfo):
    """A time zone by its name in the database; of one name there is one object."""

    __module__ = "zoneinfo"

    _weak_cache = weakref.WeakValueDictionary()
    _strong_cache = _OrderedDict()

    def __init_subclass__(cls):
        cls._weak_cache = weakref.WeakValueDictionary()
        cls._strong_cache = _OrderedDict()

    def __new__(cls, key):
        zone = cls._weak_cache.get(key)
        if zone is None:
            zone = cls._weak_cache.setdefault(key, cls._load(key))
            zone._from_cache = 1
        # The zones used last stay alive.
        strong = cls._strong_cache
        strong[key] = strong.pop(key, zone)
        if len(strong) > _STRONG:
            strong.popitem(last=False)
        return zone

    @classmethod
    def _load(cls, key):
        zone = super().__new__(cls)
        zone._key = key
        with _find_file(key) as file:
            zone._read(file)
        zone._file_repr = None
        zone._from_cache = 0
        return zone

    @classmethod
    def no_cache(cls, key):
        """A zone that nobody else has."""
        return cls._load(key)

    @classmethod
    def from_file(cls, fobj, /, key=None):
        """A zone from an open file in TZif format."""
        zone = super().__new__(cls)
        zone._key = key
        zone._file_repr = repr(fobj)
        zone._from_cache = 0
        zone._read(fobj)
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forgets zones, so that they are read again."""
        if only_keys is None:
            cls._weak_cache.clear()
            cls._strong_cache.clear()
            return
        for key in only_keys:
            cls._weak_cache.pop(key, None)
            cls._strong_cache.pop(key, None)

    def _read(self, file):
        times, kinds, before, after = _read_file(file)
        self._times = times
        # kinds[i] is in force before times[i], and `after`, a kind or a rule, after the last.
        self._kinds = [before, *kinds]
        self._rule = after if hasattr(after, "at_utc") else None
        self._after = after
        # Where the clock is turned, by its own reading. It shows some times twice: fold 0 of those
        # is what it was before, and some never.
        walls = ([], [])
        for i, time in enumerate(times):
            old, new = self._kinds[i].seconds, self._kinds[i + 1].seconds
            walls[0].append(time + max(old, new))
            walls[1].append(time + min(old, new))
        self._walls = walls
        self._fixed = after if not times and self._rule is None else None

    @property
    def key(self):
        """The name in the database, or None."""
        return self._key

    def utcoffset(self, dt, /):
        """The offset from UTC at a local datetime."""
        return self._find(dt).utcoff

    def dst(self, dt, /):
        """How much of the offset is summer time."""
        return self._find(dt).dstoff

    def tzname(self, dt, /):
        """The abbreviation in use."""
        return self._find(dt).tzname

    def _find(self, dt):
        if dt is None:
            return _NOTHING if self._fixed is None else self._fixed
        seconds = ((dt.toordinal() - _EPOCH) * 86_400 + dt.hour * 3600 + dt.minute * 60
                   + dt.second)
        at = _bisect_right(self._walls[dt.fold], seconds)
        if at < len(self._times):
            return self._kinds[at]
        if self._rule is not None:
            return self._rule.at_wall(seconds, dt.year, dt.fold)
        return self._after

    def fromutc(self, dt, /):
        """The local datetime for one whose fields are in UTC."""
        if not isinstance(dt, _datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        seconds = ((dt.toordinal() - _EPOCH) * 86_400 + dt.hour * 3600 + dt.minute * 60
                   + dt.second)
        times = self._times
        fold = False
        if self._rule is not None and (not times or seconds > times[-1]):
            kind, fold = self._rule.at_utc(seconds, dt.year)
        else:
            at = _bisect_right(times, seconds)
            kind = self._kinds[at] if times else self._after
            if at:
                # The clock was turned back a moment ago and shows this time again.
                turned = self._kinds[at - 1].seconds - kind.seconds
                fold = turned > seconds - times[at - 1]
        dt += kind.utcoff
        return dt.replace(fold=1) if fold else dt

    def __repr__(self):
        if self._file_repr is None:
            return f"{_name(type(self))}(key={self._key!r})"
        key = "" if self._key is None else f", key={self._key!r}"
        return f"{_name(type(self))}.from_file({self._file_repr}{key})"

    def __str__(self):
        return repr(self) if self._key is None else self._key

    def __reduce__(self):
        if self._file_repr is not None:
            import pickle
            raise pickle.PicklingError(
                "Cannot pickle a ZoneInfo file created from a file stream.")
        return type(self)._unpickle, (self._key, self._from_cache)

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)


def _name(cls):
    return f"zoneinfo.{cls.__name__}" if cls is ZoneInfo else cls.__name__


_seal(ZoneInfo)


class _Nothing:
    utcoff = dstoff = tzname = None


_NOTHING = _Nothing()
