import sys


class Pause:
    def __await__(self):
        yield repr(sys.exception())


async def handler(label):
    try:
        raise ValueError(label)
    except ValueError:
        await Pause()
        print(label, repr(sys.exception()))
    print(label, repr(sys.exception()))


first, second = handler("first"), handler("second")
print(first.send(None), second.send(None), sys.exception())
for coroutine in second, first:
    try:
        coroutine.send(None)
    except StopIteration:
        print("done", sys.exception() is not None)
print(sys.exception())
