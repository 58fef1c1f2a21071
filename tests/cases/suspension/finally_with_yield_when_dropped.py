# A generator that yields while it is being finalised is reported and gone.
import sys


def report(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg)
    print(unraisable.object.__name__)


sys.unraisablehook = report


def stubborn():
    try:
        yield 1
    finally:
        yield 2


g = stubborn()
next(g)
del g
print("after")


def fails():
    try:
        yield
    finally:
        raise KeyError("cleanup")


g = fails()
next(g)
del g
print("end")
