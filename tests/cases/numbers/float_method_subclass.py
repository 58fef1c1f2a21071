# A strict subclass of float from __float__ is taken with a warning, which a filter makes an error.
import warnings


class Half(float):
    def __float__(self):
        return self


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    x = float(Half(1.5))
    print(x, type(x).__name__)
    print(seen[0].category.__name__, seen[0].message)

warnings.simplefilter("error")
try:
    float(Half(1.5))
except DeprecationWarning as e:
    print(repr(e))
