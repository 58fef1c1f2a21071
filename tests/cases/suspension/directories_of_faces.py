# What each kind of suspended object has beyond `object`.
def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


c, a = coroutine(), asynchronous()
wrapper = c.__await__()
step, thrown, second = a.asend(None), a.aclose(), anext(a, None)
for o in generator(), c, a, wrapper, step, thrown, second:
    kind = type(o)
    print(kind.__name__, kind.__module__, kind.__mro__[1:] == (object,),
          *sorted(set(dir(o)) - set(dir(object))))
c.close()
step.close()
thrown.close()
second.close()
