"""What the classes of `datetime` share: the proleptic Gregorian calendar and checks of arguments.

Days are counted from 1 January of the year 1, which is day 1 (its "ordinal").
"""

from operator import ge, gt, index as _index, le, lt

MINYEAR = 1
MAXYEAR = 9999
MAX_ORDINAL = 3_652_059

DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTH_NAMES = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun",
               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# Days of a month, and days of a common year before a month; both counted from 1.
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)

# Days in 400, 100 and 4 years.
_CYCLE = 146_097
_CENTURY = 36_524
_OLYMPIAD = 1_461

# Stands for an argument that was not given.
MISSING = object()


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month]


def day_of_year(year, month, day):
    return _BEFORE[month] + day + (month > 2 and is_leap(year))


def to_ordinal(year, month, day):
    y = year - 1
    days = y * 365 + y // 4 - y // 100 + y // 400 + _BEFORE[month] + day
    return days + 1 if month > 2 and is_leap(year) else days


def from_ordinal(ordinal):
    """The (year, month, day) of an ordinal."""
    cycles, n = divmod(ordinal - 1, _CYCLE)
    centuries, n = divmod(n, _CENTURY)
    olympiads, n = divmod(n, _OLYMPIAD)
    years, n = divmod(n, 365)
    year = cycles * 400 + centuries * 100 + olympiads * 4 + years + 1
    if years == 4 or centuries == 4:
        # The leap day that ends four or four hundred years.
        return year - 1, 12, 31
    month = (n + 50) >> 5
    before = _BEFORE[month] + (month > 2 and is_leap(year))
    if before > n:
        month -= 1
        before -= days_in_month(year, month)
    return year, month, n - before + 1


def first_iso_monday(year):
    """The ordinal of the Monday that begins ISO week 1."""
    first = to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def iso_to_ordinal(year, week, day):
    """The ordinal of an ISO year, week and day; a ValueError says which is wrong."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        first = (to_ordinal(year, 1, 1) + 6) % 7
        long_year = first == 3 or (first == 2 and is_leap(year))
        if week != 53 or not long_year:
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return first_iso_monday(year) + (week - 1) * 7 + day - 1


def as_int(value):
    """An integer that a machine's `int` can hold."""
    value = _index(value)
    if -0x8000_0000 <= value <= 0x7FFF_FFFF:
        return value
    if not -0x8000_0000_0000_0000 <= value <= 0x7FFF_FFFF_FFFF_FFFF:
        raise OverflowError("Python int too large to convert to C long")
    if value > 0:
        raise OverflowError("signed integer is greater than maximum")
    raise OverflowError("signed integer is less than minimum")


def check_date(year, month, day):
    year, month, day = as_int(year), as_int(month), as_int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not (1 <= day <= 28 or 1 <= day <= days_in_month(year, month)):
        raise ValueError("day is out of range for month")


def check_time(hour, minute, second, microsecond, fold):
    for field in (hour, minute, second, microsecond, fold):
        as_int(field)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999_999:
        raise ValueError("microsecond must be in 0..999999")
    if fold != 0 and fold != 1:
        raise ValueError("fold must be either 0 or 1")


def refuse_arguments(names, given, rest, unknown, at_least=0):
    """Raises for a constructor that was called with too many, too few or unknown arguments.

    `names` are those of its parameters, `given` their values, `rest` what was too much by position.
    """
    if rest:
        kind = "positional arguments" if at_least == 0 else "arguments"
        count = len(names) + len(rest)
        raise TypeError(f"function takes at most {len(names)} {kind} ({count} given)")
    for at, (name, value) in enumerate(zip(names, given), 1):
        if value is MISSING:
            raise TypeError(f"function missing required argument '{name}' (pos {at})")
    for name in unknown:
        raise TypeError(f"this function got an unexpected keyword argument '{name}'")


def latin1_bytes(text, what):
    """The bytes that an old pickle stored as text."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        raise ValueError(
            f"Failed to encode latin1 string when unpickling a {what} object. "
            "pickle.load(data, encoding='latin1') is assumed.") from None


def name_of(cls):
    """How `repr` names a class: the module's own with the module."""
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


def order_by(cls, keys):
    """Gives a class the four orderings; `keys` makes of two objects two that are ordered alike."""
    def ordering(relation):
        def method(self, other):
            if not isinstance(other, cls):
                return NotImplemented
            mine, its = keys(self, other)
            return relation(mine, its)

        method.__name__ = f"__{relation.__name__}__"
        method.__qualname__ = f"{cls.__name__}.{method.__name__}"
        method.__module__ = "datetime"
        setattr(cls, method.__name__, method)

    for relation in lt, le, gt, ge:
        ordering(relation)
