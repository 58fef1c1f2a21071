class Angle:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        print(f"(spec {spec!r})", end=" ")
        return f"{self.degrees}°" if spec != "rad" else f"{self.degrees * 0.0174533:.3f}"

    def __str__(self):
        return "angle"


a = Angle(90)
print(f"{a}", f"{a:rad}", f"{a!s:>7}", "{:x}".format(a), format(a))


class Bad:
    def __format__(self, spec):
        return 5


try:
    f"{Bad()}"
except TypeError as error:
    print(error)
