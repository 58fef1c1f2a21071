"""PEP 525: an asynchronous generator against the class with __aiter__ and __anext__ it replaces."""

import time

N = 1_000_000


async def generator(n):
    for i in range(n):
        yield i


class Iterator:
    def __init__(self, n):
        self.i = 0
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        i = self.i
        if i >= self.n:
            raise StopAsyncIteration
        self.i = i + 1
        return i


async def consume(source):
    last = None
    async for item in source:
        last = item
    return last


def seconds(make):
    coroutine = consume(make(N))
    start = time.process_time()
    try:
        coroutine.send(None)
    except StopIteration as stop:
        assert stop.value == N - 1
    return time.process_time() - start


rounds = [(seconds(generator), seconds(Iterator)) for _ in range(5)]
generator_time = min(g for g, _ in rounds)
class_time = min(c for _, c in rounds)
print(f"generator {generator_time:.4f}")
print(f"class {class_time:.4f}")
