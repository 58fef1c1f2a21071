# `a *= sequence` repeats the sequence only where `a` could be no sequence itself.


class Index:
    def __index__(self):
        return 2


def attempt(left, right):
    try:
        left *= right
        print(left)
    except TypeError as error:
        print(error)


attempt(2, [1])
attempt(Index(), [1])
attempt(range(3), [1])
attempt({}, "a")
attempt(None, "a")
attempt(1.5, (1,))
print(Index() * [1])
