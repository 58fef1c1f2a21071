def stubborn():
    for _ in range(3):
        try:
            yield "still here"
        except GeneratorExit:
            pass


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error, repr(error.__cause__), repr(error.__context__))
print(g.gi_frame is None, next(g))
print(g.close())


class Pause:
    def __await__(self):
        for _ in range(2):
            try:
                yield
            except GeneratorExit:
                pass


async def coroutine():
    await Pause()


c = coroutine()
c.send(None)
try:
    c.close()
except RuntimeError as error:
    print(error)
print(c.cr_suspended)
