# Builtin exceptions have no weak references; classes derived from them do.
import weakref

try:
    weakref.ref(ValueError())
except TypeError as error:
    print(error)


class Plain(ValueError):
    pass


class Slotted(ValueError):
    __slots__ = ('place', '__weakref__')


for error in Plain(), Slotted():
    print(weakref.ref(error)() is error)
