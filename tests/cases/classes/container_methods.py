class Bag:
    def __init__(self):
        self.items = {}

    def __getitem__(self, key):
        print("get", key, end="; ")
        return self.items[key]

    def __setitem__(self, key, value):
        print("set", key, value, end="; ")
        self.items[key] = value

    def __delitem__(self, key):
        print("del", key, end="; ")
        del self.items[key]

    def __contains__(self, key):
        print("contains", key, end="; ")
        return key in self.items

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __reversed__(self):
        return iter(["reversed"])


b = Bag()
b["x"] = 1
b["x"] += 5
b[1:2, 3] = "s" if False else 0
print("x" in b, "y" not in b, len(b), bool(b), bool(Bag()), list(reversed(b)))
del b["x"]
print(len(b), *b)


class Negative:
    def __len__(self):
        return -1


for action in (lambda: len(Negative()), lambda: bool(Negative()), lambda: object()[0], lambda: 1 in object(), lambda: len(object())):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
