# What the caller is handling becomes the context of what the generator raises.
def generator():
    yield 1
    raise KeyError("from the generator")


g = generator()
next(g)
try:
    try:
        raise ValueError("in the caller")
    except ValueError:
        next(g)
except KeyError as error:
    print(repr(error), repr(error.__context__))

g = generator()
try:
    raise ValueError("only at the first step")
except ValueError:
    next(g)
try:
    next(g)
except KeyError as error:
    print(repr(error), repr(error.__context__))
