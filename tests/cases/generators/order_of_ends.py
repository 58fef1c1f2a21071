# What a frame held goes in CPython's order: the loops an exception leaves from the innermost out, then
# the locals; of a generator that nothing would tell of its end, the locals first.


def item(name):
    try:
        yield name
    finally:
        print("end of", name)


def loops():
    held = item("local")
    next(held)
    for _ in item("outer"):
        for x in item("inner"):
            yield x


def guarded():
    try:
        yield from loops()
    finally:
        print("finally")


for make in (loops, guarded):
    generator = make()
    next(generator)
    del generator
    print("-")

generator = loops()
next(generator)
try:
    generator.throw(KeyError)
except KeyError:
    print("thrown")
