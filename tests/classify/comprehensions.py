"""A comprehension is part of the function around it; a generator expression is not."""


def plain(items):
    a = [x for x in items]
    b = {x for x in items}
    c = {x: [y for y in x] for x in items}
    return sum(x for x in items)


async def waits(items, f):
    a = [x async for x in items]
    b = {await f(x) for x in items}
    c = {x: [await f(y) for y in x] for x in items}
    d = [x for x in await f(items)]
    return a, b, c, d


async def only_prepares(items, f):
    return (await f(x) for x in items), (x async for x in items), (x for x in items)


async def nested(items, f):
    return ([y async for y in x] for x in items)
