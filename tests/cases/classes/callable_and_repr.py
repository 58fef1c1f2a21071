class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, *args, **kwargs):
        return self.n + sum(args) + sum(kwargs.values())

    def __repr__(self):
        return f"{type(self).__name__}({self.n!r})"


a = Adder(1)
print(a(2, 3, x=4), callable(a), a, [a, (a,)], {a.n: a}, str(a), f"{a!s}", "%r" % a)
print(int, Adder, type(None), type(Adder), type(len).__name__, type(lambda: 0).__name__, type(a.__call__).__name__, NotImplemented, Ellipsis)


class BadRepr:
    def __repr__(self):
        return 1


try:
    repr(BadRepr())
except TypeError as error:
    print(error)
