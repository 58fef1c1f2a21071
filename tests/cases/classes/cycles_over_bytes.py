# Cycles through the attributes of instances over immutable builtins are collected.
import gc
import weakref

class Gone:
    pass

def ring(base, *args):
    class Sub(base):
        pass
    o = Sub(*args)
    o.me, o.other = o, Gone()
    return weakref.ref(o.other)

for base, *args in (bytes, b"a"), (bytearray, b"a"), (str, "a"), (int, 5), (float, 1.5), (complex, 1j):
    reference = ring(base, *args)
    gc.collect()
    print(base.__name__, reference() is None)
