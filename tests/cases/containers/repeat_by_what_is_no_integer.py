# The operator speaks of a sequence, the method of an integer.
from array import array
from collections import deque


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for sequence in ([1], (1,), "a", b"a", bytearray(b"a")):
    attempt(lambda: sequence * "x")
    attempt(lambda: 1.5 * sequence)
    attempt(lambda: sequence.__mul__("x"))
    attempt(lambda: sequence.__add__(7))
attempt(lambda: deque() * "x")
attempt(lambda: array("i") * None)


class Reflected:
    def __rmul__(self, other):
        return "rmul", other


attempt(lambda: [1] * Reflected())
