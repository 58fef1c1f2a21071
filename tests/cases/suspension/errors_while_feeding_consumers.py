def fails():
    yield "key", 1
    raise KeyError("in the generator")


def stops():
    yield 1
    raise TypeError("own TypeError")


for consume in list, dict, set, sum, max, sorted, tuple, "".join, lambda g: [*g], lambda g: print(*g):
    for make in fails, stops:
        try:
            consume(make())
        except (KeyError, TypeError) as error:
            print(repr(error))
