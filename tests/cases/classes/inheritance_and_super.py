class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()

    @classmethod
    def create(cls):
        return super().__new__(cls)


print(D().who(), [c.__name__ for c in D.__mro__], D.__bases__ == (B, C), super(B, D()).who(), type(D.create()).__name__)
print(isinstance(D(), A), issubclass(D, (int, C)), A.__subclasses__() == [B, C], D.__base__.__name__)
for build in (lambda: type("X", (A, B), {}), lambda: type("Y", (A, A), {}), lambda: type("Z", (bool,), {})):
    try:
        build()
    except TypeError as error:
        print(error)
try:
    A().who.nothing
except AttributeError as error:
    print(error)
