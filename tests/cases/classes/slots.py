class Point:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


class Open(Point):
    pass


p = Point(1)
p.y = 2
print(p.x, p.y, Point.x.__name__, hasattr(p, "__dict__"))
for action in (lambda: setattr(p, "z", 1), lambda: Point(3).y, lambda: p.__dict__):
    try:
        action()
    except AttributeError as error:
        print(error)
o = Open(5)
o.z = 6
print(o.x, o.__dict__)
del p.x
print(hasattr(p, "x"))
