class Closes:
    def __init__(self, close):
        self.on_close = close

    def __iter__(self):
        return self

    def __repr__(self):
        return "<Closes>"

    def __next__(self):
        return 1

    @property
    def close(self):
        print("looked up close")
        return self.on_close()


def delegates(close):
    try:
        yield from Closes(close)
    except BaseException as error:
        print("inside", repr(error), repr(error.__context__))
        raise


def missing():
    raise AttributeError("no close here")


def broken():
    raise KeyError("property")


def failing():
    def close():
        raise ValueError("closing")
    return close


def fine():
    return lambda: "ignored"


for close in missing, broken, failing, fine:
    g = delegates(close)
    next(g)
    try:
        print(g.close())
    except Exception as error:
        print("outside", repr(error))
