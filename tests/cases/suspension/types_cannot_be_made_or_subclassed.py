import types


def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


c, a = coroutine(), asynchronous()
wrapper = c.__await__()
step = a.aclose()
for kind in (types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType,
             type(wrapper), type(step), type(a.asend(1))):
    for attempt in (lambda: kind(), lambda: type("Sub", (kind,), {})):
        try:
            attempt()
        except TypeError as error:
            print(error)
c.close()
step.close()
