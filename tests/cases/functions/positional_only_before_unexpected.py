# Positional-only parameters given by name are what is wrong, whichever keyword came first.


def f(a, b, /, c):
    pass


def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)


attempt(lambda: f(**{"x": 1, "b": 2, "a": 3}))
attempt(lambda: f(1, 2, 3, x=1, a=3))
attempt(lambda: f(1, 2, 3, x=1))
attempt(lambda: f(1, 2, 3, c=1, a=1))
