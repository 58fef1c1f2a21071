"""Statistics of numeric data, exact where the data are."""

from fractions import Fraction
import math
import random
from bisect import bisect_left, bisect_right

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean",
    "harmonic_mean", "kde", "kde_random", "linear_regression", "mean", "median", "median_grouped",
    "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev",
    "variance",
]


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


# Averages

def mean(data):
    """The arithmetic mean."""
    kind, total, n = _exact_sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n if isinstance(total, float) else Fraction(total) / n, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float."""
    if weights is None:
        data = list(data)
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    data = list(data)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.sumprod(data, weights) / total


def geometric_mean(data):
    """The n-th root of the product."""
    n = 0
    found_zero = False

    def logarithms():
        nonlocal n, found_zero
        for x in data:
            n += 1
            if x > 0.0 or math.isnan(x):
                yield math.log(x)
            elif x == 0.0:
                found_zero = True
            else:
                raise StatisticsError("No negative inputs allowed", x)

    total = math.fsum(logarithms())
    if not n:
        raise StatisticsError("Must have a non-empty dataset")
    if math.isnan(total):
        return math.nan
    if found_zero:
        return math.nan if total == math.inf else 0.0
    return math.exp(total / n)


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if weights is None:
        if len(data) == 1:
            if data[0] < 0:
                raise StatisticsError("harmonic mean does not support negative values")
            return data[0]
        weights = [1] * len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
    if any(x < 0 for x in data) or any(w < 0 for w in weights):
        raise StatisticsError("harmonic mean does not support negative values")
    sum_weights = _exact_sum(weights)[1]
    try:
        kind, total, _ = _exact_sum(w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(Fraction(sum_weights) / Fraction(total), kind)


def median(data):
    """The middle value, or the mean of the two middle ones."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """The middle value, or the smaller of the two."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle value, or the larger of the two."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of values rounded into intervals, by interpolation."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    low = x - interval / 2.0
    return low + interval * (n / 2 - i) / (j - i)


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    """The most common value; the first of several."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    """All most common values, in the order they appear in."""
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [x for x, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 cut points between n groups of like size."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    result = []
    if method == "inclusive":
        m = size - 1
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        m = size + 1
        for i in range(1, n):
            j = min(max(i * m // n, 1), size - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


# Spread

def _square_deviations(data, centre):
    """The type, the exact sum of squared deviations, and the number of items."""
    data = list(data)
    kind, total, n = _exact_sum(data)
    if isinstance(total, float):
        return kind, abs(total), n
    if centre is None:
        if not n:
            return kind, Fraction(0), 0
        squares = sum(
            x * x if isinstance(x, int) else Fraction(*x.as_integer_ratio()) ** 2 for x in data
        )
        return kind, squares - Fraction(total) * total / n, n
    centre = Fraction(*centre.as_integer_ratio())
    deviations = (Fraction(*x.as_integer_ratio()) - centre for x in data)
    return kind, sum((d * d for d in deviations), Fraction(0)), n


def variance(data, xbar=None):
    """The sample variance."""
    kind, squares, n = _square_deviations(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(squares / (n - 1), kind)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    kind, squares, n = _square_deviations(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(squares / n, kind)


def stdev(data, xbar=None):
    """The square root of the sample variance."""
    _, squares, n = _square_deviations(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return squares if isinstance(squares, float) else _root(squares / (n - 1))


def pstdev(data, mu=None):
    """The square root of the population variance."""
    _, squares, n = _square_deviations(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return squares if isinstance(squares, float) else _root(squares / n)


# Two variables

def covariance(x, y, /):
    """The sample covariance."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar = math.fsum(x) / n
    ybar = math.fsum(y) / n
    return math.sumprod([a - xbar for a in x], [b - ybar for b in y]) / (n - 1)


def _ranks(data):
    """Ranks around 0; equal values share their mean rank."""
    order = sorted(range(len(data)), key=data.__getitem__)
    ranks = [0] * len(data)
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and data[order[end]] == data[order[at]]:
            end += 1
        for i in order[at:end]:
            ranks[i] = (at + end + 1) / 2 - (len(data) + 1) / 2
        at = end
    return ranks


