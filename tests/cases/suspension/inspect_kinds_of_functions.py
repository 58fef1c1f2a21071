import functools
import inspect
import types


def plain():
    pass


def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


@types.coroutine
def old_style():
    yield


class Class:
    def plain(self):
        pass

    def generator(self):
        yield

    async def coroutine(self):
        pass

    async def asynchronous(self):
        yield

    @staticmethod
    async def static():
        pass

    @classmethod
    async def of_class(cls):
        pass

    async def __call__(self):
        pass


o = Class()
partial = functools.partial
candidates = [
    plain, generator, coroutine, asynchronous, old_style, lambda: (yield), o.plain, o.generator,
    o.coroutine, o.asynchronous, Class.coroutine, o.static, Class.of_class, o, Class,
    partial(coroutine), partial(partial(generator), 1), partial(asynchronous), partial(o.coroutine),
    partial(plain), len, 5, types.MethodType(coroutine, 5), types.MethodType(partial(coroutine), 5),
    functools.partialmethod(Class.coroutine), staticmethod(coroutine), functools.wraps(coroutine)(plain),
]
checks = [inspect.isfunction, inspect.isgeneratorfunction, inspect.iscoroutinefunction,
          inspect.isasyncgenfunction]
for candidate in candidates:
    print("".join("x" if check(candidate) else "." for check in checks),
          getattr(candidate, "__qualname__", type(candidate).__name__))
