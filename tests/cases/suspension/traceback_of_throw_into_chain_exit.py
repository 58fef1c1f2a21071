# What is thrown in from outside gets the frames of the chain; its own traceback comes last.
def inner():
    yield from (n for n in range(5))


def outer():
    yield from inner()


def thrower(generator):
    try:
        raise KeyError("made here")
    except KeyError as error:
        generator.throw(error)


g = outer()
next(g)
thrower(g)
