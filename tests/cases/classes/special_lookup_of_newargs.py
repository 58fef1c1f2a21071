# Special methods of pickling are looked up on the type, and a native callable has a signature.
import copy
import functools
import inspect


class Picky:
    def __getattr__(self, name):
        if name.startswith("__getnewargs"):
            raise AssertionError(name)
        raise AttributeError(name)


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


print(type(copy.copy(Picky())).__name__)
print(copy.copy(Pair(1, 2)))
print(inspect.signature(functools.cmp_to_key(lambda a, b: 0)))
