r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], r[::-1], 8 in r, 9 in r, r.index(8), r.count(5))
print(range(0), list(range(3, 0)), list(range(3, 0, -1)), range(5) == range(0, 5, 1), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)))
print(r.start, r.stop, r.step, bool(range(0)), len(range(10**15)), 10**14 in range(10**15), range(10**30)[-1], sum(range(101)))
for action in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(3)[3], lambda: range(3).index(7), lambda: range()):
    try:
        action()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