def correlation(x, y, /, *, method="linear"):
    """Pearson's correlation coefficient, or Spearman's with method='ranked'."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in {"linear", "ranked"}:
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    else:
        xbar = math.fsum(x) / n
        ybar = math.fsum(y) / n
        x = [a - xbar for a in x]
        y = [b - ybar for b in y]
    sxy = math.sumprod(x, y)
    sxx = math.sumprod(x, x)
    syy = math.sumprod(y, y)
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


class LinearRegression(tuple):
    """Slope and intercept of a line."""

    __slots__ = ()

    def __new__(cls, slope, intercept):
        return super().__new__(cls, (slope, intercept))

    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return f"LinearRegression(slope={self[0]!r}, intercept={self[1]!r})"


def linear_regression(x, y, /, *, proportional=False):
    """The line with the least squares of vertical distances."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError(
            "linear regression requires that both inputs have same number of data points"
        )
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if not proportional:
        xbar = math.fsum(x) / n
        ybar = math.fsum(y) / n
        x = [a - xbar for a in x]
        y = [b - ybar for b in y]
    sxy = math.sumprod(x, y) + 0.0
    sxx = math.sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


def _ratio(r, numerator, denominator):
    """The quotient of two polynomials, highest coefficients first."""
    above = below = 0.0
    for a, b in zip(numerator, denominator):
        above = above * r + a
        below = below * r + b
    return above, below


# Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", 1988.
_CENTRE = (
    (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
     13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080),
    (5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867,
     5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1.0),
)
_FLANK = (
    (7.74545014278341407640e-4, 0.0227238449892691845833, 0.241780725177450611770,
     1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550,
     4.63033784615654529590, 1.42343711074968357734),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 0.0151986665636164571966,
     0.148103976427480074590, 0.689767334985100004550, 1.67638483018380384940,
     2.05319162663775882187, 1.0),
)
_TAIL = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.00124266094738807843860,
     0.0265321895265761230930, 0.296560571828504891230, 1.78482653991729133580,
     5.46378491116411436990, 6.65790464350110377720),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
     7.86869131145613259100e-4, 0.0148753612908506148525, 0.136929880922735805310,
     0.599832206555887937690, 1.0),
)


def _inverse_normal(p, mu, sigma):
    """The p-quantile of a normal distribution."""
    q = p - 0.5
    if math.fabs(q) <= 0.425:
        above, below = _ratio(0.180625 - q * q, *_CENTRE)
        return mu + above * q / below * sigma
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    above, below = _ratio(r - 1.6, *_FLANK) if r <= 5.0 else _ratio(r - 5.0, *_TAIL)
    x = above / below
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """A normal distribution."""

    __slots__ = {
        "_mu": "Arithmetic mean of a normal distribution",
        "_sigma": "Standard deviation of a normal distribution",
    }

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with the mean and the spread of the data."""
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        """n values drawn from it."""
        draw = random.random if seed is None else random.Random(seed).random
        return [_inverse_normal(draw(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        """The density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return math.exp(diff * diff / (-2.0 * variance)) / math.sqrt(math.tau * variance)

    def cdf(self, x):
        """The probability of values up to x."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * math.sqrt(2.0)))

    def inv_cdf(self, p):
        """The x with cdf(x) == p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The n - 1 cut points between n groups of like probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def zscore(self, x):
        """How many standard deviations x is from the mean."""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    def overlap(self, other):
        """The area under both densities."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        var_x, var_y = x.variance, y.variance
        if not var_x or not var_y:
            raise StatisticsError("overlap() not defined when sigma is zero")
        spread = var_y - var_x
        distance = math.fabs(y._mu - x._mu)
        if not spread:
            return math.erfc(distance / (2.0 * x._sigma * math.sqrt(2.0)))
        a = x._mu * var_y - y._mu * var_x
        b = x._sigma * y._sigma * math.sqrt(
            distance * distance + spread * math.log(var_y / var_x)
        )
        x1, x2 = (a + b) / spread, (a - b) / spread
        return 1.0 - (
            math.fabs(y.cdf(x1) - x.cdf(x1)) + math.fabs(y.cdf(x2) - x.cdf(x2))
        )

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"


def __getattr__(name):
    # Few programs want these.
    if name in ("kde", "kde_random"):
        import _statistics_kde
        value = globals()[name] = getattr(_statistics_kde, name)
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), "kde", "kde_random"})
