class Odd(Exception):
    def __new__(cls, *args):
        return 5


class Fails(Exception):
    def __init__(self, *args):
        raise LookupError("in __init__")


def generator():
    yield 1
    yield 2


g = generator()
next(g)
try:
    g.throw(Odd)
except TypeError as error:
    print(error)
try:
    g.throw(Fails)
except LookupError as error:
    print(repr(error))
print(g.gi_frame is None, next(g, "end"))
