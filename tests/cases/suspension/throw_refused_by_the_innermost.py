# Wrong arguments of throw() are refused by the innermost generator, which stays as it is; the error
# arrives in the one that delegates to it.
def inner():
    try:
        yield 1
        yield 2
    finally:
        print("inner is over")


def outer():
    i = inner()
    try:
        yield from i
    except TypeError as e:
        print("outer:", e)
        yield from i


def outermost():
    yield from outer()


for make in outer, outermost:
    g = make()
    print(next(g))
    print(g.throw(5))
    print(list(g))
g = inner()
next(g)
try:
    g.throw(5)
except TypeError as e:
    print("caller:", e)
print(list(g))
