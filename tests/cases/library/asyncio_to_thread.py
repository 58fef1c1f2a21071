# What runs in an executor sees no running loop and may run one of its own.
import asyncio


async def answer():
    await asyncio.sleep(0)
    return 42


def blocking():
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print(error)
    return asyncio.run(answer())


async def main():
    print(await asyncio.to_thread(blocking))
    print(asyncio.current_task().get_coro().__name__, await answer())


asyncio.run(main())
