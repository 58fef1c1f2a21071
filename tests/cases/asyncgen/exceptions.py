def run(awaitable):
    try:
        while True:
            awaitable.send(None)
    except StopIteration as stop:
        return stop.value


async def fails():
    yield 1
    raise ValueError("inside")


async def stops():
    yield 1
    raise StopAsyncIteration("explicit")


async def main():
    for source in (fails, stops):
        try:
            async for x in source():
                print(x)
        except (ValueError, RuntimeError) as error:
            print(type(error).__name__, error, repr(error.__cause__))
    g = fails()
    print(await anext(g))
    try:
        await g.athrow(KeyError("thrown in"))
    except KeyError as error:
        print(repr(error))
    print(await anext(g, "over"))


run(main())
a = fails()
first = a.asend(None)
run(first)
try:
    run(first)
except RuntimeError as error:
    print(error)
