"""Dates of messages (RFC 5322, 3.3), also as programs have written them that did not know it."""

import calendar
import time

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_LONG_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august",
                "september", "october", "november", "december"]
_DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

# Names of zones, as the digits of an offset.
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0,
          "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600, "CDT": -500,
          "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}


def parsedate_tz(data):
    """Nine numbers as time.struct_time has them, and the offset of the zone in seconds; None if it
    is no date."""
    fields = parse(data)
    if not fields:
        return None
    if fields[9] is None:
        fields[9] = 0
    return tuple(fields)


def parsedate(data):
    """As parsedate_tz, without the zone."""
    fields = parsedate_tz(data)
    return fields[:9] if isinstance(fields, tuple) else fields


def mktime_tz(data):
    """Seconds since the epoch."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return calendar.timegm(data) - data[9]


def parse(data):
    """As parsedate_tz, with None for a zone that is not known."""
    words = _words(data)
    if words is None:
        return None
    day, month, year, clock, zone = words
    if not (day and month and year):
        return None
    month = month.lower()
    if month not in _MONTHS and month not in _LONG_MONTHS:
        day, month = month, day.lower()
        if month not in _MONTHS and month not in _LONG_MONTHS:
            return None
    names = _MONTHS if month in _MONTHS else _LONG_MONTHS
    day = day.removesuffix(",")
    # The time may come before the year, or the zone in its place.
    if year.find(":") > 0:
        year, clock = clock, year
    year = year.removesuffix(",")
    if not year:
        return None
    if not year[0].isdigit():
        year, zone = zone, year
    clock = _clock(clock.removesuffix(","))
    if clock is None:
        return None
    try:
        year, day = int(year), int(day)
        hour, minute, second = map(int, clock)
    except ValueError:
        return None
    if year < 100:
        year += 1900 if year > 68 else 2000
    return [year, names.index(month) + 1, day, hour, minute, second, 0, 1, -1, _offset(zone)]


def _words(data):
    """Day, month, year, time and zone, as they are written."""
    words = data.split() if data else None
    if not words:
        return None
    # The day of the week may be there, and stick to what follows.
    if words[0].endswith(",") or words[0].lower() in _DAYS:
        del words[0]
    else:
        words[0] = words[0][words[0].rfind(",") + 1:]
    if len(words) == 3:  # RFC 850
        parts = words[0].split("-")
        if len(parts) == 3:
            words = parts + words[1:]
    if len(words) == 4:
        clock = words[3]
        sign = clock.find("+")
        if sign < 0:
            sign = clock.find("-")
        words[3:] = [clock[:sign], clock[sign:]] if sign > 0 else [clock, ""]
    return words[:5] if len(words) >= 5 else None


def _clock(text):
    """Hour, minute and second as they are written."""
    parts = text.split(":")
    if len(parts) == 1 and "." in text:
        parts = text.split(".")
    if len(parts) == 2:
        parts.append("0")
    return parts if len(parts) == 3 else None


def _offset(zone):
    """The offset of a zone in seconds, or None."""
    zone = zone.upper()
    offset = _ZONES.get(zone)
    if offset is None:
        try:
            offset = int(zone)
        except ValueError:
            return None
        if offset == 0 and zone.startswith("-"):  # which means that the zone is not known
            return None
    hours, minutes = divmod(abs(offset), 100)
    seconds = hours * 3600 + minutes * 60
    return -seconds if offset < 0 else seconds
