"""Iterators go on where they were."""
import pickle
from collections import deque

for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"), lambda: iter("\u20acbc"),
             lambda: iter(b"abc"), lambda: iter({1: 2, 3: 4}.items()), lambda: iter(range(1, 9, 3)),
             lambda: iter(range(2**70, 2**70 + 3)), lambda: reversed([1, 2, 3]), lambda: reversed("abc"),
             lambda: enumerate("abc"), lambda: zip("abc", [1, 2, 3]), lambda: map(ord, "abc"),
             lambda: filter(None, [1, 0, 2]), lambda: iter(deque([1, 2, 3]))):
    it = make()
    next(it)
    print(type(it).__name__, it.__reduce__()[1:] if "iterator" in type(it).__name__ else "")
    for protocol in range(6):
        copy = pickle.loads(pickle.dumps(it, protocol))
    print(list(copy), list(it))
    print(list(pickle.loads(pickle.dumps(it))))
it = iter([1, 2, 3])
for state in (2, -1, 100, None):
    try:
        it.__setstate__(state)
        print(it.__length_hint__())
    except TypeError as e:
        print(e)
