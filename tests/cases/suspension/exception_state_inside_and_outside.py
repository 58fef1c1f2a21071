# Each frame sees the exception it handles itself, or else its resumer's.
import sys


def generator():
    print("inside:", repr(sys.exception()))
    yield
    print("inside:", repr(sys.exception()))
    try:
        raise KeyError("own")
    except KeyError:
        yield
        print("inside, handling:", repr(sys.exception()))
    print("inside, after:", repr(sys.exception()), sys.exc_info()[0])
    yield


g = generator()
next(g)
try:
    raise ValueError("outer")
except ValueError:
    next(g)
    print("outside:", repr(sys.exception()))
print("outside:", repr(sys.exception()))
try:
    raise LookupError("other")
except LookupError:
    next(g)
    print("outside:", repr(sys.exception()))
