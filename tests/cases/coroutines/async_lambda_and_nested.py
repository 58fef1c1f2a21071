def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as stop:
        return stop.value


async def outer(n):
    async def inner(m):
        nonlocal n
        n += m
        return n

    plain = lambda m: inner(m)
    return await inner(1), await plain(2), n


print(run(outer(10)))


class Service:
    async def method(self, x):
        return (self.factor * x, await self.other(x))

    async def other(self, x):
        return await super_other(x)

    factor = 3

    @classmethod
    async def build(cls):
        return cls()

    @staticmethod
    async def static():
        return "static"


async def super_other(x):
    return x + 1


async def main():
    service = await Service.build()
    return await service.method(5), await Service.static()


print(run(main()))
