# The `+` of a sequence raises by name; as an operator it comes after the right operand's method.
from collections import deque


class Right:
    def __radd__(self, left):
        return f'{type(left).__name__} on the left'


for left in [], (), '', b'', bytearray(), deque():
    print(left + Right())
    try:
        left.__add__(5)
    except TypeError as error:
        print(error)
    try:
        left.__mul__(2.5)
    except TypeError as error:
        print(error)
    try:
        left * 2.5
    except TypeError as error:
        print(error)

items = []
items += Right()
print(items)
