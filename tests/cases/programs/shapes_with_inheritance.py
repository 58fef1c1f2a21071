class Shape:
    count = 0

    def __init__(self):
        type(self).count += 1
        Shape.total = getattr(Shape, "total", 0) + 1

    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def __lt__(self, other):
        return self.area() < other.area()

    def __str__(self):
        return f"{self.__class__.__name__} of area {self.area():.2f}"


class Rectangle(Shape):
    def __init__(self, w, h):
        super().__init__()
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)


class Circle(Shape):
    PI = 3.14159

    def __init__(self, r):
        Shape.__init__(self)
        self.r = r

    def area(self):
        return self.PI * self.r**2


shapes = [Circle(1), Square(1.5), Rectangle(1, 2), Square(2)]
print(*sorted(shapes), sep="\n")
print(max(shapes), Square.count, Rectangle.count, Shape.count, Shape.total, Rectangle.__mro__[1].__name__)
try:
    Shape().area()
except NotImplementedError as error:
    print(error)
