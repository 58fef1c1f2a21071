class M:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError("on enter")
        return self

    def __exit__(self, kind, error, tb):
        print("exit", self.name, kind and kind.__name__, error, tb is not None)
        if self.fail == "exit":
            raise KeyError("on exit")
        return self.swallow


with M("a") as a, M("b") as b:
    print("body", a.name, b.name)
with M("outer", swallow=True):
    with M("inner"):
        raise ValueError("x")
try:
    with M("first"), M("second", fail="enter"):
        print("never")
except ValueError as error:
    print(error)
try:
    with M("e", fail="exit"):
        raise TypeError("body")
except KeyError as error:
    print(repr(error), repr(error.__context__))
with (M("p") as p, M("q"),):
    pass
