def counter():
    count = 0

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def read():
        return count

    return increment, read


increment, read = counter()
increment()
increment(5)
print(read(), counter()[1](), increment.__closure__[0].cell_contents, increment.__code__.co_freevars)


def outer():
    def inner():
        return value

    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    value = "now"
    print(inner())
    del value
    try:
        return inner()
    except NameError as error:
        return str(error)


print(outer())
print((lambda x: lambda y: lambda z: (x, y, z))(1)(2)(3))
