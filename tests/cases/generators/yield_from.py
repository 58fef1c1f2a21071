def inner():
    received = yield 1
    print("inner got", received)
    try:
        yield 2
    except ValueError as error:
        print("inner caught", error)
        yield 3
    return "result"


def outer():
    result = yield from inner()
    print("outer has", result)
    yield from "ab"
    yield from {"k": 1}
    return (yield from [])


g = outer()
print(next(g), g.send("x"), g.throw(ValueError("v")))
print(list(g))
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)
