"""Resident memory of suspended frames with two locals each."""

import sys


def generator(a):
    b = a
    yield b
    yield a


class Hang:
    # Suspends for ever, and makes no object for it.
    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return None


HANG = Hang()


async def coroutine(a):
    b = a
    await HANG
    return b


async def async_generator(a):
    b = a
    yield b


def started(kind):
    if kind == "generator":
        frame = generator(None)
        frame.send(None)
    elif kind == "coroutine":
        frame = coroutine(None)
        frame.send(None)
    else:
        frame = async_generator(None)
        try:
            frame.asend(None).send(None)
        except StopIteration:
            pass
    return frame


def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096


kind, count = sys.argv[1], int(sys.argv[2])
before = resident()
frames = [started(kind) for _ in range(count)]
print(f"{kind} {(resident() - before) / count:.0f}")
