import inspect
import types


@types.coroutine
def old_style(value):
    got = yield value
    return got


async def native():
    return await old_style("asked")


print(inspect.iscoroutinefunction(old_style), inspect.isgeneratorfunction(old_style))
print(bool(old_style.__code__.co_flags & inspect.CO_ITERABLE_COROUTINE), old_style.__name__)
g = old_style(1)
print(type(g).__name__, inspect.isawaitable(g), hasattr(g, "__await__"))
c = native()
print(c.send(None))
try:
    c.send("answer")
except StopIteration as stop:
    print(stop.value)
print(types.coroutine(native) is native, types.coroutine(old_style) is old_style)


@types.coroutine
def delegates():
    return (yield from native())


d = delegates()
print(d.send(None), d.gi_yieldfrom.__name__)
try:
    d.send("through")
except StopIteration as stop:
    print(stop.value)


def plain_generator(coroutine):
    yield from coroutine


c = native()
try:
    next(plain_generator(c))
except TypeError as error:
    print(error)
c.close()
