# What collects items asks the iterable for their number, after its iterator and before its items.
class Numbers:
    def __iter__(self):
        print('iter', end=' ')
        return self

    def __next__(self):
        self.left -= 1
        if not self.left:
            raise StopIteration
        return self.left

    def __length_hint__(self):
        print('hint', end=' ')
        return 2

    def __init__(self):
        self.left = 3


for collect in list, tuple, bytes, bytearray, set, sorted, [].extend, b''.join, ''.join:
    try:
        print(collect(Numbers()))
    except TypeError as error:
        print(error)
print(*Numbers())
first, *rest = Numbers()
print(first, rest)
