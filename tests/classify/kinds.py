"""Each kind, and what looks like another kind but is not."""

import types


def plain(x):
    return x


def generator():
    received = yield 1
    return received


def delegating():
    yield from generator()


def never_reached():
    if 0:
        yield


def holds_a_generator():
    def inner():
        yield

    return inner


def default_is_a_generator(make=lambda: (yield)):
    return make


@types.coroutine
def bridge():
    yield


@types.coroutine
def decorated_in_vain():
    return generator()


async def waits():
    await bridge()
    async with lock:
        pass
    async for item in produces():
        pass


async def never_waits():
    return 1


async def holds_an_asynchronous_generator():
    async def inner():
        yield 1

    return inner


async def produces():
    yield 1
    await waits()
    yield 2


class Service:
    async def __aenter__(self):
        return self

    def __await__(self):
        return (yield from generator())

    @property
    @types.coroutine
    def later(self):
        yield

    def many(self):
        yield 1; yield 2; yield 3
        yield 4
        yield from ()
