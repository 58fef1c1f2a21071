# A delegate with a `throw` of its own gets what was given, not an exception made of it.
import warnings

warnings.simplefilter("ignore")


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def throw(self, *given):
        return given


def generator():
    yield from Delegate()


g = generator()
next(g)
print(g.throw(ValueError))
print(g.throw(ValueError, "text"))
print(g.throw(7))
print(repr(g.throw(KeyError("k"))))
