def make():
    total = 0

    def add(n):
        nonlocal total
        total += n
        yield total
        total *= 2
        yield total

    return add, lambda: total


add, read = make()
a, b = add(1), add(10)
print(next(a), next(b), next(a), next(b), read())


def arguments(*args, key=None, **rest):
    yield args
    yield key
    yield rest


print(list(arguments(1, 2, key=3, x=4)))
try:
    arguments(key=1, **{"key": 2})
except TypeError as error:
    print(error)


class Numbers:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i


print(list(Numbers(3)), 2 in Numbers(3), [*zip(Numbers(2), Numbers(3))])
