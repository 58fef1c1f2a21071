# Which of the protocols each kind of suspended object has.
from collections import abc


def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


kinds = [abc.Iterable, abc.Iterator, abc.Generator, abc.Awaitable, abc.Coroutine,
         abc.AsyncIterable, abc.AsyncIterator, abc.AsyncGenerator, abc.Callable, abc.Hashable]
c, a = coroutine(), asynchronous()
step, thrown = a.asend(None), a.aclose()
for suspended in generator(), c, a, step, thrown, c.__await__():
    names = [kind.__name__ for kind in kinds if isinstance(suspended, kind)]
    print(type(suspended).__name__, *names)
    for attempt in iter, aiter, next, anext, len, bool:
        try:
            attempt(suspended)
        except TypeError as error:
            print("   ", error)
        except (StopIteration, RuntimeError) as error:
            print("   ", repr(error))
