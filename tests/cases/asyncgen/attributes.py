async def g():
    yield 1


a = g()
print(a.ag_running, a.ag_await, a.ag_frame is not None, a.ag_code.co_name, a.__qualname__, a.__aiter__() is a, aiter(a) is a)
for action in (lambda: iter(a), lambda: next(a), lambda: aiter([]), lambda: anext([]), lambda: list(a), lambda: a.send(None)):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
for awaitable in (a.asend(None), a.athrow(ValueError), a.aclose()):
    print(type(awaitable).__name__, hasattr(awaitable, "__await__"))
    awaitable.close()
