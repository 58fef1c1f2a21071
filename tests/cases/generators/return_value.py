def g(n):
    for i in range(n):
        yield i
    return n * 10


def collect(generator):
    items = []
    while True:
        try:
            items.append(next(generator))
        except StopIteration as stop:
            return items, stop.value


print(collect(g(3)), collect(g(0)), [*g(2)], list(g(1)))


def wrap():
    value = yield from g(2)
    return [value]


print(collect(wrap()))
