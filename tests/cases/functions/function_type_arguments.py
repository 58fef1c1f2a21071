import types


def ex(a, /, b, *, c): pass


for args in [("f", 1), ("f", None, None, 3), (1,), ("f", None, 1)]:
    try:
        types.FunctionType(ex.__code__, {}, *args)
    except TypeError as e:
        print(e)
