import weakref


class Holder(weakref.ref):
    pass


class Thing:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value

    def __eq__(self, other):
        return self.value == other.value


def tell(_):
    print("told")


o = Thing(1)
r = Holder(o, tell)
r.o = o
del o
del r
print("nobody is told of a reference that goes with its object")
things = [Thing(i) for i in range(3)]
d = weakref.WeakKeyDictionary((t, t.value) for t in things)
things.clear()
print(len(d))
