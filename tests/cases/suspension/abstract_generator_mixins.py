from collections.abc import Generator


class Countdown(Generator):
    def __init__(self, n):
        self.n = n

    def send(self, value):
        print("send", value)
        if self.n == 0:
            raise StopIteration("done")
        self.n -= 1
        return self.n

    def throw(self, kind, value=None, traceback=None):
        print("throw", kind, value)
        super().throw(kind, value, traceback)


c = Countdown(2)
print(iter(c) is c, next(c), list(c))
c = Countdown(2)
for arguments in [(KeyError,), (KeyError, KeyError("z")), (KeyError("x"),)]:
    try:
        c.throw(*arguments)
    except KeyError as error:
        print(repr(error))
print(c.close())


class Stubborn(Countdown):
    def throw(self, *arguments):
        return "yielded"


try:
    Stubborn(1).close()
except RuntimeError as error:
    print(error)


class Returns(Countdown):
    def throw(self, *arguments):
        raise StopIteration("value")


print(Returns(1).close())


def delegates():
    print("got", (yield from Countdown(1)))


print(list(delegates()))
try:
    Generator()
except TypeError as error:
    print(error)
