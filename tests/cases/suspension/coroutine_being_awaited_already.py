class Pause:
    def __await__(self):
        yield "pause"


async def inner():
    await Pause()


async def outer(awaitable):
    await awaitable


shared = inner()
first, second = outer(shared), outer(shared)
print(first.send(None))
try:
    second.send(None)
except RuntimeError as error:
    print(error)
print(first.cr_await is shared, second.cr_frame)
print(shared.cr_suspended)
try:
    first.send(None)
except StopIteration:
    print("first done")
