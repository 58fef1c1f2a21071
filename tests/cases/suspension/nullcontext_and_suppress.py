import asyncio
from contextlib import nullcontext, suppress


async def main():
    async with nullcontext("value") as value:
        print(value)
    with nullcontext() as value:
        print(value)


asyncio.run(main())


def generator():
    with suppress(KeyError):
        yield 1
        print("not after a KeyError")
    yield 2


g = generator()
print(next(g), g.throw(KeyError("suppressed")))
g = generator()
next(g)
try:
    g.throw(ValueError("not suppressed"))
except ValueError as error:
    print(repr(error))
with suppress(ValueError):
    raise ExceptionGroup("group", [ValueError(1), ValueError(2)])
try:
    with suppress(ValueError):
        raise ExceptionGroup("group", [ValueError(1), KeyError(2)])
except ExceptionGroup as group:
    print(repr(group))
s = suppress(KeyError)
for _ in range(2):
    with s:
        raise KeyError
print(s.__enter__())
