import asyncio


async def value(n, delay=0):
    await asyncio.sleep(delay)
    print("done", n)
    return n


async def fail(text):
    await asyncio.sleep(0)
    raise ValueError(text)


async def main():
    print(await asyncio.gather(value(1, 0.02), value(2), value(3, 0.01)))
    print(await asyncio.gather())
    print(await asyncio.gather(value(4), fail("x"), return_exceptions=True))
    try:
        await asyncio.gather(value(5, 0.01), fail("y"))
    except ValueError as error:
        print("failed", error)
    await asyncio.sleep(0.02)


asyncio.run(main())
