# An iterator that is no generator gets the arguments of throw() as they were given.
import warnings

warnings.simplefilter("ignore")


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return "item"

    def throw(self, *args):
        print("throw", args)
        return "caught"


def inner():
    yield from Iterator()


def outer():
    yield from inner()


g = outer()
next(g)
print(g.throw(ValueError))
print(g.throw(ValueError, "text"))
print(g.throw(ValueError, "text", None))
print(g.throw(5))
