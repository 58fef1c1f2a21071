async def coroutine():
    return 1


c = coroutine()
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)
for method, *arguments in [("send", None), ("throw", KeyError), ("throw", KeyError("x"))]:
    for target in c, c.__await__():
        try:
            getattr(target, method)(*arguments)
        except RuntimeError as error:
            print(method, error)
print(c.close(), c.__await__().close())


async def outer():
    await c


try:
    outer().send(None)
except RuntimeError as error:
    print("await", error)
try:
    next(c.__await__())
except RuntimeError as error:
    print("next", error)
closed = coroutine()
closed.close()
try:
    closed.send(None)
except RuntimeError as error:
    print(error)
