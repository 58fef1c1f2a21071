async def coroutine():
    for method, *arguments in [("send", None), ("throw", KeyError), ("close",)]:
        for target in c, wrapper:
            try:
                getattr(target, method)(*arguments)
            except (ValueError, RuntimeError) as error:
                print(type(target).__name__, method, type(error).__name__, error)
    try:
        await c
    except (ValueError, RuntimeError) as error:
        print("await", type(error).__name__, error)
    print(c.cr_running, c.cr_await)


c = coroutine()
wrapper = c.__await__()
try:
    c.send(None)
except StopIteration:
    print("done")
