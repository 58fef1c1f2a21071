# Futures and tasks are native types: what they take, and what they are before `__init__` has run.
import asyncio


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


loop = asyncio.new_event_loop()
future = loop.create_future()
show(lambda: asyncio.Future(1))
show(lambda: asyncio.Future(lop=1))
show(lambda: asyncio.Task())
show(lambda: asyncio.Task(1, loop=loop))
show(lambda: setattr(future, "_state", 1))
show(lambda: setattr(future, "_log_traceback", True))
show(lambda: setattr(future, "other", 1))
show(lambda: future.set_exception(1))
show(lambda: delattr(future, "_log_traceback"))
bare = asyncio.Future.__new__(asyncio.Future)
for name in "done", "cancelled", "result", "set_result", "cancel", "get_loop", "__iter__", "__repr__":
    show(lambda: getattr(bare, name)(*[1] * (name == "set_result")))
show(lambda: bare.add_done_callback(print))
show(lambda: bare._state)
print(bare._loop, bare._cancel_message)


class Own(asyncio.Future):
    def __init__(self, note):
        super().__init__(loop=loop)
        self.note = note


own = Own("kept")
own.set_result(5)
print(own, own.note, own.result(), own._result)
print(asyncio.Task.__mro__, asyncio.Task.__module__)
loop.close()
