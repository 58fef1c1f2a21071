"""Rational numbers of unlimited size, always in lowest terms."""

import math
import numbers
import operator

__all__ = ["Fraction"]

_HASH_MODULUS = 2 ** 61 - 1
_HASH_INF = 314159


def _digits(text, at):
    """Where the decimal digits (with single underscores between them) from `at` end."""
    end = at
    while end < len(text) and (
        text[end].isdecimal()
        or (text[end] == "_" and end > at and text[end - 1] != "_"
            and end + 1 < len(text) and text[end + 1].isdecimal())
    ):
        end += 1
    return end


def _parse(text):
    """Numerator and denominator of `a/b` or of a decimal number; None if it is neither."""
    body = text.strip()
    at = 0
    sign = 1
    if body[:1] in ("+", "-"):
        sign = -1 if body[0] == "-" else 1
        at = 1
    end = _digits(body, at)
    whole = body[at:end].replace("_", "")
    rest = body[end:]
    if whole and rest.lstrip().startswith("/"):
        below = rest.lstrip()[1:].lstrip()
        if not below or _digits(below, 0) != len(below):
            return None
        return sign * int(whole), int(below.replace("_", ""))
    at = end
    decimals = ""
    if body[at:at + 1] == ".":
        end = _digits(body, at + 1)
        decimals = body[at + 1:end].replace("_", "")
        at = end
    if not whole and not decimals:
        return None
    exponent = 0
    if body[at:at + 1] in ("e", "E"):
        start = at + 1 + (body[at + 1:at + 2] in ("+", "-"))
        end = _digits(body, start)
        if end == start:
            return None
        exponent = int(body[at + 1:end].replace("_", ""))
        at = end
    if at != len(body):
        return None
    numerator = int(whole + decimals or "0")
    denominator = 10 ** len(decimals)
    if exponent >= 0:
        numerator *= 10 ** exponent
    else:
        denominator *= 10 ** -exponent
    return sign * numerator, denominator


def _operator(monomorphic, fallback, with_complex=True):
    """The plain and the reflected method of an operator: exact between rationals, by
    `fallback` with floats and complex numbers."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return monomorphic(a, b)
        if isinstance(b, int):
            return monomorphic(a, Fraction(b))
        if isinstance(b, float):
            return fallback(float(a), b)
        if with_complex and isinstance(b, complex):
            return fallback(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return monomorphic(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        if with_complex and isinstance(a, numbers.Complex):
            return fallback(complex(a), complex(b))
        return NotImplemented

    forward.__name__ = "__" + fallback.__name__ + "__"
    reverse.__name__ = "__r" + fallback.__name__ + "__"
    return forward, reverse


# Arithmetic on numbers in lowest terms: what can be common is divided out early, so that the integers
# stay small and the result needs no reducing (Knuth, The Art of Computer Programming, 4.5.1).

def _coprime(numerator, denominator):
    """The fraction of two integers without a common divisor, the second above 0."""
    new = object.__new__(Fraction)
    new._numerator = numerator
    new._denominator = denominator
    return new


def _sum(n, d, m, e):
    """n/d + m/e"""
    common = math.gcd(d, e)
    if common == 1:
        return _coprime(n * e + m * d, d * e)
    part = d // common
    top = n * (e // common) + m * part
    rest = math.gcd(top, common)
    if rest == 1:
        return _coprime(top, part * e)
    return _coprime(top // rest, part * (e // rest))


def _product(n, d, m, e):
    """n/d * m/e"""
    across = math.gcd(n, e)
    if across > 1:
        n //= across
        e //= across
    across = math.gcd(m, d)
    if across > 1:
        m //= across
        d //= across
    return _coprime(n * m, d * e)


def _round_to_exponent(n, d, exponent):
    """n/d rounded to a multiple of 10**exponent, ties to even: sign and multiple."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        q &= -2
    return q < 0, abs(q)


def _round_to_figures(n, d, figures):
    """n/d rounded to so many digits: sign, digits as an integer, and exponent."""
    if n == 0:
        return False, 0, 1 - figures
    top, bottom = str(abs(n)), str(d)
    magnitude = len(top) - len(bottom) + (bottom <= top)
    exponent = magnitude - figures
    sign, significand = _round_to_exponent(n, d, exponent)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return sign, significand, exponent


