import asyncio


async def worker(name, steps):
    for i in range(steps):
        print(name, i, end="; ")
        await asyncio.sleep(0)
    return name * steps


async def main():
    tasks = [asyncio.create_task(worker(name, steps)) for name, steps in (("a", 3), ("b", 1), ("c", 2))]
    print("created", end="; ")
    await asyncio.sleep(0)
    print("main", end="; ")
    results = [await task for task in tasks]
    print()
    return results, [task.done() for task in tasks], tasks[0].result()


print(asyncio.run(main()))
