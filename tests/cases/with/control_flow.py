class M:
    def __enter__(self):
        return [1, 2]

    def __exit__(self, *details):
        print("exit", details[0], end=" ")
        return True


def f(kind):
    for i in range(2):
        with M() as (a, b):
            if kind == "return":
                return a + b
            if kind == "break":
                break
            if kind == "continue":
                continue
            if kind == "raise":
                return 1 / 0
            print("body", end=" ")
    return "end"


for kind in ("none", "return", "break", "continue"):
    print(kind, f(kind))


class Odd:
    pass


for thing in (5, Odd()):
    try:
        with thing:
            pass
    except TypeError as error:
        print(error)
d = {}
with M() as d["k"]:
    pass
print(d)
