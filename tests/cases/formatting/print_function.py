print()
print(1, 2, 3, sep="-", end="!\n")
print("a", "b", sep="")
print(*[1, 2], *"xy", sep=", ")
print("no newline", end="")
print(None, True, 1.0, [1], sep=" | ")
print("x", end=None, sep=None)
for kwargs in ({"sep": 1}, {"end": 2}, {"what": 3}):
    try:
        print("x", **kwargs)
    except TypeError as error:
        print(error)
