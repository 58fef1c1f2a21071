import asyncio


async def ticks(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print("ticks closed")


async def total(n):
    return sum([i async for i in ticks(n)])


async def main():
    print(await asyncio.gather(total(3), total(2)))
    async for i in ticks(10):
        if i == 1:
            break
    print("left the loop")


asyncio.run(main())
print("loop is gone")
