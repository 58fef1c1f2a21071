import types


@types.coroutine
def bridge(n):
    got = yield n
    return got * 2


async def main():
    a = await bridge(1)
    b = await bridge(2)
    return a + b


c = main()
print(c.send(None), c.send(10))
try:
    c.send(5)
except StopIteration as stop:
    print(stop.value)
plain = bridge(3)
print(type(plain).__name__, next(plain), hasattr(plain, "__await__"), bridge.__name__)


@types.coroutine
def not_a_generator():
    return iter([1, 2])


async def awaits_iterable():
    return await not_a_generator()


try:
    awaits_iterable().send(None)
except TypeError as error:
    print(error)
try:
    types.coroutine(5)
except TypeError as error:
    print(error)
