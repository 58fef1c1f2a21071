# Wrong calls of builtin types are told by the name of the type.
calls = [
    lambda: classmethod(), lambda: staticmethod(1, 2), lambda: super(1, 2, 3),
    lambda: super(x=1), lambda: type(None)(1), lambda: type(...)(x=1),
    lambda: type(NotImplemented)(1), lambda: list(1, 2), lambda: set(x=1),
    lambda: int.__init__(), lambda: int.__init__(x=1), lambda: list.__new__(x=1),
    lambda: memoryview(b"").__exit__(x=1), lambda: type(1, x=1), lambda: type(1, 2, x=1),
]
for call in calls:
    try:
        print(call())
    except TypeError as error:
        print(error)
