"""Exact sums of numbers of one kind or several, and the error of statistics that are not defined."""

from fractions import Fraction
import math

# What is defined here shows as the public module's own.
__name__ = "statistics"


class StatisticsError(ValueError):
    """Data for which a statistic is not defined."""


def _exact_sum(data):
    """The type of the result, the exact sum and the number of items."""
    total = 0
    kind = int
    count = 0
    special = None
    for x in data:
        count += 1
        kind = _wider(kind, type(x))
        if isinstance(x, float) and not math.isfinite(x):
            special = x if special is None else special + x
        else:
            total += x if isinstance(x, int) else Fraction(*x.as_integer_ratio())
    return kind, (total if special is None else special), count


def _wider(a, b):
    """The type of a result of both types."""
    if a is b or b is int or b is bool:
        return a
    if a is int or issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    if issubclass(b, float) and issubclass(a, Fraction):
        return b
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _convert(value, kind):
    """An exact value as a number of the data's type; integers become floats if need be."""
    if type(value) is kind:
        return value
    if isinstance(value, float):
        return value
    if issubclass(kind, int):
        if Fraction(value).denominator == 1:
            return kind(value)
        kind = float
    if issubclass(kind, Fraction):
        return Fraction(value)
    try:
        return kind(value)
    except TypeError:
        value = Fraction(value)
        return kind(value.numerator) / kind(value.denominator)


def _root(value):
    """The square root of a Fraction, rounded once."""
    n, m = value.numerator, value.denominator
    if not n:
        return 0.0
    # 109 bits of the root, with the lowest one set if it is not exact, leave one rounding.
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        scaled, rest = divmod(n, m << 2 * shift)
    else:
        scaled, rest = divmod(n << -2 * shift, m)
    root = math.isqrt(scaled)
    root |= root * root != scaled or rest != 0
    return float(root << shift) if shift >= 0 else root / (1 << -shift)
