"""What arrays refuse."""
from array import array


def show(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


show(array, "z")
show(array, "i", "text")
show(array, "i", [1.5])
show(array("B").append, 256)
show(array("q").append, 1 << 63)
show(array("I").append, -1)
show(array("i").extend, array("h"))
show(array("i").frombytes, b"abc")
show(array("i").pop)
show(array("i", [1]).index, 5)
view = memoryview(a := array("i", [1]))
show(a.append, 2)
view.release()
a.append(2)
print(a, a.__reduce_ex__(2))
