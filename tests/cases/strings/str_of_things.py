class Plain:
    def __repr__(self):
        return "<plain>"


class Both(Plain):
    def __str__(self):
        return "both"


class Wrong:
    def __str__(self):
        return 5


print(str(Plain()), str(Both()), repr(Both()), [Both()], f"{Both()} {Both()!r}")
print(str(None), str([1, "a", (2,)]), str({"k": [None]}), str((1,)), str(()), str(set()), str(frozenset({1})), str(range(3)))
try:
    str(Wrong())
except TypeError as error:
    print(error)
