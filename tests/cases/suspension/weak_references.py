import weakref


def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


g, c, a = generator(), coroutine(), asynchronous()
references = [weakref.ref(o, lambda r: print("gone")) for o in (g, c, a)]
print([r() is o for r, o in zip(references, (g, c, a))])
c.close()
del g
print([r() is None for r in references])
c = None
a = None
print([r() is None for r in references])
step = asynchronous().aclose()
for other in step, coroutine().__await__():
    try:
        weakref.ref(other)
    except TypeError as error:
        print(error)
step.close()
