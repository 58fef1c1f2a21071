"""Local time, as the host's clock tells it, and moments as numbers.

A moment here is a count of seconds, of which 1 January of the year 1 begins the first. In UTC it is
called `u`, in local time `t`.
"""

import time as _time
from math import floor as _floor, isfinite as _isfinite, isnan as _isnan, modf as _modf

from _datetime_base import from_ordinal, to_ordinal
from operator import index as _index

EPOCH = 719_163 * 86_400

# No clock is turned by more than this.
_MOST = 86_400


def seconds_of(dt):
    """The fields of a datetime as seconds."""
    days = to_ordinal(dt._year, dt._month, dt._day)
    return ((days * 24 + dt._hour) * 60 + dt._minute) * 60 + dt._second


def _check_range(u):
    if not 86_400 <= u < 315_537_984_000:
        year = 0 if u < 86_400 else 10_000
        raise ValueError(f"year {year} is out of range")


def _local(u):
    """Local time at `u`."""
    _check_range(u)
    fields = _time.localtime(u - EPOCH)
    days = to_ordinal(fields[0], fields[1], fields[2])
    return ((days * 24 + fields[3]) * 60 + fields[4]) * 60 + fields[5]


def utc_of_local(t, fold):
    """The moment `u` at which the local clock shows `t` (PEP 495).

    If it does so twice, `fold` tells which; if never, the offset of the wrong side is used.
    """
    first = _local(t) - t
    u1 = t - first
    t1 = _local(u1)
    if t1 == t:
        # One solution. Is there another one, within a day, on the side that fold wants?
        u2 = u1 + _MOST if fold else u1 - _MOST
        second = _local(u2) - u2
        if first == second:
            return u1
    else:
        second = t1 - u1
    u2 = t - second
    if _local(u2) == t:
        return u2
    if t1 == t:
        return u1
    return min(u1, u2) if fold else max(u1, u2)


def split_timestamp(timestamp):
    """Whole seconds and microseconds, rounded half to even."""
    if isinstance(timestamp, float):
        if _isnan(timestamp):
            raise ValueError("Invalid value NaN (not a number)")
        fraction, whole = _modf(timestamp)
        us = round(fraction * 1e6)
        if not abs(whole) < 9.2e18:
            raise OverflowError("timestamp out of range for platform time_t")
        seconds = int(whole)
        if us >= 1_000_000:
            us -= 1_000_000
            seconds += 1
        elif us < 0:
            us += 1_000_000
            seconds -= 1
        return seconds, us
    seconds = _index(timestamp)
    if not -0x8000_0000_0000_0000 <= seconds <= 0x7FFF_FFFF_FFFF_FFFF:
        raise OverflowError("timestamp out of range for platform time_t")
    return seconds, 0


def local_fields(seconds):
    """Year to second and fold of the local clock at a timestamp."""
    fields = _time.localtime(seconds)
    year, month, day, hour, minute, second = fields[:6]
    second = min(second, 59)
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    fold = 0
    if _time.daylight or _time.timezone:
        u = seconds + EPOCH
        t = ((to_ordinal(year, month, day) * 24 + hour) * 60 + minute) * 60 + second
        if u - _MOST >= 86_400:
            # Was the clock turned back since yesterday, and has it shown this time before?
            turned = t - _local(u - _MOST) - _MOST
            if turned < 0 and _local(u + turned) == t:
                fold = 1
    return year, month, day, hour, minute, second, fold


def utc_fields(seconds):
    """Year to second in UTC at a timestamp."""
    days, rest = divmod(seconds + EPOCH, 86_400)
    if not 1 <= days <= 3_652_059:
        year = _time.gmtime(seconds)[0]
        raise ValueError(f"year {year} is out of range")
    year, month, day = from_ordinal(days)
    return year, month, day, rest // 3600, rest // 60 % 60, rest % 60
