class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return "item"

    def close(self):
        print("closed")

    def throw(self, error):
        print("thrown", repr(error))
        return "from throw"


def g():
    yield from Iterator()


a = g()
print(next(a), a.throw(ValueError("v")), next(a))
a.close()


class Plain:
    def __iter__(self):
        return iter([1, 2])


def h():
    try:
        yield from Plain()
    except KeyError:
        yield "caught outside"


b = h()
print(next(b), b.throw(KeyError), list(b))
try:
    next(g()), g().send(5)
except TypeError as error:
    print(error)
c = g()
next(c)
try:
    c.send(5)
except AttributeError as error:
    print(error)
