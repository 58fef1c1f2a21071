class Temperature:
    def __init__(self):
        self._c = 0

    @property
    def celsius(self):
        """Degrees."""
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._c = value

    @celsius.deleter
    def celsius(self):
        print("deleted")

    @property
    def kelvin(self):
        return self.celsius + 273


t = Temperature()
t.celsius = 20
t.celsius += 5
print(t.celsius, t.kelvin, Temperature.celsius.__doc__, vars(t))
del t.celsius
for action in (lambda: setattr(t, "celsius", -300), lambda: setattr(t, "kelvin", 1), lambda: delattr(t, "kelvin")):
    try:
        action()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
