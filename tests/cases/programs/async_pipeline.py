import asyncio


async def source(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def squares(items):
    async for item in items:
        yield item * item


async def batches(items, size):
    batch = []
    async for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


async def main():
    async for batch in batches(squares(source(7)), 3):
        print(batch, sum(batch))
    results = await asyncio.gather(*(collect(n) for n in range(1, 4)))
    print(results)


async def collect(n):
    return {i: s async for i, s in enumerate_async(squares(source(n)))}


async def enumerate_async(items, start=0):
    async for item in items:
        yield start, item
        start += 1


asyncio.run(main())
