import _shapes
import _shapes as again
from _shapes import area, PI as three
from _shapes import *

print(area(2), three, _shapes is again, _shapes.__name__, _shapes.__doc__, PI)
_shapes.PI = 1
print(area(2), PI)
try:
    _hidden
except NameError as error:
    print(error)
try:
    _shapes.nothing
except AttributeError as error:
    print(error)
print(__name__, type(_shapes).__name__, sorted(n for n in dir(_shapes) if not n.startswith("__")))
