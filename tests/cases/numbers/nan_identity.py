# Each float("nan") is an object of its own: equal to nothing, found where it is itself.
a, b = float("nan"), float("nan")
print(a is a, a is b, a == a, float(a) is a)
print([a] == [a], [a] == [b], a in [a], a in [b], [a, b].index(b), (a, b).count(a))
print(hash(a) == object.__hash__(a), len({a, b, a}), {a: 1}.get(b))
print(sorted([a], key=id), -a, a + 1, repr(abs(b)), f"{a:5}")

class F(float):
    pass

f = F("nan")
print(f, hash(f) == object.__hash__(f), f in [f], f in [F("nan")])
