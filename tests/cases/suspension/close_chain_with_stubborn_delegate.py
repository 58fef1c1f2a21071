def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "ignored"


def outer():
    try:
        yield from stubborn()
    except RuntimeError as error:
        print("outer got", error)
        yield "outer ignores too"


g = outer()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)
print(next(g, "finished"))
