"""Reading the ISO 8601 forms that `fromisoformat` takes, and what `isoformat` writes of times.

The readers raise `Malformed`; the classes turn it into the ValueError that shows the whole text.
Digits are ASCII only.
"""

from _datetime_base import MISSING, from_ordinal, iso_to_ordinal

_DIGITS = "0123456789"


class Malformed(Exception):
    """The text is not of the form."""


def number(text, start, count):
    part = text[start:start + count]
    if len(part) != count or not (part.isascii() and part.isdigit()):
        raise Malformed
    return int(part)


def read_date(text):
    """The year, month and day in a text that is a date and nothing else."""
    size = len(text)
    if size not in (7, 8, 10):
        raise Malformed
    year = number(text, 0, 4)
    dash = text[4] == "-"
    at = 5 if dash else 4
    if text[at] == "W":
        week = number(text, at + 1, 2)
        at += 3
        day = 1
        if at < size:
            if dash:
                if text[at] != "-":
                    raise Malformed
                at += 1
            if size != at + 1:
                raise Malformed
            day = number(text, at, 1)
        try:
            return from_ordinal(iso_to_ordinal(year, week, day))
        except ValueError:
            raise Malformed from None
    month = number(text, at, 2)
    at += 2
    if dash:
        if text[at:at + 1] != "-":
            raise Malformed
        at += 1
    if size != at + 2:
        raise Malformed
    return year, month, number(text, at, 2)


def date_length(text):
    """How many characters of a text that is a date, a separator and a time are the date."""
    size = len(text)
    if size == 7:
        return 7
    if text[4] == "-":
        if text[5] != "W":
            return 10
        if size > 8 and text[8] == "-":
            if size == 9:
                raise Malformed
            # After YYYY-Www a dash begins the day, or separates the hour.
            return 8 if size > 10 and text[10] in _DIGITS else 10
        return 8
    if text[4] == "W":
        at = 7
        while at < size and text[at] in _DIGITS:
            at += 1
        if at < 9:
            return at
        # An even number of digits after YYYYWww is the day and a digit as separator.
        return 7 if at % 2 == 0 else 8
    return 8


def _clock(text, at, end):
    """Hour, minute, second, microsecond, and whether there is something behind them.

    Behind them may be the offset, at `end`, or one character in front of it.
    """
    fields = [0, 0, 0]
    colons = True
    for i in range(3):
        fields[i] = number(text, at, 2)
        at += 2
        c = text[at:at + 1]
        at += 1
        if i == 0:
            colons = c == ":"
        if at >= end:
            return (*fields, 0, c != "")
        if colons and c == ":":
            if i == 2:
                raise Malformed
        elif c == "." or c == ",":
            if i < 2:
                raise Malformed
            break
        elif not colons:
            at -= 1
        else:
            raise Malformed
    count = min(end - at, 6)
    microsecond = number(text, at, count) * 10 ** (6 - count)
    at += count
    while at < len(text) and text[at] in _DIGITS:
        at += 1
    return (*fields, microsecond, at < len(text))


def read_time(text):
    """Hour, minute, second, microsecond, and the offset as `None` or (sign, h, m, s, us)."""
    size = len(text)
    offset_at = size
    for i, c in enumerate(text):
        if c in "+-Z":
            offset_at = i
            break
    *fields, more = _clock(text, 0, offset_at)
    if offset_at == size:
        if more:
            raise Malformed
        return (*fields, None)
    if text[offset_at] == "Z":
        if offset_at + 1 != size:
            raise Malformed
        return (*fields, (1, 0, 0, 0, 0))
    sign = -1 if text[offset_at] == "-" else 1
    *offset, more = _clock(text, offset_at + 1, size)
    if more:
        raise Malformed
    return (*fields, (sign, *offset))


def format_time(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        if microsecond:
            return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "hours":
        return f"{hour:02d}"
    if not isinstance(timespec, str):
        kind = "None" if timespec is None else type(timespec).__name__
        raise TypeError(f"isoformat() argument 'timespec' must be str, not {kind}")
    raise ValueError("Unknown timespec value")


def format_offset(offset, separator=":"):
    """An offset as ±HH:MM, with seconds and microseconds only if it has any; '' for None."""
    if offset is None:
        return ""
    us = offset._us()
    sign = "+"
    if us < 0:
        sign = "-"
        us = -us
    seconds, us = divmod(us, 1_000_000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    text = f"{sign}{hour:02d}{separator}{minute:02d}"
    if second or us:
        text += f"{separator}{second:02d}"
        if us:
            text += f".{us:06d}"
    return text
