def documented(a: int, b: "str" = "x", *args, c=1, **kw) -> bool:
    """Does nothing."""


print(documented.__name__, documented.__doc__, documented.__qualname__, documented.__module__, documented.__annotations__)
print(documented.__code__.co_varnames, documented.__code__.co_argcount, documented.__code__.co_kwonlyargcount, documented.__code__.co_name)
documented.note = 5
print(documented.note, documented.__dict__, (lambda: 0).__name__, print.__name__, len.__qualname__)


def outer():
    def inner():
        pass

    class Local:
        def method(self):
            pass

    return inner, Local


inner, Local = outer()
print(inner.__qualname__, Local.__qualname__, Local.method.__qualname__, Local().method.__name__)
try:
    documented.missing
except AttributeError as error:
    print(error)
