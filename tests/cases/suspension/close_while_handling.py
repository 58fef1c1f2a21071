# close() of a frame that waits inside an except block has that exception as context.
def generator():
    try:
        raise ValueError("handled")
    except ValueError:
        try:
            yield
        except GeneratorExit as error:
            print(repr(error.__context__))
            raise


g = generator()
next(g)
try:
    raise KeyError("outer")
except KeyError:
    g.close()
