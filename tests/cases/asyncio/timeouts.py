import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.01) as t:
            print(t.expired())
            await asyncio.sleep(1)
    except TimeoutError as error:
        print(repr(error), type(error.__cause__).__name__, t.expired(), t)
    async with asyncio.timeout(None) as t:
        print(t, t.when())
        t.reschedule(loop.time() + 10)
        await asyncio.sleep(0)
    print(t)
    try:
        t.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            await asyncio.sleep(0)
            print("not reached")
    except TimeoutError:
        print("past")
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(1)
    except TimeoutError:
        print("inner", asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            finally:
                raise KeyError("late")
    except KeyError as error:
        print(repr(error), repr(error.__context__))


asyncio.run(main())
