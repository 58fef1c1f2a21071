x = "global"


def outer():
    x = "nonlocal"

    class Cls:
        global x
        type Alias = x
    Cls.x = "class"
    return Cls


print(outer().Alias.__value__)


class Later:
    T = int
    type Alias = T

    def method[U: T](self): ...


Later.T = float
print(Later.Alias.__value__, Later.method.__type_params__[0].__bound__)
print("__classdictcell__" in Later.__dict__)
