# A descriptor's __get__ needs an instance or an owner.
import functools
import types


def f(self):
    pass


class A:
    __slots__ = ("slot",)


for descriptor in (f, property(f), classmethod(f), staticmethod(f), super(A, A()), A.slot, str.join,
                   functools.lru_cache(f)):
    for arguments in ((None,), (None, None)):
        try:
            print(descriptor.__get__(*arguments))
        except TypeError as error:
            print(error)
try:
    types.MethodType(5, 1)
except TypeError as error:
    print(error)
