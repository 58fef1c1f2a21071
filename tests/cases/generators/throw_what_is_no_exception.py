# What cannot be thrown is the innermost delegate's finding; the frame above it sees the error.


def inner():
    try:
        yield "inner"
    finally:
        print("inner closes")


def outer():
    try:
        yield from inner()
    except TypeError as error:
        print("outer:", error)
    yield "outer goes on"


for wrong in (3, None, int):
    generator = outer()
    print(next(generator), "->", generator.throw(wrong))

alone = inner()
next(alone)
try:
    alone.throw(3)
except TypeError as error:
    print("caller:", error, alone.gi_frame is not None)


def listed():
    yield from [1, 2]


def above():
    try:
        yield from listed()
    except TypeError as error:
        yield f"above the list: {error}"


generator = above()
print(next(generator), generator.throw(3))
