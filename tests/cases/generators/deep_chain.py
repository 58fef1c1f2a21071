def level(n):
    if n:
        yield from level(n - 1)
        yield n
    else:
        yield 0


print(sum(level(200)), len(list(level(100))))


def chain(n):
    source = iter(range(3))
    for _ in range(n):
        source = (lambda s: (yield from s))(source)
    return source


print(list(chain(500)))
