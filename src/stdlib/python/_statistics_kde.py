"""Kernel density estimation for `statistics`: a smooth curve from a sample.

Every kernel is given by its density, its cumulative distribution, the inverse of that, and the half
of its width if it is bounded.
"""

from bisect import bisect_left, bisect_right
from math import acos, asin, atan, cos, cosh, erf, exp, log, pi, sin, sqrt, tan, tau
from random import Random
from statistics import NormalDist, StatisticsError

__all__ = ["kde", "kde_random"]


def _inverse(cumulative, density, start):
    """The inverse of a symmetric distribution on -1 to 1, by Newton's method.

    It starts from what the distribution is like near -1.
    """
    def inverse(p):
        if p > 0.5:
            return -inverse(1.0 - p)
        x = start(p)
        for _ in range(50):
            slope = density(x)
            if slope <= 0.0:
                break
            step = (cumulative(x) - p) / slope
            x -= step
            if abs(step) < 1e-15:
                break
        return x
    return inverse


def _quartic(t):
    return 15 / 16 * (1.0 - t * t) ** 2


def _quartic_cdf(t):
    return (3 / 16 * t ** 5 - 5 / 8 * t ** 3 + 15 / 16 * t + 1 / 2)


def _triweight(t):
    return 35 / 32 * (1.0 - t * t) ** 3


def _triweight_cdf(t):
    return -5 / 32 * t ** 7 + 21 / 32 * t ** 5 - 35 / 32 * t ** 3 + 35 / 32 * t + 1 / 2


# name: (density, cumulative distribution, its inverse, half the width)
_KERNELS = {
    "normal": (
        lambda t: exp(-1 / 2 * t * t) / sqrt(tau),
        lambda t: 1 / 2 * (1.0 + erf(t / sqrt(2))),
        NormalDist().inv_cdf, None),
    "logistic": (
        lambda t: 1 / 2 / (1.0 + cosh(t)),
        lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
        lambda p: log(p / (1.0 - p)), None),
    "sigmoid": (
        lambda t: 1 / pi / cosh(t),
        lambda t: 2 / pi * atan(exp(t)),
        lambda p: log(tan(p * pi / 2)), None),
    "rectangular": (
        lambda t: 1 / 2,
        lambda t: 1 / 2 * t + 1 / 2,
        lambda p: 2.0 * p - 1.0, 1.0),
    "triangular": (
        lambda t: 1.0 - abs(t),
        lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
        lambda p: sqrt(2.0 * p) - 1.0 if p < 1 / 2 else 1.0 - sqrt(2.0 - 2.0 * p), 1.0),
    "parabolic": (
        lambda t: 3 / 4 * (1.0 - t * t),
        lambda t: -1 / 4 * t ** 3 + 3 / 4 * t + 1 / 2,
        lambda p: 2.0 * cos((acos(2.0 * p - 1.0) + pi) / 3.0), 1.0),
    "quartic": (
        _quartic, _quartic_cdf,
        _inverse(_quartic_cdf, _quartic, lambda p: (p * 4 / 5) ** (1 / 3) - 1.0), 1.0),
    "triweight": (
        _triweight, _triweight_cdf,
        _inverse(_triweight_cdf, _triweight, lambda p: (p * 16 / 35) ** (1 / 4) - 1.0), 1.0),
    "cosine": (
        lambda t: pi / 4 * cos(pi / 2 * t),
        lambda t: 1 / 2 * sin(pi / 2 * t) + 1 / 2,
        lambda p: 2.0 * asin(2.0 * p - 1.0) / pi, 1.0),
}
for _other, _name in (("gauss", "normal"), ("uniform", "rectangular"),
                      ("epanechnikov", "parabolic"), ("biweight", "quartic")):
    _KERNELS[_other] = _KERNELS[_name]
del _other, _name


def _kernel(h, kernel):
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    known = _KERNELS.get(kernel)
    if known is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    return known


def kde(data, h, kernel="normal", *, cumulative=False):
    """A function that estimates the density (or the distribution) that a sample comes from.

    Each data point becomes a little hill of the form of the kernel and of the width h.
    """
    n = len(data)
    if not n:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    density, distribution, _, support = _kernel(h, kernel)
    state = {"sample": sorted(data)}

    def near(x):
        """The points whose hills reach to x, and how many lie below those."""
        if len(data) != len(state["sample"]):
            state["sample"] = sorted(data)
        sample = state["sample"]
        width = h * support
        first = bisect_left(sample, x - width)
        return sample[first:bisect_right(sample, x + width)], first

    if support is None:
        def pdf(x):
            return sum(density((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(distribution((x - x_i) / h) for x_i in data) / len(data)
    else:
        def pdf(x):
            points, _ = near(x)
            return sum(density((x - x_i) / h) for x_i in points) / (len(data) * h)

        def cdf(x):
            points, below = near(x)
            return sum((distribution((x - x_i) / h) for x_i in points), below) / len(data)

    made, what = (cdf, "CDF") if cumulative else (pdf, "PDF")
    made.__doc__ = f"{what} estimate with {h=!r} and {kernel=!r}"
    return made


def kde_random(data, h, kernel="normal", *, seed=None):
    """A function that draws from the distribution that `kde` estimates."""
    if not len(data):
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    inverse = _kernel(h, kernel)[2]
    generator = Random(seed)

    def rand():
        return generator.choice(data) + h * inverse(generator.random())

    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand
