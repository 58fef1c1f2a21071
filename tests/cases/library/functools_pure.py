"""functools without its native half is the same."""
import sys

sys.modules["_functools"] = None
import functools
from functools import cmp_to_key, lru_cache, partial, reduce

print(type(reduce).__name__, reduce(lambda a, b: a + b, [1, 2, 3]), reduce(max, [], 7))
p = partial(partial(print, "a", sep="-"), "b", end="!\n")
p("c")
print(p.args, p.keywords)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


@lru_cache(maxsize=2)
def square(x):
    return x * x


print([square(i) for i in (1, 2, 1, 3, 2)], square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info())
for bad in (lambda: partial(1), lambda: reduce(max, []), lambda: p.__setstate__((1,))):
    try:
        bad()
    except TypeError as e:
        print(e)
