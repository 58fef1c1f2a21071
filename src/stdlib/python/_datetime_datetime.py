"""`datetime.datetime`: a date and a time, with or without a time zone."""

import time as _time

from _datetime_base import (
    DAY_NAMES as _DAY_NAMES, MAX_ORDINAL as _MAX_ORDINAL, MISSING as _MISSING,
    MONTH_NAMES as _MONTH_NAMES, as_int as _as_int, check_date as _check_date,
    check_time as _check_time, from_ordinal as _from_ordinal, latin1_bytes as _latin1_bytes,
    name_of as _name_of, order_by as _order_by, to_ordinal as _to_ordinal)
from _datetime_date import date as _date_class
from _datetime_delta import _of as _delta_of, timedelta
from _datetime_iso import (
    Malformed as _Malformed, date_length as _date_length, format_offset as _format_offset,
    format_time as _format_time, read_date as _read_date, read_time as _read_time)
from _datetime_local import (
    EPOCH as _EPOCH, local_fields as _local_fields, seconds_of as _seconds_of,
    split_timestamp as _split_timestamp, utc_fields as _utc_fields, utc_of_local as _utc_of_local)
from _datetime_native import install as _install, read_plain as _read_plain
from _datetime_time import refuse as _refuse, time as _time_class, zone_of as _zone_of
from _datetime_tz import (
    ask_name as _ask_name, ask_offset as _ask_offset, check_tzinfo as _check_tzinfo, timezone,
    tzinfo as _tzinfo_class)

_DAY_US = 86_400_000_000


def _fields(dt):
    """What is compared where two are in the same zone."""
    return (dt._year, dt._month, dt._day, dt._hour, dt._minute, dt._second, dt._microsecond)


def _comparable(one, other):
    """What the order of two is the order of."""
    if one._tzinfo is other._tzinfo:
        return _fields(one), _fields(other)
    return one._ordered_keys(other)


def _state(first):
    """The ten bytes of a pickle, if a constructor's first argument is that."""
    if isinstance(first, str):
        if len(first) != 10 or not 1 <= ord(first[2]) & 0x7F <= 12:
            return None
        return _latin1_bytes(first, "datetime")
    if isinstance(first, bytes) and len(first) == 10 and 1 <= first[2] & 0x7F <= 12:
        return first
    return None


def _make(cls, year, month, day, hour, minute, second, microsecond, tz, fold=0):
    """A datetime of checked fields; a subclass is asked to make its own."""
    if cls is not datetime:
        new = cls(year, month, day, hour, minute, second, microsecond, tz)
        if fold and isinstance(new, datetime):
            new._fold = fold
        return new
    new = object.__new__(cls)
    new._year = year
    new._month = month
    new._day = day
    new._hour = hour
    new._minute = minute
    new._second = second
    new._microsecond = microsecond
    new._tzinfo = tz
    new._fold = fold
    return new


def _at(cls, us, tz):
    """The datetime whose fields are that many microseconds after those of the day 0."""
    days, us = divmod(us, _DAY_US)
    if not 1 <= days <= _MAX_ORDINAL:
        raise OverflowError("date value out of range")
    year, month, day = _from_ordinal(days)
    seconds, us = divmod(us, 1_000_000)
    return _make(cls, year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, us, tz)


def _local_zone(seconds):
    """The local zone at a timestamp, as a fixed offset."""
    moment = _time.localtime(seconds)
    return timezone(timedelta(0, moment.tm_gmtoff), moment.tm_zone)


