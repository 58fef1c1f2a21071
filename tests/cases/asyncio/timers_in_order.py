import asyncio


async def note(delay, name):
    await asyncio.sleep(delay)
    print(name, end=" ")


async def main():
    await asyncio.gather(note(0.03, "third"), note(0.01, "first"), note(0, "zeroth"), note(0.02, "second"))
    print()
    loop = asyncio.get_running_loop()
    loop.call_later(0.01, print, "later")
    loop.call_soon(print, "soon", 1)
    loop.call_soon(print, "soon", 2)
    await asyncio.sleep(0)
    print("main")
    await asyncio.sleep(0.02)


asyncio.run(main())
