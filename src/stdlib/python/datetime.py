"""Dates, times and durations (library reference: "datetime").

Each class lives in a file of its own, `_datetime_*.py`.
"""

from _types import seal as _seal

from _datetime_base import MAXYEAR, MINYEAR
from _datetime_date import IsoCalendarDate, date
from _datetime_datetime import datetime
from _datetime_delta import timedelta
from _datetime_time import time
from _datetime_tz import timezone, tzinfo

for _class in (date, datetime, time, timedelta, tzinfo, IsoCalendarDate):
    _seal(_class)
_seal(timezone, final=True)

UTC = timezone.utc

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR",
           "UTC")

del IsoCalendarDate, _class, _seal
