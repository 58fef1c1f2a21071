"""The rule for the years after the last transition of a file: a POSIX `TZ` text."""

import re as _re
from datetime import date as _date

from _zoneinfo_file import Kind

_EPOCH = _date(1970, 1, 1).toordinal()

_NAME = r"(?:<[A-Za-z0-9+-]{3,}>|[A-Za-z]{3,})"
_TIME = r"[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?"
_DAY = rf"(?:M\d{{1,2}}\.\d\.\d|J\d{{1,3}}|\d{{1,3}})(?:/{_TIME})?"
_RULE = _re.compile(
    rf"(?P<std>{_NAME})(?P<stdoff>{_TIME})"
    rf"(?:(?P<dst>{_NAME})(?P<dstoff>{_TIME})?,(?P<start>{_DAY}),(?P<end>{_DAY}))?", _re.ASCII)


def read_rule(text):
    """A rule, or a kind if clocks are not turned any more."""
    try:
        text = text.decode()
        match = _RULE.fullmatch(text)
        if not match:
            raise ValueError
        offset = -_seconds(match["stdoff"], 24)
        standard = Kind(offset, 0, match["std"].strip("<>"))
        if match["dst"] is None:
            return standard
        part = 3600
        if match["dstoff"] is not None:
            part = -_seconds(match["dstoff"], 24) - offset
        summer = Kind(offset + part, part, match["dst"].strip("<>"))
        return Rule(standard, summer, part, _Day(match["start"]), _Day(match["end"]))
    except ValueError:
        raise ValueError(f"Malformed TZ string: {text}") from None


def _seconds(text, most):
    """A time of up to `most` hours, in seconds."""
    sign = -1 if text[0] == "-" else 1
    hours, *rest = [int(part) for part in text.lstrip("+-").split(":")]
    minutes, seconds = (rest + [0, 0])[:2]
    if hours > most or minutes > 59 or seconds > 59:
        raise ValueError
    return sign * (hours * 3600 + minutes * 60 + seconds)


class _Day:
    """A day of every year, and a time of it."""

    def __init__(self, text):
        day, _, time = text.partition("/")
        self.time = _seconds(time, 167) if time else 7200
        self.form = day[0] if day[0] in "MJ" else "N"
        self.numbers = [int(n) for n in day.lstrip("MJ").split(".")]
        if self.form == "M":
            month, week, weekday = self.numbers
            if not (1 <= month <= 12 and 1 <= week <= 5 and 0 <= weekday <= 6):
                raise ValueError
        elif not (self.form == "J") <= self.numbers[0] <= 365:
            raise ValueError

    def seconds(self, year):
        """Seconds from 1970 to then, by the clock that is turned."""
        first = _date(year, 1, 1).toordinal()
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        if self.form == "M":
            month, week, weekday = self.numbers
            first = _date(year, month, 1).toordinal()
            # Sundays have ordinals that seven divides.
            day = first + (weekday - first) % 7 + (week - 1) * 7
            end = first + (31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
            if day >= end:
                day -= 7
        else:
            n = self.numbers[0]
            if self.form == "J":
                # The leap day has no number.
                n -= not (leap and n >= 60)
            day = first + n
        return (day - _EPOCH) * 86_400 + self.time


class Rule:
    """Standard time, and between two days of every year summer time."""

    def __init__(self, standard, summer, part, start, end):
        self.standard = standard
        self.summer = summer
        self.part = part
        self.start = start
        self.end = end

    def at_wall(self, seconds, year, fold):
        """What clocks show when they show that."""
        start, end = self.start.seconds(year), self.end.seconds(year)
        # Times that are shown twice, or never, belong to one side or the other.
        if fold == (self.part >= 0):
            end -= self.part
        else:
            start += self.part
        return self.summer if _between(start, seconds, end) else self.standard

    def at_utc(self, seconds, year):
        """What clocks show at a timestamp, and whether it is for the second time."""
        start = self.start.seconds(year) - self.standard.seconds
        end = self.end.seconds(year) - self.summer.seconds
        turned_back = end if self.part > 0 else start
        fold = turned_back <= seconds < turned_back + abs(self.part)
        return (self.summer if _between(start, seconds, end) else self.standard), fold


def _between(start, seconds, end):
    if start < end:
        return start <= seconds < end
    return not end <= seconds < start
