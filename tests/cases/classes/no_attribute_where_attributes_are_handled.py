# Only a class that leaves attributes alone says that there is no __dict__.


class Plain:
    __slots__ = ()


class Handles:
    __slots__ = ()

    def __delattr__(self, name):
        pass


for cls in (Plain, Handles):
    try:
        cls().x = 1
    except AttributeError as error:
        print(error)
