class Method:
    def __init__(self, result):
        self.result = result

    def __get__(self, instance, owner):
        return lambda *args: (print("called", owner.__name__, args), self.result)[1]


class C:
    __add__ = Method(1)
    __len__ = Method(2)
    __getitem__ = Method(3)
    __repr__ = Method("repr")
    __eq__ = Method(True)
    __hash__ = Method(4)
    __iter__ = Method(iter([1]))
    __contains__ = Method(True)
    __int__ = Method(7)


c = C()
print(c + 1, len(c), c[0], repr(c), c == 2, hash(c), list(iter(c)), 1 in c, int(c))
