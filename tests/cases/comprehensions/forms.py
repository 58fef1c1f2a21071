print([x * y for x in range(3) for y in range(x)], [x for x in range(20) if x % 2 if x % 3], [[j for j in range(i)] for i in range(3)])
print({x % 3 for x in range(9)}, {k: v for k, v in enumerate("ab")}, {x: y for x in "ab" for y in range(2)})
print([(a, b) for a, (b, *_) in [(1, "xy"), (2, "z")]], [x for x, in [(1,), (2,)]], [*(i for i in "ab")], [i if i else -1 for i in range(2)])
print([lambda: i for i in range(2)][0](), {(): [] for _ in "a"}, [x for x in [y for y in range(3)]], [a for a in "abc" if a in "bc" or a == "a"])
