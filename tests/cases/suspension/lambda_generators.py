g = (lambda: (yield))()
print(type(g).__name__, g.__name__, g.__qualname__)
print(next(g))
try:
    g.send("value")
except StopIteration as stop:
    print(repr(stop.value))
f = lambda *a, **k: (yield from a) or (yield k)
print(list(f(1, 2, three=3)))
h = lambda x: [(yield x), (yield x + 1)]
g = h(5)
print(next(g), g.send("a"))
try:
    g.send("b")
except StopIteration as stop:
    print(stop.value)


def outer():
    inner = lambda: (yield 1)
    print(type(inner()).__name__, inner().__qualname__)
    return (lambda: (yield))


print(outer()().__qualname__)
