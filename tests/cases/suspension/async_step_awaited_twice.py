class Pause:
    def __await__(self):
        yield "pause"


async def asynchronous():
    yield 1
    yield 2


def attempt(label, call):
    try:
        print(label, call())
    except (RuntimeError, StopAsyncIteration, KeyError) as error:
        print(label, repr(error))
    except StopIteration as stop:
        print(label, "->", stop.value)


for name, *arguments in [("__anext__",), ("asend", None), ("athrow", KeyError), ("aclose",)]:
    a = asynchronous()
    step = getattr(a, name)(*arguments)
    attempt(name, lambda: step.send(None))
    attempt(name, lambda: step.send(None))
    attempt(name, lambda: step.throw(ValueError))
    attempt(name, lambda: step.close())
    closed = getattr(a, name)(*arguments)
    print(closed.close())
    attempt(name, lambda: closed.send(None))
    attempt(name, lambda: closed.throw(ValueError))
