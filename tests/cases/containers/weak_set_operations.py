import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


a, b, c = map(Thing, "abc")


def shown(s):
    return sorted(thing.name for thing in s)


s, t = weakref.WeakSet([a, b]), weakref.WeakSet([b, c])
print(shown(s | t), shown(s & t), shown(s - t), shown(s ^ t))
print(s == weakref.WeakSet([b, a]), s == {a, b}, s <= weakref.WeakSet([a, b, c]), s < s)
s ^= t
print(shown(s))
s.intersection_update([a])
s.difference_update([c])
s |= [b]
print(shown(s), s.isdisjoint([c]), len(s))
del a
print(shown(s))
