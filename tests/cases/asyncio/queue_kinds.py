import asyncio


async def main():
    for kind in asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
        queue = kind(3)
        for item in 2, 3, 1:
            queue.put_nowait(item)
        print(queue, queue.full())
        try:
            queue.put_nowait(4)
        except asyncio.QueueFull as error:
            print(repr(error))
        print([queue.get_nowait() for _ in range(queue.qsize())])
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty as error:
            print(repr(error))
    queue = asyncio.Queue(1)

    async def producer():
        try:
            for i in range(10):
                await queue.put(i)
        except asyncio.QueueShutDown:
            print("producer: shut down at", i)

    task = asyncio.create_task(producer())
    for _ in range(3):
        print(await queue.get())
        queue.task_done()
    queue.shutdown()
    print(queue)
    await task
    try:
        while True:
            print("left", await queue.get())
            queue.task_done()
    except asyncio.QueueShutDown:
        print("empty")
    await queue.join()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
