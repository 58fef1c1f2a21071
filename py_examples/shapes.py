"""Pattern matching: shapes, commands, nested data and the corners in between.

`match` looks at the form of a value and takes it apart in the same breath:
literals, sequences, mappings, classes, alternatives, guards and captures.
"""

import math


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"({self.x}, {self.y})"


class Circle:
    __match_args__ = ("centre", "radius")

    def __init__(self, centre, radius):
        self.centre, self.radius = centre, radius


class Rectangle:
    __match_args__ = ("corner", "width", "height")

    def __init__(self, corner, width, height):
        self.corner, self.width, self.height = corner, width, height


class Polygon:
    def __init__(self, *points):
        self.points = points


def describe(shape):
    match shape:
        case Point(0, 0):
            return "the origin"
        case Point(x=0) | Point(y=0):
            return f"a point on an axis, {shape}"
        case Point(x, y) if x == y:
            return f"a point on the diagonal, {shape}"
        case Point():
            return f"a point somewhere, {shape}"
        case Circle(Point(0, 0), 1):
            return "the unit circle"
        case Circle(centre, radius=int() | float() as size) if size > 0:
            return f"a circle around {centre} of area {math.pi * size**2:.2f}"
        case Rectangle(width=side, height=height) if side == height:
            return f"a square of side {side}"
        case Rectangle(Point(left, top), width, height):
            return f"a rectangle from ({left}, {top}) to ({left + width}, {top + height})"
        case Polygon(points=[]):
            return "a polygon of nothing"
        case Polygon(points=[Point() as first, *others]):
            return f"a polygon from {first} over {len(others)} more"
        case [first, second]:
            return f"{describe(first)} and {describe(second)}"
        case [first, *rest]:
            return f"{describe(first)}, " + describe(rest)
        case {"kind": "circle", "radius": radius, **extra}:
            note = f" (with {', '.join(extra)})" if extra else ""
            return f"a circle described by a mapping, radius {radius}{note}"
        case str(name):
            return f"something called {name!r}"
        case None:
            return "no shape at all"
        case _:
            return f"not a shape: {shape!r}"


class Robot:
    """Commands as strings, split and matched."""

    HEADINGS = ("north", "east", "south", "west")

    def __init__(self):
        self.x = self.y = self.heading = 0
        self.pen = []

    def obey(self, command):
        match command.split():
            case ["forward" | "f", distance] if distance.lstrip("-").isdigit():
                steps = int(distance)
                match self.HEADINGS[self.heading]:
                    case "north":
                        self.y += steps
                    case "south":
                        self.y -= steps
                    case "east" | "west" as way:
                        self.x += steps if way == "east" else -steps
            case ["turn", ("left" | "right") as way]:
                self.heading = (self.heading + (1 if way == "right" else -1)) % 4
            case ["write", *words] if words:
                self.pen.append(" ".join(words))
            case ["go", "to", x, y]:
                self.x, self.y = int(x), int(y)
            case ["repeat", times, *rest]:
                for _ in range(int(times)):
                    self.obey(" ".join(rest))
            case []:
                pass
            case [unknown, *_]:
                return f"what does {unknown!r} mean?"
        return f"at ({self.x}, {self.y}) facing {self.HEADINGS[self.heading]}"


def depth(tree):
    """How deep a nest of lists and mappings is."""
    match tree:
        case [] | {"children": []}:
            return 1
        case [*children] | {"children": children}:
            return 1 + max(depth(child) for child in children)
        case _:
            return 0


def main():
    o = Point(0, 0)
    for shape in [
        o, Point(0, 3), Point(2, 2), Point(1, 2), Circle(o, 1), Circle(Point(1, 1), 2.5),
        Circle(o, -1), Rectangle(o, 2, 2), Rectangle(Point(1, 2), 3, 4), Polygon(),
        Polygon(o, Point(1, 0), Point(0, 1)), (o, Circle(o, 1)), [o, o, Point(1, 2)],
        {"kind": "circle", "radius": 3, "colour": "red"}, "Bob", None, 42,
    ]:
        text = describe(shape)
        print("-", text if not text.startswith("not a shape: <") else "not a shape")

    robot = Robot()
    for command in ["f 3", "turn right", "forward 2", "write hello there", "repeat 3 turn left", "f x", "", "go to 7 -7"]:
        print(f"{command:<20} {robot.obey(command)}")
    print("wrote", robot.pen)
    print("depths:", [depth(tree) for tree in (5, [], [1, [2, [3]]], {"children": [[], {"children": []}]})])


if __name__ == "__main__":
    main()
