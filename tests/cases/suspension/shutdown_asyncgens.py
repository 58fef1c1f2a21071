import asyncio


async def asynchronous(name):
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        print("closed", name)


kept = []


async def main():
    loop = asyncio.get_running_loop()
    a, b = asynchronous("kept"), asynchronous("never started")
    kept.extend([a, b])
    print(await anext(a))
    await loop.shutdown_asyncgens()
    print(a.ag_frame, b.ag_frame is not None)
    try:
        await anext(a)
    except StopAsyncIteration:
        print("over")


asyncio.run(main())
print("end")
