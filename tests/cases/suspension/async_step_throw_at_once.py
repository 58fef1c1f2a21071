# Throwing into a step that was never sent to throws into the generator.
async def asynchronous():
    try:
        yield 1
    except ValueError as error:
        print("inside", repr(error))
        yield 2


def attempt(label, call):
    try:
        print(label, call())
    except StopIteration as stop:
        print(label, "->", stop.value)
    except Exception as error:
        print(label, repr(error))


for name, *arguments in [("asend", 5), ("athrow", KeyError("k")), ("aclose",)]:
    a = asynchronous()
    attempt("start", lambda: a.asend(None).send(None))
    step = getattr(a, name)(*arguments)
    attempt(name, lambda: step.throw(ValueError("thrown")))
    attempt("then", lambda: a.asend(None).send(None))
    a = asynchronous()
    step = getattr(a, name)(*arguments)
    attempt(name + " created", lambda: step.throw(ValueError("thrown")))
    attempt("then", lambda: a.asend(None).send(None))
