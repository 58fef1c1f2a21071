import asyncio


async def numbers():
    yield 1
    raise KeyError("from the source")


async def main():
    for attempt in (lambda: consume([x async for x in range(3)] for _ in [1]),):
        pass
    try:
        [x async for x in range(3)]
    except TypeError as error:
        print(error)
    try:
        [x for x in numbers()]
    except TypeError as error:
        print(error)
    try:
        (x async for x in 5)
    except TypeError as error:
        print(error)
    try:
        print([x async for x in numbers()])
    except KeyError as error:
        print(repr(error))
    generator = (1 / x async for x in zeros())
    try:
        await anext(generator)
    except ZeroDivisionError as error:
        print(error)
    try:
        await anext(generator)
    except StopAsyncIteration as error:
        print(repr(error))
    try:
        list(x async for x in zeros())
    except TypeError as error:
        print(error)
    try:
        sum(await x for x in [])
    except TypeError as error:
        print(error)


async def zeros():
    yield 0


def consume(iterable):
    return list(iterable)


asyncio.run(main())
