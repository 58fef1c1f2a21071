async def bottom():
    raise ValueError("deep down")


async def middle():
    await bottom()


async def top():
    return [await middle()]


top().send(None)
