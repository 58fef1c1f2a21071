def chain(error):
    names = []
    while error:
        names.append(repr(error))
        error = error.__context__
    return " <- ".join(names)


try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise KeyError(2)
    finally:
        raise IndexError(3)
except IndexError as error:
    print(chain(error))


def cleanup():
    try:
        raise TypeError("in cleanup")
    except TypeError as error:
        return chain(error)


try:
    raise ValueError("outer")
except ValueError:
    print(cleanup())
try:
    raise OSError("after")
except OSError as error:
    print(chain(error))
