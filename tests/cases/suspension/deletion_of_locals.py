class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def generator(argument):
    local = Noisy("local")
    yield
    del local
    yield
    del argument
    print("before the end")
    try:
        argument
    except UnboundLocalError as error:
        print(error)
    other = Noisy("other")
    yield


g = generator(Noisy("argument"))
next(g)
print("first")
next(g)
print("second")
next(g)
print("third")
print(next(g, "end"))
g = generator(Noisy("dropped argument"))
del g
g = generator(Noisy("closed argument"))
next(g)
g.close()
print("over")
