class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Plain:
    pass


def f(v):
    match v:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return "on axis", x
        case Point(x=x) if x > 5:
            return "far", x
        case Point():
            return "point"
        case int(n) | float(n):
            return "number", n
        case str(s) if len(s) > 2:
            return "long", s
        case list([a, b]):
            return "pair", a, b
        case dict(d):
            return "dict", d
        case Plain(missing=m):
            return "never"
        case _:
            return "nothing"


for v in (Point(0, 0), Point(3, 0), Point(9, 1), Point(1, 1), 5, 2.5, True, "abc", "a", [1, 2], (1, 2), {"k": 1}, Plain()):
    print(f(v))
try:
    match Plain():
        case Plain(1):
            pass
except TypeError as error:
    print(error)
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as error:
    print(error)
try:
    match 5:
        case len():
            pass
except TypeError as error:
    print(error)
