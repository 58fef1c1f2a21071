class Pause:
    def __await__(self):
        yield


async def fails():
    await Pause()
    return {}["missing"]


async def middle():
    return (await fails()) + 1


async def outer():
    async with Manager() as value:
        await middle()


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        await Pause()


c = outer()
for _ in range(3):
    c.send(None)
