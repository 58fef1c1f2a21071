import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def manager(name):
    """Documentation."""
    await asyncio.sleep(0)
    print("enter", name)
    try:
        yield name
    except ValueError as error:
        print("swallowed", repr(error))
    finally:
        await asyncio.sleep(0)
        print("exit", name)


@asynccontextmanager
async def never():
    return
    yield


@asynccontextmanager
async def twice():
    yield
    yield


async def main():
    async with manager("first") as value:
        print(value)
    async with manager("second"):
        raise ValueError("body")
    try:
        async with manager("third"):
            raise KeyError("passes")
    except KeyError as error:
        print(repr(error))
    for make in never, twice:
        try:
            async with make():
                print("body")
        except RuntimeError as error:
            print(error)
    for stop in StopIteration("a"), StopAsyncIteration("b"):
        try:
            async with manager("stop"):
                raise stop
        except Exception as error:
            print(repr(error), error is stop)
    try:
        with manager("sync"):
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
