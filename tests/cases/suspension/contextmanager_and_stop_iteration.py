# StopIteration from the body comes out as itself, although it passes through a generator.
from contextlib import contextmanager


@contextmanager
def manager():
    yield


@contextmanager
def handles():
    try:
        yield
    except StopIteration as error:
        print("inside", repr(error))
        raise


class MyStop(StopIteration):
    pass


for make in manager, handles:
    for stop in StopIteration("value"), MyStop("own"), StopIteration():
        try:
            with make():
                raise stop
        except Exception as error:
            print(repr(error), error is stop, error.__cause__, error.__context__)


@contextmanager
def raises_own():
    try:
        yield
    finally:
        raise StopIteration("from the manager")


try:
    with raises_own():
        pass
except RuntimeError as error:
    print(error, repr(error.__cause__))
