# What is wrong with a call of a native is told in the order CPython finds it.
import bisect
import itertools
import math

CALLS = [
    lambda: pow(zzz=1), lambda: sum(zzz=1), lambda: "a".expandtabs(1, zzz=1),
    lambda: "a".replace("b"), lambda: [].sort(1), lambda: [].sort(1, 2, 3),
    lambda: itertools.batched([], 1, 2), lambda: itertools.combinations([], 1, 2),
    lambda: bisect.bisect([], zzz=1), lambda: math.prod(), lambda: math.prod([], 1),
    lambda: math.isclose(1, 2, 3), lambda: (1).to_bytes(1, "big", 3, 4), lambda: round(number=1, zzz=2),
    lambda: property(1, 2, 3, 4, 5), lambda: {}.__contains__(), lambda: (1).__mul__(),
    lambda: "".__mul__(), lambda: list.__class_getitem__(), lambda: format(1, None),
    lambda: (1).from_bytes(b"", None), lambda: enumerate(), lambda: type(iter([]))(1),
]
for call in CALLS:
    try:
        print(call())
    except TypeError as error:
        print(error)
