"""Reading dates and times by a format of `%` directives: `time.strptime`, `datetime.strptime`.

A format becomes a regular expression with a group for each directive; what the groups found is put
together afterwards, since one directive may depend on another. Names are those of the C locale.
"""

import re as _re
import time as _time

from _datetime_base import (
    day_of_year as _day_of_year, from_ordinal as _from_ordinal, is_leap as _is_leap,
    iso_to_ordinal as _iso_to_ordinal, to_ordinal as _to_ordinal)

__all__ = []

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december")
_SHORT_DAYS = tuple([name[:3] for name in _DAYS])
_SHORT_MONTHS = tuple([name[:3] for name in _MONTHS])

_PATTERNS = {
    "a": "|".join(_SHORT_DAYS),
    "A": "|".join(_DAYS),
    "b": "|".join(_SHORT_MONTHS),
    "B": "|".join(_MONTHS),
    "d": r"3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]",
    "f": r"[0-9]{1,6}",
    "G": r"\d\d\d\d",
    "H": r"2[0-3]|[0-1]\d|\d",
    "I": r"1[0-2]|0[1-9]|[1-9]",
    "j": r"36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]",
    "m": r"1[0-2]|0[1-9]|[1-9]",
    "M": r"[0-5]\d|\d",
    "p": r"am|pm",
    "S": r"6[0-1]|[0-5]\d|\d",
    "u": r"[1-7]",
    "U": r"5[0-3]|[0-4]\d|\d",
    "V": r"5[0-3]|0[1-9]|[1-4]\d|\d",
    "w": r"[0-6]",
    "W": r"5[0-3]|[0-4]\d|\d",
    "y": r"\d\d",
    "Y": r"\d\d\d\d",
    "z": r"[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z)",
}

_SHORTHANDS = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}

_NO_YEAR = (
    "Parsing dates involving a day of month without a year specified is ambiguious\n"
    "and fails to parse leap day. The default behavior will change in Python 3.15\n"
    "to either always raise an exception or to use a different default year (TBD).\n"
    "To avoid trouble, add a specific year to the input & format.\n"
    "See https://github.com/python/cpython/issues/70647.")

# Compiled formats, and the names of the zones they were compiled with.
_compiled = {}
_zone_names = None


def _zones():
    """Names of zones: first those of standard time, then those of summer time."""
    return frozenset(("utc", "gmt", _time.tzname[0].lower())), frozenset(
        (_time.tzname[1].lower(),) if _time.daylight else ())


def _pattern(format, whole):
    """The regular expression of a format; `whole` is the format that errors show."""
    out = []
    at = 0
    end = len(format)
    while at < end:
        c = format[at]
        at += 1
        if c.isspace():
            while at < end and format[at].isspace():
                at += 1
            out.append(r"\s+")
            continue
        if c != "%":
            out.append(_re.escape(c))
            continue
        if at == end:
            raise ValueError(f"stray % in format '{whole}'")
        c = format[at]
        at += 1
        if c == "%":
            out.append("%")
        elif c in _SHORTHANDS:
            out.append(_pattern(_SHORTHANDS[c], whole))
        elif c == "Z":
            names = sorted(set().union(*_zones()), key=len, reverse=True)
            out.append(f"(?P<Z>{'|'.join([_re.escape(name) for name in names])})")
        elif c in _PATTERNS:
            out.append(f"(?P<{c}>{_PATTERNS[c]})")
        else:
            # White space and what is special in a regular expression were replaced by then.
            shown = "%" if c.isspace() or c in ".^$*+?(){}[]|\\" else c
            raise ValueError(f"'{shown}' is a bad directive in format '{whole}'")
    return "".join(out)


def _compile(format, level):
    global _zone_names
    zones = _zones()
    if zones != _zone_names:
        _compiled.clear()
        _zone_names = zones
    found = _compiled.get(format)
    if found is None:
        if len(_compiled) > 5:
            _compiled.clear()
        found = _re.compile(_pattern(format, format), _re.IGNORECASE)
        if "%d" in format and not any(
                directive in format for directive in ("%Y", "%y", "%G", "%c", "%x")):
            import warnings
            warnings.warn(_NO_YEAR, DeprecationWarning, stacklevel=level)
        _compiled[format] = found
    return found


def _read_offset(text):
    """Seconds and microseconds of a `%z`."""
    if text == "Z":
        return 0, 0
    digits = text[1:].replace(":", "")
    colons = text[3] == ":"
    if len(text) > 5 and colons and len(digits) > 4 and text[6] != ":":
        raise ValueError(f"Inconsistent use of : in {text}")
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    us = int((digits[7:] + "000000")[:6])
    return (-seconds, -us) if text[0] == "-" else (seconds, us)


