# Throwing GeneratorExit closes the delegate, then raises in the delegating frame.
def inner():
    try:
        yield 1
    except GeneratorExit as error:
        print("inner", repr(error))
        return "ignored value"


def outer():
    try:
        result = yield from inner()
        print("not reached", result)
    except GeneratorExit as error:
        print("outer", repr(error))
        yield "still alive"


g = outer()
next(g)
print(g.throw(GeneratorExit("given")))
print(next(g, "end"))
