# A frame goes on with the code, and a generator with the names, that its function had.
def first():
    yield 1
    yield "first"


def second():
    a = b = c = d = []
    yield "second"


g = first()
print(next(g))
h = first()
first.__code__ = second.__code__
print(next(g), g.gi_code.co_name, list(h), list(first()))


def shrinking(n):
    if n == 0:
        shrinking.__code__ = (lambda n: n).__code__
        return 5
    result = shrinking(n - 1)
    rest = [1] * n
    return result + len(rest)


print(shrinking(5), shrinking(5))


async def coroutine():
    pass


c = coroutine()
coroutine.__name__ = "other"
coroutine.__qualname__ = "quite.other"
d = coroutine()
print(c.__name__, c.__qualname__, d.__name__, d.__qualname__)
c.close()
d.close()
