"""An item through `yield from`, or a suspended `await` chain, of depth 100 against depth 1."""

import time
import types

N = 1_000_000


def leaf(n):
    for i in range(n):
        yield i


def delegating(n, depth):
    if depth == 0:
        yield from leaf(n)
    else:
        yield from delegating(n, depth - 1)


@types.coroutine
def suspend(n):
    for i in range(n):
        yield i


async def awaiting(n, depth):
    if depth == 0:
        await suspend(n)
    else:
        await awaiting(n, depth - 1)


def seconds(chain, depth):
    links = chain(N, depth)
    send = links.send
    send(None)
    start = time.process_time()
    try:
        while True:
            send(None)
    except StopIteration:
        return time.process_time() - start


for name, chain in [("yield_from", delegating), ("await", awaiting)]:
    rounds = [(seconds(chain, 0), seconds(chain, 99)) for _ in range(5)]
    print(f"{name}_1 {min(a for a, _ in rounds):.4f}")
    print(f"{name}_100 {min(b for _, b in rounds):.4f}")
