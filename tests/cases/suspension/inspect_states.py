import inspect


def generator():
    print(inspect.getgeneratorstate(g))
    yield
    print(g.gi_running, g.gi_suspended, g.gi_yieldfrom)


g = generator()
print(inspect.getgeneratorstate(g), g.gi_running, g.gi_suspended)
next(g)
print(inspect.getgeneratorstate(g), g.gi_running, g.gi_suspended)
next(g, None)
print(inspect.getgeneratorstate(g), g.gi_running, g.gi_suspended, g.gi_frame, g.gi_code.co_name)


class Pause:
    def __await__(self):
        yield


async def coroutine():
    print(inspect.getcoroutinestate(c), c.cr_await)
    await Pause()
    print(inspect.getcoroutinestate(c), c.cr_await)


c = coroutine()
print(inspect.getcoroutinestate(c), c.cr_running, c.cr_suspended, c.cr_await)
c.send(None)
print(inspect.getcoroutinestate(c), type(c.cr_await).__name__)
try:
    c.send(None)
except StopIteration:
    print(inspect.getcoroutinestate(c), c.cr_frame, c.cr_await)


async def asynchronous():
    print(inspect.getasyncgenstate(a))
    await Pause()
    yield


a = asynchronous()
print(inspect.getasyncgenstate(a), a.ag_running, a.ag_suspended)
step = a.asend(None)
step.send(None)
print(inspect.getasyncgenstate(a), a.ag_running, a.ag_suspended, type(a.ag_await).__name__)
try:
    step.send(None)
except StopIteration:
    print(inspect.getasyncgenstate(a), a.ag_running, a.ag_await)
try:
    a.aclose().send(None)
except StopIteration:
    print(inspect.getasyncgenstate(a), a.ag_frame)
