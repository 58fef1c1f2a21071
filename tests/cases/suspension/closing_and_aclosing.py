import asyncio
from contextlib import aclosing, closing


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


async def asynchronous():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        print("aclosed")


with closing(generator()) as g:
    print(next(g))
print(g.gi_frame)
try:
    with closing(generator()) as g:
        next(g)
        raise KeyError("body")
except KeyError as error:
    print(repr(error))


async def main():
    async with aclosing(asynchronous()) as a:
        async for item in a:
            print(item)
            break
    print(a.ag_frame)
    try:
        async with aclosing(asynchronous()) as a:
            await anext(a)
            raise KeyError("body")
    except KeyError as error:
        print(repr(error))


asyncio.run(main())
try:
    with closing(5):
        pass
except AttributeError as error:
    print(error)
