def f(a, b=2, /, c=3, *args, d, e=5, **rest):
    return a, b, c, args, d, e, rest


print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, x=7), f(*[1, 2], **{"d": 1, "c": 9}), f(1, d=2, a=3, b=4))


def g(*, key):
    return key


def h(a, b):
    return a, b


for text in ("f()", "f(1)", "f(1, d=1, e=2, c=3, **{'c': 4})", "g(1)", "g()", "h(1)", "h(1, 2, 3)", "h(1, a=2)", "h(b=1)", "h(1, 2, c=3)", "h()", "h(*5)", "h(**5)", "h(**{1: 2})"):
    try:
        print(eval(text))
    except TypeError as error:
        print(f"{text}: {error}")
