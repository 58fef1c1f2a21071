import asyncio


async def main():
    future = asyncio.Future()
    print(future.done(), future.cancelled())
    future.add_done_callback(lambda f: print("callback", f.result()))

    async def setter():
        future.set_result(42)

    task = asyncio.create_task(setter())
    print(await future, future.done(), future.result())
    await task
    for action in (lambda: future.set_result(1), lambda: asyncio.Future().result()):
        try:
            action()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)
    broken = asyncio.Future()
    broken.set_exception(ValueError("set"))
    print(repr(broken.exception()))
    try:
        await broken
    except ValueError as error:
        print(error)
    gone = asyncio.get_running_loop().create_future()
    gone.cancel()
    try:
        await gone
    except asyncio.CancelledError:
        print("cancelled", gone.cancelled())


asyncio.run(main())
