class Returns:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value


class OnInstance:
    def __init__(self):
        self.__await__ = lambda: iter([])


class NoAwait:
    __await__ = None


async def coroutine():
    pass


def generator():
    yield


async def use(awaitable):
    return await awaitable


c = coroutine()
g = generator()
for wrong in 5, None, g, Returns(5), Returns([]), Returns(c), OnInstance(), coroutine, NoAwait():
    try:
        use(wrong).send(None)
    except TypeError as error:
        print(error)
for fine in Returns(iter([])), Returns(generator()), Returns(c.__await__()):
    try:
        print(use(fine).send(None))
    except StopIteration as stop:
        print("->", stop.value)
