a = list(range(10))
a[2:4] = ["x", "y", "z"]
print(a)
a[::3] = [0, 0, 0, 0]
print(a)
del a[1:8:2]
print(a)
a[1:1] = (7, 8)
a[-2:] = []
print(a, a[::-1], a[-3::-1], a[100:], a[:-100])
a[:] = "ab"
a *= 2
a += {"k": 1}
print(a)
for action in (lambda: a.__setitem__(slice(None, None, 2), [1]), lambda: a.__setitem__(slice(0, 1), 5), lambda: a.__setitem__(99, 1), lambda: a.__delitem__(99)):
    try:
        action()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
