from contextlib import ExitStack, contextmanager


@contextmanager
def raising(exc):
    try:
        yield
    finally:
        raise exc


try:
    with ExitStack() as stack:
        for n in (4, 3, 2):
            stack.enter_context(raising(Exception(n)))
        raise Exception(1)
except Exception as e:
    while e is not None:
        print(repr(e))
        e = e.__context__
