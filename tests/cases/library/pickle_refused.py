"""What cannot be pickled, and why."""
import itertools
import pickle
import sys


def outer():
    def inner():
        yield
    return inner


class Bad:
    def __init__(self, made):
        self.made = made

    def __reduce__(self):
        return self.made


def attempt(obj, protocol=4):
    try:
        print(pickle.dumps(obj, protocol))
    except Exception as e:
        print(type(e).__module__, type(e).__qualname__, str(e).split(" at 0x")[0], e.__context__)


attempt(outer())
attempt(outer()())
attempt(sys)
attempt(memoryview(b""))
attempt({}.keys())
attempt(itertools.pairwise(""))
attempt(property())
for made in (1, (), (int,), (1, 2), (int, 2), (int, (), None, 3), (int, (), None, None, 3),
             (int, (), None, None, None, 3), "nowhere", "Bad.nowhere"):
    attempt(Bad(made))
attempt(1, 6)
