import sys


class Named:
    def __call__(self, args):
        raise LookupError("the hook itself")

    def __repr__(self):
        return "<the hook>"


def generator():
    try:
        yield
    finally:
        raise ValueError("cleanup")


sys.unraisablehook = Named()
g = generator()
next(g)
del g
sys.unraisablehook = 5
g = generator()
next(g)
del g
print("end")
