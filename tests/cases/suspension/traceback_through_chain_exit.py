# The whole chain of suspended frames is in the traceback, outermost first.
def inner():
    yield 1
    raise ValueError("in the innermost")


def middle():
    got = yield from inner()
    return got


def outer():
    x = [(yield from middle())]
    return x


g = outer()
next(g)
next(g)
