import asyncio

log = []


async def worker(name, turns):
    for i in range(turns):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time() + 0.01
    for i in range(9):
        loop.call_at(now, log.append, f"at{i}")
    loop.call_soon(lambda: (log.append("soon"), loop.call_soon(log.append, "sooner")))
    tasks = [asyncio.create_task(worker(n, 3)) for n in "abc"]
    await tasks[0]
    log.append("main")
    await asyncio.sleep(0.02)
    print(*log)



asyncio.run(main())
loop = asyncio.new_event_loop()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(asyncio.sleep(1))
except RuntimeError as error:
    print(error)
loop.close()
print(loop.is_closed(), loop)
