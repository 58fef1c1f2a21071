import sys

print(sys.get_asyncgen_hooks())


async def asynchronous(name):
    try:
        yield 1
    finally:
        print("finally", name)


def first(agen):
    print("first iteration of", agen.__name__, agen.ag_frame is not None)


def last(agen):
    print("finalising", agen.__name__)
    try:
        agen.aclose().send(None)
    except StopIteration:
        print("closed")


sys.set_asyncgen_hooks(firstiter=first)
sys.set_asyncgen_hooks(finalizer=last)
hooks = sys.get_asyncgen_hooks()
print(hooks.firstiter is first, hooks.finalizer is last, hooks[0] is first, len(hooks))
a = asynchronous("used")
step = a.__anext__()
a.__anext__().close()
try:
    step.send(None)
except (StopIteration, StopAsyncIteration) as error:
    print(repr(error))
b = asynchronous("unused")
del b
c = asynchronous("dropped")
try:
    c.asend(None).send(None)
except StopIteration as stop:
    print(stop.value)
sys.set_asyncgen_hooks(None, None)
del c
print(sys.get_asyncgen_hooks())
