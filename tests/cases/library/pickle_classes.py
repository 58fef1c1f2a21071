"""Instances: state, slots, arguments for __new__, state setters, subclasses of builtin types."""
import pickle


class Slots:
    __slots__ = ("a", "__b")

    def __init__(self):
        self.a, self.__b = 1, 2


class Both(Slots):
    def __init__(self):
        super().__init__()
        self.c = 3


class Args(tuple):
    def __new__(cls, *items, scale=1):
        return super().__new__(cls, [i * scale for i in items])

    def __getnewargs_ex__(self):
        return tuple(self), {"scale": 1}


class Items(list):
    pass


class State:
    def __init__(self):
        self.log = ["init"]

    def __getstate__(self):
        return {"log": [*self.log, "get"]}

    def __setstate__(self, state):
        self.log = [*state["log"], "set"]


items = Items([1, 2])
items.name = "n"
for obj in (Both(), Args(1, 2, scale=3), items, State()):
    print(obj.__reduce_ex__(4)[0].__name__, obj.__reduce_ex__(4)[2])
    for protocol in range(2, 6):
        data = pickle.dumps(obj, protocol)
        print(protocol, data)
        copy = pickle.loads(data)
        print(copy.__reduce_ex__(2)[1:3])
try:
    pickle.dumps(Slots(), 1)
except TypeError as e:
    print(e)
