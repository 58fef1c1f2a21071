import asyncio
async def never():
    await asyncio.get_running_loop().create_future()
async def boom(): raise ValueError("unseen")
async def main():
    t = asyncio.create_task(boom())
    await asyncio.sleep(0)
    del t
    f = asyncio.get_running_loop().create_future()
    f.set_exception(KeyError("k"))
    del f
    def handler(loop, context): print("handler", sorted(context), context["message"].split(" at ")[0])
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.get_running_loop().call_soon(lambda: 1/0)
    t = asyncio.create_task(boom())
    await asyncio.sleep(0)
    del t
    print("end")
asyncio.run(main())
loop = asyncio.new_event_loop()
t = loop.create_task(never())
loop.run_until_complete(asyncio.sleep(0))
loop.close()
del t
