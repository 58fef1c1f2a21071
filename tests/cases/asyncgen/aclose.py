def run(awaitable):
    try:
        while True:
            awaitable.send(None)
    except StopIteration as stop:
        return stop.value


class Pause:
    def __await__(self):
        yield


async def g(name):
    try:
        yield 1
        yield 2
    finally:
        print("cleaning", name)
        await Pause()
        print("cleaned", name)


a = g("a")
print(run(anext(a)))
print(run(a.aclose()), run(a.aclose()))
b = g("b")
print(run(b.aclose()))
try:
    run(anext(b))
except StopAsyncIteration:
    print("b is over")


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


c = stubborn()
run(anext(c))
try:
    run(c.aclose())
except RuntimeError as error:
    print(error)
