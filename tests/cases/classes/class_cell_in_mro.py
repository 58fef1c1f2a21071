seen = None


class Meta(type):
    def mro(cls):
        cls.__dict__["f"]()
        return super().mro()


class A(metaclass=Meta):
    def f():
        global seen
        seen = __class__


print(seen is A)
try:
    class B:
        __classcell__ = 1
except TypeError as e:
    print(e)
