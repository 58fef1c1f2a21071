from collections import deque


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



import itertools
import re

show(lambda: deque().nope)
show(lambda: itertools.count() + 1)
show(lambda: re.compile("") + 1)
show(lambda: hash(deque()))
show(lambda: setattr(deque, "x", 1))
show(lambda: deque(1, 2, 3))
show(lambda: itertools.count(1, 2, 3))
print(deque([1]), itertools.count(3), type(itertools.count()).__name__)
