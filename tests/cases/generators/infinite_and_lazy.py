def naturals():
    n = 0
    while True:
        print(f"({n})", end="")
        yield n
        n += 1


def take(n, source):
    return [item for item, _ in zip(source, range(n))]


print(take(3, naturals()))
print(next(n for n in naturals() if n > 2))
print(any(n == 2 for n in naturals()), 1 in naturals())
a, b, *c = (n * n for n in range(5))
print(a, b, c)
