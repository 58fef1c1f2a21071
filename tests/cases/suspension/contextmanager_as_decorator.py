from contextlib import ContextDecorator, asynccontextmanager, contextmanager


@contextmanager
def manager(name):
    print("enter", name)
    yield
    print("exit", name)


@manager("m")
def function(x, *, y=0):
    """Documentation."""
    print("function", x, y)
    return x + y


print(function(1, y=2), function(3), function.__name__, function.__doc__)


class Own(ContextDecorator):
    def __enter__(self):
        print("own enter")

    def __exit__(self, *details):
        print("own exit", details[0] and details[0].__name__)
        return True


@Own()
def fails():
    raise KeyError


print(fails())


@asynccontextmanager
async def asynchronous():
    print("aenter")
    yield
    print("aexit")


@asynchronous()
async def coroutine():
    print("coroutine")


for _ in range(2):
    try:
        coroutine().send(None)
    except StopIteration:
        pass