class datetime(_date_class):
    """A moment: a date and a time of day, in a time zone or (a naive one) in none."""

    __module__ = "datetime"
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0,
                microsecond=0, tzinfo=None, *rest, fold=0, **unknown):
        if not (type(year) is type(month) is type(day) is type(hour) is type(minute)
                is type(second) is type(microsecond) is type(fold) is int) or rest or unknown:
            if isinstance(year, (str, bytes)) and day is _MISSING:
                # The two arguments of a pickle: a state, and a zone if there is one.
                state = _state(year)
                if state is not None:
                    return cls._from_state(state, None if month is _MISSING else month)
            if day is _MISSING or rest or unknown:
                _refuse(8, ("year", "month", "day"), (year, month, day), unknown, rest)
            year, month, day = _as_int(year), _as_int(month), _as_int(day)
            hour, minute, second = _as_int(hour), _as_int(minute), _as_int(second)
            microsecond, fold = _as_int(microsecond), _as_int(fold)
        if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 28):
            _check_date(year, month, day)
        if not (0 <= hour <= 23 and 0 <= minute <= 59 and 0 <= second <= 59
                and 0 <= microsecond <= 999_999 and 0 <= fold <= 1):
            _check_time(hour, minute, second, microsecond, fold)
        if tzinfo is not None:
            _check_tzinfo(tzinfo)
        new = object.__new__(cls)
        new._year = year
        new._month = month
        new._day = day
        new._hour = hour
        new._minute = minute
        new._second = second
        new._microsecond = microsecond
        new._tzinfo = tzinfo
        new._fold = fold
        return new

    @classmethod
    def _from_state(cls, state, tz):
        if tz is not None and not isinstance(tz, _tzinfo_class):
            raise TypeError("bad tzinfo state arg")
        new = object.__new__(cls)
        century, year, month, new._day, new._hour, new._minute, new._second, *us = state
        new._year = century * 256 + year
        new._month = month & 0x7F
        new._fold = month >> 7
        new._microsecond = (us[0] << 8 | us[1]) << 8 | us[2]
        new._tzinfo = tz
        return new

    # Other ways to make one.

    @classmethod
    def _from_timestamp(cls, seconds, us, tz):
        if tz is None:
            *fields, fold = _local_fields(seconds)
            return _make(cls, *fields, us, None, fold)
        return tz.fromutc(_make(cls, *_utc_fields(seconds), us, tz))

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The datetime of a POSIX timestamp, local or in a time zone."""
        if tz is not None:
            _check_tzinfo(tz)
        seconds, us = _split_timestamp(timestamp)
        return cls._from_timestamp(seconds, us, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The naive datetime in UTC of a POSIX timestamp."""
        import warnings
        warnings.warn(
            "datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a "
            "future version. Use timezone-aware objects to represent datetimes in UTC: "
            "datetime.datetime.fromtimestamp(timestamp, datetime.UTC).",
            DeprecationWarning, stacklevel=2)
        seconds, us = _split_timestamp(timestamp)
        return _make(cls, *_utc_fields(seconds), us, None)

    @classmethod
    def now(cls, tz=None):
        """The current datetime, local or in a time zone."""
        if tz is not None:
            _check_tzinfo(tz)
        seconds, ns = divmod(_time.time_ns(), 1_000_000_000)
        return cls._from_timestamp(seconds, ns // 1000, tz)

    @classmethod
    def today(cls):
        """The current local datetime."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcnow(cls):
        """The current naive datetime in UTC."""
        import warnings
        warnings.warn(
            "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future "
            "version. Use timezone-aware objects to represent datetimes in UTC: "
            "datetime.datetime.now(datetime.UTC).", DeprecationWarning, stacklevel=2)
        seconds, ns = divmod(_time.time_ns(), 1_000_000_000)
        return _make(cls, *_utc_fields(seconds), ns // 1000, None)

    @classmethod
    def combine(cls, date, time, tzinfo=_MISSING):
        """The datetime of a date and a time of day."""
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, "
                            f"not {type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError("combine() argument 2 must be datetime.time, "
                            f"not {type(time).__name__}")
        if tzinfo is _MISSING:
            tzinfo = time._tzinfo
        elif tzinfo is not None:
            _check_tzinfo(tzinfo)
        return _make(cls, date._year, date._month, date._day, time._hour, time._minute,
                     time._second, time._microsecond, tzinfo, time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The datetime a text in ISO 8601 format stands for."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            size = len(date_string)
            plain = _read_plain(date_string) if size == 19 else None
            if plain is not None:
                return cls(*plain)
            if size < 7:
                raise _Malformed
            end = _date_length(date_string)
            year, month, day = _read_date(date_string[:end])
            if size == end:
                clock, offset = (0, 0, 0, 0), None
            else:
                *clock, offset = _read_time(date_string[end + 1:])
        except _Malformed:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(year, month, day, *clock, _zone_of(offset))

    @classmethod
    def strptime(cls, date_string, format, /):
        """The datetime that a text shows, read by a format of `%` directives."""
        import _strptime
        for at, argument in enumerate((date_string, format), 1):
            if not isinstance(argument, str):
                kind = "None" if argument is None else type(argument).__name__
                raise TypeError(f"strptime() argument {at} must be str, not {kind}")
        return _strptime._strptime_datetime(cls, date_string, format)

    # Parts.

    def date(self):
        """The date part."""
        return _date_class(self._year, self._month, self._day)

    def time(self):
        """The time of day, without a time zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond,
                           fold=self._fold)

    def timetz(self):
        """The time of day, with the time zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond,
                           self._tzinfo, fold=self._fold)

    def timetuple(self):
        """As `time.struct_time`, in local time."""
        dst = self.dst()
        return self._timetuple(self._hour, self._minute, self._second,
                               -1 if dst is None else int(bool(dst)))

    def utctimetuple(self):
        """As `time.struct_time`, in UTC."""
        offset = self.utcoffset()
        at = self if not offset else _at(datetime, self._us() - offset._us(), None)
        return at._timetuple(at._hour, at._minute, at._second, 0)

    # The time zone.

    def utcoffset(self):
        """The zone's offset from UTC, or None."""
        return None if self._tzinfo is None else _ask_offset(self._tzinfo, "utcoffset", self)

    def dst(self):
        """The zone's summer time, or None."""
        return None if self._tzinfo is None else _ask_offset(self._tzinfo, "dst", self)

    def tzname(self):
        """The zone's name, or None."""
        return None if self._tzinfo is None else _ask_name(self._tzinfo, self)

    def timestamp(self):
        """The POSIX timestamp; a naive datetime is taken for local."""
        if self._tzinfo is not None:
            offset = self.utcoffset()
            if offset is not None:
                return (self._us() - offset._us() - _EPOCH * 1_000_000) / 1_000_000
        seconds = _utc_of_local(_seconds_of(self), self._fold) - _EPOCH
        return seconds + self._microsecond / 1e6

    def astimezone(self, tz=None):
        """The same moment in another time zone; the local one if none is given."""
        if tz is not None:
            _check_tzinfo(tz)
        mine = self._tzinfo
        if mine is not None and mine is tz:
            return self
        offset = None if mine is None else _ask_offset(mine, "utcoffset", self)
        if offset is None:
            # A naive datetime is taken for local.
            u = _utc_of_local(_seconds_of(self), self._fold)
            mine = _local_zone(u - _EPOCH)
            if mine is tz:
                return self
            offset = mine.utcoffset(None)
        us = self._us() - offset._us()
        if tz is None:
            tz = _local_zone(us // 1_000_000 - _EPOCH)
        return tz.fromutc(_at(type(self), us, tz))

    # Text.

    def isoformat(self, sep="T", timespec="auto"):
        """The text YYYY-MM-DDTHH:MM:SS.ffffff+HH:MM; `timespec` says how precise."""
        if not isinstance(sep, str) or len(sep) != 1:
            kind = "None" if sep is None else type(sep).__name__
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {kind}")
        text = (f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}"
                + _format_time(self._hour, self._minute, self._second, self._microsecond,
                               timespec))
        return text if self._tzinfo is None else text + _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def ctime(self):
        """A text as C's `ctime` makes."""
        return (f"{_DAY_NAMES[_date_class.weekday(self)]} {_MONTH_NAMES[self._month]} "
                f"{self._day:2d} {self._hour:02d}:{self._minute:02d}:{self._second:02d} "
                f"{self._year:04d}")

    def __repr__(self):
        text = (f"{_name_of(type(self))}({self._year}, {self._month}, {self._day}, "
                f"{self._hour}, {self._minute}")
        if self._microsecond:
            text += f", {self._second}, {self._microsecond}"
        elif self._second:
            text += f", {self._second}"
        if self._fold:
            text += ", fold=1"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return text + ")"

    def replace(self, year=_MISSING, month=_MISSING, day=_MISSING, hour=_MISSING, minute=_MISSING,
                second=_MISSING, microsecond=_MISSING, tzinfo=_MISSING, *, fold=_MISSING):
        """A datetime with some fields changed."""
        new = datetime(
            self._year if year is _MISSING else year,
            self._month if month is _MISSING else month,
            self._day if day is _MISSING else day,
            self._hour if hour is _MISSING else hour,
            self._minute if minute is _MISSING else minute,
            self._second if second is _MISSING else second,
            self._microsecond if microsecond is _MISSING else microsecond,
            self._tzinfo if tzinfo is _MISSING else tzinfo,
            fold=self._fold if fold is _MISSING else fold)
        cls = type(self)
        if cls is datetime:
            return new
        return _make(cls, new._year, new._month, new._day, new._hour, new._minute, new._second,
                     new._microsecond, new._tzinfo, new._fold)

    __replace__ = replace

    # Arithmetic and comparison.

    def _us(self):
        """The fields as microseconds since the day 0."""
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        days = _to_ordinal(self._year, self._month, self._day)
        return (days * 86_400 + seconds) * 1_000_000 + self._microsecond

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _at(type(self), self._us() + other._us(), self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _at(type(self), self._us() - other._us(), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        us = self._us() - other._us()
        if self._tzinfo is not other._tzinfo:
            mine, its = self.utcoffset(), other.utcoffset()
            if mine is None or its is None:
                if mine is not its:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            else:
                us -= mine._us() - its._us()
        return _delta_of(us)

    def _keys(self, other):
        """Two numbers that compare as two datetimes do; `None` if only one has an offset."""
        if self._tzinfo is other._tzinfo:
            return self._us(), other._us()
        mine, its = self.utcoffset(), other.utcoffset()
        if mine is None or its is None:
            return (self._us(), other._us()) if mine is its else None
        return self._us() - mine._us(), other._us() - its._us()

    def _ordered_keys(self, other):
        keys = self._keys(other)
        if keys is None:
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return keys

    def _depends_on_fold(self):
        """Is it in a gap or a fold of its zone (PEP 495)?"""
        if self._tzinfo is None:
            return False
        other = self.replace(fold=not self._fold)
        return self.utcoffset() != other.utcoffset()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return _fields(self) == _fields(other)
        keys = self._keys(other)
        if keys is None:
            return False
        return keys[0] == keys[1] and not (self._depends_on_fold() or other._depends_on_fold())

    def __hash__(self):
        # Equal datetimes have equal hashes, so `fold` does not count.
        if self._tzinfo is None:
            return hash(self._us())
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._us() if offset is None else self._us() - offset._us())

    def _reduced(self, protocol):
        century, year = divmod(self._year, 256)
        us = self._microsecond
        month = self._month
        if self._fold and protocol > 3:
            month |= 0x80
        state = bytes((century, year, month, self._day, self._hour, self._minute, self._second,
                       us >> 16, us >> 8 & 255, us & 255))
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce_ex__(self, protocol, /):
        return self._reduced(protocol)

    def __reduce__(self):
        return self._reduced(2)


_order_by(datetime, _comparable)
_install("datetime", datetime)

datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999_999)
datetime.resolution = timedelta(0, 0, 1)
