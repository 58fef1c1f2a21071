# A coroutine that awaits in its cleanup cannot be closed by close().
class Pause:
    def __await__(self):
        yield "pause"


async def coroutine():
    try:
        await Pause()
    finally:
        await Pause()
        print("not reached by close()")


c = coroutine()
c.send(None)
try:
    c.close()
except RuntimeError as error:
    print(error)
print(c.cr_suspended, type(c.cr_await).__name__)
try:
    c.send(None)
except GeneratorExit as error:
    print(repr(error))
c = coroutine()
c.send(None)
print(c.throw(KeyError("k")))
try:
    c.send(None)
except KeyError as error:
    print(repr(error))
