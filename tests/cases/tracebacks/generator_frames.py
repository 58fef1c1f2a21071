def numbers():
    yield 1
    yield 1 / 0


def outer():
    yield from numbers()


for number in outer():
    print(number)
