# A property that no class has named goes by the name of its getter.
class A:
    pass


def shape(self):
    return 1


A.x = property(shape)
A.y = property()
for action in (lambda: setattr(A(), "x", 1), lambda: delattr(A(), "x"),
               lambda: A.x.__set__(A(), 1), lambda: setattr(A(), "y", 1), lambda: A().y):
    try:
        action()
    except AttributeError as error:
        print(error)
print(A.x.__name__, hasattr(A.y, "__name__"))
