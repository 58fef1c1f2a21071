g = (x * x for x in range(4))
print(next(g), list(g), list(g), type(g).__name__, g.__name__)
print(sum(x for x in range(5)), max((x % 3, x) for x in range(5)), dict((c, ord(c)) for c in "ab"))


def first():
    print("evaluated at once")
    return [1, 2]


lazy = (print("body", x) or x for x in first() if print("test", x) is None)
print("made")
print(list(lazy))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
print([list(y + x for y in range(2)) for x in range(2)], list((i, j) for i in range(3) for j in range(i)))
