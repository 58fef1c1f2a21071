# Leaving `async for` early leaves the generator as it is.
import asyncio


async def asynchronous():
    try:
        for n in range(5):
            yield n
    finally:
        print("closed")


async def main():
    a = asynchronous()
    async for n in a:
        if n == 1:
            break
    print("left", a.ag_suspended)
    async for n in a:
        print("goes on with", n)
        break
    try:
        async for n in a:
            raise KeyError("body")
    except KeyError:
        print("raised", a.ag_suspended)
    await a.aclose()
    async for n in a:
        print("never")
    else:
        print("nothing left")


asyncio.run(main())
