import sys


def inner():
    try:
        raise KeyError("inner")
    except KeyError:
        yield repr(sys.exception())
        yield repr(sys.exception())
    yield repr(sys.exception())


def outer():
    try:
        raise ValueError("outer")
    except ValueError:
        yield repr(sys.exception())
        yield from inner()
        yield repr(sys.exception())
    yield repr(sys.exception())


for item in outer():
    print(item, repr(sys.exception()))
try:
    raise IndexError("main")
except IndexError:
    for item in outer():
        print(item, repr(sys.exception()))
