import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


async def main():
    print([x async for x in numbers(3)])
    print({x async for x in numbers(3)})
    print({x: await double(x) async for x in numbers(3) if await double(x)})
    print([await double(x) for x in range(3)])
    print([x for x in await double([1])])
    print([x for x in range(4) if await double(x) > 2])
    print([(x, y) async for x in numbers(2) async for y in numbers(2)])
    print([[y async for y in numbers(x)] async for x in numbers(3)])
    print([[await double(y) for y in range(x)] for x in range(3)])
    generator = (await double(x) for x in range(3))
    print(type(generator).__name__, [x async for x in generator])
    print([x async for x in (y async for y in numbers(3) if y)])
    print([x + y for x in range(2) async for y in numbers(2)])


asyncio.run(main())
