class Meta(type):
    def __prepare__(name, bases, **options):
        print("prepare", name, options)
        return {"prepared": True}

    def __new__(meta, name, bases, namespace, **options):
        namespace["created"] = name.lower()
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("calling", cls.__name__)
        return super().__call__(*args)

    def __len__(cls):
        return 42

    def __contains__(cls, item):
        return item == "x"

    @property
    def shout(cls):
        return cls.__name__.upper()


class A(metaclass=Meta, option=1):
    pass


class B(A):
    pass


print(A.created, B.created, A.prepared, len(A), "x" in B, B.shout, type(B).__name__, isinstance(A, Meta))
B()


class Other(type):
    pass


try:

    class C(A, metaclass=Other):
        pass

except TypeError as error:
    print(error)
T = type("T", (B,), {"x": 5, "double": lambda self: self.x * 2})
print(T().double(), T.__name__, T.__mro__[1].__name__)
