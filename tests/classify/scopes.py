"""Qualified names, and what belongs to which function."""


def outer():
    class Local:
        def method(self):
            return [lambda: x for x in (lambda: 1)()]

    def inner(default=(lambda: 0)):
        global exported

        def exported():
            yield

        class exported_class:
            pass

    return (lambda: (lambda: 1))


class Box[T: (lambda: int)]:
    def map[U](self, f: (lambda: U)) -> (lambda: T):
        return lambda: f

    class Nested:
        async def method(self):
            print(x async for x in await self.source((yield 1)))


type Pair[A] = tuple[A, (lambda: A)]


@(lambda f: f)
def decorated(a: (lambda: 1) = (lambda: 2), *b, c=(yield_ := lambda: (yield)), **d):
    f"{(lambda: 1)()} {(yield):{(yield)}}"
    match (yield):
        case {"k": int(v)} if (yield v):
            pass
