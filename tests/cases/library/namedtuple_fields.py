# The fields of a named tuple are descriptors of a type of their own.
import inspect
from collections import namedtuple

P = namedtuple("P", "x y")
field, p = P.x, P(1, 2)


class Q(P):
    __slots__ = ()
    x = property(lambda self: "mine")


def attempt(action):
    try:
        print(action())
    except (TypeError, AttributeError, IndexError) as e:
        print(f"{type(e).__name__}: {e}")


print(field, type(field), type(field).__mro__[1:], field.__doc__, field.__reduce__())
print(p.x, p.y, Q(1, 2).x, Q(1, 2).y, P._make([5, 6]).x, p._replace(x=9).x)
for action in (
    lambda: setattr(p, "x", 1), lambda: delattr(p, "x"), lambda: field.__get__(p, P), lambda: field.__get__(None, P),
    lambda: field.__get__(None), lambda: field.__get__(5), lambda: field.__get__(()), lambda: P.y.__get__((7, 8, 9)),
    lambda: type(field)(1), lambda: type(field)(1, doc="d"), lambda: type(field)("a", "d"),
    lambda: type(field)(-1, "d").__get__((1, 2)), lambda: type("Sub", (type(field),), {}),
):
    attempt(action)
field.__doc__ = "across"
print(P.x.__doc__, P.x, inspect.isdatadescriptor(P.x), inspect.getdoc(P.x), P.__doc__)
del field.__doc__
print(P.x.__doc__, [n for n, k, *_ in inspect.classify_class_attrs(P) if k == "data" and n in "xy"])
match p:
    case P(x=1, y=b):
        print("matched", b)
