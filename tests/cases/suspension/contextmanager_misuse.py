from contextlib import contextmanager


@contextmanager
def never():
    return
    yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def swallows_and_yields():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def replaces():
    try:
        yield
    except ValueError as error:
        raise KeyError("replaced") from error


for make in never, twice, swallows_and_yields, replaces:
    try:
        with make() as value:
            print(make.__name__, value)
            if "s_" in make.__name__ or make is replaces:
                raise ValueError("body")
    except (RuntimeError, KeyError) as error:
        print(make.__name__, repr(error), repr(error.__cause__), repr(error.__context__))


@contextmanager
def not_a_generator():
    return [1]


try:
    with not_a_generator():
        pass
except (TypeError, AttributeError) as error:
    print(error)
