"""The variables of a comprehension are locals while it runs, wherever it stands."""

import sys

print([eval("b") for b in range(2)], [sorted(locals()) for b in [1]])


class Body:
    held = [(eval("b"), sorted(locals())) for b in range(2)]
    print(held, "b" in locals())


def function(a):
    inner = [[sorted(locals()) for b in [c]] for c in [a]]
    return inner, [eval("a + b") for b in range(2)], sorted(locals())


print(function(1))
print("b" in [sys._getframe().f_locals for b in [0]][0])
exec("b = 5\nprint([eval('b') for b in range(2)], b)", {"a": 1})


def shadowed():
    y = 1

    class C:
        global y
        y = 2
        values = [(x, y) for x in range(2)]

    return C.values, y


print(shadowed(), y)
