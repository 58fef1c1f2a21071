import types


class Few:
    def __init__(self):
        self.a = 1


class Many:
    def __init__(self):
        self.a = self.b = self.c = self.d = self.e = self.f = 1

    def sum(self):
        return self.a + self.b + self.f


m = Many()
m.__class__ = Few
print(type(m).__name__, sorted(m.__dict__))
m.__class__ = Many
print(m.sum())


class S1: __slots__ = ("x",)
class S2: __slots__ = ("x",)
class S3: __slots__ = ("y",)


s = S1()
s.x = 5
s.__class__ = S2
print(type(s).__name__, s.x)
for new in (S3, Few, int, 1):
    try:
        s.__class__ = new
    except TypeError as e:
        print(e)


class Module(types.ModuleType):
    @property
    def answer(self): return 42


mod = types.ModuleType("mod")
mod.__class__ = Module
print(mod.answer)