def _day_of_week_in_year(year, week, weekday, from_monday):
    """The day of the year of a `%U` or `%W` week; it may be in the year before."""
    first = (_to_ordinal(year, 1, 1) + 6) % 7
    if not from_monday:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    days_before = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + days_before + 7 * (week - 1) + weekday


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y", level=4):
    """Year to second, weekday, day of the year, summer time, zone name and offset, as a tuple; and
    the microseconds of the time and of the offset. `level` is how far up warnings are due."""
    for at, argument in enumerate((data_string, format)):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {at} must be str, not {type(argument)}")
    match = _compile(format, level).match(data_string)
    if not match:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    if match.end() != len(data_string):
        raise ValueError(f"unconverted data remains: {data_string[match.end():]}")
    found = {name: text for name, text in match.groupdict().items() if text is not None}

    year = iso_year = week = iso_week = weekday = julian = None
    month = day = 1
    hour = minute = second = fraction = 0
    summer = -1
    offset, offset_fraction = None, 0
    from_monday = False
    for directive, text in found.items():
        if directive == "y":
            year = int(text)
            year += 2000 if year <= 68 else 1900
        elif directive == "Y":
            year = int(text)
        elif directive == "G":
            iso_year = int(text)
        elif directive == "m":
            month = int(text)
        elif directive == "B":
            month = _MONTHS.index(text.lower()) + 1
        elif directive == "b":
            month = _SHORT_MONTHS.index(text.lower()) + 1
        elif directive == "d":
            day = int(text)
        elif directive == "H":
            hour = int(text)
        elif directive == "I":
            hour = int(text)
            # Without `%p` it is the morning.
            if found.get("p", "").lower() == "pm":
                if hour != 12:
                    hour += 12
            elif hour == 12:
                hour = 0
        elif directive == "M":
            minute = int(text)
        elif directive == "S":
            second = int(text)
        elif directive == "f":
            fraction = int((text + "000000")[:6])
        elif directive == "A":
            weekday = _DAYS.index(text.lower())
        elif directive == "a":
            weekday = _SHORT_DAYS.index(text.lower())
        elif directive == "w":
            weekday = (int(text) + 6) % 7
        elif directive == "u":
            weekday = int(text) - 1
        elif directive == "j":
            julian = int(text)
        elif directive == "U" or directive == "W":
            week = int(text)
            from_monday = directive == "W"
        elif directive == "V":
            iso_week = int(text)
        elif directive == "z":
            offset, offset_fraction = _read_offset(text)
        elif directive == "Z":
            name = text.lower()
            for at, names in enumerate(_zones()):
                if name in names:
                    # Two zones of one name do not tell summer from winter.
                    if not (_time.tzname[0] == _time.tzname[1] and _time.daylight
                            and name not in ("utc", "gmt")):
                        summer = at
                    break

    _check_weeks(iso_year, iso_week, year, weekday, julian)
    leap_day = False
    if year is None:
        # 29 February is a date even if no year is given.
        leap_day = month == 2 and day == 29
        year = 1904 if leap_day else 1900

    if julian is None and weekday is not None:
        if week is not None:
            julian = _day_of_week_in_year(year, week, weekday, from_monday)
        elif iso_year is not None and iso_week is not None:
            ordinal = _iso_to_ordinal(iso_year, iso_week, weekday + 1)
            year, month, day = _from_ordinal(ordinal)
            julian = _day_of_year(year, month, day)
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if _is_leap(year) else 365
    if julian is None:
        from _datetime_base import check_date
        check_date(year, month, day)
        julian = _day_of_year(year, month, day)
    else:
        year, month, day = _from_ordinal(_to_ordinal(year, 1, 1) + julian - 1)
    if weekday is None:
        weekday = (_to_ordinal(year, month, day) + 6) % 7
    if leap_day:
        year = 1900
    fields = (year, month, day, hour, minute, second, weekday, julian, summer, found.get("Z"),
              offset)
    return fields, fraction, offset_fraction


def _check_weeks(iso_year, iso_week, year, weekday, julian):
    """ISO years and ISO weeks go together, and with a day of the week."""
    days = "a weekday directive ('%A', '%a', '%w', or '%u')"
    if iso_year is not None:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year "
                             "directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive "
                             f"'%V' and {days}.")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive "
                             f"'%G' and {days}.")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """As `time.struct_time`."""
    return _time.struct_time(_strptime(data_string, format)[0])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """As an instance of `datetime` or a subclass."""
    fields, fraction, offset_fraction = _strptime(data_string, format, 5)
    offset = fields[-1]
    if offset is None:
        return cls(*fields[:6], fraction)
    from _datetime_delta import timedelta
    from _datetime_tz import timezone
    delta = timedelta(seconds=offset, microseconds=offset_fraction)
    name = fields[-2]
    return cls(*fields[:6], fraction, timezone(delta, name) if name else timezone(delta))
