# asyncio closes what a loop leaves open, after the main coroutine and in one go.
import asyncio


async def asynchronous(name):
    try:
        for n in range(3):
            yield n
    finally:
        await asyncio.sleep(0)
        print("closed", name)


async def main():
    async for n in asynchronous("broken out of"):
        if n == 1:
            break
    await asyncio.sleep(0)
    print("after the loop")
    kept.append(asynchronous("still held"))
    print(await anext(kept[0]))
    print("main is over")


kept = []
asyncio.run(main())
print("end")
