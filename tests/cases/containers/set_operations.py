a, b = {1, 2, 3}, {3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), len(a), 2 in a)
print(a < {1, 2, 3, 4}, a <= a, a > {1}, a.isdisjoint({9}), a == {3, 2, 1}, a != b, {1} < {2})
c = set()
c.add(1)
c.update([2, 3], (4,))
c.discard(9)
c.remove(1)
print(sorted(c), sorted(c.union("a", [7]), key=str), c.intersection([2, 4]), c.pop() in (2, 3, 4), set() == frozenset())
a |= {9}
a -= {1}
a &= {2, 9}
a ^= {2, 5}
print(sorted(a), set(), {1}, frozenset([1]), frozenset(), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
for action in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} | [2], lambda: hash({1}), lambda: {1} < [1]):
    try:
        action()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
