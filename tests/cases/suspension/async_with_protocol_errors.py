class Empty:
    pass


class OnlyEnter:
    async def __aenter__(self):
        pass


class OnlyExit:
    async def __aexit__(self, *details):
        pass


class NotAwaitable:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *details):
        pass


class ExitNotAwaitable:
    async def __aenter__(self):
        pass

    def __aexit__(self, *details):
        return 5


class Synchronous:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass


async def use(manager):
    async with manager:
        print("body")


async def use_raising(manager):
    async with manager:
        raise KeyError("body")


for manager in Empty(), OnlyEnter(), OnlyExit(), NotAwaitable(), ExitNotAwaitable(), Synchronous():
    for function in use, use_raising:
        try:
            function(manager).send(None)
        except TypeError as error:
            print(error, "|", repr(error.__context__))


class Both(Synchronous):
    async def __aenter__(self):
        pass

    async def __aexit__(self, *details):
        pass


def synchronous(manager):
    with manager:
        pass


try:
    synchronous(NotAwaitable())
except TypeError as error:
    print(error)
