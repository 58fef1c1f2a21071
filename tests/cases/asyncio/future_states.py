import asyncio


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except BaseException as error:
        print(type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done(), future.cancelled())
    attempt(future.result)
    attempt(future.exception)
    future.set_result([1])
    print(future, future.result(), future.exception(), await future)
    attempt(future.set_result, 2)
    attempt(future.cancel)
    future = loop.create_future()
    attempt(future.cancel, "why")
    print(future)
    attempt(future.result)
    attempt(future.exception)
    future = loop.create_future()
    attempt(future.set_exception, 3)
    future.set_exception(ValueError)
    print(future)
    attempt(future.result)
    future = loop.create_future()
    future.set_exception(StopIteration(1))
    print(repr(future.exception()), repr(future.exception().__cause__))
    future = loop.create_future()
    calls = []
    future.add_done_callback(calls.append)
    future.add_done_callback(print)
    future.add_done_callback(calls.append)
    print(future.remove_done_callback(print), future.remove_done_callback(print))
    future.set_result(None)
    print(calls)
    future.add_done_callback(lambda f: print("late"))
    await asyncio.sleep(0)
    print(len(calls), calls[0] is future)
    handle = loop.call_later(10, print, 1)
    print(handle.cancelled(), handle.cancel(), handle.cancelled())
    timer = loop.call_at(5, print)
    print(timer.when(), timer)
    timer.cancel()
    print(timer)
    task = asyncio.create_task(asyncio.sleep(0, "slept"), name="sleeper")
    attempt(task.set_result, 1)
    print(task.get_name(), task.cancelling(), task.uncancel(), await task)


asyncio.run(main())
