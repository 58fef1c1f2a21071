"""What an object that cannot change its items says, and a slot without a value."""


class Reads:
    __slots__ = ("x",)

    def __getitem__(self, key):
        return key


class Sets:
    def __setitem__(self, key, value):
        pass


def note(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


for o in (Reads(), Sets(), (1,), "a", 5, range(3)):
    for key in (0, "a", slice(1), 2**70):
        note(lambda: o.__class__ and exec("del o[key]", {"o": o, "key": key}))
        note(lambda: exec("o[key] = 1", {"o": o, "key": key}))
note(lambda: Reads().x)
note(lambda: b"a".hex(":", 2**40))
note(lambda: type("T", (1.5,), {}))
