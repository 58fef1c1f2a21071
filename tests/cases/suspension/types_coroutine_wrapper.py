# The awaitable around a generator that is not one of ours shows what it wraps.
import types


def generator():
    yield 1
    yield 2


@types.coroutine
def made():
    return generator()


w = made()
print(type(w).__name__, w.__name__, w.__qualname__, w.gi_code.co_name, w.gi_running)
print(w.cr_code is w.gi_code, w.cr_frame is w.gi_frame, w.cr_await, w.cr_running)
print(next(w), w.send(None))
try:
    w.throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error))
print(w.close(), w.gi_frame)
w = made()
print(list(w))
