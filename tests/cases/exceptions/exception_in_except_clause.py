def types():
    print("evaluated")
    return ValueError


try:
    pass
except types():
    pass
try:
    raise KeyError
except types():
    print("no")
except KeyError:
    print("yes")
try:
    try:
        raise KeyError("k")
    except 5:
        pass
except TypeError as error:
    print(error, "|", repr(error.__context__))
try:
    try:
        raise KeyError("k")
    except (ValueError, "x"):
        pass
except TypeError as error:
    print(error)
