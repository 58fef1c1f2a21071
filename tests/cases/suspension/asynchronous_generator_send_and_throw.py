import asyncio


async def asynchronous():
    got = None
    while True:
        try:
            await asyncio.sleep(0)
            got = yield got
            if got == "stop":
                return
        except ValueError as error:
            await asyncio.sleep(0)
            got = repr(error)


async def main():
    a = asynchronous()
    print(await a.asend(None), await a.asend(1), await anext(a), await a.asend("x"))
    print(await a.athrow(ValueError("thrown")), await a.asend(2))
    try:
        await a.athrow(KeyError("not caught"))
    except KeyError as error:
        print(repr(error))
    try:
        await a.asend(3)
    except StopAsyncIteration as error:
        print(repr(error), error.args)
    b = asynchronous()
    await anext(b)
    try:
        await b.asend("stop")
    except StopAsyncIteration as error:
        print(repr(error))
    print(await b.athrow(ValueError("late")) if False else await b.aclose())
    c = asynchronous()
    try:
        await c.asend("too early")
    except TypeError as error:
        print(error)


asyncio.run(main())
