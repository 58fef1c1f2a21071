# Without hooks, a dropped asynchronous generator that returns instead of leaving is reported.
import sys


def report(args):
    print(repr(args.exc_value), args.object.__name__, args.exc_traceback is None)


sys.unraisablehook = report


async def swallows():
    try:
        yield 1
    except GeneratorExit:
        print("swallowed")


async def leaves():
    try:
        yield 1
    finally:
        print("leaves")


async def awaits():
    try:
        yield 1
    finally:
        await Pause()


class Pause:
    def __await__(self):
        yield


for make in swallows, leaves, awaits:
    a = make()
    try:
        a.asend(None).send(None)
    except StopIteration as stop:
        print(stop.value)
    del a
print("end")
