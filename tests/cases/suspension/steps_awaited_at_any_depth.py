# Awaiting steps of asynchronous generators nests no deeper than the recursion limit says.
import sys
import types

sys.setrecursionlimit(20_000)


@types.coroutine
def wait(what):
    return (yield what)


async def chain(n):
    if n:
        yield await chain(n - 1).asend(None)
    else:
        yield await wait("waiting")


async def main():
    return await anext(chain(3_000))


c = main()
print(c.send(None), type(c.cr_await).__name__)
try:
    c.send("done")
except StopIteration as e:
    print(e.value)

c = main()
print(c.send(None))
try:
    c.throw(ValueError("thrown"))
except ValueError as e:
    depth, tb = 0, e.__traceback__
    while tb:
        depth, tb = depth + 1, tb.tb_next
    print(repr(e), depth)

c = main()
c.send(None)
c.close()
print("closed")
