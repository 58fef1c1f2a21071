import asyncio


class AsyncRange:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self.Iterator(self.n)

    class Iterator:
        def __init__(self, n):
            self.items = iter(range(n))

        def __aiter__(self):
            return self

        async def __anext__(self):
            await asyncio.sleep(0)
            try:
                return next(self.items)
            except StopIteration:
                raise StopAsyncIteration from None


async def main():
    source = AsyncRange(3)
    print([x async for x in source], [x async for x in source])
    async for x in source:
        if x == 1:
            continue
        print("item", x)
    else:
        print("else")
    async for x in source:
        break
    else:
        print("not reached")
    it = aiter(source)
    print(await anext(it), await anext(it), await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration as error:
        print(repr(error))
    async for a, *b in pairs():
        print(a, b)
    async for holder[0] in AsyncRange(2):
        print(holder)


async def pairs():
    yield 1, 2, 3
    yield "xy"


holder = [None]
asyncio.run(main())
