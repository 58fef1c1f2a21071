class Iterator:
    def __init__(self, *items):
        self.items = list(items)

    def __anext__(self):
        return Step(self)


class Step:
    def __init__(self, owner):
        self.owner = owner

    def __await__(self):
        print("__await__")
        got = yield "waiting"
        print("got", got)
        if not self.owner.items:
            raise StopAsyncIteration
        return self.owner.items.pop(0)


def drive(awaitable, *values):
    iterator = awaitable.__await__()
    try:
        print(next(iterator))
        print(iterator.send("value"))
    except StopIteration as stop:
        print("->", repr(stop.value))
    except BaseException as error:
        print(repr(error))


async def use(*arguments):
    return await anext(*arguments)


it = Iterator("item")
drive(use(it))
drive(use(it))
drive(use(it, "default"))
drive(use(Iterator("item"), "default"))
drive(use(it, (1, 2)))
