class Iterator:
    def __init__(self, result):
        self.result = result

    def __aiter__(self):
        return self

    def __anext__(self):
        if isinstance(self.result, BaseException):
            raise self.result
        return self.result


class Awaitable:
    def __await__(self):
        raise LookupError("in __await__")


async def loop(iterable):
    async for item in iterable:
        print("item", item)
    else:
        print("else")


for result in 5, None, (), Awaitable(), StopAsyncIteration(), StopIteration(3), KeyError("k"):
    try:
        loop(Iterator(result)).send(None)
    except StopIteration as stop:
        print("finished", stop.value)
    except Exception as error:
        print(repr(error), "| cause", repr(error.__cause__), "| context", repr(error.__context__))
