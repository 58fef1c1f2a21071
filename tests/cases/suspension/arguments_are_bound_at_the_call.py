def generator(a, /, b=2, *args, c, **kwargs):
    yield a, b, args, c, kwargs


async def coroutine(x):
    pass


async def asynchronous(x):
    yield


print(next(generator(1, c=3)), next(generator(1, 2, 3, c=4, d=5)))
for call in (lambda: generator(), lambda: generator(1), lambda: generator(1, c=2, a=3)[0],
             lambda: coroutine(), lambda: coroutine(1, 2), lambda: asynchronous(y=1)):
    try:
        call()
    except TypeError as error:
        print(error)


def defaults(x=print("evaluated once")):
    print("body")
    yield x


g = defaults()
print("made")
print(next(g))
