# Any value arrives whole: tuples, exceptions and StopIteration objects too.
def returns(value):
    return value
    yield


class MyStop(StopIteration):
    pass


for value in [None, 0, (), (1, 2), (3,), ValueError("v"), StopIteration(4), MyStop(5), [6]]:
    try:
        next(returns(value))
    except StopIteration as stop:
        print(type(stop).__name__, repr(stop.value), repr(stop.args))


def delegates(value):
    got = yield from returns(value)
    print("got", repr(got))


for value in [None, (1, 2), StopIteration(4), MyStop((5, 6))]:
    list(delegates(value))


async def coroutine(value):
    return value


for value in [(1, 2), StopIteration(4), MyStop((5, 6))]:
    try:
        coroutine(value).send(None)
    except StopIteration as stop:
        print(repr(stop.value))
