class Data:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else f"data {instance.__dict__.get(self.name)}"

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete", self.name)


class NonData:
    def __get__(self, instance, owner):
        return f"non-data of {owner.__name__}, instance {instance is not None}"


class C:
    d = Data()
    n = NonData()


c = C()
c.d = 5
print(c.d, c.n, C.n, type(C.d).__name__)
c.__dict__["n"] = "shadow"
c.__dict__["d"] = "hidden"
print(c.n, c.d, c.__dict__)
del c.d
