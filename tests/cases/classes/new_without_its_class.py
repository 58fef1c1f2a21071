# `__new__` of a builtin type checks the class it is given.


def attempt(kind, *args):
    try:
        kind.__new__(*args)
    except TypeError as error:
        print(error)


for kind in (object, int, str, list, dict, map, zip, filter, enumerate, property):
    attempt(kind)
    attempt(kind, 3)
    attempt(kind, float)
