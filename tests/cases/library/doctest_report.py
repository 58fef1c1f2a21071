"""
>>> 1 + 1
2
>>> print("a b")  # doctest: +NORMALIZE_WHITESPACE
a    b
>>> list(range(50))  # doctest: +ELLIPSIS
[0, 1, ..., 49]
>>> int("x")
Traceback (most recent call last):
ValueError: invalid literal for int() with base 10: 'x'
>>> 2 * 2
5
>>> unknown  # doctest: +SKIP
"""
import doctest


def double(x):
    """
    >>> double(2)
    4
    """
    return 2 * x


runner = doctest.DocTestRunner(verbose=True)
for test in doctest.DocTestFinder().find(double, "double"):
    print(runner.run(test))
test = doctest.DocTestParser().get_doctest(__doc__, {}, "module", None, 0)
print(test, doctest.DocTestRunner(verbose=False).run(test))
