# Names, documentation and arguments of the methods.
def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


c = coroutine()
for o in generator(), c, asynchronous():
    for name in "send", "throw", "close", "asend", "athrow", "aclose":
        method = getattr(o, name, None)
        if method is not None:
            print(method.__name__, method.__qualname__, bool(method.__doc__), method.__self__ is o)
for call in (lambda: generator().send(), lambda: generator().send(1, 2),
             lambda: generator().close(1), lambda: generator().throw(),
             lambda: generator().throw(1, 2, 3, 4), lambda: generator().send(value=1),
             lambda: c.send(), lambda: c.close(1), lambda: asynchronous().asend(),
             lambda: asynchronous().aclose(1)):
    try:
        call()
    except TypeError as error:
        print(error)
c.close()
