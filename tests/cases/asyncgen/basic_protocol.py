def run(awaitable):
    try:
        while True:
            awaitable.send(None)
    except StopIteration as stop:
        return stop.value


async def g():
    got = yield 1
    print("got", got)
    try:
        yield 2
    except ValueError as error:
        yield f"caught {error}"
    print("finishing")


a = g()
print(type(a).__name__, a.__name__, run(a.__anext__()), run(a.asend("x")), run(a.athrow(ValueError("v"))))
try:
    run(a.asend(None))
except StopAsyncIteration:
    print("stopped")
try:
    run(anext(a))
except StopAsyncIteration:
    print("still stopped")
b = g()
try:
    run(b.asend("early"))
except TypeError as error:
    print(error)
print(run(anext(b)), run(anext(a, "default")))
run(b.aclose())
