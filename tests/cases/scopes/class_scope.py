x = "module"


class A:
    x = "class"
    y = x
    z = [x for _ in range(1)]
    w = [i for i in x]

    def method(self):
        return x

    f = lambda: x


def outer():
    x = "outer"

    class B:
        y = x
        x = "own"
        z = x

    return B.y, B.z


def assigned_later():
    class C:
        try:
            y = x
        except NameError as error:
            y = str(error)

    x = "later"
    return C.y


print(A.y, A.z, A.w, A().method(), A.f(), outer(), assigned_later(), sep="\n")
print([name for name in vars(A) if not name.startswith("__")])
