# With a `__setattr__` of the class's own, the message does not speak of `__dict__`.
class Plain:
    __slots__ = ("x",)


class Hooked:
    __slots__ = ("x",)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)


for cls in (Plain, Hooked):
    try:
        cls().y = 1
    except AttributeError as e:
        print(e)
