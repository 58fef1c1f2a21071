import asyncio


async def producer(queue):
    for i in range(4):
        await queue.put(i)
        print("put", i)
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
        queue.task_done()
    queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue), consumer(queue))
    await queue.join()
    print(queue.empty(), queue.qsize(), queue.full(), queue.maxsize)
    queue.put_nowait("x")
    queue.put_nowait("y")
    for action in (lambda: queue.put_nowait("z"), lambda: asyncio.Queue().get_nowait(), lambda: asyncio.Queue().task_done()):
        try:
            action()
        except (asyncio.QueueFull, asyncio.QueueEmpty, ValueError) as error:
            print(type(error).__name__, error)
    print(queue.get_nowait(), await queue.get())


asyncio.run(main())
