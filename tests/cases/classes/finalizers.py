class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Noisy("a")
b = a
del a
print("still there")
b = None
print("gone")
Noisy("temporary")
print("after")


def f():
    local = Noisy("local")
    print("in f")


f()
items = [Noisy("x"), Noisy("y")]
items.pop()
items[0] = Noisy("z")
print("end")
