def g():
    x = yield
    print("x", x)
    y = (yield 1) + (yield 2)
    print("y", y)
    z = [(yield 3), (yield 4)]
    print("z", z, (yield) or "default")
    yield from ((yield 5) or [6])
    lambda: (yield)


gen = g()
for value in (None, "a", 10, 20, "p", "q", 0, None):
    print("->", gen.send(value))
print(list(gen))
