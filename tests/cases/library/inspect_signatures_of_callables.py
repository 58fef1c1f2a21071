import functools
import inspect


def f(a, b: int, c=3, *args, d=4, **kw):
    pass


class Class:
    def __init__(self, x, y=2):
        pass

    def method(self, q):
        pass

    @classmethod
    def of_class(cls, z):
        pass

    @staticmethod
    def static(w):
        pass

    def __call__(self, p):
        pass

    partial = functools.partialmethod(method, 1)


class New:
    def __new__(cls, n):
        return object.__new__(cls)


class Meta(type):
    def __call__(cls, *a, k):
        pass


class WithMeta(metaclass=Meta):
    pass


@functools.wraps(f)
def wrapper(*args, **kwargs):
    pass


partial = functools.partial
for callable in (f, Class, Class(1).method, Class.method, Class.of_class, Class.static, Class(1), New,
                 WithMeta, partial(f, 1), partial(f, b=2), partial(partial(f, 1), d=3), wrapper, len,
                 [].append, list.append, sorted, print, "".join, Class.partial, Class(1).partial):
    print(inspect.signature(callable))
print(inspect.signature(wrapper, follow_wrapped=False))
for wrong in 5, type:
    try:
        inspect.signature(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
