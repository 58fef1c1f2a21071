"""Names of positional-only parameters given by keyword; specifications of classes."""

import inspect


def one(a, b=1, /, *args):
    pass


def two(a, b, /):
    pass


def three(a=0, b=1, /, **rest):
    pass


for function, args, kwargs in [
        (one, (), {"a": 1}), (one, (), {"b": 1}), (one, (5,), {"b": 1}), (two, (), {"b": 1}),
        (two, (), {"a": 1}), (two, (), {"a": 1, "b": 2}), (three, (), {"a": 1, "b": 2}),
        (three, (), {"b": 2, "c": 3})]:
    try:
        print(inspect.signature(function).bind(*args, **kwargs))
    except TypeError as error:
        print(error)


class New:
    def __new__(cls, a, b=1):
        pass


class Init(New):
    def __init__(self, c):
        pass


print(inspect.getfullargspec(New).args, inspect.getfullargspec(Init).args)
