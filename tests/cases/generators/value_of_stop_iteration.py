"""An iterator that ends with its source passes on what the source has returned."""

import itertools


def source():
    yield 1
    return 5


def ended():
    generator = source()
    next(generator)
    return generator


def end(iterator):
    try:
        return next(iterator)
    except StopIteration as stop:
        return "ended with", stop.value


for make in (
        lambda g: zip(g, g), lambda g: map(str, g), enumerate, lambda g: filter(None, g),
        lambda g: itertools.islice(g, 3), itertools.accumulate, itertools.pairwise,
        lambda g: itertools.takewhile(bool, g), lambda g: itertools.compress([1], g)):
    print(end(make(ended())))
for make in (
        itertools.chain, itertools.cycle, lambda g: zip(g, strict=True), itertools.groupby,
        lambda g: itertools.takewhile(lambda x: list(map(str, source())) is None, [1])):
    print(end(make(ended())))


def delegating():
    print((yield from map(str, source())))


print(list(delegating()))
