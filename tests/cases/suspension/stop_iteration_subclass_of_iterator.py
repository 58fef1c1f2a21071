# yield from takes the value of any StopIteration, subclasses and changed values too.
class MyStop(StopIteration):
    pass


class Ends:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        return self

    def __next__(self):
        raise self.error


def delegates(error):
    got = yield from Ends(error)
    print(repr(got))


changed = StopIteration("first")
changed.value = "changed"
for error in [StopIteration(), StopIteration(1, 2), StopIteration((1, 2)), MyStop("own"),
              MyStop(("a", "b")), changed]:
    list(delegates(error))
