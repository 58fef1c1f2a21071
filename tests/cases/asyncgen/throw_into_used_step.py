# A step that is done says so before it looks at what is thrown; a bad argument ends the step.


async def numbers():
    yield 1
    yield 2


def attempt(call, *args):
    try:
        call(*args)
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


agen = numbers()
step = agen.asend(None)
attempt(step.send, None)
attempt(step.throw, 3)
step = agen.asend(None)
attempt(step.throw, 3)
attempt(step.send, None)
