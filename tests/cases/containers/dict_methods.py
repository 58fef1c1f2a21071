d = {"a": 1, "b": 2}
d["c"] = 3
print(d, d.get("x"), d.get("a"), d.get("x", 0), d.setdefault("d", 4), d.setdefault("a", 9), d.pop("b"), d.pop("zz", None))
d.update({"e": 5}, f=6)
d.update([("g", 7)])
print(d, d.popitem(), len(d), "a" in d, 1 in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), list(reversed(d)))
print(d | {"a": 0}, {"x": 1} | d == {**{"x": 1}, **d}, dict(a=1), dict([("k", "v")]), dict.fromkeys("ab", 0))
del d["a"]
d |= {"h": 8}
print(d, d.copy() == d, d == dict(reversed(list(d.items()))))
for action in (lambda: d["zz"], lambda: d.pop("zz"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict(["abc"]), lambda: d.update(5)):
    try:
        action()
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
