import asyncio
async def agen():
    try:
        for i in range(5):
            yield i
            await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0)
        print("agen closed")
async def main():
    async for x in agen():
        print(x)
        if x == 1: break
    await asyncio.sleep(0.01)
    print("after break")
    g = agen()
    print(await g.__anext__())
    print("leaving")
    return g
g = asyncio.run(main())
async def left():
    try: await asyncio.sleep(100)
    except asyncio.CancelledError: print("cancelled at shutdown"); raise
    try: await asyncio.sleep(100)
    finally: raise ValueError("bad cleanup")
async def main2():
    asyncio.create_task(left())
    await asyncio.sleep(0)
    print("main2 done")
asyncio.run(main2())
