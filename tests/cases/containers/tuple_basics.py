t = 1, "a", (2,)
print(t, (), (1,), t + (3,), t * 2, t[-1], t[::2], len(t), "a" in t, t.index("a"), t.count(1))
print((1, 2) < (1, 3), (1,) < (1, 0), (1, "a") == (1, "a"), hash((1, 2)) == hash((1, 2)))
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
try:
    t[0] = 5
except TypeError as error:
    print(error)
try:
    hash(([],))
except TypeError as error:
    print(error)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
