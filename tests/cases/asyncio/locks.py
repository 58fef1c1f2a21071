import asyncio


async def use(lock, name):
    async with lock:
        print(name, "in")
        await asyncio.sleep(0)
        print(name, "out")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[use(lock, n) for n in "abc"])
    print(lock.locked(), repr(lock).split()[-1])
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*[use(semaphore, n) for n in "defg"])
    print(semaphore.locked(), repr(semaphore).split("[")[1])
    try:
        asyncio.BoundedSemaphore(1).release()
    except ValueError as error:
        print(error)
    condition = asyncio.Condition()
    items = []

    async def consume(n):
        async with condition:
            await condition.wait_for(lambda: items)
            print("consumer", n, items.pop())

    consumers = [asyncio.create_task(consume(n)) for n in range(3)]
    await asyncio.sleep(0)
    for item in "xyz":
        async with condition:
            items.append(item)
            condition.notify()
        await asyncio.sleep(0)
    await asyncio.gather(*consumers)
    await lock.acquire()
    first = asyncio.create_task(use(lock, "first"))
    second = asyncio.create_task(use(lock, "second"))
    await asyncio.sleep(0)
    first.cancel()
    lock.release()
    await second
    print(first.cancelled())


asyncio.run(main())
