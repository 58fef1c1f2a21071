for call in [lambda: str.lower(1), lambda: str.lower(), lambda: int.__add__("a", 1), lambda: int.__add__(),
             lambda: str.lower.__get__(1), lambda: dict.__dict__["fromkeys"](1), lambda: (1).__add__(x=1)]:
    try:
        print(call())
    except TypeError as e:
        print(e)


class C:
    name = type.__dict__["__name__"]


for use in [lambda: C().name, lambda: setattr(C(), "name", 1)]:
    try:
        print(use())
    except TypeError as e:
        print(e)
