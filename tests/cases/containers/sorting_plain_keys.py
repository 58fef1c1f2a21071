# Keys of one kind, of mixed kinds, and keys that are asked: the same stable order.
class Loud(int):
    def __lt__(self, other):
        print("asked", int(self), int(other))
        return int(self) < int(other)


print(sorted([3, 1, 2]), sorted(["b", "", "a\x00", "é", "a"]), sorted([2.5, -0.0, 0.0, float("-inf")]))
print(sorted([(2, "b"), (1, "z"), (2, "a"), (1, "z")]), sorted([(1,), (0, 5), ()]))
print(sorted([3, True, 2.0, False, 10**20]), sorted([(1, 2.0), (1, 1)]))
pairs = [("b", 1), ("a", 2), ("b", 0), ("a", 1)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted(pairs, key=lambda p: -p[1]), sorted(pairs, reverse=True))
same = [0.0, -0.0, 0.0]
print(sorted(same), sorted(same, reverse=True))
nan = float("nan")
print(sorted([2.0, nan, 1.0]), sorted([(nan, 1), (nan, 0)]))
print(sorted([Loud(2), Loud(1)]))
print(sorted([(Loud(2), 1), (Loud(1), 2)]))
for mixed in ([1, "a"], [(1, "a"), (1, 2)], [None, 1], [(1, None), (2, None)]):
    try:
        print(sorted(mixed))
    except TypeError as e:
        print(e)
items = [3, 1, 2]
items.sort(key=lambda x: len(items))
print(items)
