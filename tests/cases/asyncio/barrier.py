import asyncio


async def party(barrier, name):
    try:
        position = await barrier.wait()
        print(name, position, barrier.n_waiting)
    except asyncio.BrokenBarrierError as error:
        print(name, error)


async def main():
    barrier = asyncio.Barrier(2)
    print(repr(barrier).split("[")[1], barrier.parties, barrier.broken)
    await asyncio.gather(*[party(barrier, n) for n in "abcd"])
    waiting = asyncio.create_task(party(barrier, "e"))
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.reset()
    await waiting
    waiting = asyncio.create_task(party(barrier, "f"))
    await asyncio.sleep(0)
    await barrier.abort()
    await waiting
    print(repr(barrier).split("[")[1], barrier.broken)
    await party(barrier, "g")


asyncio.run(main())
