import inspect


def generator(a, b=2):
    c = a + b
    yield c
    del a
    d = [x for x in range(2)]
    yield


g = generator(1)
print(inspect.getgeneratorlocals(g))
next(g)
print(inspect.getgeneratorlocals(g))
next(g)
print(inspect.getgeneratorlocals(g))
g.close()
print(inspect.getgeneratorlocals(g))


async def coroutine(x):
    pass


c = coroutine("value")
print(inspect.getcoroutinelocals(c))
c.close()
print(inspect.getcoroutinelocals(c))


async def asynchronous(y):
    z = y
    yield


a = asynchronous(5)
print(inspect.getasyncgenlocals(a))
try:
    a.asend(None).send(None)
except StopIteration:
    print(inspect.getasyncgenlocals(a))
try:
    a.aclose().send(None)
except StopIteration:
    print(inspect.getasyncgenlocals(a))
for function in inspect.getgeneratorlocals, inspect.getasyncgenlocals:
    for wrong in 5, len:
        try:
            function(wrong)
        except TypeError as error:
            print(error)
for function in (inspect.getgeneratorstate, inspect.getcoroutinestate, inspect.getasyncgenstate,
                 inspect.getcoroutinelocals):
    try:
        print(function(5))
    except (AttributeError, TypeError) as error:
        print(error)
