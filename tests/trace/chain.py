def inner(n):
    for i in range(n):
        got = yield i
    return "done"


def middle(n):
    return (yield from inner(n))


def outer():
    first = yield from middle(10)
    yield from [7, 8]
    return first


for item in outer():
    pass
