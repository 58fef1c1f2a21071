from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Coroutine


class Own(Coroutine):
    def __await__(self):
        return iter(["waits"])

    def send(self, value):
        return value

    def throw(self, kind, value=None, traceback=None):
        return super().throw(kind, value, traceback)


o = Own()
print(isinstance(o, Awaitable), o.close())
try:
    o.throw(ValueError("x"))
except ValueError as error:
    print(repr(error))


class Stubborn(Own):
    def throw(self, *arguments):
        pass


try:
    Stubborn().close()
except RuntimeError as error:
    print(error)


class Agen(AsyncGenerator):
    def __init__(self):
        self.n = 0

    async def asend(self, value):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return self.n, value

    async def athrow(self, kind, value=None, traceback=None):
        await super().athrow(kind, value, traceback)


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    print(aiter(a := Agen()) is a, [x async for x in a])
    print(await a.aclose())
    try:
        await a.athrow(KeyError("k"))
    except KeyError as error:
        print(repr(error))


drive(main())
for kind in Coroutine, AsyncGenerator, AsyncIterator, Awaitable:
    try:
        kind()
    except TypeError as error:
        print(error)
