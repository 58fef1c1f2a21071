# Since 3.13, close() returns what the generator returns when it is closed.
def generator():
    total = 0
    try:
        while True:
            total += yield total
    except GeneratorExit:
        return total


g = generator()
next(g)
g.send(3)
g.send(4)
print(g.close())
print(g.close())
print(generator().close())


def no_value():
    try:
        yield
    finally:
        pass


g = no_value()
next(g)
print(g.close())


async def coroutine():
    try:
        await Pause()
    except GeneratorExit:
        return "closed"


class Pause:
    def __await__(self):
        yield


c = coroutine()
c.send(None)
print(c.close())
wrapper = (c := coroutine()).__await__()
next(wrapper)
print(wrapper.close())
