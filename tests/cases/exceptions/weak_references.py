# Exceptions of a program have weak references, builtin ones do not.
import weakref


class Own(ValueError):
    pass


error = Own()
print(weakref.ref(error)() is error)
try:
    weakref.ref(ValueError())
except TypeError as refused:
    print(refused)
