"""What cannot be thrown is refused by the innermost frame, also by one that waits for a plain iterator."""


def waiting(name, below):
    try:
        result = yield from below
        print(name, "has", result)
    except TypeError as e:
        print(name, "sees", e)
        yield name, "goes on"
    finally:
        print(name, "is done")


for depth in range(3):
    inner = g = waiting("inner", iter([1, 2, 3]))
    for level in range(depth):
        g = waiting(f"outer {level}", g)
    print(next(g))
    try:
        print("thrown:", g.throw(5))
    except TypeError as e:
        print("refused:", e)
    print(g.gi_suspended, inner.gi_suspended, inner.gi_yieldfrom is not None)
    print(list(g), list(inner))


class Taker:
    def __iter__(self):
        return self

    def __next__(self):
        return "item"

    def throw(self, *args):
        return "took", args


g = waiting("over", Taker())
print(next(g), g.throw(5))
