from collections import UserDict, UserList
from collections.abc import Mapping, Sequence


def kind(x):
    match x:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
    return "neither"


class Base: pass
class Before(Base): pass


print(kind(Before()))
Sequence.register(Base)


class After(Base): pass


print(kind(Base()), kind(Before()), kind(After()))


class Both(UserDict, Sequence): pass
class Other(UserList, Mapping): pass


print(kind(Both()), kind(Other([1])))
