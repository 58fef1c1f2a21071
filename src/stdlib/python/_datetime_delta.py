"""`datetime.timedelta`: a duration of whole microseconds.

Invariant: 0 <= seconds < 86400 and 0 <= microseconds < 1000000; days carry the sign.
"""

from math import modf as _modf

from _datetime_base import name_of as _name_of
from _datetime_native import install as _install

_DAY_US = 86_400_000_000
_MAX_DAYS = 999_999_999

# Name, place among the parameters and microseconds of every unit, smallest first.
_UNITS = (
    ("microseconds", 1), ("milliseconds", 1000), ("seconds", 1_000_000), ("minutes", 60_000_000),
    ("hours", 3_600_000_000), ("days", _DAY_US), ("weeks", 7 * _DAY_US),
)


def _sum_units(values):
    """Microseconds in total; what floats leave over is added up and rounded once, half to even."""
    total = 0
    left_over = 0.0
    for (name, unit), value in zip(_UNITS, values):
        if isinstance(value, int):
            total += value * unit
        elif isinstance(value, float):
            fraction, whole = _modf(value)
            total += int(whole) * unit
            if fraction:
                fraction, whole = _modf(unit * fraction)
                total += int(whole)
                left_over += fraction
        else:
            kind = type(value).__name__
            raise TypeError(f"unsupported type for timedelta {name} component: {kind}")
    if left_over:
        whole = round(left_over)
        if abs(whole - left_over) == 0.5:
            odd = total & 1
            whole = 2 * round((left_over + odd) * 0.5) - odd
        total += int(whole)
    return total


def _divide_nearest(a, b):
    """a / b as an integer, half to even."""
    q, r = divmod(a, b)
    twice = 2 * r
    if twice > b > 0 or twice < b < 0 or (twice == b and q & 1):
        q += 1
    return q


def _as_ratio(x):
    """A float as a fraction of integers."""
    return x.as_integer_ratio()


def _of(us):
    """A timedelta of that many microseconds."""
    days, rest = divmod(us, _DAY_US)
    if not -_MAX_DAYS <= days <= _MAX_DAYS:
        if not -0x8000_0000 <= days <= 0x7FFF_FFFF:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError(f"days={days}; must have magnitude <= {_MAX_DAYS}")
    new = object.__new__(timedelta)
    new._days = days
    new._seconds = rest // 1_000_000
    new._microseconds = rest % 1_000_000
    return new


class timedelta:
    """A duration; the arguments, integers or floats, are added up."""

    __module__ = "datetime"
    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0, *rest, **unknown):
        if rest or unknown:
            if rest:
                raise TypeError(f"__new__() takes at most 7 arguments ({7 + len(rest)} given)")
            raise TypeError(
                f"__new__() got an unexpected keyword argument '{next(iter(unknown))}'")
        if type(days) is type(seconds) is int and microseconds == 0 == milliseconds \
                and minutes == 0 == hours and weeks == 0 and 0 <= seconds < 86_400 \
                and -_MAX_DAYS <= days <= _MAX_DAYS and type(microseconds) is int:
            rest = seconds * 1_000_000
        else:
            us = _sum_units((microseconds, milliseconds, seconds, minutes, hours, days, weeks))
            days, rest = divmod(us, _DAY_US)
            if not -_MAX_DAYS <= days <= _MAX_DAYS:
                _of(us)
        new = object.__new__(cls)
        new._days = days
        new._seconds = rest // 1_000_000
        new._microseconds = rest % 1_000_000
        return new

    def _us(self):
        return (self._days * 86_400 + self._seconds) * 1_000_000 + self._microseconds

    def total_seconds(self):
        """The whole duration in seconds, as a float."""
        return self._us() / 1_000_000

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _of(self._us() + other._us())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _of(self._us() - other._us())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _of(other._us() - self._us())
        return NotImplemented

    def __neg__(self):
        return _of(-self._us())

    def __pos__(self):
        return _of(self._us())

    def __abs__(self):
        return _of(abs(self._us()))

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __mul__(self, other):
        if isinstance(other, int):
            return _of(self._us() * other)
        if isinstance(other, float):
            a, b = _as_ratio(other)
            return _of(_divide_nearest(self._us() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _checked(other._us(), "integer division or modulo by zero", self._us().__floordiv__)
        if isinstance(other, int):
            return _of(_checked(other, "integer division or modulo by zero", self._us().__floordiv__))
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _of(_divide_nearest(self._us(), other))
        if isinstance(other, float):
            a, b = _as_ratio(other)
            if a == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _of(_divide_nearest(b * self._us(), a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _of(_checked(other._us(), "integer modulo by zero", self._us().__mod__))
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = _checked(other._us(), "integer division or modulo by zero", self._us().__divmod__)
            return q, _of(r)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._us() == other._us()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._us() < other._us()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._us() <= other._us()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._us() > other._us()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._us() >= other._us()
        return NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __repr__(self):
        fields = (("days", self._days), ("seconds", self._seconds),
                  ("microseconds", self._microseconds))
        args = ", ".join([f"{name}={value}" for name, value in fields if value])
        return f"{_name_of(type(self))}({args or 0})"

    def __str__(self):
        days = self._days
        minutes, second = divmod(self._seconds, 60)
        hour, minute = divmod(minutes, 60)
        text = f"{hour}:{minute:02d}:{second:02d}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, {text}"
        return text

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _checked(divisor, message, operation):
    if divisor == 0:
        raise ZeroDivisionError(message)
    return operation(divisor)


_install("timedelta", timedelta)

timedelta.min = timedelta(-_MAX_DAYS)
timedelta.max = timedelta(_MAX_DAYS, 86_399, 999_999)
timedelta.resolution = timedelta(0, 0, 1)
