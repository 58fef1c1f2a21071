class Pair(tuple):
    def __init__(self, items, note=None):
        self.note = note


class Number(float):
    def __init__(self, value, note=None):
        self.note = note


print(Pair([1, 2], note=3), Pair([1], note=4).note, Number(1.5, note="x").note)


class Plain(tuple):
    pass


for make in (lambda: Plain(sequence=()), lambda: tuple(sequence=()), lambda: Pair(items=[1])):
    try:
        print(make())
    except TypeError as e:
        print(e)
