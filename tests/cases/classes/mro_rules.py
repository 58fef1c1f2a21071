def attempt(result):
    class Meta(type):
        def mro(cls):
            return result(cls)
    try:
        class A(metaclass=Meta): pass
        print(A.__mro__)
        A()
    except TypeError as e:
        print(e)


attempt(lambda cls: [])
attempt(lambda cls: [1, object])
attempt(lambda cls: [cls])
attempt(lambda cls: [int, object])
attempt(lambda cls: [object])
