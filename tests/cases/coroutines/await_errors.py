async def wrong(thing):
    return await thing


class BadIterator:
    def __await__(self):
        return [1]


class Reused:
    def __init__(self, c):
        self.c = c


def drive(c):
    try:
        c.send(None)
    except StopIteration as stop:
        return stop.value
    except (TypeError, RuntimeError) as error:
        return f"{type(error).__name__}: {error}"


async def five():
    return 5


print(drive(wrong(5)), drive(wrong([1])), drive(wrong(BadIterator())), drive(wrong(five())), sep="\n")
done = five()
drive(done)
print(drive(wrong(done)))


def generator():
    yield


print(drive(wrong(generator())))
try:
    iter(five_coroutine := five())
except TypeError as error:
    print(error)
five_coroutine.close()
