"""`datetime.date`: a day of the proleptic Gregorian calendar, and `IsoCalendarDate`, what its
`isocalendar` returns."""

import time as _time
from operator import index as _index

from _datetime_base import (
    DAY_NAMES as _DAY_NAMES, MAX_ORDINAL as _MAX_ORDINAL, MISSING as _MISSING,
    MONTH_NAMES as _MONTH_NAMES, as_int as _as_int, check_date as _check_date,
    day_of_year as _day_of_year, first_iso_monday as _first_iso_monday,
    from_ordinal as _from_ordinal, iso_to_ordinal as _iso_to_ordinal,
    latin1_bytes as _latin1_bytes, name_of as _name_of, refuse_arguments as _refuse_arguments,
    to_ordinal as _to_ordinal)
from _datetime_delta import timedelta
from _datetime_iso import Malformed as _Malformed, read_date as _read_date
from _datetime_native import install as _install


def _is_state(first):
    """Is a constructor's first argument the four bytes of a pickle?"""
    if isinstance(first, str):
        if len(first) != 4 or not 1 <= ord(first[2]) <= 12:
            return False
        return _latin1_bytes(first, "date")
    if isinstance(first, bytes) and len(first) == 4 and 1 <= first[2] <= 12:
        return first
    return False


def _make(year, month, day):
    """A plain date of checked fields."""
    new = object.__new__(date)
    new._year = year
    new._month = month
    new._day = day
    return new


def _date_at(cls, ordinal):
    if not 1 <= ordinal <= _MAX_ORDINAL:
        raise OverflowError("date value out of range")
    year, month, day = _from_ordinal(ordinal)
    return _make(year, month, day) if cls is date else cls(year, month, day)


def check_format(format, function="strftime"):
    if format is _MISSING:
        raise TypeError(f"{function}() missing required argument 'format' (pos 1)")
    if not isinstance(format, str):
        kind = "None" if format is None else type(format).__name__
        raise TypeError(f"{function}() argument 1 must be str, not {kind}")


