"""An asynchronous bakery: producers and consumers share a bounded queue.

The queue holds three loaves. A full shelf makes the bakers wait, an empty one
makes the customers wait, and nobody blocks the thread that they all run on.
"""

import asyncio


class Bakery:
    def __init__(self, shelf):
        self.shelf = asyncio.Queue(maxsize=shelf)
        self.sold_out = asyncio.Event()
        self.journal = []

    def note(self, who, what):
        self.journal.append(who)
        print(f"{who:<8} {what:<32} {'#' * self.shelf.qsize()}")

    async def bake(self, baker, loaves):
        for loaf in loaves:
            await asyncio.sleep(0)  # the oven
            await self.shelf.put(loaf)
            self.note(baker, f"puts {loaf} on the shelf")
        return len(loaves)

    async def shop(self, customer):
        bought = []
        while True:
            loaf = await self.shelf.get()
            self.note(customer, f"takes {loaf}")
            bought.append(loaf)
            self.shelf.task_done()
            await asyncio.sleep(0)  # the walk home

    async def inspect(self):
        await self.sold_out.wait()
        print("The inspector finds an empty shelf:", self.shelf.empty())


async def open_for_a_day():
    bakery = Bakery(shelf=3)
    inspector = asyncio.create_task(bakery.inspect())
    customers = [asyncio.create_task(bakery.shop(name)) for name in ("Cleo", "Dora")]

    baked = await asyncio.gather(
        bakery.bake("Axel", ["rye", "wheat", "spelt", "oat"]),
        bakery.bake("Bea", ["brioche", "bagel", "pretzel"]),
    )
    await bakery.shelf.join()
    bakery.sold_out.set()
    await inspector

    for task in customers:
        task.cancel()
    endings = await asyncio.gather(*customers, return_exceptions=True)
    print("Baked:", baked, "in total", sum(baked))
    print("Customers sent home by:", [type(ending).__name__ for ending in endings])
    for who in ("Axel", "Bea"):
        print(f"{who} worked {bakery.journal.count(who)} times")


async def too_slow():
    empty = asyncio.Queue()
    try:
        await asyncio.wait_for(empty.get(), timeout=0.01)
    except TimeoutError:
        print("Nobody bakes at night: the customer gave up waiting")


async def main():
    await open_for_a_day()
    await too_slow()


if __name__ == "__main__":
    asyncio.run(main())
