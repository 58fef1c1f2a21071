class NoAnext:
    def __aiter__(self):
        return self


class Returns:
    def __init__(self, value):
        self.value = value

    def __aiter__(self):
        return self.value


class OnInstance:
    def __init__(self):
        self.__aiter__ = lambda: None
        self.__anext__ = lambda: None


class Nothing:
    __aiter__ = None


class Fine:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


async def asynchronous():
    yield


def attempt(call):
    try:
        return call()
    except TypeError as error:
        return error


async def loop(iterable):
    async for _ in iterable:
        pass


fine, agen = Fine(), asynchronous()
print(aiter(fine) is fine, aiter(agen) is agen)
for wrong in NoAnext(), Returns(5), OnInstance(), Nothing(), [], iter([]), asynchronous:
    print(attempt(lambda: aiter(wrong)))
    print(attempt(lambda: loop(wrong).send(None)))
