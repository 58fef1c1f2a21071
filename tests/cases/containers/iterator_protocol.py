class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.start == 0:
            raise StopIteration
        self.start -= 1
        return self.start


class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


print(list(Countdown(3)), 2 in Countdown(5), list(Old()), 20 in Old(), sum(Countdown(4)), max(Old()), [*zip(Old(), Countdown(9))])
calls = iter([1, 2, 0, 3])
print(list(iter(lambda: next(calls), 0)), next(calls), next(calls, "end"))


class NotAnIterator:
    def __iter__(self):
        return 5


for thing in (NotAnIterator(), object()):
    try:
        iter(thing)
    except TypeError as error:
        print(error)
