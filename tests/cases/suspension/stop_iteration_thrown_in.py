# A StopIteration that is thrown in and not caught is a RuntimeError too.
def generator():
    yield 1


g = generator()
next(g)
stop = StopIteration("thrown")
try:
    g.throw(stop)
except RuntimeError as error:
    print(error, error.__cause__ is stop)


def catches():
    try:
        yield 1
    except StopIteration as error:
        yield error.value


g = catches()
next(g)
print(g.throw(stop))
g = generator()
try:
    g.throw(stop)
except StopIteration as error:
    print("at start:", error is stop)


def outer():
    try:
        yield from generator()
    except RuntimeError as error:
        yield repr(error.__cause__)


g = outer()
next(g)
print(g.throw(stop))
