# A finished generator holds neither its locals nor the exceptions it has handled.
import weakref


class Thing:
    pass


def generator(thing):
    try:
        raise ValueError
    except ValueError as error:
        yield
    yield


thing = Thing()
reference = weakref.ref(thing)
g = generator(thing)
del thing
next(g)
print(reference() is not None)
next(g)
next(g, None)
print(reference(), g.gi_frame)
thing = Thing()
reference = weakref.ref(thing)
g = generator(thing)
del thing
try:
    g.throw(KeyError)
except KeyError:
    pass
print(reference())
