# The awaitable with a default passes send, throw and close on.
async def asynchronous():
    try:
        yield 1
        await Pause()
    except ValueError as error:
        print("inside", repr(error))
        yield "recovered"


class Pause:
    def __await__(self):
        print("sent", (yield "pause"))


def attempt(call):
    try:
        print(call())
    except StopIteration as stop:
        print("->", repr(stop.value))
    except BaseException as error:
        print(repr(error))


a = asynchronous()
awaitable = anext(a, "default")
print(type(awaitable).__name__, iter(awaitable) is awaitable, awaitable.__await__() is awaitable)
attempt(lambda: awaitable.send(None))
attempt(lambda: awaitable.send(None))
second = anext(a, "default")
attempt(lambda: second.send(None))
attempt(lambda: second.throw(ValueError("thrown")))
attempt(lambda: next(anext(a, "default")))
attempt(lambda: next(anext(a, "default")))
third = anext(a, "default")
attempt(third.close)
anext(a).close()
attempt(lambda: anext(a, 1, 2))
attempt(lambda: anext(5))
attempt(lambda: anext([], 5))
