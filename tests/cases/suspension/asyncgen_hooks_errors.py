import sys

for arguments, keywords in [((1,), {}), ((), {"finalizer": 2}), ((), {"firstiter": "x"})]:
    try:
        sys.set_asyncgen_hooks(*arguments, **keywords)
    except TypeError as error:
        print(error)
print(sys.get_asyncgen_hooks() == (None, None))


def fails(agen):
    raise LookupError("the hook fails")


async def asynchronous():
    yield 1


sys.set_asyncgen_hooks(firstiter=fails)
a = asynchronous()
for method in a.__anext__, a.aclose:
    try:
        step = method()
    except LookupError as error:
        print(repr(error))
    else:
        print("second time:", type(step).__name__)
        step.close()
sys.set_asyncgen_hooks(firstiter=None)
sys.set_asyncgen_hooks(finalizer=fails)
sys.unraisablehook = lambda args: print("unraisable", repr(args.exc_value), args.object.__name__)
b = asynchronous()
try:
    b.__anext__().send(None)
except StopIteration:
    pass
del b
print("end")
