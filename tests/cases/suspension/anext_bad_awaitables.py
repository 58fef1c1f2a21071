class Iterator:
    def __init__(self, awaitable):
        self.awaitable = awaitable

    def __anext__(self):
        return self.awaitable


class NoIterator:
    def __await__(self):
        return 5


class Coroutine:
    def __await__(self):
        async def nothing():
            pass
        c = nothing()
        c.close()
        return c


def attempt(call):
    try:
        print(call())
    except BaseException as error:
        print(type(error).__name__, error)


async def use(awaitable, *default):
    return await anext(Iterator(awaitable), *default)


for awaitable in 5, None, NoIterator(), Coroutine(), iter([]):
    attempt(lambda: use(awaitable).send(None))
    attempt(lambda: use(awaitable, 1).send(None))
    attempt(lambda: anext(Iterator(awaitable), 1).send(None))
    attempt(lambda: next(anext(Iterator(awaitable), 1)))
