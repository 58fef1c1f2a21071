async def asynchronous():
    yield 1
    raise StopAsyncIteration("why")


async def coroutine():
    raise StopAsyncIteration("through")


def generator():
    yield 1
    raise StopAsyncIteration("through")


a = asynchronous()
try:
    a.__anext__().send(None)
except StopIteration as stop:
    print(stop.value)
try:
    a.__anext__().send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__), error.__suppress_context__)
try:
    coroutine().send(None)
except StopAsyncIteration as error:
    print(repr(error))
try:
    list(generator())
except StopAsyncIteration as error:
    print(repr(error))
