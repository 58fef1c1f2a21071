class __Base:
    def __init_subclass__(cls, **keywords):
        print(cls.__name__, keywords)


class Derived[T, __U](__Base, __keyword=1):
    print(__U)

    def f(self, x: __U) -> T:
        return x


print(Derived.__type_params__, Derived.f.__annotations__)


def make():
    class Inner[T](__Base, other=__Base.__name__):
        pass

    return Inner.__bases__[0] is __Base


print(make())
