"""`datetime.time`: a time of day, with or without a time zone."""

from operator import attrgetter as _attrgetter

from _datetime_base import (
    MISSING as _MISSING, as_int as _as_int, check_time as _check_time,
    latin1_bytes as _latin1_bytes, name_of as _name_of, order_by as _order_by)
from _datetime_date import check_format as _check_format
from _datetime_delta import timedelta
from _datetime_iso import (
    Malformed as _Malformed, format_offset as _format_offset, format_time as _format_time,
    read_time as _read_time)
from _datetime_tz import (
    ask_name as _ask_name, ask_offset as _ask_offset, check_tzinfo as _check_tzinfo, timezone,
    tzinfo as _tzinfo)


def refuse(count, names, given, unknown, rest):
    """Raises for surplus arguments of `time` and `datetime`, which have `fold` by keyword."""
    if rest:
        raise TypeError(f"function takes at most {count} positional arguments "
                        f"({count + len(rest)} given)")
    for at, name in enumerate(names):
        if given[at] is _MISSING:
            raise TypeError(f"function missing required argument '{name}' (pos {at + 1})")
    for name in unknown:
        raise TypeError(f"this function got an unexpected keyword argument '{name}'")


def _state(first):
    """The six bytes of a pickle, if a constructor's first argument is that."""
    if isinstance(first, str):
        if len(first) != 6 or ord(first[0]) & 0x7F > 23:
            return None
        return _latin1_bytes(first, "time")
    if isinstance(first, bytes) and len(first) == 6 and first[0] & 0x7F < 24:
        return first
    return None


def zone_of(offset):
    """The time zone that `read_time` found."""
    if offset is None:
        return None
    sign, hour, minute, second, microsecond = offset
    if not (hour or minute or second or microsecond):
        return timezone.utc
    delta = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=microsecond)
    return timezone(delta if sign > 0 else -delta)


class time:
    """A time of day; `fold` tells the second of two equal times when clocks go back."""

    __module__ = "datetime"
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *rest, fold=0,
                **unknown):
        if rest or unknown:
            refuse(5, (), (), unknown, rest)
        if not (type(hour) is type(minute) is type(second) is type(microsecond)
                is type(fold) is int):
            if isinstance(hour, (str, bytes)):
                # The two arguments of a pickle: a state, and a zone if there is one.
                state = _state(hour)
                if state is not None:
                    return cls._from_state(state, minute or None)
            hour, minute, second = _as_int(hour), _as_int(minute), _as_int(second)
            microsecond, fold = _as_int(microsecond), _as_int(fold)
        if not (0 <= hour <= 23 and 0 <= minute <= 59 and 0 <= second <= 59
                and 0 <= microsecond <= 999_999 and 0 <= fold <= 1):
            _check_time(hour, minute, second, microsecond, fold)
        if tzinfo is not None:
            _check_tzinfo(tzinfo)
        new = object.__new__(cls)
        new._hour = hour
        new._minute = minute
        new._second = second
        new._microsecond = microsecond
        new._tzinfo = tzinfo
        new._fold = fold
        return new

    @classmethod
    def _from_state(cls, state, tz):
        if tz is not None and not isinstance(tz, _tzinfo):
            raise TypeError("bad tzinfo state arg")
        new = object.__new__(cls)
        hour, new._minute, new._second, high, middle, low = state
        new._hour = hour & 0x7F
        new._fold = hour >> 7
        new._microsecond = (high << 8 | middle) << 8 | low
        new._tzinfo = tz
        return new

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The time a text in ISO 8601 format stands for."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        text = time_string[1:] if time_string[:1] == "T" else time_string
        try:
            hour, minute, second, microsecond, offset = _read_time(text)
        except _Malformed:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(hour, minute, second, microsecond, zone_of(offset))

    hour = property(_attrgetter("_hour"))
    minute = property(_attrgetter("_minute"))
    second = property(_attrgetter("_second"))
    microsecond = property(_attrgetter("_microsecond"))
    tzinfo = property(_attrgetter("_tzinfo"))
    fold = property(_attrgetter("_fold"))

    def utcoffset(self):
        """The zone's offset from UTC, or None."""
        return None if self._tzinfo is None else _ask_offset(self._tzinfo, "utcoffset", None)

    def dst(self):
        """The zone's summer time, or None."""
        return None if self._tzinfo is None else _ask_offset(self._tzinfo, "dst", None)

    def tzname(self):
        """The zone's name, or None."""
        return None if self._tzinfo is None else _ask_name(self._tzinfo, None)

    def isoformat(self, timespec="auto"):
        """The text HH:MM:SS.ffffff+HH:MM; `timespec` says how precise."""
        text = _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text if self._tzinfo is None else text + _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format=_MISSING):
        """A text made by a format of `%` directives; the date is 1 January 1900."""
        _check_format(format)
        from _datetime_strftime import strftime
        moment = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return strftime(self, format, moment)

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            _check_format(spec, "__format__")
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=_MISSING, minute=_MISSING, second=_MISSING, microsecond=_MISSING,
                tzinfo=_MISSING, *, fold=_MISSING):
        """A time with some fields changed."""
        new = time(
            self._hour if hour is _MISSING else hour,
            self._minute if minute is _MISSING else minute,
            self._second if second is _MISSING else second,
            self._microsecond if microsecond is _MISSING else microsecond,
            self._tzinfo if tzinfo is _MISSING else tzinfo,
            fold=self._fold if fold is _MISSING else fold)
        cls = type(self)
        if cls is time:
            return new
        # A subclass may not take a fold.
        own = cls(new._hour, new._minute, new._second, new._microsecond, new._tzinfo)
        if new._fold and isinstance(own, time):
            own._fold = 1
        return own

    __replace__ = replace

    def __repr__(self):
        text = f"{_name_of(type(self))}({self._hour}, {self._minute}"
        if self._microsecond:
            text += f", {self._second}, {self._microsecond}"
        elif self._second:
            text += f", {self._second}"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return text + ")"

    def _us(self):
        """Microseconds since midnight."""
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return seconds * 1_000_000 + self._microsecond

    def _keys(self, other, equality=False):
        """Two numbers that compare as two times do; `None` if only one has an offset."""
        if self._tzinfo is other._tzinfo:
            return self._us(), other._us()
        mine, its = self.utcoffset(), other.utcoffset()
        if mine is None or its is None:
            if mine is its:
                return self._us(), other._us()
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._us() - mine._us(), other._us() - its._us()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        keys = self._keys(other, True)
        return keys is not None and keys[0] == keys[1]

    def __hash__(self):
        # Equal times have equal hashes, so `fold` does not count.
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash((time, self._us() if offset is None else self._us() - offset._us()))

    def _reduced(self, protocol):
        us = self._microsecond
        hour = self._hour
        if self._fold and protocol > 3:
            hour |= 0x80
        state = bytes((hour, self._minute, self._second, us >> 16, us >> 8 & 255, us & 255))
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce_ex__(self, protocol, /):
        return self._reduced(protocol)

    def __reduce__(self):
        return self._reduced(2)


_order_by(time, time._keys)
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999_999)
time.resolution = timedelta(0, 0, 1)
