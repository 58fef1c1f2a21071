# Anything iterable can be delegated to; what is not says so.
class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


class BadIter:
    def __iter__(self):
        return 5


class NoIter:
    __iter__ = None


def delegates(iterable):
    got = yield from iterable
    yield "end", got


for iterable in ["ab", [1, 2], {3: 4}, range(2), map(str, [5]), Sequence(), zip("x", "y"), b"z"]:
    print(list(delegates(iterable)))
for wrong in [5, None, BadIter(), NoIter(), int]:
    try:
        list(delegates(wrong))
    except TypeError as error:
        print(error)
