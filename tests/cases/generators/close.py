def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit seen")
        raise
    finally:
        print("cleaned up")


a = g()
next(a)
print(a.close(), a.close(), list(a))
b = g()
print(b.close(), list(b))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


c = stubborn()
next(c)
try:
    c.close()
except RuntimeError as error:
    print(error)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "value of close"


d = returns()
next(d)
print(d.close())
