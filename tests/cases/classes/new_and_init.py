class Singleton:
    instance = None

    def __new__(cls, *args):
        print("new", args)
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value):
        print("init", value)
        self.value = value


a, b = Singleton(1), Singleton(2)
print(a is b, a.value)


class Changes:
    def __new__(cls):
        return 5

    def __init__(self):
        print("never")


print(Changes())


class Wrong:
    def __init__(self):
        return 5


class Plain:
    pass


for action in (lambda: Wrong(), lambda: Plain(1), lambda: object(1), lambda: Plain(x=1), lambda: object.__new__(5)):
    try:
        action()
    except TypeError as error:
        print(error)
