# What a closed frame raises instead of GeneratorExit reaches the caller of close().
def generator():
    try:
        yield
    finally:
        raise KeyError("cleanup")


g = generator()
next(g)
try:
    g.close()
except KeyError as error:
    print(repr(error), repr(error.__context__))
print(g.gi_frame)


def stops():
    try:
        yield
    except GeneratorExit:
        raise StopIteration("value")


g = stops()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error, repr(error.__cause__), repr(error.__cause__.__context__))


class MyExit(GeneratorExit):
    pass


def own():
    try:
        yield
    except GeneratorExit:
        raise MyExit


g = own()
next(g)
print(g.close())
