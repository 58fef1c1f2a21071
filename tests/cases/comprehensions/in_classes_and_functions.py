class C:
    names = ["a", "b"]
    upper = [n.upper() for n in names]
    try:
        crossed = [n + names[0] for n in names]
    except NameError as error:
        crossed = str(error)
    pairs = list((i, n) for i, n in enumerate(names))


def f(n):
    k = 10
    make = [lambda: (k, x) for x in range(n)]
    k = 20
    return [g() for g in make], [k for k in "ab"], k


print(C.upper, C.crossed, C.pairs, f(2))