class date:
    """A day: year, month and day of the month."""

    __module__ = "datetime"
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, *rest, **unknown):
        if not (type(year) is type(month) is type(day) is int) or rest or unknown:
            if month is _MISSING and not rest and not unknown:
                state = _is_state(year)
                if state:
                    # A pickle is trusted, as far as the month that tells it is one.
                    new = object.__new__(cls)
                    new._year = state[0] * 256 + state[1]
                    new._month = state[2]
                    new._day = state[3]
                    return new
                elif year is not _MISSING:
                    _as_int(year)
            if day is _MISSING or rest or unknown:
                if rest or unknown:
                    given = 3 + len(rest) + len(unknown)
                    if day is not _MISSING:
                        raise TypeError(f"function takes at most 3 arguments ({given} given)")
                _refuse_arguments(("year", "month", "day"), (year, month, day), (), unknown)
            year, month, day = _as_int(year), _as_int(month), _as_int(day)
        if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 28):
            _check_date(year, month, day)
        new = object.__new__(cls)
        new._year = year
        new._month = month
        new._day = day
        return new

    # Other ways to make one.

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local date of a POSIX timestamp."""
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        moment = _time.localtime(timestamp)
        return cls(moment[0], moment[1], moment[2])

    @classmethod
    def today(cls):
        """The current local date."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The date of an ordinal; 1 January of the year 1 has ordinal 1."""
        ordinal = _as_int(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The date a text in ISO 8601 format stands for."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            year, month, day = _read_date(date_string)
        except _Malformed:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(year, month, day)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The date of an ISO year, week and day of the week."""
        year, week, day = _index(year), _index(week), _index(day)
        if not all(-0x8000_0000 <= n <= 0x7FFF_FFFF for n in (year, week, day)):
            raise ValueError("ISO calendar component out of range")
        return cls(*_from_ordinal(_iso_to_ordinal(year, week, day)))

    # Conversions.

    def timetuple(self):
        """As `time.struct_time`, at midnight."""
        return self._timetuple(0, 0, 0, -1)

    def _timetuple(self, hour, minute, second, dst):
        year, month, day = self._year, self._month, self._day
        weekday = (_to_ordinal(year, month, day) + 6) % 7
        return _time.struct_time((year, month, day, hour, minute, second, weekday,
                                  _day_of_year(year, month, day), dst))

    def toordinal(self):
        """The day's number; 1 January of the year 1 has number 1."""
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        """The day of the week; Monday is 0."""
        return (_to_ordinal(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        """The day of the week; Monday is 1 and Sunday 7."""
        return (_to_ordinal(self._year, self._month, self._day) + 6) % 7 + 1

    def isocalendar(self):
        """ISO year, week and day of the week, as a named tuple."""
        year = self._year
        ordinal = _to_ordinal(year, self._month, self._day)
        week, day = divmod(ordinal - _first_iso_monday(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(ordinal - _first_iso_monday(year), 7)
        elif week >= 52 and ordinal >= _first_iso_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def isoformat(self):
        """The text YYYY-MM-DD."""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def ctime(self):
        """A text as C's `ctime` makes."""
        return (f"{_DAY_NAMES[date.weekday(self)]} {_MONTH_NAMES[self._month]} {self._day:2d} "
                f"00:00:00 {self._year:04d}")

    def strftime(self, format=_MISSING):
        """A text made by a format of `%` directives."""
        check_format(format)
        from _datetime_strftime import strftime
        return strftime(self, format, self.timetuple())

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            check_format(spec, "__format__")
        return self.strftime(spec) if spec else str(self)

    def replace(self, year=_MISSING, month=_MISSING, day=_MISSING):
        """A date with some fields changed."""
        return type(self)(self._year if year is _MISSING else year,
                          self._month if month is _MISSING else month,
                          self._day if day is _MISSING else day)

    __replace__ = replace

    def __repr__(self):
        return f"{_name_of(type(self))}({self._year}, {self._month}, {self._day})"

    # Arithmetic and comparison.

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _date_at(type(self), _to_ordinal(self._year, self._month, self._day)
                            + other._days)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _date_at(type(self), _to_ordinal(self._year, self._month, self._day)
                            - other._days)
        if isinstance(other, date) and not hasattr(other, "_hour"):
            return timedelta(_to_ordinal(self._year, self._month, self._day)
                             - _to_ordinal(other._year, other._month, other._day))
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    # A datetime is a date, but does not compare with one: it has a time, and perhaps a zone.

    def __eq__(self, other):
        if isinstance(other, date) and not hasattr(other, "_hour"):
            return (self._day == other._day and self._month == other._month
                    and self._year == other._year)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date) and not hasattr(other, "_hour"):
            return date._key(self) < date._key(other)
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date) and not hasattr(other, "_hour"):
            return date._key(self) <= date._key(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date) and not hasattr(other, "_hour"):
            return date._key(self) > date._key(other)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date) and not hasattr(other, "_hour"):
            return date._key(self) >= date._key(other)
        return NotImplemented

    def __hash__(self):
        return hash((self._year, self._month, self._day))

    def __reduce__(self):
        high, low = divmod(self._year, 256)
        return type(self), (bytes((high, low, self._month, self._day)),)


_install("date", date)

date.min = _make(1, 1, 1)
date.max = _make(9999, 12, 31)
date.resolution = timedelta(1)


class IsoCalendarDate(tuple):
    """ISO year, week and day of the week."""

    __module__ = "datetime"
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        """The ISO year, which may differ from the date's."""
        return self[0]

    @property
    def week(self):
        """The ISO week, from 1."""
        return self[1]

    @property
    def weekday(self):
        """The day of the week; Monday is 1."""
        return self[2]

    def __repr__(self):
        return f"{_name_of(type(self))}(year={self[0]}, week={self[1]}, weekday={self[2]})"

    def __reduce__(self):
        # A pickle keeps what every version can read.
        return tuple, (tuple(self),)
