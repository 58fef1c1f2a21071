x = "outside"
print([x for x in range(3)], x)
print([y := n for n in range(3)], y)


def f():
    total = 0
    values = [total := total + n for n in range(4)]
    return total, values, [[i, j] for i in range(2) for j in range(i, 2)]


print(f())
try:
    n
except NameError as error:
    print(error)
functions = [lambda: i for i in range(3)]
print([g() for g in functions], [(lambda: i)() for i in range(3)])
print({k: v for k, v in zip("ab", range(2))}, {c for c in "aa"}, list(c for c in "ab" if c > "a"))
