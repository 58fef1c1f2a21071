async def asynchronous():
    try:
        yield 1
    finally:
        print("finally")


def attempt(call):
    try:
        print(call())
    except StopIteration as stop:
        print("->", stop.value)
    except BaseException as error:
        print(repr(error))


a = asynchronous()
attempt(lambda: a.aclose().send(None))
attempt(lambda: a.aclose().send(None))
attempt(lambda: a.asend(None).send(None))
attempt(lambda: a.athrow(KeyError).send(None))
attempt(lambda: a.__anext__().send(None))
print(a.ag_frame, a.ag_running, a.ag_suspended)
a = asynchronous()
attempt(lambda: a.asend(None).send(None))
attempt(lambda: a.athrow(GeneratorExit("why")).send(None))
attempt(lambda: a.athrow(ValueError).send(None))
a = asynchronous()
attempt(lambda: a.athrow(ValueError("at start")).send(None))
attempt(lambda: a.asend(None).send(None))
