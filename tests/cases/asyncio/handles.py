# A callback in the loop's queue: how it is shown, cancelled and run, and who hears of its errors.
import asyncio


def callback(*args):
    print("called", args)


loop = asyncio.new_event_loop()
handle = asyncio.Handle(callback, (1, 2), loop)
handle._run()
print(handle._callback is callback, handle._args, handle.cancelled(), handle._source_traceback)
handle.cancel()
handle.cancel()
print(handle, handle._callback, handle._args, handle.cancelled())


def failing():
    raise ValueError("in a callback")


def handler(loop, context):
    print(sorted(context), context["message"].split(" at ")[0], repr(context["exception"]))


loop.set_exception_handler(handler)
asyncio.Handle(failing, (), loop)._run()
loop.call_soon(failing)
loop.call_soon(loop.stop)
loop.run_forever()
try:
    asyncio.Handle(exit, (3,), loop)._run()
except SystemExit as error:
    print("left by", error.code)
timer = loop.call_later(10, callback)
print(type(timer).__name__, timer.cancelled(), isinstance(timer, asyncio.Handle), timer == timer)
timer.cancel()
print(timer.cancelled())
loop.close()
