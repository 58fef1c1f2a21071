import inspect
import types
from collections.abc import Awaitable


def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


@types.coroutine
def old_style():
    yield


class Awaits:
    def __await__(self):
        yield


class OnInstance:
    def __init__(self):
        self.__await__ = lambda: None


c, a = coroutine(), asynchronous()
step = a.aclose()
wrapper = c.__await__()
for o in generator(), c, a, old_style(), Awaits(), OnInstance(), step, wrapper, coroutine, 5, Awaits:
    print(type(o).__name__, inspect.isgenerator(o), inspect.iscoroutine(o), inspect.isasyncgen(o),
          inspect.isawaitable(o), isinstance(o, Awaitable))
c.close()
step.close()
