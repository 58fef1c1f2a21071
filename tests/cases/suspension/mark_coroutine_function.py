import functools
import inspect


@inspect.markcoroutinefunction
def marked():
    return coroutine()


async def coroutine():
    pass


class Class:
    @inspect.markcoroutinefunction
    def method(self):
        return coroutine()

    @staticmethod
    @inspect.markcoroutinefunction
    def static():
        return coroutine()


def plain():
    pass


class Callable:
    def __call__(self):
        pass


print([inspect.iscoroutinefunction(f) for f in (marked, Class.method, Class().method, Class.static,
                                                functools.partial(marked), plain)])
print(inspect.markcoroutinefunction(plain) is plain, inspect.iscoroutinefunction(plain))
o = Callable()
print(inspect.iscoroutinefunction(o), inspect.iscoroutinefunction(inspect.markcoroutinefunction(o)))
method = Class().method
print(inspect.iscoroutinefunction(inspect.markcoroutinefunction(Callable().__call__)),
      inspect.iscoroutinefunction(Callable.__call__))
print(inspect.isgeneratorfunction(marked), inspect.isasyncgenfunction(marked))
try:
    inspect.markcoroutinefunction(5)
except AttributeError as error:
    print(error)