class Fraction(numbers.Rational):
    """A quotient of two integers.

    Fraction(numerator, denominator), or from a number, or from text: '3/4', '-1.5e2'.
    """

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                pair = numerator.numerator, numerator.denominator
            elif isinstance(numerator, float) or (
                not isinstance(numerator, (type, str)) and hasattr(numerator, "as_integer_ratio")
            ):
                pair = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                pair = _parse(numerator)
                if pair is None:
                    raise ValueError("Invalid literal for Fraction: %r" % numerator)
            else:
                raise TypeError("argument should be a string or a Rational instance")
            numerator, denominator = pair
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator = numerator // common
        self._denominator = denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(
                f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})"
            )
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal."""
        return cls(*dec.as_integer_ratio())

    def is_integer(self):
        """Is the denominator 1?"""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction with a denominator of at most so much."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction; the best semiconvergent may be nearer.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    # Formatting

    def __format__(self, format_spec):
        spec = _FormatSpec.parse(format_spec)
        if spec is not None:
            if spec.kind:
                return spec.decimal(self._numerator, self._denominator)
            if spec.precision is None and not spec.zero_pad:
                return spec.rational(self._numerator, self._denominator)
        raise ValueError(
            f"Invalid format specifier {format_spec!r} "
            f"for object of type {type(self).__name__!r}"
        )

    # Arithmetic

    __add__, __radd__ = _operator(
        lambda a, b: _sum(a._numerator, a._denominator, b._numerator, b._denominator),
        operator.add,
    )
    __sub__, __rsub__ = _operator(
        lambda a, b: _sum(a._numerator, a._denominator, -b._numerator, b._denominator),
        operator.sub,
    )
    __mul__, __rmul__ = _operator(
        lambda a, b: _product(a._numerator, a._denominator, b._numerator, b._denominator),
        operator.mul,
    )
    __truediv__, __rtruediv__ = _operator(lambda a, b: _divide(a, b), operator.truediv)
    __floordiv__, __rfloordiv__ = _operator(
        lambda a, b: (a._numerator * b._denominator) // (a._denominator * b._numerator),
        operator.floordiv,
        with_complex=False,
    )
    __mod__, __rmod__ = _operator(
        lambda a, b: Fraction(
            (a._numerator * b._denominator) % (b._numerator * a._denominator),
            a._denominator * b._denominator,
        ),
        operator.mod,
        with_complex=False,
    )
    __divmod__, __rdivmod__ = _operator(
        lambda a, b: (a // b, a % b), divmod, with_complex=False
    )

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            if isinstance(b, (float, complex)):
                return float(a) ** b
            return NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator ** power, a._denominator ** power)
        if a._numerator == 0:
            raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
        return Fraction(a._denominator ** -power, a._numerator ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return _coprime(a._numerator, a._denominator)

    def __neg__(a):
        return _coprime(-a._numerator, a._denominator)

    def __abs__(a):
        return _coprime(abs(a._numerator), a._denominator)

    def __int__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    __trunc__ = __int__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """To an integer, or to a multiple of 10**-ndigits; ties to even."""
        if ndigits is None:
            d = self._denominator
            whole, rest = divmod(self._numerator, d)
            if rest * 2 < d or (rest * 2 == d and whole % 2 == 0):
                return whole
            return whole + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    # Comparison

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            hash_ = _HASH_INF
        else:
            hash_ = hash(hash(abs(self._numerator)) * inverse)
        result = hash_ if self._numerator >= 0 else -hash_
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if type(b) is Fraction:
            return a._numerator == b._numerator and a._denominator == b._denominator
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if type(other) is Fraction:
            return op(
                self._numerator * other._denominator, self._denominator * other._numerator
            )
        if type(other) is int:
            return op(self._numerator, self._denominator * other)
        if isinstance(other, numbers.Rational):
            return op(
                self._numerator * other.denominator, self._denominator * other.numerator
            )
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _divide(a, b):
    if b._numerator == 0:
        raise ZeroDivisionError(f"Fraction({b._denominator}, 0)")
    if b._numerator < 0:
        return _product(a._numerator, a._denominator, -b._denominator, -b._numerator)
    return _product(a._numerator, a._denominator, b._denominator, b._numerator)


class _FormatSpec:
    """A format specification, taken apart."""

    @classmethod
    def parse(cls, text):
        """None if it is no specification of fractions."""
        self = cls()
        self.fill, self.align = " ", ">"
        at = 0
        self.align_given = False
        if len(text) > 1 and text[1] in "<>=^":
            self.fill, self.align, at = text[0], text[1], 2
            self.align_given = True
        elif text[:1] and text[0] in "<>=^":
            self.align, at = text[0], 1
            self.align_given = True

        def accept(chars):
            nonlocal at
            if at < len(text) and text[at] in chars:
                at += 1
                return text[at - 1]
            return ""

        def number():
            nonlocal at
            start = at
            while at < len(text) and text[at] in "0123456789":
                at += 1
            return int(text[start:at]) if at > start else None

        self.sign = accept("+- ") or "-"
        self.keep_zero_sign = not accept("z")
        self.alternate = bool(accept("#"))
        self.zero_pad = bool(
            at + 1 < len(text) and text[at] == "0" and text[at + 1] in "0123456789" and accept("0")
        )
        leading_zero = text[at:at + 1] == "0"
        self.width = number() or 0
        if leading_zero and self.width:
            return None
        self.grouping = accept(",_")
        self.precision = None
        if accept("."):
            start = at
            self.precision = number()
            if self.precision is None or (at - start > 1 and text[start] == "0"):
                return None
        self.kind = accept("eEfFgG%")
        if at != len(text) or (self.zero_pad and self.align_given):
            return None
        if not self.kind and not self.keep_zero_sign:
            return None
        return self

    def pad(self, sign, body):
        missing = self.width - len(sign) - len(body)
        fill = self.fill * missing
        if self.align == "<":
            return sign + body + fill
        if self.align == "^":
            half = len(fill) // 2
            return fill[:half] + sign + body + fill[half:]
        if self.align == "=":
            return sign + fill + body
        return fill + sign + body

    def sign_of(self, negative):
        return "-" if negative else "" if self.sign == "-" else self.sign

    def rational(self, n, d):
        """As `str` writes it."""
        body = f"{abs(n):{self.grouping}}"
        if d > 1 or self.alternate:
            body += f"/{d:{self.grouping}}"
        return self.pad(self.sign_of(n < 0), body)

    def decimal(self, n, d):
        """As a float of unlimited precision would be written."""
        kind = self.kind
        precision = 6 if self.precision is None else self.precision
        exponent_mark = "E" if kind in "EG" else "e"
        if kind in "fF%":
            exponent = -precision - (2 if kind == "%" else 0)
            negative, significand = _round_to_exponent(n, d, exponent)
            scientific, places = False, precision
            exponent = -precision
        else:
            figures = max(precision, 1) if kind in "gG" else precision + 1
            negative, significand, exponent = _round_to_figures(n, d, figures)
            scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
            places = figures - 1 if scientific else -exponent
        suffix = "%" if kind == "%" else ""
        if scientific:
            suffix = f"{exponent_mark}{exponent + places:+03d}"
        digits = f"{significand:0{places + 1}d}"
        whole, fraction = digits[:len(digits) - places], digits[len(digits) - places:]
        if kind in "gG" and not self.alternate:
            fraction = fraction.rstrip("0")
        point = "." if fraction or self.alternate else ""
        trailing = point + fraction + suffix
        negative = n < 0 and (self.keep_zero_sign or significand != 0)
        sign = self.sign_of(negative)
        if self.zero_pad:
            room = self.width - len(sign) - len(trailing)
            if self.grouping:
                room = room // 4 * 3 + max(room % 4, 1)
            whole = whole.zfill(room)
        if self.grouping:
            first = 1 + (len(whole) - 1) % 3
            whole = whole[:first] + "".join(
                self.grouping + whole[at:at + 3] for at in range(first, len(whole), 3)
            )
        return self.pad(sign, whole + trailing)
