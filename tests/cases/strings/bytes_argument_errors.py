"""Arguments that bytes methods refuse, in CPython's words."""


def show(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


b = b"hello"
show(b.find, None)
show(b.find, 1000)
show(b.find, 1000, "x")
show(b.center, 1 << 70)
show(b.center, 10, None)
show(b.decode, None)
show(b.split, b"")
show(b.replace, b"a", "b")
show(b.startswith, "h")
show(b.join, [b"a", 1])
show(b.__len__, 1)
show(bytearray(b).__setitem__, 0)
show("abc".replace, None, "")
show("abc".maketrans, 1, 2)
show(b.hex, 5)
show(bytes.fromhex, "0g")
