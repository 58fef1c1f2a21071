import asyncio


async def waiter(name, event):
    print(name, "waits")
    print(name, "got", await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in "ab"]
    await asyncio.sleep(0)
    print("set", event.is_set())
    event.set()
    await asyncio.gather(*tasks)
    print(await event.wait())
    event.clear()
    print(event.is_set())


asyncio.run(main())
