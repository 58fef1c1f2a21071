import sys


def recursive(n):
    if n:
        yield from recursive(n - 1)
    yield n


async def deep(n):
    if n:
        return await deep(n - 1)
    return "bottom"


def endless():
    yield from endless()


async def forever():
    await forever()


print(sum(1 for _ in recursive(400)))
try:
    deep(400).send(None)
except StopIteration as stop:
    print(stop.value)
for attempt in (lambda: next(endless()), lambda: forever().send(None), lambda: list(recursive(5000))):
    try:
        attempt()
    except RecursionError as error:
        print(error)
sys.setrecursionlimit(6000)
print(next(recursive(5000)))
