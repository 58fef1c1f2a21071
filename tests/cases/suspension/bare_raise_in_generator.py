# A bare raise raises what the frame handles, or what its resumer handles.
def reraises():
    yield "ready"
    raise


g = reraises()
next(g)
try:
    next(g)
except RuntimeError as error:
    print(error)
g = reraises()
next(g)
try:
    try:
        raise ValueError("caller's")
    except ValueError:
        next(g)
except ValueError as error:
    print(repr(error))


def across():
    try:
        raise KeyError("own")
    except KeyError:
        yield
        raise


g = across()
next(g)
try:
    next(g)
except KeyError as error:
    print(repr(error), error.__context__)
