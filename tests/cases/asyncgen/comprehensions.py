def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as stop:
        return stop.value


async def numbers(n):
    for i in range(n):
        yield i


async def double(x):
    return x * 2


async def main():
    print([x async for x in numbers(4) if x % 2], {x async for x in numbers(1)}, {x: y async for x in numbers(2) for y in [x + 1]})
    print([await double(x) for x in range(3)], [x + y async for x in numbers(2) async for y in numbers(2)])
    g = (x * x async for x in numbers(4))
    print(type(g).__name__, await anext(g), [x async for x in g])
    print([[y async for y in numbers(x)] for x in range(3)], [x for x in [await double(1)]])
    h = (await double(x) for x in range(3))
    print(type(h).__name__, [x async for x in h])
    print(sum([x async for x in numbers(5)]))
    try:
        sum(x async for x in numbers(5))
    except TypeError as error:
        print(error)


run(main())
