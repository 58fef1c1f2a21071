import asyncio


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value


async def main():
    loop = asyncio.get_running_loop()
    asyncio.current_task().set_name("me")
    other = asyncio.new_event_loop()
    for awaitable in Yields(3), Yields("text"), Yields(None), Yields(loop.create_future()):
        try:
            await awaitable
            print("went on")
        except RuntimeError as error:
            print(str(error)[:40])
    try:
        await other.create_future()
    except RuntimeError as error:
        print("attached to a different loop" in str(error))
    other.close()
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print(str(error)[:34])
    try:
        coro = asyncio.sleep(0)
        asyncio.run(coro)
    except RuntimeError as error:
        print(error)
    coro.close()
    for wrong in 3, "x", None:
        try:
            asyncio.ensure_future(wrong)
        except TypeError as error:
            print(error)
    try:
        asyncio.create_task(4)
    except TypeError as error:
        print(error)


asyncio.run(main())
try:
    asyncio.run(5)
except ValueError as error:
    print(error)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
