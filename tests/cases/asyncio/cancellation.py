import asyncio


async def sleeper():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
        raise
    finally:
        print("finally")


async def refuses():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "refused"


async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    print(task.cancel("why"), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        print("main sees", error.args, task.cancelled(), task.done(), task.cancel())
    other = asyncio.create_task(refuses())
    await asyncio.sleep(0)
    other.cancel()
    print(await other, other.cancelled())
    early = asyncio.create_task(sleeper())
    early.cancel()
    try:
        await early
    except asyncio.CancelledError:
        print("never started")


asyncio.run(main())
