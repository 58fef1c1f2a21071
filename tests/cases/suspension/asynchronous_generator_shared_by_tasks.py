import asyncio


async def asynchronous():
    for n in range(3):
        await asyncio.sleep(0)
        yield n


async def main():
    a = asynchronous()
    results = await asyncio.gather(anext(a), anext(a), a.asend(None), a.aclose(), a.athrow(KeyError),
                                   return_exceptions=True)
    for result in results:
        print(repr(result))

    async def loop():
        return [n async for n in a]

    results = await asyncio.gather(loop(), loop(), return_exceptions=True)
    for result in results:
        print(repr(result))


asyncio.run(main())
