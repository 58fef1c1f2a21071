class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


def run(c):
    try:
        c.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    async for i in Countdown(3):
        print(i, end=" ")
    else:
        print("else")
    async for i in Countdown(5):
        if i == 3:
            break
    else:
        print("never")
    return i, [x async for x in Countdown(3) if x != 1], {x: -x async for x in Countdown(2)}, {x async for x in Countdown(1)}


print(run(main()))


async def bad(thing):
    async for x in thing:
        pass


class NoNext:
    def __aiter__(self):
        return object()


class NotAwaitable(Countdown):
    def __anext__(self):
        return 5


for thing in ([1], NoNext(), NotAwaitable(1)):
    try:
        run(bad(thing))
    except TypeError as error:
        print(error)
