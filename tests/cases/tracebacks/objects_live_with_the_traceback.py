import weakref


class C: pass


def f():
    global ref
    c = C()
    ref = weakref.ref(c)
    raise ValueError


try:
    f()
except ValueError as e:
    print(ref() is None)
    kept = e
print(ref() is None)
del kept
print(ref() is None)
