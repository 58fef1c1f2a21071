# Two frames may delegate to one generator in turn: each takes what comes next.
def numbers():
    yield from range(6)
    return "all"


def taker(name, source):
    got = yield from source
    yield name, got


source = numbers()
first, second = taker("first", source), taker("second", source)
for g in first, second, first, second, first, second:
    print(next(g), end=" ")
print()
print(next(first))
print(next(second))
print(next(first, "end"), next(second, "end"))
