import types
from collections.abc import Coroutine, Generator


def generator():
    got = yield "asked"
    return got


async def native():
    return "native"


class OwnGenerator:
    def send(self, value):
        raise StopIteration("own")

    def throw(self, *arguments):
        raise arguments[0]

    def close(self):
        return "closed"

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)


Generator.register(OwnGenerator)


@types.coroutine
def returns(value):
    """Documentation."""
    return value


print(returns.__name__, returns.__doc__, returns.__wrapped__.__name__)
for value in generator(), native(), OwnGenerator(), 5, None, [1]:
    result = returns(value)
    print(type(value).__name__, type(result).__name__, result is value)
    if value is not result:
        print("   ", isinstance(result, Coroutine), result.__name__, iter(result) is result,
              iter(result) is value, result.close())
    elif type(value).__name__ == "coroutine":
        value.close()


async def use(value):
    return await returns(value)


c = use(generator())
print(c.send(None), type(c.cr_await).__name__)
try:
    c.send("answer")
except StopIteration as stop:
    print(stop.value)
try:
    use(OwnGenerator()).send(None)
except StopIteration as stop:
    print(stop.value)
try:
    use(5).send(None)
except TypeError as error:
    print(error)
for wrong in 5, None:
    try:
        types.coroutine(wrong)
    except TypeError as error:
        print(error)
