def direct():
    yield 1
    raise StopIteration("value")


def through_next():
    yield 1
    next(iter(()))


async def coroutine():
    raise StopIteration


async def asynchronous():
    yield 1
    raise StopIteration


def show(step):
    try:
        step()
    except RuntimeError as error:
        cause = error.__cause__
        print(error, repr(cause), error.__context__ is cause, error.__suppress_context__)


for make in direct, through_next:
    g = make()
    next(g)
    show(lambda: next(g))
    print(list(g))
show(lambda: coroutine().send(None))
a = asynchronous()
try:
    a.asend(None).send(None)
except StopIteration:
    pass
show(lambda: a.asend(None).send(None))
show(lambda: list(next(iter(())) for _ in range(2)))
