# `hasattr` and `getattr` with a default ask what the program has defined, in all places.
class Plain:
    pass


class Hook:
    def __getattr__(self, name):
        if name == "made":
            return "by __getattr__"
        raise AttributeError(name)


class All:
    def __getattribute__(self, name):
        raise KeyError(name) if name == "key" else AttributeError(name)


class Meta(type):
    def __getattr__(cls, name):
        return f"{cls.__name__}.{name}"


class Classy(metaclass=Meta):
    pass


class Half:
    @property
    def broken(self):
        raise AttributeError("inside")


for o in Plain(), Plain, Hook(), All(), Classy, Classy(), Half(), 5, "s", [].append, len, None:
    print([hasattr(o, n) for n in ("made", "broken", "x", "__name__")], getattr(o, "made", "default"))
try:
    hasattr(All(), "key")
except KeyError as error:
    print("KeyError", error)
p = Plain()
print(hasattr(p, "late"))
p.late = 1
Plain.later = 2
print(hasattr(p, "late"), hasattr(p, "later"), hasattr(Plain, "later"))
del Plain.later
print(hasattr(p, "later"), hasattr(Plain, "later"))
