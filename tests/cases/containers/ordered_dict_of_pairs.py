"""What an OrderedDict is made of, and what it says of things that are no pairs."""

from collections import OrderedDict


class Keys:
    def keys(self):
        return ["a"]

    def __getitem__(self, key):
        return key * 2


class Items:
    def items(self):
        return [(1, 2)]


for source in [((1,),), ((),), ((1, 2, 3),), (1,), 1, Keys(), Items(), [("a", 1), "bc"], None,
               (iter((1, 2)),)]:
    try:
        print(list(OrderedDict(source, last=0).items()))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
