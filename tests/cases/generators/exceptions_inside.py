def g():
    yield 1
    raise ValueError("inside")
    yield 2


gen = g()
print(next(gen))
try:
    next(gen)
except ValueError as error:
    print("caught", error)
print(list(gen))


def stops():
    raise StopIteration("explicit")
    yield


try:
    next(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def handling():
    try:
        1 / 0
    except ZeroDivisionError:
        yield "in handler"
        raise


h = handling()
print(next(h))
try:
    raise KeyError("outside")
except KeyError:
    try:
        next(h)
    except ZeroDivisionError as error:
        print(error, repr(error.__context__))
