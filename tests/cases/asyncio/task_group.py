import asyncio


async def work(n, fail=False):
    try:
        await asyncio.sleep(n * 0.01)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    if fail:
        raise ValueError(n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n), name=f"t{n}") for n in (2, 1)]
        print(group)
    print([t.result() for t in tasks], group)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(1, True))
            group.create_task(work(5))
            await asyncio.sleep(1)
    except* ValueError as errors:
        print(repr(errors))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(5))
            await asyncio.sleep(0)
            raise KeyError("body")
    except BaseExceptionGroup as errors:
        print(repr(errors), asyncio.current_task().cancelling())
    try:
        group.create_task(work(1))
    except RuntimeError as error:
        print(error)

    async def outer():
        async with asyncio.TaskGroup() as group:
            group.create_task(work(6))
            await asyncio.sleep(1)

    task = asyncio.create_task(outer())
    await asyncio.sleep(0.01)
    task.cancel("stop")
    try:
        await task
    except asyncio.CancelledError as error:
        print("outer", error.args, task.cancelled())


asyncio.run(main())
