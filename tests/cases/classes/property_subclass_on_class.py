# A subclass of property with a `__get__` of its own is asked when the class is read, too.
class Shared(property):
    def __get__(self, instance, owner=None):
        return owner.__name__ if instance is None else super().__get__(instance, owner)


class Point:
    @Shared
    def kind(self):
        return 'instance'

    plain = property(lambda self: 1)


print(Point.kind, Point().kind, type(Point.plain).__name__)
