from operator import add, mul


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



class Right:
    def __radd__(self, other):
        return "radd", other

    def __rmul__(self, other):
        return "rmul", other


for left in ("x", b"x", bytearray(b"x"), [1], (1,), 1):
    show(add, left, Right())
    show(mul, left, Right())
show(add, "x", 1)
show(add, b"x", "y")
