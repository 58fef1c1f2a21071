"""`strftime` of the classes of `datetime`: what C's function does not know is filled in first."""

import time as _time

from _datetime_iso import format_offset
from _datetime_tz import ask_name


def strftime(o, format, moment):
    """`%f`, `%z`, `%:z` and `%Z` come from `o`, a date, time or datetime; the rest is `time`'s."""
    if "%" not in format:
        return _time.strftime(format, moment)
    out = []
    at = 0
    while True:
        percent = format.find("%", at)
        if percent < 0 or percent + 1 >= len(format):
            out.append(format[at:])
            break
        out.append(format[at:percent])
        directive = format[percent + 1]
        at = percent + 2
        if directive == "z":
            out.append(_offset(o, ""))
        elif directive == ":" and format[at:at + 1] == "z":
            at += 1
            out.append(_offset(o, ":"))
        elif directive == "Z":
            out.append(_name(o))
        elif directive == "f":
            out.append(f"{getattr(o, 'microsecond', 0):06d}")
        else:
            out.append(format[percent:at])
    return _time.strftime("".join(out), moment)


def _offset(o, separator):
    get = getattr(o, "utcoffset", None)
    return "" if get is None else format_offset(get(), separator)


def _name(o):
    tz = getattr(o, "tzinfo", None)
    if tz is None:
        return ""
    # A time asks its zone without a date.
    name = ask_name(tz, o if hasattr(o, "date") else None)
    return "" if name is None else name.replace("%", "%%")
