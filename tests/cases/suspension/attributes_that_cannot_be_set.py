def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


c = coroutine()
for suspended, prefix in (generator(), "gi"), (c, "cr"), (asynchronous(), "ag"):
    for name in ("running", "suspended", "frame", "code", "await", "yieldfrom", "origin"):
        name = f"{prefix}_{name}"
        try:
            setattr(suspended, name, 1)
        except AttributeError as error:
            print(error)
    for name in "anything", "__dict__", "__class__":
        try:
            setattr(suspended, name, 1)
        except (AttributeError, TypeError) as error:
            print(type(error).__name__, error)
c.close()
