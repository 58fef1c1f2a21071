# What the resumer is handling is the context of what the frame raises while it runs, no longer.
def generator():
    while True:
        try:
            yield
            raise KeyError("inside")
        except KeyError as error:
            print(repr(error.__context__))


g = generator()
next(g)
next(g)
try:
    raise ValueError("outside")
except ValueError:
    next(g)
next(g)


async def fails(error):
    try:
        await error
    except TypeError:
        raise LookupError("then")


c = fails(3)
try:
    c.send(None)
except LookupError as error:
    print(repr(error.__context__))
