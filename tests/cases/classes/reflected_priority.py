# A subclass on the right is asked first when it overrides the reflected method.
class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"

    def __eq__(self, other):
        print("Base.eq", end=" ")
        return NotImplemented

    def __lt__(self, other):
        return "Base.lt"


class Derived(Base):
    def __radd__(self, other):
        return "Derived.radd"

    def __gt__(self, other):
        return "Derived.gt"


class Same(Base):
    pass


print(Base() + Derived(), Base() + Same(), Derived() + Base(), 1 + Base(), Base() < Derived(), Base() < Same(), Base() > Base())
print(Base() == Base(), Base() != 1)
