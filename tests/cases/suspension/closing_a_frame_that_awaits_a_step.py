# close() of a coroutine that waits in a step of an asynchronous generator.
import sys
import types

sys.unraisablehook = lambda info: print("unraisable:", info.exc_value)


@types.coroutine
def wait(what):
    yield what


async def tidy():
    try:
        await wait("tidy")
        yield 1
    finally:
        print("tidied up")


async def yielding():
    try:
        await wait("yielding")
    except GeneratorExit:
        yield "an item"


async def stubborn():
    while True:
        try:
            await wait("stubborn")
            yield 1
        except GeneratorExit:
            print("ignored")
            break
    await wait("again")
    yield 2


async def stepping(agen):
    try:
        await anext(agen)
    finally:
        print("stepping is over")


async def looping(agen):
    try:
        async for item in agen:
            pass
    finally:
        print("looping is over")


for make in tidy, yielding, stubborn:
    for use in stepping, looping:
        agen = make()
        c = use(agen)
        print(c.send(None), agen.ag_running)
        try:
            print(c.close())
        except RuntimeError as e:
            print("RuntimeError:", e)
        print(agen.ag_running, agen.ag_frame is None)
        del c, agen
