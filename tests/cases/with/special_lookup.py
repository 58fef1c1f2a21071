# `with` looks its methods up on the type, and calls __exit__ exactly once.
class Half:
    def __enter__(self):
        return 1


class Late:
    pass


late = Late()
late.__enter__ = late.__exit__ = lambda *args: None
for thing in (Half(), late):
    try:
        with thing:
            print("never")
    except TypeError as error:
        print(error)


class Count:
    exits = 0

    def __enter__(self):
        return self

    def __exit__(self, *args):
        Count.exits += 1


def g():
    with Count():
        yield 1
        yield 2


for x in g():
    break
print(Count.exits, list(g()), Count.exits)
