import asyncio


async def work(n, fail=False):
    await asyncio.sleep(n * 0.01)
    if fail:
        raise ValueError(n)
    return n


def names(tasks):
    return sorted(t.get_name() for t in tasks)


async def main():
    tasks = [asyncio.create_task(work(n), name=f"t{n}") for n in (1, 6, 20)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(tasks, timeout=0.1)
    print(names(done), names(pending))
    tasks.append(asyncio.create_task(work(1, True), name="bad"))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(tasks)
    print(names(done), names(pending))
    for awaitable in asyncio.as_completed([work(9), work(1), work(5)]):
        print(await awaitable, end=" ")
    print()
    tasks = [asyncio.create_task(work(n)) for n in (6, 1)]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, await task)
    try:
        for awaitable in asyncio.as_completed([work(1), work(100)], timeout=0.1):
            print(await awaitable)
    except TimeoutError as error:
        print(repr(error))
    inner = asyncio.create_task(work(2))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.done())
    print(await inner)
    for bad in [], 3:
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
