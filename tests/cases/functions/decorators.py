import functools


def twice(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs), function(*args, **kwargs)

    return wrapper


def tag(name):
    return lambda function: lambda *args: f"<{name}>{function(*args)}</{name}>"


@tag("b")
@tag("i")
def hello(name):
    return f"hello {name}"


@twice
def roll(n=4):
    """Chosen by fair dice roll."""
    return n


print(hello("you"), roll(), roll(n=6), roll.__name__, roll.__doc__, roll.__wrapped__())


class Registry:
    def __init__(self):
        self.names = []

    def __call__(self, function):
        self.names.append(function.__name__)
        return function


registry = Registry()


@registry
def one(): ...


@registry
class Two: ...


print(registry.names)
