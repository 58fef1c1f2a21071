"""A producer and a consumer take turns; `run` is the event loop."""

import types
from collections import deque


@types.coroutine
def turn():
    yield "turn"


async def produce(shelf):
    for item in ("ham", "eggs"):
        shelf.append(item)
        await turn()
    shelf.append(None)


async def items(shelf):
    while True:
        while not shelf:
            await turn()
        item = shelf.popleft()
        if item is None:
            return
        yield item


async def consume(shelf):
    return [item async for item in items(shelf)]


def run(*tasks):
    ready = deque(tasks)
    while ready:
        task = ready.popleft()
        try:
            task.send(None)
        except StopIteration:
            continue
        ready.append(task)


shelf = deque()
run(consume(shelf), produce(shelf))
