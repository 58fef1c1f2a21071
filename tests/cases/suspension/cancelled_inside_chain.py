# Cancelling a task throws CancelledError into the innermost frame of its chain.
import asyncio


async def innermost(log):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as error:
        log.append(f"innermost {error!r}")
        raise
    finally:
        log.append("finally")


async def items(log):
    try:
        await innermost(log)
        yield
    finally:
        log.append("generator")


async def outer(log):
    async for _ in items(log):
        pass


async def main():
    log = []
    task = asyncio.create_task(outer(log))
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled())
    print(*log, sep="\n")


asyncio.run(main())
