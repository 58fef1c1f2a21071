# Special methods written in Python call each other as deep as functions do.
import sys

sys.setrecursionlimit(4_000)


class Deep:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return other if self.n == 0 else Deep(self.n - 1) + other

    def __getitem__(self, key):
        return key if self.n == 0 else Deep(self.n - 1)[key]

    def __setitem__(self, key, value):
        if self.n:
            Deep(self.n - 1)[key] = value
        else:
            print("set", key, value)

    def __eq__(self, other):
        return self.n == 0 or Deep(self.n - 1) == other

    def __bool__(self):
        return self.n == 0 or (True if Deep(self.n - 1) else False)

    def __contains__(self, item):
        return self.n == 0 or item in Deep(self.n - 1)

    def __neg__(self):
        return "negative" if self.n == 0 else -Deep(self.n - 1)

    def __iter__(self):
        return iter("end") if self.n == 0 else Wrapper(Deep(self.n - 1))

    @property
    def prop(self):
        return self.n if self.n == 0 else Deep(self.n - 1).prop

    def __getattr__(self, name):
        return name if self.n == 0 else Deep(self.n - 1).missing


class Wrapper:
    def __init__(self, inner):
        self.inner = inner
        self.iterator = None

    def __iter__(self):
        return self

    def __next__(self):
        if self.iterator is None:
            self.iterator = iter(self.inner)
        for item in self.iterator:
            return item
        raise StopIteration


d = Deep(900)
print(d + 5, d["key"], d == 3, 5 in d, -d, d.prop, d.missing)
d["a"] = "b"
print("true" if d else "false", not d)
print([item for item in Deep(400)])
