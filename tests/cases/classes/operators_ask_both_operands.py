# Who is asked for the result of an operator, in which order, and who is asked next.
class Left:
    def __init__(self, refuses=False):
        self.refuses = refuses

    def answer(self, name):
        print(f"{type(self).__name__}.{name}", end=" ")
        return NotImplemented if self.refuses else name

    def __add__(self, other):
        return self.answer("__add__")

    def __radd__(self, other):
        return self.answer("__radd__")

    def __iadd__(self, other):
        return self.answer("__iadd__")

    def __lt__(self, other):
        return self.answer("__lt__")

    def __gt__(self, other):
        return self.answer("__gt__")

    def __eq__(self, other):
        return self.answer("__eq__")


class Derived(Left):
    def __radd__(self, other):
        return self.answer("__radd__")


class Right:
    def __radd__(self, other):
        print("Right.__radd__", end=" ")
        return "right"


def show(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)


def in_place(a, b):
    a += b
    return a


for refuses in False, True:
    a, d = Left(refuses), Derived(refuses)
    for f in (lambda: a + 1, lambda: 1 + a, lambda: 2.5 + a, lambda: "s" + a, lambda: a + Right(),
              lambda: a + d, lambda: d + a, lambda: in_place(a, 1), lambda: in_place(a, Right()),
              lambda: a < d, lambda: a < 1, lambda: 1 < a, lambda: a == d, lambda: a == 1,
              lambda: "yes" if a < 1 else "no", lambda: "yes" if a == 1 else "no"):
        show(f)
