# The warning comes when the last reference goes, and only for a coroutine that never began.
import warnings


class Pause:
    def __await__(self):
        yield


async def coroutine():
    await Pause()


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    coroutine()
    print(len(log))
    c = coroutine()
    print(len(log))
    c = None
    print(len(log))
    c = coroutine()
    c.send(None)
    del c
    c = coroutine()
    c.close()
    del c
    c = coroutine()
    try:
        c.throw(KeyError)
    except KeyError:
        del c
    print(len(log))
    w = coroutine().__await__()
    del w
    print(len(log))
for warning in log:
    print(warning.category.__name__, warning.message, warning.lineno,
          type(warning.source).__name__)
