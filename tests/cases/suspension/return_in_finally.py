def swallows():
    try:
        yield 1
        raise ValueError("lost")
    finally:
        return "from finally"


g = swallows()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.__context__)
g = swallows()
next(g)
print(g.close())
g = swallows()
next(g)
try:
    g.throw(KeyError("thrown"))
except StopIteration as stop:
    print(stop.value, stop.__context__)


def loops():
    while True:
        try:
            yield
        finally:
            break
    return "left the loop"


g = loops()
next(g)
print(g.close())
