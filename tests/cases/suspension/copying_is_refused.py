import copy


def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


def reduce(o):
    o.__reduce_ex__(4)


c = coroutine()
a = asynchronous()
step = a.__anext__()
for suspended in generator(), c, a, step, c.__await__():
    for attempt in copy.copy, copy.deepcopy, reduce:
        try:
            attempt(suspended)
        except TypeError as error:
            print(attempt.__name__, error)
c.close()
step.close()
