def generator():
    yield


class Class:
    async def method(self):
        pass

    async def asynchronous(self):
        yield


c = Class().method()
for suspended in generator(), c, Class().asynchronous():
    print(suspended.__name__, suspended.__qualname__)
    suspended.__name__ = "new"
    suspended.__qualname__ = "very.new"
    print(suspended.__name__, suspended.__qualname__, repr(suspended).split(" at ")[0])
    for value in 5, None, b"bytes":
        for name in "__name__", "__qualname__":
            try:
                setattr(suspended, name, value)
            except TypeError as error:
                print(error)
    for name in "__name__", "__qualname__":
        try:
            delattr(suspended, name)
        except TypeError as error:
            print(error)
c.close()
