# A chain of delegates: values, exceptions and close go through to the innermost.
def inner(log):
    try:
        while True:
            try:
                log.append((yield len(log)))
            except ValueError as error:
                log.append(repr(error))
    finally:
        log.append("closed")


def middle(log):
    return (yield from inner(log))


def outer(log):
    try:
        yield from middle(log)
    finally:
        log.append("outer closed")


log = []
g = outer(log)
print(next(g), g.send("a"), g.throw(ValueError("b")), g.send("c"))
print(g.gi_yieldfrom.__name__, g.gi_yieldfrom.gi_yieldfrom.__name__)
g.close()
print(log, g.gi_yieldfrom, g.gi_frame)


class Awaitable:
    def __await__(self):
        got = yield "asked"
        return got * 2


async def deep(n):
    return await (deep(n - 1) if n else Awaitable())


c = deep(200)
print(c.send(None))
try:
    c.send(21)
except StopIteration as stop:
    print(stop.value)


class Thrower:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, error):
        raise StopIteration(f"threw {error!r}")


def over():
    print((yield from Thrower()))


g = over()
next(g)
try:
    g.throw(KeyError("k"))
except StopIteration:
    print("done")
