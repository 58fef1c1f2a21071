class Pause:
    def __await__(self):
        yield "pause"


async def yields():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            pass


async def awaits():
    try:
        yield 1
    finally:
        await Pause()
        print("after the pause")


def attempt(call):
    try:
        print(call())
    except StopIteration as stop:
        print("->", stop.value)
    except BaseException as error:
        print(repr(error))


a = yields()
attempt(lambda: a.asend(None).send(None))
attempt(lambda: a.aclose().send(None))
attempt(lambda: a.athrow(GeneratorExit).send(None))
attempt(lambda: a.asend(None).send(None))
b = awaits()
attempt(lambda: b.asend(None).send(None))
step = b.aclose()
attempt(lambda: step.send(None))
attempt(lambda: step.send(None))
attempt(lambda: b.asend(None).send(None))
b = awaits()
attempt(lambda: b.asend(None).send(None))
step = b.athrow(KeyError("k"))
attempt(lambda: step.send(None))
attempt(lambda: step.throw(ValueError("v")))
