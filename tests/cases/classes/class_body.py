class Body:
    """Documented."""

    for i in range(3):
        exec(f"attr{i} = {i}")
    if i > 1:
        extra = "yes"
    print("in body", __qualname__, __module__)

    class Inner:
        pass

    value: int = 5
    bare: str


print(Body.attr2, Body.extra, Body.i, Body.__doc__, Body.Inner.__qualname__, Body.__annotations__, Body.__name__)
Body.added = lambda self: self.value
print(Body().added(), "added" in dir(Body), Body.__module__, [n for n in Body.__dict__ if not n.startswith("__")])
Body.__name__ = "Renamed"
print(Body.__name__, repr(Body))
