# A frame that is resumed is called, one that yields returns.
from _events import events


def inner():
    x = yield 1
    return x


def outer():
    got = yield from inner()
    try:
        yield got
    finally:
        pass


def run():
    g = outer()
    next(g)
    g.send(5)
    g.close()
    g = inner()
    next(g)
    try:
        g.throw(KeyError)
    except KeyError:
        pass
    for i in inner():
        pass


async def waits():
    return 3


async def root():
    return [await waits() for _ in range(2)]


def drive():
    try:
        root().send(None)
    except StopIteration as e:
        return e.value


print(*events(run), sep="\n")
print(*events(drive), sep="\n")
