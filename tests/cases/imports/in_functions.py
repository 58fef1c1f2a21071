def f():
    import _shapes

    return _shapes.area(1)


def g():
    from _shapes import area as a

    return a(2)


print("before", f(), g())
try:
    _shapes
except NameError as error:
    print(error)
import sys

print("_shapes" in sys.modules, sys.modules["__main__"].__name__)
module = __import__("_shapes")
print(module.area(3))
