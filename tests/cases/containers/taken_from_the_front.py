# Items are taken from the front of a dict and others put at its end; the order stays.
from collections import OrderedDict

d = {i: -i for i in range(30)}
taken = []
for i in range(100):
    key = next(iter(d))
    taken.append((key, d.pop(key)))
    d[1000 + i] = i
print(taken[:3], taken[-1], list(d)[:2], list(d)[-1], len(d))
while d:
    del d[next(iter(d))]
d["again"] = 1
print(d, list(d.items()), next(iter(d.values())))
d.popitem()
d[1] = d[2] = 0
del d[1]
print(list(d), list(reversed(d)))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o.popitem(last=False), o, o.popitem(), list(o))
cache = OrderedDict()
for i in range(500):
    cache[i % 7] = i
    cache.move_to_end(i % 7)
    if len(cache) > 5:
        cache.popitem(last=False)
print(cache)
for source in [(), ((1, 2),), {1: 2}, 5]:
    try:
        print(OrderedDict(source, z=1))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
