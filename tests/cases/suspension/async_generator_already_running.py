class Pause:
    def __await__(self):
        yield "pause"


async def asynchronous():
    await Pause()
    yield 1


def attempt(label, awaitable):
    try:
        print(label, awaitable.send(None))
    except RuntimeError as error:
        print(label, error)


a = asynchronous()
attempt("first", a.__anext__())
print(a.ag_running, a.ag_await is not None)
attempt("anext", a.__anext__())
attempt("asend", a.asend(None))
attempt("athrow", a.athrow(ValueError))
attempt("aclose", a.aclose())
for make in a.__anext__, lambda: a.athrow(KeyError), a.aclose:
    try:
        make().throw(KeyError("k"))
    except RuntimeError as error:
        print("throw", error)
    except KeyError as error:
        print("throw", repr(error))
