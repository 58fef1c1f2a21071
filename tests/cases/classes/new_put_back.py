"""object.__new__ takes no arguments where a class has, or once had, a __new__ in Python."""


class Base:
    def __new__(cls, *args):
        raise AssertionError


class Derived(Base):
    __new__ = object.__new__

    def __init__(self, value=None):
        self.value = value


class Late:
    def __init__(self, value):
        self.value = value


def attempt(make, *args):
    try:
        print(make(*args).value)
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, error)


attempt(Derived, 3)
attempt(Derived)
del Derived.__new__
attempt(Derived, 3)
del Base.__new__
attempt(Derived, 3)
attempt(Derived)
attempt(Late, 3)
Late.__new__ = lambda cls, value: object.__new__(cls)
attempt(Late, 3)
del Late.__new__
attempt(Late, 3)


class Items(list):
    pass


class Own(list):
    def __new__(cls):
        return list.__new__(cls)


for cls in [Items, Own, KeyError, bool]:
    try:
        object.__new__(cls)
    except TypeError as error:
        print(error)
