"""A module that the cases import."""

print("importing", __name__)
PI = 3
_hidden = "not starred"


def area(r):
    return PI * r * r
